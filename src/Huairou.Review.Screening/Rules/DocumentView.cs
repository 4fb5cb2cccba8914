using Huairou.Review.Documents;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules;

/// <summary>整份文件供文件级检查看的样子：文种、题目、各条款规范化后的文字与所在的条。每份文件建一次。</summary>
internal sealed class DocumentView
{
    private string? _text;

    /// <summary>由条款树得到。</summary>
    /// <param name="name">文件名，没有题目时当题目用。</param>
    /// <param name="kind">文种。</param>
    /// <param name="tree">条款树。</param>
    public DocumentView(string name, string kind, ClauseTree tree)
    {
        Kind = kind;
        Title = DocumentKindDetector.TitleOf(name, tree);
        var (lines, provisions) = (new List<DocumentLine>(tree.Clauses.Count), new List<DocumentLine>(tree.Clauses.Count));
        foreach (var clause in tree.Clauses)
        {
            if (Normal(clause.Text) is not { Length: > 0 } text)
            {
                continue;
            }

            var line = new DocumentLine(clause, text);
            if (clause.Kind is not (ClauseKind.Heading or ClauseKind.Closing) && !(lines.Count == 0 && clause.Text == Title))
            {
                provisions.Add(line);
            }

            lines.Add(line);
        }

        (Lines, Provisions) = (lines, provisions);
    }

    /// <summary>文种。</summary>
    public string Kind { get; }

    /// <summary>题目。</summary>
    public string Title { get; }

    /// <summary>全部条款（含标题、落款），按阅读顺序。</summary>
    public IReadOnlyList<DocumentLine> Lines { get; }

    /// <summary>规则文字：条款、定义与表格。</summary>
    public IReadOnlyList<DocumentLine> Provisions { get; }

    /// <summary>全文，条款之间换行。</summary>
    public string Text => _text ??= string.Join('\n', Lines.Select(static l => l.Text));

    /// <summary>法律、法规、规章、司法解释：遗漏不由本工具提示。</summary>
    public bool IsLegislation => Kind == DocumentKinds.Legislation;

    /// <summary>是其中一种文种。</summary>
    public bool IsKind(params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds)
        {
            if (kind == Kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>题目里有其中一个词。</summary>
    public bool TitleHas(WordSet words) => words.In(Title);

    /// <summary>全文有其中一个词。</summary>
    public bool Has(WordSet words) => words.In(Text);

    /// <summary>有其中一个词的规则文字。</summary>
    public IEnumerable<DocumentLine> Where(WordSet words) => Provisions.Where(l => words.In(l.Text));

    /// <summary>是政府及其部门、镇街的文件：题目、落款、题注、文号里看得出。</summary>
    public bool IsGovernment => Issuer.In(Title) || Lines.Any(static l => l.Clause.Kind == ClauseKind.Closing && Issuer.In(l.Text));

    private static string Normal(string text) => TextNormaliser.NeedsWork(text) ? TextNormaliser.Normalise(text, NormaliserOptions.Default).Text : text;

    private static readonly WordSet Issuer = new("人民政府", "镇", "街道", "乡", "区", "县", "市", "指挥部");
}

/// <summary>一个条款及其规范化后的文字。</summary>
/// <param name="Clause">条款。</param>
/// <param name="Text">规范化后的文字。</param>
internal sealed record DocumentLine(Clause Clause, string Text)
{
    /// <summary>含有 <paramref name="at"/> 处的那一句（到句号、分号为止）。</summary>
    public string SentenceAt(int at)
    {
        var start = Text.LastIndexOfAny(['。', '；', '\n'], Math.Max(0, at - 1)) + 1;
        var end = Text.IndexOfAny(['。', '；', '\n'], at);
        return Text[start..(end < 0 ? Text.Length : end)];
    }
}
