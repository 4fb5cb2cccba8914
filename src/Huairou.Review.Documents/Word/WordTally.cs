namespace Huairou.Review.Documents.Word;

/// <summary>一份 Word 文件里要向读者交代的各种数目。</summary>
internal sealed class WordTally
{
    private (string Kind, string Author, string Date)? _open;
    private readonly Dictionary<string, int> _revisions = new(StringComparer.Ordinal);

    /// <summary>图片与嵌入对象个数。</summary>
    public int Images { get; set; }

    /// <summary>表格个数（嵌套表另计）。</summary>
    public int Tables { get; set; }

    /// <summary>文本框个数。</summary>
    public int TextBoxes { get; set; }

    /// <summary>脚注与尾注条数。</summary>
    public int Notes { get; set; }

    /// <summary>批注条数。</summary>
    public int Comments { get; set; }

    /// <summary>隐藏文字字数。</summary>
    public int HiddenCharacters { get; set; }

    /// <summary>带删除线（不是修订）的字数。</summary>
    public int StruckCharacters { get; set; }

    /// <summary>略去的目录行数。</summary>
    public int ContentsLines { get; set; }

    /// <summary>没有读的外来内容块（altChunk、子文档）。</summary>
    public int ForeignParts { get; set; }

    /// <summary>只显示占位提示的内容控件。</summary>
    public int Placeholders { get; set; }

    /// <summary>编号由域算出、文件里没有结果的处数（LISTNUM、AUTONUM）。</summary>
    public int NumberFields { get; set; }

    /// <summary>图表、SmartArt 等没有读的图形个数。</summary>
    public int Graphics { get; set; }

    /// <summary>格式类修订处数。</summary>
    public int FormatRevisions { get; set; }

    /// <summary>插入处数。</summary>
    public int Insertions => _revisions.GetValueOrDefault("ins");

    /// <summary>删除处数。</summary>
    public int Deletions => _revisions.GetValueOrDefault("del");

    /// <summary>移动处数：移出与移入是同一处。</summary>
    public int Moves => Math.Max(_revisions.GetValueOrDefault("moveFrom"), _revisions.GetValueOrDefault("moveTo"));

    /// <summary>全部待定修订处数。</summary>
    public int Revisions => Insertions + Deletions + Moves + FormatRevisions;

    /// <summary>记一处修订；与紧邻的同类、同作者、同时间的算同一处，与 Word 的计数一致。</summary>
    public void Revise(string kind, string author, string date)
    {
        if (_open == (kind, author, date))
        {
            return;
        }

        _open = (kind, author, date);
        _revisions[kind] = _revisions.GetValueOrDefault(kind) + 1;
    }

    /// <summary>出现未修订的文字：此后的修订另算一处。</summary>
    public void Settle() => _open = null;
}
