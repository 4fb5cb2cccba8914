using System.Text.Json.Serialization;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Json;

/// <summary>问题的机器格式。属性次序就是输出次序；screen 与 review 共用，只属于 review 的几项在 screen 中省去。</summary>
internal sealed record FindingJson(
    string Rule,
    string Title,
    string Severity,
    string Source,
    int Start,
    int End,
    string Quote,
    string Why,
    IReadOnlyList<Basis> Basis,
    string BasisNote,
    IReadOnlyList<string> Criteria,
    string CriteriaNote,
    string Rewrite,
    string RewriteSafety,
    double Confidence,
    string Certainty,
    string Agreement,
    IReadOnlyList<string> Also,
    string Scope,
    string SwapTest,
    IReadOnlyList<FrameSlot> Frame,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PathJson>? Path,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ClauseId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Clause,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ProblemId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Change)
{
    /// <summary>screen 的一处问题。</summary>
    public static FindingJson ForScreen(Finding f) => new(
        f.Rule,
        f.Title,
        f.Severity.ToChinese(),
        SourceName(f.Source),
        f.Start,
        f.End,
        f.Quote,
        f.Why,
        f.Basis,
        f.BasisNote,
        f.Criteria,
        f.CriteriaNote,
        f.Rewrite,
        f.RewriteSafety,
        JsonText.Round(f.Confidence),
        f.Certainty.ToChinese(),
        f.Agreement,
        f.Also,
        f.Scope,
        f.SwapTest,
        f.Frame,
        null,
        null,
        null,
        null,
        null,
        null);

    /// <summary>review 的一处问题，带上条款。</summary>
    public static FindingJson ForReview(Finding f, ClauseIndex clauses)
    {
        var clause = clauses.Find(f.ClauseId);
        return ForScreen(f) with
        {
            Address = f.Address,
            Path = clause is null ? [] : [.. clause.Path.Select(p => new PathJson(p.Level, p.Number))],
            ClauseId = f.ClauseId,
            Clause = clause?.Text ?? "",
            ProblemId = f.ProblemId,
            Change = ChangeName(f.Change),
        };
    }

    /// <summary>与基线相比的情况的英文名；没有比较时为 null。</summary>
    public static string? ChangeName(BaselineChange change) => change switch
    {
        BaselineChange.Added => "new",
        BaselineChange.Changed => "changed",
        BaselineChange.Same => "same",
        _ => null,
    };

    private static string SourceName(FindingSource source) => source switch
    {
        FindingSource.Rule => "rule",
        FindingSource.Classifier => "classifier",
        _ => "both",
    };
}

/// <summary>条款路径的一级。</summary>
internal sealed record PathJson(string Level, string Number);
