using System.Globalization;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>一格的值：空、文字、数或者日期（以序列值存放）。</summary>
/// <param name="Text">文字；数与日期为其显示。</param>
/// <param name="Number">数值或者日期的序列值；文字为 null。</param>
/// <param name="IsDate">是日期。</param>
internal readonly record struct SheetValue(string Text, double? Number = null, bool IsDate = false)
{
    /// <summary>空。</summary>
    public static SheetValue Empty { get; } = new("");

    /// <summary>没有内容。</summary>
    public bool IsEmpty => Number is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>文字。</summary>
    public static SheetValue Of(string text) => new(text);

    /// <summary>数。</summary>
    public static SheetValue Of(double number) => new(number.ToString("0.##########", CultureInfo.InvariantCulture), number);

    /// <summary>日期。</summary>
    public static SheetValue Of(DateOnly date) =>
        new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.ToDateTime(TimeOnly.MinValue).ToOADate(), true);

    /// <summary>把 yyyy-MM-dd 写成日期，写不成的照文字。</summary>
    public static SheetValue DateOr(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Of(date) : Of(text);
}

/// <summary>单元格地址。行与列都从 1 起。</summary>
internal static class CellAddress
{
    /// <summary>列字母，如 27 为 AA。</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + (column - 1) % 26) + letters;
        }

        return letters;
    }

    /// <summary>地址，如 B5。</summary>
    public static string Of(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>拆开地址；“$”略去。写法不对时行列都是 0。</summary>
    public static (int Row, int Column) Parse(string reference)
    {
        var (column, i) = (0, 0);
        var text = reference.Replace("$", "", StringComparison.Ordinal);
        for (; i < text.Length && char.IsAsciiLetter(text[i]) && column < 100_000; i++)
        {
            column = column * 26 + char.ToUpperInvariant(text[i]) - 'A' + 1;
        }

        return int.TryParse(text.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && column > 0 ? (row, column) : (0, 0);
    }
}
