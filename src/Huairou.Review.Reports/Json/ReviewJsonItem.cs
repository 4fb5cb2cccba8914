using System.Globalization;
using System.Text.Json;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Json;

/// <summary>一份机器格式的审查结果还原成审查结果。条款只有出了问题的，没有全文、引导语与来源段落。</summary>
internal static class ReviewJsonItem
{
    // 画在条款之前的编号；“款”“段”“行”“栏”只是地址，文中没有写出来。
    private static readonly string[] Drawn = ["条", "项", "目"];

    /// <summary>还原。</summary>
    /// <exception cref="InvalidOperationException">字段的种类不对。</exception>
    /// <exception cref="FormatException">档次、日期等不是约定的写法。</exception>
    public static ReviewResult Of(JsonElement r)
    {
        var findings = r.Items("findings").ToList();
        return new ReviewResult
        {
            File = r.Text("file"),
            Kind = r.Text("kind"),
            KindEvidence = r.Text("kindEvidence"),
            Title = r.Text("title"),
            Date = r.Text("date"),
            Pack = r.Text("pack"),
            Verdict = r.Text("verdict"),
            Scope = r.Part("scope") is { } scope ? new ScopeDecision(scope.Flag("inScope"), scope.Text("reason"), scope.Texts("evidence")) : null,
            Reading = r.Part("reading") is { } reading ? Reading(reading) : new ReadingReport(),
            Clauses = [.. findings.Select(Clause).DistinctBy(static c => c.Id, StringComparer.Ordinal)],
            Findings = [.. findings.Select(Finding)],
            Cleared = [.. r.Items("cleared").Select(static c => new Cleared(c.Text("quote"), c.Whole("start"), c.Whole("end"), c.Text("address"), c.Text("rule"), c.Text("reason"), c.Text("explanation")))],
            Omissions = [.. r.Items("omissions").Select(Omission)],
            Indicators = [.. r.Items("indicators").Select(Indicator)],
            Coverage = [.. r.Items("coverage").Select(static c => new CoverageItem(c.Text("criterion"), c.Text("title"), c.Text("relation"), c.Text("address")) { Supports = c.Text("supports"), Note = c.Text("note") })],
            Checked = [.. r.Texts("checked").Select(static id => new CheckedType(id, ""))],
            Exempted = [.. r.Items("exempted").Select(Exempted)],
            ExemptionNotices = [.. r.Items("exemptionNotices").Select(static n => ExemptionNotice.FromMessage(n.Text("code"), Entry(n), n.Text("message")))],
        };
    }

    private static Finding Finding(JsonElement f) => new()
    {
        Rule = f.Text("rule"),
        Title = f.Text("title"),
        Severity = SeverityNames.Parse(f.Text("severity")),
        Source = f.Text("source") switch { "classifier" => FindingSource.Classifier, "both" => FindingSource.Both, _ => FindingSource.Rule },
        Start = f.Whole("start"),
        End = f.Whole("end"),
        Quote = f.Text("quote"),
        Why = f.Text("why"),
        Basis = Basis(f),
        BasisNote = f.Text("basisNote"),
        Criteria = f.Texts("criteria"),
        CriteriaNote = f.Text("criteriaNote"),
        Rewrite = f.Text("rewrite"),
        RewriteSafety = f.Text("rewriteSafety"),
        Confidence = f.Real("confidence"),
        Certainty = f.Text("certainty") switch { "高" => Certainty.High, "中" => Certainty.Medium, _ => Certainty.Uncertain },
        Agreement = f.Text("agreement"),
        Also = f.Texts("also"),
        Scope = f.Text("scope"),
        SwapTest = f.Text("swapTest"),
        Frame = [.. f.Items("frame").Select(static s => new FrameSlot(s.Text("role"), s.Text("concept"), s.Whole("start", -1), s.Whole("end", -1), s.Text("text"), s.Flag("implied")))],
        Address = f.Text("address"),
        ClauseId = f.Text("clauseId"),
        ProblemId = f.Text("problemId"),
    };

