using Huairou.Review.Text;

namespace Huairou.Review.Documents;

/// <summary>来源格式。</summary>
public enum DraftFormat
{
    /// <summary>纯文本。</summary>
    Text,

    /// <summary>Markdown。</summary>
    Markdown,

    /// <summary>网页。</summary>
    Html,

    /// <summary>Word（Office Open XML）。</summary>
    Docx,

    /// <summary>PDF。</summary>
    Pdf,

    /// <summary>Excel（Office Open XML）。</summary>
    Xlsx,

    /// <summary>OFD 版式文件。</summary>
    Ofd,
}

/// <summary>文字所在的层。正文以外的层各有自己的地址。</summary>
public enum BlockLayer
{
    /// <summary>正文（含表格）。</summary>
    Body,

    /// <summary>页眉。</summary>
    Header,

    /// <summary>页脚。</summary>
    Footer,

    /// <summary>脚注。</summary>
    Footnote,

    /// <summary>尾注。</summary>
    Endnote,

    /// <summary>文本框。</summary>
    TextBox,

    /// <summary>批注。不参与审查。</summary>
    Comment,

    /// <summary>将被删除的修订文字。不参与审查。</summary>
    DeletedRevision,
}

/// <summary>表格单元格的位置。</summary>
/// <param name="Table">表序号，从 1 起，按文档顺序（嵌套表另计）。</param>
/// <param name="Row">数据行序号，从 1 起（表头之后）；表头行为 0。</param>
/// <param name="Column">列序号，从 1 起（合并格取最左列）。</param>
/// <param name="ColumnHead">列头文字（多级表头用“/”连接）；没有时为空。</param>
/// <param name="RowHead">行头文字；没有时为空。</param>
/// <param name="RowSpan">跨行数，不小于 1。</param>
/// <param name="ColumnSpan">跨列数，不小于 1。</param>
/// <param name="IsHead">本格是否属于表头。</param>
public sealed record CellPosition(int Table, int Row, int Column, string ColumnHead, string RowHead, int RowSpan = 1, int ColumnSpan = 1, bool IsHead = false);

/// <summary>一个段落、一个单元格或一行字：文档的最小读入单位。</summary>
public sealed record Block
{
    /// <summary>层。</summary>
    public required BlockLayer Layer { get; init; }

    /// <summary>文字，不含自动编号；软换行为 \n。修订按全部接受后的样子。</summary>
    public required string Text { get; init; }

    /// <summary>自动编号画出来的样子，如“第三条”“（二）”；没有时为空。</summary>
    public string Number { get; init; } = "";

    /// <summary>大纲级别 1–9；不是标题时为 0。</summary>
    public int HeadingLevel { get; init; }

    /// <summary>自动编号的级别 0–8；没有自动编号时为 -1。</summary>
    public int NumberLevel { get; init; } = -1;

    /// <summary>单元格位置；不在表格里时为 null。</summary>
    public CellPosition? Cell { get; init; }

    /// <summary>在所属层内的序号（脚注、文本框的编号等），从 1 起；正文为 0。</summary>
    public int LayerIndex { get; init; }

    /// <summary>页码，从 1 起；不分页的格式为 0。</summary>
    public int Page { get; init; }

    /// <summary>在来源中的定位：docx 为段落序号（含表格、按文档顺序），txt/md 为行号，供批注与回写使用。</summary>
    public int SourceIndex { get; init; }

    /// <summary>SourceIndex 所在的部件，如“word/footnotes.xml”“xl/worksheets/sheet1.xml”；来源只有一个部件时为空。</summary>
    public string SourcePart { get; init; } = "";

    /// <summary>文字到来源字符的映射；来源不是连续文字（如 docx）时以本段自身为来源。</summary>
    public SourceMap? Map { get; init; }

    /// <summary>本段居中（题目、章名常见）。</summary>
    public bool Centered { get; init; }
}

/// <summary>读入的文档：按阅读顺序的段落，加上读取报告。不可变。</summary>
/// <param name="Name">文件名，不含路径。</param>
/// <param name="Format">来源格式。</param>
/// <param name="Blocks">各层全部段落；正文按阅读顺序在前。</param>
/// <param name="Report">读取报告。</param>
public sealed record Draft(string Name, DraftFormat Format, IReadOnlyList<Block> Blocks, ReadingReport Report)
{
    /// <summary>解码后的原文（txt、md），<see cref="Block.Map"/> 指向其中的字符；其他格式为 null。</summary>
    public string? SourceText { get; init; }
}
