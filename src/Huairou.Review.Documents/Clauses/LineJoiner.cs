namespace Huairou.Review.Documents.Clauses;

/// <summary>把拆成几行写的一句话接回来：以逗号断开的行，以及两行一联的韵文。</summary>
/// <remarks>韵文逐行单看往往不成意思（“嫁出女儿泼出水／村里分红没她份”），两行合为一个条款，地址写“第5—6段”。</remarks>
internal static class LineJoiner
{
    private const int MaxJoin = 4;
    private const int MinVerse = 5;
    private const int MaxVerse = 18;

    /// <summary>接行；没有可接的就原样返回。</summary>
    /// <param name="blocks">段落。</param>
    /// <param name="units">单元。</param>
    /// <param name="minRun">至少连续这么多行等长才算韵文。</param>
    public static List<Unit> Join(Block[] blocks, List<Unit> units, int minRun)
    {
        List<Unit>? output = null;
        for (var i = 0; i < units.Count; i++)
        {
            var run = VerseRun(units, i);
            if (run >= minRun)
            {
                output ??= units.GetRange(0, i);
                for (var k = i; k < i + run; k += 2)
                {
                    output.Add(Merge(blocks, units.GetRange(k, Math.Min(2, i + run - k))));
                }

                i += run - 1;
                continue;
            }

            var count = OpenRun(units, i);
            if (count > 1)
            {
                output ??= units.GetRange(0, i);
                output.Add(Merge(blocks, units.GetRange(i, count)));
                i += count - 1;
                continue;
            }

            output?.Add(units[i]);
        }

        return output ?? units;
    }

    private static int OpenRun(List<Unit> units, int i)
    {
        if (units[i].Role != UnitRole.Normal || units[i].Marker.Kind is not (MarkerKind.None or MarkerKind.Article))
        {
            return 1;
        }

        var n = 1;
        while (n < MaxJoin && i + n < units.Count && units[i + n] is { Role: UnitRole.Normal, Marker.Kind: MarkerKind.None } && units[i + n - 1].Text.EndsWith('，'))
        {
            n++;
        }

        return n;
    }

    private static int VerseRun(List<Unit> units, int i)
    {
        var n = 0;
        while (i + n < units.Count && IsVerse(units[i + n]) && units[i + n].Text.Length == units[i].Text.Length)
        {
            n++;
        }

        return n;
    }

    // 以“｜”分栏的是表格行，等长也不是韵文。
    private static bool IsVerse(Unit u) =>
        u is { Role: UnitRole.Normal, Marker.Kind: MarkerKind.None } && u.Text.Length is >= MinVerse and <= MaxVerse
        && !TextShape.EndsSentence(u.Text) && !TextShape.EndsColon(u.Text) && !TextShape.EndsOpen(u.Text) && u.Pieces.Length == 1
        && u.Text.AsSpan().IndexOfAny('｜', '|') < 0;

    private static Unit Merge(Block[] blocks, List<Unit> units)
    {
        if (units.Count == 1)
        {
            return units[0];
        }

        var pieces = new List<Piece>();
        var open = true;
        foreach (var u in units)
        {
            for (var i = 0; i < u.Pieces.Length; i++)
            {
                pieces.Add(i == 0 && pieces.Count > 0 ? u.Pieces[i] with { Break = !open } : u.Pieces[i]);
            }

            open = TextShape.EndsOpen(u.Text);
        }

        return new Unit(blocks, [.. pieces], units[0].Marker) { Lines = units.Count };
    }
}
