using System.Globalization;

namespace Huairou.Review.Documents.Ofd;

/// <summary>OFD 属性里的数列：以空格分开，“g 次数 值”是重复。</summary>
internal static class OfdNumbers
{
    // 一个文字对象的字距个数上限，防止“g 1000000000 1”耗尽内存。
    private const int MaxValues = 100_000;

    /// <summary>读出数列；读不懂的项跳过。</summary>
    public static double[] Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var values = new List<double>();
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length && values.Count < MaxValues; i++)
        {
            if (parts[i] == "g" && i + 2 < parts.Length && int.TryParse(parts[i + 1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) && Number(parts[i + 2]) is { } repeated)
            {
                values.AddRange(Enumerable.Repeat(repeated, Math.Clamp(count, 0, MaxValues - values.Count)));
                i += 2;
            }
            else if (Number(parts[i]) is { } value)
            {
                values.Add(value);
            }
        }

        return [.. values];
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
