using DocumentFormat.OpenXml;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>一处改动落在哪些叶子元素上。</summary>
/// <param name="Deleted">要删的各截；只增时为空。</param>
/// <param name="After">只增时，接在这一截之后；在条款开头时为 null。</param>
/// <param name="Before">只增且在条款开头时，插在这一截之前。</param>
/// <param name="Inserted">新的文字。</param>
internal sealed record TrackEdit(
    IReadOnlyList<(OpenXmlElement Leaf, int Start, int End)> Deleted,
    (OpenXmlElement Leaf, int Start, int End)? After,
    (OpenXmlElement Leaf, int Start, int End)? Before,
    string Inserted);

/// <summary>哪些改写写成修订、哪些不写以及为什么。一个条款至多写一处意见的改写。</summary>
internal sealed class TrackPlan
{
    /// <summary>改写能整条替换、无需再判断的安全级别。</summary>
    private const string Direct = "可直接采用";

    private readonly Dictionary<Finding, string> _remarks = new(ReferenceEqualityComparer.Instance);
    private readonly List<TrackEdit> _edits = [];
    private int _written;
    private bool _isOn;

    /// <summary>不写修订。</summary>
    public static TrackPlan None { get; } = new();

    /// <summary>全部改动，按文中次序。</summary>
    public IReadOnlyList<TrackEdit> Edits => _edits;

    /// <summary>逐条决定。</summary>
    public static TrackPlan Of(ReviewResult result, ProblemGroups groups, AnchorFinder finder)
    {
        var plan = new TrackPlan { _isOn = true };
        var clauses = new ClauseIndex(result.Clauses);
        foreach (var clause in result.Findings.Where(static f => f.Rewrite.Length > 0).GroupBy(static f => f.ClauseId, StringComparer.Ordinal))
        {
            plan.Decide(clauses.Find(clause.Key), [.. clause.OrderBy(f => groups.Of(f).Number)], groups, finder);
        }

        return plan;
    }

    /// <summary>这处意见的改写写没写成修订；没有要说的时为空。</summary>
    public string RemarkOn(Finding finding) => _remarks.GetValueOrDefault(finding, "");

    /// <summary>在题目处说明写了几处修订。</summary>
    public IEnumerable<string> Summary(Signature signature) => !_isOn
        ? []
        : [_written == 0 ? "没有可以直接采用的改写，没有写修订；建议改写见各条批注。" : $"{_written} 个条款的改写已由{signature.Reviewer}以修订方式写入，接受或者拒绝后定稿；其余改写见各条批注。"];

    private void Decide(Clause? clause, IReadOnlyList<Finding> findings, ProblemGroups groups, AnchorFinder finder)
    {
        var chosen = findings.FirstOrDefault(static f => f.RewriteSafety == Direct);
        var reason = chosen is null || clause is null ? "" : Write(clause, Text(clause, chosen.Rewrite), finder);
        foreach (var finding in findings)
        {
            _remarks[finding] = finding.RewriteSafety != Direct ? $"改写标为“{(finding.RewriteSafety.Length > 0 ? finding.RewriteSafety : "未定级")}”，没有写成修订。"
                : reason.Length > 0 ? reason
                : ReferenceEquals(finding, chosen) ? "改写已写成修订。"
                : $"本条款已按问题{groups.Of(chosen!).Number}的改写作了修订，一个条款只写一处，这里没有再写。";
        }
    }

    // 改写有时带着条号，条号是自动编号或者在条款文字之外，不能再写一遍。
    private static string Text(Clause clause, string rewrite)
    {
        var text = XmlText.Clean(rewrite).Trim();
        return clause.Number.Length > 0 && text.StartsWith(clause.Number, StringComparison.Ordinal) ? text[clause.Number.Length..].TrimStart('　', ' ', '、') : text;
    }

    private string Write(Clause clause, string rewrite, AnchorFinder finder)
    {
        if (Obstacle(clause, rewrite, finder) is { Length: > 0 } obstacle)
        {
            return obstacle;
        }

        var edits = new List<TrackEdit>();
        foreach (var edit in RewriteDiff.Of(clause.Text, rewrite))
        {
            var deleted = finder.Leaves(clause.SourcesOf(TextSpan.FromBounds(edit.Start, edit.End)));
            var before = edit.Start == 0 ? [] : finder.Leaves(clause.SourcesOf(new TextSpan(edit.Start - 1, 1)));
            var after = finder.Leaves(clause.SourcesOf(new TextSpan(edit.Start, 1)));
            edits.Add(new TrackEdit(deleted, before.Count > 0 ? before[0] : null, after.Count > 0 ? after[0] : null, edit.Inserted));
        }

        _edits.AddRange(edits);
        _written += edits.Count > 0 ? 1 : 0;
        return edits.Count == 0 ? "改写与原文相同，没有写修订。" : "";
    }

    private static string Obstacle(Clause clause, string rewrite, AnchorFinder finder)
    {
        var leaves = finder.Leaves(clause.Sources);
        if (leaves.Count == 0)
        {
            return "条款不在正文里，改写没有写成修订，请手工改。";
        }

        if (leaves.Sum(static l => l.End - l.Start) != clause.Text.Length || rewrite.Length == 0 || rewrite.Contains('\n', StringComparison.Ordinal) || clause.Text.Contains('\n', StringComparison.Ordinal))
        {
            return "条款分写在几段或几行，改写没有写成修订，请手工改。";
        }

        if (leaves.Exists(l => !RunCutter.IsExact(l.Leaf)) || finder.HasField(leaves.ConvertAll(static l => l.Leaf)))
        {
            return "条款里有域、公式或由数据产生的控件，改写没有写成修订，请手工改。";
        }

        return HasRevision(leaves[0].Leaf, leaves[^1].Leaf) ? "条款里已有他人的修订待定，没有改动它，改写没有写成修订；请先处理原有修订。" : "";
    }

    private static bool HasRevision(OpenXmlElement first, OpenXmlElement last)
    {
        if (first.Up("ins", "moveTo") is not null || last.Up("ins", "moveTo") is not null)
        {
            return true;
        }

        for (var element = first; element is not null && !ReferenceEquals(element, last); element = Following(element))
        {
            if (element.Is("ins") || element.Is("del") || element.Is("moveFrom") || element.Is("moveTo"))
            {
                return true;
            }
        }

        return false;
    }

    // 文档次序的下一个元素。
    private static OpenXmlElement? Following(OpenXmlElement element)
    {
        if (element.FirstChild is { } child)
        {
            return child;
        }

        for (OpenXmlElement? e = element; e is not null; e = e.Parent)
        {
            if (e.NextSibling() is { } next)
            {
                return next;
            }
        }

        return null;
    }
}
