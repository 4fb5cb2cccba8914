using System.Globalization;
using System.Text.RegularExpressions;
using Huairou.Review.Documents;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Spreadsheets.Rectifying;

/// <summary>由台账各行还原以前查出过的问题，供认出反弹。</summary>
internal static partial class LedgerRecords
{
    // 条款文字前面画的编号不会再长：“第一百二十条”“（十二）”。
    private const int LongestNumber = 10;

    /// <summary>各文件的记载。</summary>
    public static Dictionary<string, RectificationRecord> Of(LedgerBook book) =>
        book.Rows.GroupBy(r => Text(book, r, LedgerFields.File), StringComparer.Ordinal).ToDictionary(g => g.Key, g => Of(book, g.Key, [.. g]), StringComparer.Ordinal);

    private static RectificationRecord Of(LedgerBook book, string file, IReadOnlyList<LedgerBookRow> rows)
    {
        var (clauses, findings, omissions) = (new Dictionary<string, Clause>(StringComparer.Ordinal), new List<RecordedFinding>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            // 人改过类型文字的，编号还在标识里；都没有编号的行不是机器的意见。
            var key = Text(book, row, LedgerFields.Key);
            string[] parts = key.StartsWith(file + "#", StringComparison.Ordinal) ? key[(file.Length + 1)..].Split('#') : [];
            var type = Text(book, row, LedgerFields.Type);
            var rule = RuleId().Match(type).Value is { Length: > 0 } own ? own : parts.Length > 1 ? RuleId().Match(parts[1]).Value : "";
            var corrected = Text(book, row, LedgerFields.Status) == LedgerFields.Corrected;
            if (rule.Length == 0)
            {
                continue;
            }

            var rest = parts.Length > 0 ? parts[0] : "";
            if (rest == LedgerKeys.Omission || Text(book, row, LedgerFields.Category) == LedgerFields.Categories[1])
            {
                omissions.UnionWith(corrected ? [rule] : []);
                continue;
            }

            var quote = Text(book, row, LedgerFields.Quote);
            var clause = new Clause
            {
                Id = rest.Length > 0 ? rest : string.Create(CultureInfo.InvariantCulture, $"row{row.Number}"),
                Address = Text(book, row, LedgerFields.Address),
                Path = [],
                Kind = ClauseKind.Provision,
                Text = Own(Text(book, row, LedgerFields.Original), quote),
            };
            clauses.TryAdd(clause.Id, clause);
            var at = quote.Length > 0 ? clause.Text.IndexOf(quote, StringComparison.Ordinal) : -1;
            findings.Add(new RecordedFinding(
                new Finding
                {
                    Rule = rule,
                    Title = type.StartsWith(rule, StringComparison.Ordinal) ? type[rule.Length..].Trim() : type,
                    Severity = SeverityOf(Text(book, row, LedgerFields.Severity)),
                    Start = Math.Max(0, at),
                    End = at < 0 ? clause.Text.Length : at + quote.Length,
                    Quote = quote.Length > 0 ? quote : clause.Text,
                    Why = Text(book, row, LedgerFields.Why),
                    Confidence = 1,
                    Certainty = Certainty.High,
                    Address = clause.Address,
                    ClauseId = clause.Id,
                },
                row.Number,
                Text(book, row, LedgerFields.Number) is { Length: > 0 } number ? $"序号 {number}" : string.Create(CultureInfo.InvariantCulture, $"第 {row.Number} 行"),
                corrected));
        }

        return new RectificationRecord(book.File, file) { Clauses = [.. clauses.Values], Findings = findings, CorrectedOmissions = omissions };
    }

    // “原文”栏连同引导语、编号与尾句，各占一行；条款自己的文字是问题所在的那一行。
    private static string Own(string original, string quote)
    {
        var lines = original.Split('\n');
        var own = lines.FirstOrDefault(l => quote.Length > 0 && l.Contains(quote, StringComparison.Ordinal)) ?? (lines.Length == 1 ? lines[0] : original);
        var space = own.IndexOf('　', StringComparison.Ordinal);
        return space > 0 && space <= LongestNumber ? own[(space + 1)..] : own;
    }

    // 人可以改档，也可以清空。
    private static Severity SeverityOf(string text) => text switch { "违法" => Severity.Unlawful, "建议" => Severity.Advice, _ => Severity.Improper };

    [GeneratedRegex("^[A-Z][0-9]{2,3}(?![0-9A-Za-z])")]
    private static partial Regex RuleId();

    private static string Text(LedgerBook book, LedgerBookRow row, string field) => book.Get(row, field).Text.Trim();
}
