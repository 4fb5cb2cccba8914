using System.Globalization;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Feedback;

/// <summary>一行反馈的检查结果。</summary>
/// <param name="Row">读回的行。</param>
/// <param name="Errors">填写上的毛病，每项一句；没有时为空。</param>
/// <param name="Screened">修改后文本的复审；没有文本或者写“删去”的为 null。</param>
public sealed record FeedbackChecked(FeedbackFormRow Row, IReadOnlyList<string> Errors, ClauseResult? Screened)
{
    /// <summary>四栏都没有填。</summary>
    public bool IsOpen => Row.Answer is { Choice: "", Reason: "", Revised: "", Date: "" };

    /// <summary>填了采纳情况，且是三种之一。</summary>
    public bool IsAnswered => FeedbackColumns.Choices.Contains(Row.Answer.Choice, StringComparer.Ordinal);

    /// <summary>修改后仍有的问题：与原来同一类型。</summary>
    public IReadOnlyList<Finding> Remaining => [.. Counted().Where(f => f.Rule == Row.Rule || f.Also.Contains(Row.Rule, StringComparer.Ordinal))];

    /// <summary>修改后新出现的问题：别的类型。</summary>
    public IReadOnlyList<Finding> Fresh => [.. Counted().Where(f => f.Rule != Row.Rule && !f.Also.Contains(Row.Rule, StringComparer.Ordinal))];

    private IEnumerable<Finding> Counted() => (Screened?.Findings ?? []).Where(f => f.Certainty != Certainty.Uncertain);
}

/// <summary>读回一份采纳反馈表：检查填写、复审修改后文本、算采纳率。</summary>
public sealed record FeedbackImport
{
    private static readonly string[] Deleted = ["删去", "删除", "已删去", "已删除", "本条删去", "本条删除", "删去本条", "删除本条", "整条删去", "整条删除"];

    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s"];

    /// <summary>表。</summary>
    public required FeedbackForm Form { get; init; }

    /// <summary>各行。</summary>
    public required IReadOnlyList<FeedbackChecked> Rows { get; init; }

    /// <summary>已答的行数。</summary>
    public int Answered => Rows.Count(r => r.IsAnswered);

    /// <summary>采纳的行数。</summary>
    public int Adopted => Count("采纳");

    /// <summary>部分采纳的行数。</summary>
    public int Partial => Count("部分采纳");

    /// <summary>不采纳的行数。</summary>
    public int Rejected => Count("不采纳");

    /// <summary>没有答的行数，含交回的表里缺的行。</summary>
    public int Open => Rows.Count(r => !r.IsAnswered) + Form.Missing.Count;

    /// <summary>采纳率：采纳的除以全部已答的；没有已答的为 null。部分采纳另计。</summary>
    public double? AdoptionRate => Answered == 0 ? null : (double)Adopted / Answered;

    /// <summary>部分采纳率；没有已答的为 null。</summary>
    public double? PartialRate => Answered == 0 ? null : (double)Partial / Answered;

    /// <summary>检查一份表。</summary>
    /// <param name="form">读回的表。</param>
    /// <param name="screen">复审一段文字：文字与文种。</param>
    /// <param name="today">今天，反馈日期不能晚于它。</param>
    /// <param name="kind">指定的文种；null 用表里记的。</param>
    public static FeedbackImport Check(FeedbackForm form, Func<string, string?, ClauseResult> screen, DateOnly today, string? kind = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(screen);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var used = kind ?? (form.Kind.Length > 0 ? form.Kind : null);
        return new FeedbackImport
        {
            Form = form,
            Rows = [.. form.Rows.Select(r => new FeedbackChecked(r, [.. Errors(r.Answer, form, today, seen.Add(r.Answer.Key))], Screen(r, screen, used)))],
        };
    }

    /// <summary>修改后文本写的是整条删去。</summary>
    public static bool IsDeleted(string revised)
    {
        ArgumentNullException.ThrowIfNull(revised);
        return Deleted.Contains(revised.Trim().Trim('。', '，', '（', '）', '(', ')', '“', '”', '"'), StringComparer.Ordinal);
    }

    /// <summary>认日期：2026-03-01、2026/3/1、2026.3.1、2026年3月1日、20260301。</summary>
    public static bool TryDate(string text, out DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = string.Concat(text.Trim().Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
        var parsed = DateTime.TryParseExact(plain, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var moment);
        date = parsed ? DateOnly.FromDateTime(moment) : default;
        return parsed;
    }

    private static IEnumerable<string> Errors(FeedbackAnswer answer, FeedbackForm form, DateOnly today, bool first)
    {
        if (!first)
        {
            yield return "这一行在表里出现了两次，请只留一行。";
        }

        if (answer is { Choice: "", Reason: "", Revised: "", Date: "" })
        {
            yield break; // 没有答，另列。
        }

        if (answer.Choice.Length == 0)
        {
            yield return "填了别的栏，没有填采纳情况。";
        }
        else if (!FeedbackColumns.Choices.Contains(answer.Choice, StringComparer.Ordinal))
        {
            yield return $"采纳情况只能是{string.Join("、", FeedbackColumns.Choices)}，不能是“{answer.Choice}”。";
        }

        if (answer.Choice is "部分采纳" or "不采纳" && answer.Reason.Length == 0)
        {
            yield return $"{answer.Choice}要写理由。";
        }

        if (answer.Choice is "采纳" or "部分采纳" && answer.Revised.Length == 0)
        {
            yield return $"{answer.Choice}要写修改后文本；整条删掉的写“删去”。";
        }

        if (answer.Date.Length == 0)
        {
            yield return "没有填反馈日期。";
        }
        else if (!TryDate(answer.Date, out var date))
        {
            yield return $"反馈日期“{answer.Date}”不是日期，要写成 2026-03-01 这样。";
        }
        else if (date > today)
        {
            yield return $"反馈日期 {answer.Date} 晚于今天（{today:yyyy-MM-dd}）。";
        }
        else if (TryDate(form.ReviewDate, out var reviewed) && date < reviewed)
        {
            yield return $"反馈日期 {answer.Date} 早于审查日期（{form.ReviewDate}）。";
        }
    }

    // 列项离开引导语读不出意思：引导语已知而文本里没有的，连同引导语复审，只看落在文本里的问题。
    private static ClauseResult? Screen(FeedbackFormRow row, Func<string, string?, ClauseResult> screen, string? kind)
    {
        var revised = row.Answer.Revised;
        if (revised.Length == 0 || IsDeleted(revised))
        {
            return null;
        }

        var alone = screen(revised, kind);
        if (row.Context.Length == 0 || revised.Contains(row.Context.Trim(), StringComparison.Ordinal))
        {
            return alone;
        }

        var together = screen(row.Context + revised, kind);
        var shift = row.Context.Length;
        var inside = together.Findings.Where(f => f.End > shift)
            .Select(f => f with { Start = Math.Max(0, f.Start - shift), End = f.End - shift, Quote = revised[Math.Max(0, f.Start - shift)..(f.End - shift)] })
            .Where(f => !alone.Findings.Any(a => a.Rule == f.Rule && a.Start < f.End && f.Start < a.End)).ToList();
        return inside.Count == 0 ? alone : alone with { Findings = [.. alone.Findings.Concat(inside).OrderBy(f => f.Start)], Verdict = Verdicts.Of(alone.Findings.Concat(inside)), Score = Math.Max(alone.Score, together.Score) };
    }

    private int Count(string choice) => Rows.Count(r => r.Row.Answer.Choice == choice);
}