    private static Clause Clause(JsonElement f)
    {
        var path = f.Items("path").Select(static p => new ClausePathSegment(p.Text("level"), p.Text("number"))).ToList();
        return new Clause
        {
            Id = f.Text("clauseId"),
            Address = f.Text("address"),
            Path = path,
            Kind = path.Exists(static p => p.Level == "表") ? ClauseKind.TableCell : ClauseKind.Provision,
            Text = f.Text("clause"),
            Number = path.Count > 0 && Drawn.Contains(path[^1].Level, StringComparer.Ordinal) ? path[^1].Number : "",
        };
    }

    private static Omission Omission(JsonElement o) => new(o.Text("rule"), SeverityNames.Parse(o.Text("severity")), o.Text("why"), o.Text("suggestion"))
    {
        Title = o.Text("title"),
        Place = o.Text("place"),
        After = o.Text("after"),
        Seen = o.Texts("seen"),
        Basis = Basis(o),
        BasisNote = o.Text("basisNote"),
        Criteria = o.Texts("criteria"),
        Scope = o.Text("scope"),
    };

    private static IndicatorFinding Indicator(JsonElement i) => new(i.Text("indicator"), i.Text("name"), i.Text("plan"), i.Text("draft"), i.Text("address"), i.Text("message"))
    {
        Status = i.Text("status"),
        Gap = i.TryGetProperty("gap", out var gap) ? gap.GetDecimal() : 0,
        Criterion = i.Text("criterion"),
        Of = i.Text("of"),
    };

    // 已豁免的只写了摘要：够对上是哪一处，不够再作为问题列出。起止与把握没有写：起止按问题文字算，把握当作高。
    private static Exempted Exempted(JsonElement e) =>
        e.Text("clauseId") == ExemptionEntry.WholeDocument
            ? new Exempted(Entry(e), null, Omission(e))
            : new Exempted(Entry(e), Finding(e) with { Start = 0, End = e.Text("quote").Length, Certainty = Certainty.High }, null);

    private static ExemptionEntry Entry(JsonElement owner)
    {
        if (!owner.TryGetProperty("exemption", out var e))
        {
            throw new FormatException("豁免缺少 exemption。");
        }

        return new ExemptionEntry
        {
            ClauseId = e.Text("clauseId"),
            Rule = e.Text("rule"),
            Reason = e.Text("reason"),
            Reviewer = e.Text("reviewer"),
            Date = Day(e.Text("date")),
            Until = e.Text("until") is { Length: > 0 } until ? Day(until) : null,
            Source = e.Text("source"),
            Line = e.Whole("line"),
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<Basis> Basis(JsonElement owner) =>
        [.. owner.Items("basis").Select(static b => new Basis(b.Text("law"), b.Text("article"), b.Text("quote"), b.Text("effective"), b.Text("checkedTo")))];

    private static ReadingReport Reading(JsonElement r) => new()
    {
        Trust = Enum.GetValues<ReadingTrust>().Cast<ReadingTrust?>().FirstOrDefault(t => Wording.Trust(t!.Value) == r.Text("trust")) ?? ReadingTrust.Partial,
        Encoding = r.Text("encoding"),
        Characters = r.Whole("characters"),
        Pages = r.Whole("pages"),
        ImageOnlyPages = r.Wholes("imageOnlyPages"),
        GarbledPages = r.Wholes("garbledPages"),
        Images = r.Whole("images"),
        PendingRevisions = r.Whole("pendingRevisions"),
        Comments = r.Whole("comments"),
        Tables = r.Whole("tables"),
        Notes = r.Whole("notes"),
        TextBoxes = r.Whole("textBoxes"),
        Notices = [.. r.Items("notices").Select(static n => new ReadingNote(n.Text("code"), n.Text("message")))],
    };
}
