using System.Text.Json.Serialization;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Json;

/// <summary>一份审查结果的机器格式。</summary>
internal sealed record ReviewJson(
    string Schema,
    string File,
    string Kind,
    string KindEvidence,
    string Title,
    string Date,
    string Pack,
    string Verdict,
    ScopeDecision? Scope,
    ReadingJson Reading,
    int Clauses,
    IReadOnlyList<FindingJson> Findings,
    IReadOnlyList<Cleared> Cleared,
    IReadOnlyList<OmissionJson> Omissions,
    IReadOnlyList<IndicatorFinding> Indicators,
    IReadOnlyList<CoverageItem> Coverage,
    IReadOnlyList<string> Checked,
    IReadOnlyList<ExemptedJson> Exempted,
    IReadOnlyList<ExemptionNoticeJson> ExemptionNotices,
    BaselineJson? Baseline)
{
    /// <summary>由审查结果得到。</summary>
    public static ReviewJson From(ReviewResult r)
    {
        var clauses = new ClauseIndex(r.Clauses);
        return new ReviewJson(
            ReviewResult.SchemaVersion,
            r.File,
            r.Kind,
            r.KindEvidence,
            r.Title,
            r.Date,
            r.Pack,
            r.Verdict,
            r.Scope,
            ReadingJson.From(r.Reading),
            r.Clauses.Count,
            [.. r.Findings.Select(f => FindingJson.ForReview(f, clauses))],
            r.Cleared,
            [.. r.Omissions.Select(o => new OmissionJson(o.Rule, o.Title, o.Severity.ToChinese(), o.Why, o.Suggestion, o.Place, o.After, o.Seen, o.Basis, o.BasisNote, o.Criteria, o.Scope))],
            r.Indicators,
            r.Coverage,
            [.. r.Checked.Select(c => c.Id)],
            [.. r.Exempted.Select(ExemptedJson.From)],
            [.. r.ExemptionNotices.Select(ExemptionNoticeJson.From)],
            BaselineJson.From(r.Baseline));
    }
}

/// <summary>读取报告的机器格式。</summary>
internal sealed record ReadingJson(
    string Trust,
    string Encoding,
    int Characters,
    int Pages,
    IReadOnlyList<int> ImageOnlyPages,
    IReadOnlyList<int> GarbledPages,
    int Images,
    int PendingRevisions,
    int Comments,
    int Tables,
    int Notes,
    int TextBoxes,
    IReadOnlyList<ReadingNote> Notices)
{
    /// <summary>由读取报告得到。</summary>
    public static ReadingJson From(ReadingReport r) => new(
        Wording.Trust(r.Trust),
        r.Encoding,
        r.Characters,
        r.Pages,
        r.ImageOnlyPages,
        r.GarbledPages,
        r.Images,
        r.PendingRevisions,
        r.Comments,
        r.Tables,
        r.Notes,
        r.TextBoxes,
        r.Notices);
}

/// <summary>遗漏的机器格式。</summary>
internal sealed record OmissionJson(
    string Rule,
    string Title,
    string Severity,
    string Why,
    string Suggestion,
    string Place,
    string After,
    IReadOnlyList<string> Seen,
    IReadOnlyList<Basis> Basis,
    string BasisNote,
    IReadOnlyList<string> Criteria,
    string Scope);

/// <summary>读不了的输入，写在它应在的位置。</summary>
internal sealed record ErrorJson(string File, ReviewError Error);

/// <summary>screen 的一行结果，id 除外（id 原样回写）。</summary>
internal sealed record ScreenJson(string Verdict, double Score, IReadOnlyList<FindingJson> Findings);

/// <summary>源生成的序列化信息：不用反射，冷启动快，属性次序固定。</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReviewJson))]
[JsonSerializable(typeof(ErrorJson))]
[JsonSerializable(typeof(ScreenJson))]
[JsonSerializable(typeof(ReviewError))]
[JsonSerializable(typeof(FindingJson))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
