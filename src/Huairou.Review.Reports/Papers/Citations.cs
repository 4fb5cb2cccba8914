using System.Globalization;
using System.Text.RegularExpressions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Papers;

/// <summary>文书里法律、日期的写法。</summary>
internal static partial class Citations
{
    private const string Country = "中华人民共和国";

    /// <summary>法律名称加书名号；名称里的书名号改为单书名号。</summary>
    public static string Law(string law) => $"《{law.Replace('《', '〈').Replace('》', '〉')}》";

    /// <summary>表格里用的简称：去掉打头的国名。</summary>
    public static string Short(string law) => Law(law.StartsWith(Country, StringComparison.Ordinal) ? law[Country.Length..] : law);

    /// <summary>依据一栏：前几条引原文，其余只列条号，原文见附件。</summary>
    /// <param name="basis">依据。</param>
    /// <param name="note">没有依据时的说明。</param>
    /// <param name="quoted">引原文的条数。</param>
    public static IEnumerable<string> Lines(IReadOnlyList<Basis> basis, string note, int quoted)
    {
        foreach (var b in basis.Take(quoted))
        {
            yield return $"{Short(b.Law)}{b.Article}：“{b.Quote}”";
        }

        if (basis.Count > quoted)
        {
            yield return $"另见{Articles(basis.Skip(quoted))}。";
        }

        if (basis.Count == 0)
        {
            yield return note.Length > 0 ? note + "。" : "没有收录直接依据。";
        }
    }

    /// <summary>只列法律简称与条号，同一部法律的并在一起。</summary>
    public static string Articles(IEnumerable<Basis> basis) =>
        string.Join('、', basis.GroupBy(static b => b.Law, StringComparer.Ordinal).Select(static g => Short(g.Key) + string.Join('、', g.Select(static b => b.Article).Distinct(StringComparer.Ordinal))));

    /// <summary>2026年3月1日这样的日期；认不得时照原样。</summary>
    public static string Date(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Date(day) : date;

    /// <summary>2026年3月1日这样的日期。</summary>
    public static string Date(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>把一句话里 2026-03-01 这样的日期改成文书的写法，前后的空格一并去掉。</summary>
    public static string Dates(string text) => IsoDate().Replace(text, static m => Date(m.Groups[1].Value));

    [GeneratedRegex(@" ?(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d) ?")]
    private static partial Regex IsoDate();
}
