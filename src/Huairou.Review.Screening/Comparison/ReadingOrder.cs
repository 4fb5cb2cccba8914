namespace Huairou.Review.Screening.Comparison;

/// <summary>次序没有变的最长一串：不在其中的就是挪动了位置的。</summary>
internal static class ReadingOrder
{
    /// <summary>最长递增子序列（耐心排序，n·log n）。</summary>
    /// <param name="values">互不相同的数。</param>
    /// <returns>每一项是否在其中。</returns>
    public static bool[] Kept(IReadOnlyList<int> values)
    {
        var tops = new List<int>();
        var previous = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = values[tops[middle]] < values[i] ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low > 0 ? tops[low - 1] : -1;
            if (low == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[low] = i;
            }
        }

        var kept = new bool[values.Count];
        for (var i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = previous[i])
        {
            kept[i] = true;
        }

        return kept;
    }
}
