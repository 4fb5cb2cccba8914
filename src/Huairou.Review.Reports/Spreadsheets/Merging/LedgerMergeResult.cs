namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>合并的结果。</summary>
/// <param name="Bytes">合并后的台账。</param>
public sealed record LedgerMergeResult(byte[] Bytes)
{
    /// <summary>新旧都有的行数。</summary>
    public int Kept { get; init; }

    /// <summary>其中靠文字相似对上的行数。</summary>
    public int Similar { get; init; }

    /// <summary>新增的行数。</summary>
    public int Added { get; init; }

    /// <summary>本次未再发现的行数。</summary>
    public int Gone { get; init; }

    /// <summary>已由审查人豁免的行数：还在文件里，不算改好。</summary>
    public int Exempted { get; init; }

    /// <summary>本次没有审到、因而不能判断的行数。</summary>
    public int NotReviewed { get; init; }

    /// <summary>已改以后又出现的行数。</summary>
    public int Relapsed { get; init; }

    /// <summary>人工添加、原样保留的行数。</summary>
    public int Manual { get; init; }

    /// <summary>人改过、与机器这次的意见不同而保留的格数。</summary>
    public int Edited { get; init; }

    /// <summary>没有被人改过、已换成机器新值的格数。</summary>
    public int Updated { get; init; }

    /// <summary>机器值表还在，能分清哪些格是人改的；不在时凡不同的都当作人改的保留。</summary>
    public bool HasBaseline { get; init; }
}
