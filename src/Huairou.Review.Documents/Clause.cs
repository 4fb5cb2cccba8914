using Huairou.Review.Text;

namespace Huairou.Review.Documents;

/// <summary>条款路径的一级。</summary>
/// <param name="Level">级别名：编、分编、章、节、条、款、项、目、表、行、栏、段、标题、附件、脚注、尾注、文本框、页眉、页脚、附注（题注、落款等）、一、、（一）、1.、（1）、1）、①、A.、I.、小数编号。</param>
/// <param name="Number">该级显示的编号或名称，如“第十二条”“（三）”“出嫁女”。</param>
public sealed record ClausePathSegment(string Level, string Number);

/// <summary>条款的种类。</summary>
public enum ClauseKind
{
    /// <summary>题目、编章节名等标题。</summary>
    Heading,

    /// <summary>规则文字（条、款、项、目或段落）。</summary>
    Provision,

    /// <summary>定义（本办法所称……）。</summary>
    Definition,

    /// <summary>表格数据格或数据行。</summary>
    TableCell,

    /// <summary>落款、发文字号、附注等。</summary>
    Closing,
}

/// <summary>一个可以单独引用的条款。不可变。</summary>
public sealed record Clause
{
    /// <summary>稳定标识：由内容与上下文得出，重新编号后不变；文档内唯一。</summary>
    public required string Id { get; init; }

    /// <summary>给人引用的地址，如“第十二条第二款第（三）项”“表2第3行“出嫁女”栏”。</summary>
    public required string Address { get; init; }

    /// <summary>地址的结构化形式，从外到内。</summary>
    public required IReadOnlyList<ClausePathSegment> Path { get; init; }

    /// <summary>种类。</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>本条款自己的文字，不含画出来的编号；findings 的 start/end 以此为准。</summary>
    public required string Text { get; init; }

    /// <summary>画出来的编号，如“第十二条”“（三）”；没有时为空。</summary>
    public string Number { get; init; } = "";

    /// <summary>引导语：项、目所从属的上文（“有下列情形之一的，不享受分配：”），从外到内；没有时为空。</summary>
    public IReadOnlyList<string> LeadIns { get; init; } = [];

    /// <summary>所属各级标题文字，从外到内（含文档题目以外的章节名、附件名）。</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>引导语之后的尾句（列完各项后回到上级的“的，不予……”）；没有时为空。</summary>
    public string Tail { get; init; } = "";

    /// <summary>只是提到而非规定的文字段：引号内引文、书名号内名称、对旧规定的引述。</summary>
    public IReadOnlyList<TextSpan> Mentions { get; init; } = [];

    /// <summary>文中交叉引用及其所指条款的 Id（指不到时 Target 为空）。</summary>
    public IReadOnlyList<CrossReference> References { get; init; } = [];

    /// <summary>表格位置；不在表格里时为 null。</summary>
    public CellPosition? Cell { get; init; }

    /// <summary>组成本条款的段落在 Draft.Blocks 中的序号及其文字在 Text 中的位置，供批注回到原文。</summary>
    public IReadOnlyList<ClauseSource> Sources { get; init; } = [];

    /// <summary>条款文字中的一段在各段落中的位置：跨断行时分成几截，逐字对应。</summary>
    /// <param name="span">在 <see cref="Text"/> 中的位置。</param>
    public IEnumerable<ClauseSource> SourcesOf(TextSpan span)
    {
        foreach (var s in Sources)
        {
            var start = Math.Max(span.Start, s.ClauseSpan.Start);
            var end = Math.Min(span.End, s.ClauseSpan.End);
            if (start < end)
            {
                yield return new ClauseSource(s.Block, new TextSpan(s.BlockSpan.Start + start - s.ClauseSpan.Start, end - start), TextSpan.FromBounds(start, end));
            }
        }
    }
}

/// <summary>条款中的一处交叉引用。</summary>
/// <param name="Span">在条款文字中的位置。</param>
/// <param name="Target">所指条款的 Id；指不到或指向外部法律时为空。</param>
public sealed record CrossReference(TextSpan Span, string Target);

/// <summary>条款文字与来源段落的对应。</summary>
/// <param name="Block">Draft.Blocks 的下标。</param>
/// <param name="BlockSpan">在该段文字中的位置。</param>
/// <param name="ClauseSpan">在条款文字中的位置，与 BlockSpan 等长。</param>
public sealed record ClauseSource(int Block, TextSpan BlockSpan, TextSpan ClauseSpan);

/// <summary>文档的条款，按阅读顺序。</summary>
/// <param name="Title">文档题目；没有时为空。</param>
/// <param name="Clauses">全部条款。</param>
/// <param name="Definitions">定义：被定义的词到定义文字。</param>
public sealed record ClauseTree(string Title, IReadOnlyList<Clause> Clauses, IReadOnlyDictionary<string, string> Definitions);
