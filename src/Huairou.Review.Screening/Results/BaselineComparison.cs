namespace Huairou.Review.Screening.Results;

/// <summary>一处意见与基线相比的情况。</summary>
public enum BaselineChange
{
    /// <summary>没有与基线比较。</summary>
    None,

    /// <summary>基线里没有，是新增的。</summary>
    Added,

    /// <summary>基线里有同一条款的同类意见，但文字改动过。</summary>
    Changed,

    /// <summary>与基线相同；这样的意见不列出，只计数。</summary>
    Same,
}

/// <summary>与基线比较的总数。结果里的问题与遗漏只剩新增与改动的。</summary>
/// <param name="Added">新增几处。</param>
/// <param name="Changed">改动几处。</param>
/// <param name="Same">与基线相同、没有列出的几处。</param>
/// <param name="Gone">基线中有而本次没有的几处。</param>
/// <param name="DocumentVerdict">不论新旧，整份文件的结论。</param>
/// <param name="Found">基线里有这份文件；没有时全部按新增处理。</param>
public sealed record BaselineComparison(int Added, int Changed, int Same, int Gone, string DocumentVerdict, bool Found);
