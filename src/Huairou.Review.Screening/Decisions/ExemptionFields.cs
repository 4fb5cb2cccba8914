using System.Globalization;
using System.Text.RegularExpressions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Decisions;

/// <summary>豁免清单一项的各字段，逐个核对。</summary>
/// <param name="file">清单文件名。</param>
/// <param name="number">第几项，从 1 起。</param>
/// <param name="line">这一项的首行。</param>
internal sealed partial class ExemptionFields(string file, int number, long line)
{
    /// <summary>字段名，按写出的次序。</summary>
    public const string Document = "文件", ClauseId = "条款标识", Rule = "类型", Level = "档次", Quote = "原文", Reason = "理由", Reviewer = "审查人", Date = "日期", Until = "到期";

    private const int Longest = 4000;

    private static readonly string[] Known = [Document, ClauseId, Rule, Level, Quote, Reason, Reviewer, Date, Until];
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy年M月d日"];

    private readonly Dictionary<string, (string Value, long Line)> _fields = new(StringComparer.Ordinal);

    /// <summary>日期的写法；认不出时为 null。</summary>
    public static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>能安全显示的字段名。</summary>
    public static string Shown(string key) => key.Length <= 20 && !IsUnsafe(key) ? key : "（字段名过长或含控制字符）";

    /// <summary>一处错误。</summary>
    public ExemptionFormatException Error(long at, string reason) => new(file, at, number, reason);

    /// <summary>记下一个字段。</summary>
    public void Add(string key, string value, long at)
    {
        if (!Known.Contains(key, StringComparer.Ordinal))
        {
            throw Error(at, $"没有“{Shown(key)}”这个字段；可以写的有 {string.Join("、", Known)}。");
        }

        if (value.Length > Longest || IsUnsafe(value))
        {
            throw Error(at, $"“{key}”的内容过长，或者含有控制字符、不成对的代理字符。");
        }

        if (!_fields.TryAdd(key, (value, at)))
        {
            throw Error(at, $"“{key}”在这一项里写了两次。");
        }
    }

    /// <summary>各字段齐全、合式时得到豁免。</summary>
    public ExemptionEntry ToEntry()
    {
        var rule = Required(Rule, "要写类型编号，如 A06。").ToUpperInvariant();
        if (!RuleId().IsMatch(rule))
        {
            throw Error(LineOf(Rule), $"“类型”要写编号，如 A06，不能是“{rule}”。");
        }

        var entry = new ExemptionEntry
        {
            File = Optional(Document).Replace('\\', '/'),
            ClauseId = Required(ClauseId, "条款标识写在报告里每个问题的后面，可以照抄；文件级的遗漏写“全文”。"),
            Rule = rule,
            Reason = Required(Reason, "每一项都要写明理由、审查人和日期，审查人要为它负责。"),
            Reviewer = Required(Reviewer, "每一项都要写明理由、审查人和日期，审查人要为它负责。"),
            Date = Day(Date) ?? throw Missing(Date, "每一项都要写明理由、审查人和日期，审查人要为它负责。"),
            Until = Day(Until),
            Level = Severity(),
            Quote = Optional(Quote),
            Source = file,
            Line = (int)line,
        };
        if (entry.Until < entry.Date)
        {
            throw Error(LineOf(Until), "“到期”早于“日期”。");
        }

        return entry is { ClauseId: ExemptionEntry.WholeDocument, File: "" }
            ? throw Error(line, "条款标识写“全文”时要写“文件”，否则会豁免所有文件的同类遗漏。")
            : entry;
    }

    private static bool IsUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((char.IsControl(c) && c is not ('\n' or '\t')) || (char.IsSurrogate(c) && !(i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) && !(i > 0 && char.IsSurrogatePair(text[i - 1], c))))
            {
                return true;
            }
        }

        return false;
    }

    private long LineOf(string key) => _fields.TryGetValue(key, out var field) ? field.Line : line;

    private string Optional(string key) => _fields.TryGetValue(key, out var field) ? field.Value : "";

    private string Required(string key, string hint) => Optional(key) is { Length: > 0 } value ? value : throw Missing(key, hint);

    private ExemptionFormatException Missing(string key, string hint) => Error(LineOf(key), $"缺少“{key}”。{hint}");

    private DateOnly? Day(string key) => Optional(key) is not { Length: > 0 } text
        ? null
        : ParseDate(text) ?? throw Error(LineOf(key), $"“{key}”要写成 2026-01-31 这样的日期，不能是“{text}”。");

    private Severity? Severity()
    {
        try
        {
            return Optional(Level) is { Length: > 0 } name ? SeverityNames.Parse(name) : null;
        }
        catch (FormatException e)
        {
            throw Error(LineOf(Level), e.Message);
        }
    }

    [GeneratedRegex("^[A-Z][0-9]{2,3}$")]
    private static partial Regex RuleId();
}
