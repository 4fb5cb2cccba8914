using Huairou.Review.Text;

namespace Huairou.Review.Corpus.Search;

/// <summary>可检索内容的种类。</summary>
public enum IndexKind
{
    /// <summary>规划准则。</summary>
    Plan,

    /// <summary>法律条文。</summary>
    Law,

    /// <summary>规则页。</summary>
    Rules,

    /// <summary>带标签的自拟条款。</summary>
    Clauses,

    /// <summary>已批量审查的存量文件条款。</summary>
    Stock,
}

/// <summary>一篇可检索的内容。</summary>
/// <param name="Kind">种类。</param>
/// <param name="Id">标识，同一种类内唯一：准则号、“妇女权益保障法#55”、规则号、条款号。</param>
/// <param name="Title">标题，命中时显示。</param>
/// <param name="Text">正文；高亮位置以它为准。</param>
public sealed record IndexDocument(IndexKind Kind, string Id, string Title, string Text)
{
    /// <summary>关联的准则号与法条引用（规则页、带标签条款才有）：这些内容命中时，为其关联的准则和法条加分。</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>补充说明（如这条存量条款当时怎么处理的），命中时显示，不参与检索。</summary>
    public string Note { get; init; } = "";
}

/// <summary>一处命中的词。</summary>
/// <param name="Span">在正文中的位置（UTF-16）。</param>
/// <param name="Term">索引中的词：该处文字经分析器规范后的形式。</param>
public readonly record struct TermMatch(TextSpan Span, string Term);

/// <summary>一条检索结果。</summary>
/// <param name="Document">命中的内容。</param>
/// <param name="Score">得分，只在同一次检索内可比。</param>
/// <param name="Highlights">要标亮的区间：命中词相连、重叠的并在一起，按位置排列。</param>
public sealed record SearchHit(IndexDocument Document, double Score, IReadOnlyList<TextSpan> Highlights);
