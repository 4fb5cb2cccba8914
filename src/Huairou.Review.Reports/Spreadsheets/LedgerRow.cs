using System.Globalization;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>台账的一行：一处问题或者一项遗漏。</summary>
/// <param name="Values">各栏的值；没有的栏为空。</param>
internal sealed record LedgerRow(IReadOnlyDictionary<string, SheetValue> Values)
{
    /// <summary>取一栏。</summary>
    public SheetValue this[string field] => Values.GetValueOrDefault(field, SheetValue.Empty);

    /// <summary>一份文件的各行：先是问题，按文中次序，再是遗漏。</summary>
    /// <remarks>
    /// 一处一行，因为每一处都要分别改、分别表决；同一问题的其余各处在“同一问题”栏写明，统计只计一次。
    /// </remarks>
    /// <param name="result">审查结果。</param>
    /// <param name="reviewer">已确认意见的审查人；没有时为空。</param>
    /// <param name="firstNumber">第一行的序号。</param>
    public static IEnumerable<LedgerRow> Of(ReviewResult result, string reviewer, int firstNumber)
    {
        var groups = new ProblemGroups(result.Findings);
        var clauses = new ClauseIndex(result.Clauses);
        var place = PlaceNames.Of(result.File, result.Title);
        var keys = new LedgerKeys(result.File);
        var number = firstNumber;
        foreach (var finding in result.Findings)
        {
            var problem = groups.Of(finding);
            var values = Common(result, place, reviewer, number++);
            values[LedgerFields.Address] = SheetValue.Of(finding.Address.Length > 0 ? finding.Address : "全文");
            values[LedgerFields.Original] = SheetValue.Of(Original(clauses.Find(finding.ClauseId), finding));
            values[LedgerFields.Type] = SheetValue.Of($"{finding.Rule} {finding.Title}");
            values[LedgerFields.Severity] = SheetValue.Of(finding.Severity.ToChinese());
            values[LedgerFields.Basis] = SheetValue.Of(Basis(finding.Basis, finding.BasisNote));
            values[LedgerFields.Rewrite] = SheetValue.Of(finding.Rewrite);
            values[LedgerFields.Safety] = SheetValue.Of(finding.Rewrite.Length > 0 ? finding.RewriteSafety : "没有可直接替换的写法，由起草单位另拟");
            values[LedgerFields.Category] = SheetValue.Of(Category(finding));
            values[LedgerFields.Repeat] = SheetValue.Of(ReferenceEquals(problem.Main, finding) ? "" : $"同{problem.Main.Address}（报告序号{problem.Number}）");
            values[LedgerFields.ReportNumber] = SheetValue.Of(problem.Number);
            values[LedgerFields.Quote] = SheetValue.Of(finding.Quote);
            values[LedgerFields.Why] = SheetValue.Of(finding.Why);
            values[LedgerFields.Certainty] = SheetValue.Of(finding.Certainty.ToChinese());
            values[LedgerFields.Confidence] = SheetValue.Of(Math.Round(finding.Confidence, 2, MidpointRounding.AwayFromZero));
            values[LedgerFields.Source] = SheetValue.Of(Wording.Source(finding.Source));
            values[LedgerFields.Criteria] = SheetValue.Of(Criteria(finding.Criteria, finding.CriteriaNote));
            values[LedgerFields.Key] = SheetValue.Of(keys.Next(finding.ClauseId, finding.Rule));
            yield return new LedgerRow(values);
        }

        foreach (var omission in result.Omissions)
        {
            var values = Common(result, place, reviewer, number++);
            values[LedgerFields.Address] = SheetValue.Of($"建议补在{(omission.Place.Length > 0 ? omission.Place : "文末")}");
            values[LedgerFields.Original] = SheetValue.Of(omission.Seen.Count > 0 ? $"（没有写；由{string.Join("、", omission.Seen)}引起）" : "（没有写）");
            values[LedgerFields.Type] = SheetValue.Of($"{omission.Rule} {omission.Title}".TrimEnd());
            values[LedgerFields.Severity] = SheetValue.Of(omission.Severity.ToChinese());
            values[LedgerFields.Basis] = SheetValue.Of(Basis(omission.Basis, omission.BasisNote));
            values[LedgerFields.Rewrite] = SheetValue.Of(omission.Suggestion);
            values[LedgerFields.Category] = SheetValue.Of(omission.Scope == "legality" ? "合法性提示" : "遗漏补充");
            values[LedgerFields.Why] = SheetValue.Of(omission.Why);
            values[LedgerFields.Source] = SheetValue.Of(Wording.Source(FindingSource.Rule));
            values[LedgerFields.Criteria] = SheetValue.Of(Criteria(omission.Criteria, ""));
            values[LedgerFields.Key] = SheetValue.Of(keys.Next(LedgerKeys.Omission, omission.Rule));
            yield return new LedgerRow(values);
        }
    }

    private static Dictionary<string, SheetValue> Common(ReviewResult result, PlaceNames place, string reviewer, int number) => new(StringComparer.Ordinal)
    {
        [LedgerFields.Number] = SheetValue.Of(number),
        [LedgerFields.Town] = SheetValue.Of(place.Town),
        [LedgerFields.Village] = SheetValue.Of(place.Village),
        [LedgerFields.Kind] = SheetValue.Of(result.Kind),
        [LedgerFields.Status] = SheetValue.Of(LedgerFields.Statuses[0]),
        [LedgerFields.Reviewer] = SheetValue.Of(reviewer),
        [LedgerFields.File] = SheetValue.Of(result.File),
    };

    private static string Category(Finding f) => ProblemGroups.KeyOf(f) switch
    {
        "uncertain" => "不确定",
        "legality" => "合法性提示",
        _ => "条款问题",
    };

    private static string Original(Clause? clause, Finding finding) => clause switch
    {
        null => finding.Quote,
        { Cell: { } cell } => string.Concat(new[] { cell.RowHead, cell.ColumnHead }.Where(h => h.Length > 0 && h != clause.Text).Select(h => h + "｜")) + ClauseIndex.Around(clause, finding),
        _ => string.Concat(clause.LeadIns) + (clause.LeadIns.Count > 0 ? "\n" : "") + clause.Number + (clause.Number.Length > 0 && !clause.Number.EndsWith('）') && !clause.Number.EndsWith('、') ? "　" : "") + ClauseIndex.Around(clause, finding) + (clause.Tail.Length > 0 ? "\n" + clause.Tail : ""),
    };

    // 只写法律与条号，原文在“法条原文”表里各写一次，免得一行占去半页。
    private static string Basis(IReadOnlyList<Basis> basis, string note)
    {
        var lines = basis.GroupBy(b => b.Law, StringComparer.Ordinal).Select(g => $"《{LedgerStatutes.ShortName(g.Key)}》{string.Join("、", g.Select(b => b.Article).Distinct(StringComparer.Ordinal))}");
        return string.Join('\n', note.Length > 0 ? lines.Append(note) : lines);
    }

    private static string Criteria(IReadOnlyList<string> ids, string note) =>
        string.Join('\n', ids) + (note.Length > 0 && ids.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"\n（{note}）") : "");
}

/// <summary>一份文件内各行的标识：文件、条款标识、类型，同一条款同一类型有几处时再加序号。</summary>
internal sealed class LedgerKeys(string file)
{
    /// <summary>遗漏没有条款，在标识里写这个词。</summary>
    public const string Omission = "遗漏";

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>下一行的标识。</summary>
    public string Next(string clauseId, string rule)
    {
        var key = $"{file}#{clauseId}#{rule}";
        var n = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        return n == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{n}");
    }
}
