using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huairou.Review.Documents;
using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Comparison;

/// <summary>json：整改复核的机器格式，一份是一个对象，几份是一个数组。属性次序就是输出次序，不含时间与路径，同样的输入逐字节相同。</summary>
public sealed class JsonComparisonWriter : IComparisonWriter
{
    private static readonly ComparisonJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    /// <inheritdoc />
    public string Format => "json";

    /// <inheritdoc />
    public string FileSuffix => ".整改复核.json";

    /// <inheritdoc />
    public bool CanCombine => true;

    /// <inheritdoc />
    public void Begin(Stream output, int count) => Bracket(output, count, "[\n"u8);

    /// <inheritdoc />
    public void Write(Stream output, ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        JsonSerializer.Serialize(output, ComparisonJson.From(result), Context.ComparisonJson);
        output.Write("\n"u8);
    }

    /// <inheritdoc />
    public void WriteError(Stream output, string file, ReviewError error)
    {
        ArgumentNullException.ThrowIfNull(output);
        JsonSerializer.Serialize(output, new ErrorJson(file, error), Context.ErrorJson);
        output.Write("\n"u8);
    }

    /// <inheritdoc />
    public void Next(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(","u8);
    }

    /// <inheritdoc />
    public void End(Stream output, int count) => Bracket(output, count, "]\n"u8);

    private static void Bracket(Stream output, int count, ReadOnlySpan<byte> bracket)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (count > 1)
        {
            output.Write(bracket);
        }
    }
}

/// <summary>整个结果。</summary>
internal sealed record ComparisonJson(
    string Schema,
    ComparedDraftJson Old,
    ComparedDraftJson New,
    IReadOnlyList<ComparedDraftJson> Before,
    string Ledger,
    ComparisonSummaryJson Summary,
    IReadOnlyList<ComparedFindingJson> Findings,
    IReadOnlyList<ComparedOmissionJson> Omissions,
    IReadOnlyDictionary<string, int> ClauseCounts,
    IReadOnlyList<ClauseChangeJson> Clauses,
    IReadOnlyList<string> Notices)
{
    /// <summary>由结果得到。</summary>
    public static ComparisonJson From(ComparisonResult r) => new(
        ComparisonResult.SchemaVersion,
        ComparedDraftJson.From(r.Old, r.OldIsResultOnly),
        ComparedDraftJson.From(r.New, false),
        [.. r.Before.Select(static b => ComparedDraftJson.From(b, false))],
        r.Record?.Source ?? "",
        new ComparisonSummaryJson(
            r.Summary.Total,
            r.Summary.Resolved,
            r.Summary.Total == 0 ? null : JsonText.Round((double)r.Summary.Resolved / r.Summary.Total),
            new SortedDictionary<string, int>(ComparisonStates.All.ToDictionary(static s => s.ToCode(), s => r.Summary.Of(s), StringComparer.Ordinal), StringComparer.Ordinal),
            r.Summary.RelapsedInOld,
            r.Summary.NotCounted),
        [.. r.Findings.Select(ComparedFindingJson.From)],
        [.. r.Omissions.Select(static o => new ComparedOmissionJson(o.State.ToCode(), o.State.ToChinese(), o.Main.Rule, o.Main.Title, o.Main.Severity.ToChinese(), o.Reason, o.New?.Suggestion ?? ""))],
        new SortedDictionary<string, int>(r.Clauses.GroupBy(static c => c.Kind).ToDictionary(static g => ComparisonWording.ChangeCode(g.Key), static g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal),
        [.. ComparisonWording.Changed(r).Select(static c => new ClauseChangeJson(ComparisonWording.ChangeCode(c.Kind), ClauseJson.From(c.Old), [.. c.New.Select(static n => ClauseJson.From(n)!)]))],
        r.Notices);
}

/// <summary>一稿。</summary>
internal sealed record ComparedDraftJson(string File, string Title, string Kind, string Date, string Pack, string Verdict, int? Clauses, int PendingRevisions, bool ResultOnly)
{
    /// <summary>由审查结果得到。</summary>
    public static ComparedDraftJson From(ReviewResult r, bool resultOnly) => new(r.File, r.Title, r.Kind, r.Date, r.Pack, r.Verdict, resultOnly ? null : r.Clauses.Count, r.Reading.PendingRevisions, resultOnly);
}

/// <summary>汇总。</summary>
internal sealed record ComparisonSummaryJson(int Total, int Resolved, double? Rate, IReadOnlyDictionary<string, int> States, int RelapsedInOld, int NotCounted);

/// <summary>一处问题。</summary>
internal sealed record ComparedFindingJson(
    int Number,
    string State,
    string StateName,
    string Rule,
    string Title,
    string Severity,
    string ProblemId,
    bool Counted,
    string Reason,
    string Advice,
    bool NeedsCheck,
    ComparedPlaceJson? Old,
    IReadOnlyList<ComparedPlaceJson> New,
    ComparedPlaceJson? Earlier,
    int? LedgerRow,
    ClauseJson? OldClause,
    IReadOnlyList<ClauseJson> NewClauses,
    IReadOnlyList<DifferenceJson> Difference)
{
    /// <summary>由一处复核得到。</summary>
    public static ComparedFindingJson From(ComparedFinding f) => new(
        f.Number,
        f.State.ToCode(),
        f.State.ToChinese(),
        f.Main.Rule,
        f.Main.Title,
        f.Main.Severity.ToChinese(),
        f.Main.ProblemId,
        DocumentComparer.Counts(f.Main),
        f.Reason,
        f.Advice,
        f.NeedsCheck,
        ComparedPlaceJson.From(f.Old),
        [.. f.New.Select(static g => ComparedPlaceJson.From(g)!)],
        ComparedPlaceJson.From(f.Earlier),
        f.LedgerRow,
        ClauseJson.From(f.OldClause),
        [.. f.NewClauses.Select(static c => ClauseJson.From(c)!)],
        [.. ComparisonWording.Difference(f).Select(static p => new DifferenceJson(p.Kind switch { DifferenceKind.Deleted => "delete", DifferenceKind.Inserted => "insert", _ => "same" }, p.Text))]);
}

/// <summary>意见所在与文字。</summary>
internal sealed record ComparedPlaceJson(string Rule, string Severity, string Certainty, string Address, string ClauseId, int Start, int End, string Quote)
{
    /// <summary>由意见得到；没有时为 null。</summary>
    public static ComparedPlaceJson? From(Finding? f) => f is null ? null : new(f.Rule, f.Severity.ToChinese(), f.Certainty.ToChinese(), f.Address, f.ClauseId, f.Start, f.End, f.Quote);
}

/// <summary>一个条款。</summary>
internal sealed record ClauseJson(string Id, string Address, string Text)
{
    /// <summary>由条款得到；没有时为 null。</summary>
    public static ClauseJson? From(Clause? c) => c is null ? null : new(c.Id, c.Address, c.Text);
}

/// <summary>差别的一段。</summary>
internal sealed record DifferenceJson(string Kind, string Text);

/// <summary>一项遗漏。</summary>
internal sealed record ComparedOmissionJson(string State, string StateName, string Rule, string Title, string Severity, string Reason, string Suggestion);

/// <summary>一个条款的变动；没有变的与只改编号的不列，只计数。</summary>
internal sealed record ClauseChangeJson(string Kind, ClauseJson? Old, IReadOnlyList<ClauseJson> New);

/// <summary>源生成的序列化信息。</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ComparisonJson))]
[JsonSerializable(typeof(ErrorJson))]
internal sealed partial class ComparisonJsonContext : JsonSerializerContext;
