using DiffPlex;

namespace Huairou.Review.Reports.Annotated;

/// <summary>一处改动：原文中的一段换成新的文字；可以只删或者只增。</summary>
/// <param name="Start">在原文中的起点。</param>
/// <param name="End">在原文中的终点（不含）。</param>
/// <param name="Inserted">换成的文字。</param>
internal sealed record RewriteEdit(int Start, int End, string Inserted);

/// <summary>把原文与改写之间的差别归成少数几处读得懂的改动。</summary>
internal static class RewriteDiff
{
    /// <summary>两处改动之间相同的字不足这么多时并成一处：中间夹着一两个碰巧相同的字，读起来更乱。</summary>
    private const int MinimumGap = 4;

    /// <summary>一个条款最多的改动处数；再多就整片换掉。</summary>
    private const int MaximumEdits = 5;

    /// <summary>比较。</summary>
    /// <param name="old">原文。</param>
    /// <param name="rewritten">改写。</param>
    /// <returns>改动，由前到后，互不相接；没有差别时为空。</returns>
    public static IReadOnlyList<RewriteEdit> Of(string old, string rewritten)
    {
        var spans = Differ.Instance.CreateCharacterDiffs(old, rewritten, ignoreWhitespace: false).DiffBlocks
            .Select(static b => (A: b.DeleteStartA, AEnd: b.DeleteStartA + b.DeleteCountA, B: b.InsertStartB, BEnd: b.InsertStartB + b.InsertCountB)).ToList();
        for (var gap = MinimumGap; ; gap *= 2)
        {
            spans = Joined(spans, gap);
            if (spans.Count <= MaximumEdits)
            {
                break;
            }
        }

        return [.. spans.Select(s => Whole(old, rewritten, s)).Select(s => new RewriteEdit(s.A, s.AEnd, rewritten[s.B..s.BEnd]))];
    }

    private static List<(int A, int AEnd, int B, int BEnd)> Joined(List<(int A, int AEnd, int B, int BEnd)> spans, int gap)
    {
        var joined = new List<(int A, int AEnd, int B, int BEnd)>();
        foreach (var s in spans)
        {
            if (joined.Count > 0 && s.A - joined[^1].AEnd < gap)
            {
                joined[^1] = (joined[^1].A, s.AEnd, joined[^1].B, s.BEnd);
            }
            else
            {
                joined.Add(s);
            }
        }

        return joined;
    }

    // 不拆开代理对：两半分在两个文字块里，文件就坏了。
    private static (int A, int AEnd, int B, int BEnd) Whole(string old, string rewritten, (int A, int AEnd, int B, int BEnd) s)
    {
        var (a, aEnd, b, bEnd) = s;
        if ((a > 0 && char.IsHighSurrogate(old[a - 1])) || (b > 0 && char.IsHighSurrogate(rewritten[b - 1])))
        {
            (a, b) = (a - 1, b - 1);
        }

        if ((aEnd < old.Length && aEnd > 0 && char.IsHighSurrogate(old[aEnd - 1])) || (bEnd < rewritten.Length && bEnd > 0 && char.IsHighSurrogate(rewritten[bEnd - 1])))
        {
            (aEnd, bEnd) = (aEnd + 1, bEnd + 1);
        }

        return (a, aEnd, b, bEnd);
    }
}
