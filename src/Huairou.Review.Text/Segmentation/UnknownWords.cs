namespace Huairou.Review.Text.Segmentation;

/// <summary>未登录词：BMES 隐马尔可夫模型，用维特比算法取最可能的词位序列。与 jieba 的 finalseg 逐位相同。</summary>
internal static class UnknownWords
{
    /// <summary>没有出现过的发射概率（对数）。</summary>
    public const double Impossible = -3.14e100;

    // 回溯标记：每个状态一位，1 表示前一状态取两个候选中的后一个（B、S 取 S，M、E 取 M）。
    private const byte FromSToB = 1;
    private const byte FromMToE = 2;
    private const byte FromMToM = 4;
    private const byte FromSToS = 8;

    /// <summary>切一段连续汉字，写出各词终点。</summary>
    /// <param name="codes">这段字的字码。</param>
    /// <param name="offset">这段字在原文中的起点。</param>
    /// <param name="transitions">起始与转移概率，见 <see cref="SegmenterFile.Transitions"/>。</param>
    /// <param name="emissions">发射概率，每个字码四个：B、E、M、S。</param>
    /// <param name="back">工作区，至少与字数等长。</param>
    /// <param name="ends">接收终点。</param>
    public static void Cut(
        ReadOnlySpan<ushort> codes, int offset, ReadOnlySpan<double> transitions, ReadOnlySpan<double> emissions, Span<byte> back, List<int> ends)
    {
        var (be, bm, eb, es) = (transitions[2], transitions[3], transitions[4], transitions[5]);
        var (me, mm, sb, ss) = (transitions[6], transitions[7], transitions[8], transitions[9]);
        var row = emissions.Slice(codes[0] * 4, 4);
        var (b, e, m, s) = (transitions[0] + row[0], Impossible + row[1], Impossible + row[2], transitions[1] + row[3]);
        for (var t = 1; t < codes.Length; t++)
        {
            row = emissions.Slice(codes[t] * 4, 4);
            byte flags = 0;

            // 先加发射概率再比较，取值与取法（相等时取字母靠后的状态）都与 jieba 一致。
            var (x, y) = (e + eb + row[0], s + sb + row[0]);
            var nextB = x;
            if (y >= x)
            {
                nextB = y;
                flags |= FromSToB;
            }

            (x, y) = (b + be + row[1], m + me + row[1]);
            var nextE = x;
            if (y >= x)
            {
                nextE = y;
                flags |= FromMToE;
            }

            (x, y) = (b + bm + row[2], m + mm + row[2]);
            var nextM = x;
            if (y >= x)
            {
                nextM = y;
                flags |= FromMToM;
            }

            (x, y) = (e + es + row[3], s + ss + row[3]);
            var nextS = x;
            if (y >= x)
            {
                nextS = y;
                flags |= FromSToS;
            }

            back[t] = flags;
            (b, e, m, s) = (nextB, nextE, nextM, nextS);
        }

        var state = s >= e ? 'S' : 'E';
        for (var t = codes.Length - 1; t >= 0; t--)
        {
            var flags = back[t];
            back[t] = (byte)state;
            state = state switch
            {
                'B' => (flags & FromSToB) != 0 ? 'S' : 'E',
                'E' => (flags & FromMToE) != 0 ? 'M' : 'B',
                'M' => (flags & FromMToM) != 0 ? 'M' : 'B',
                _ => (flags & FromSToS) != 0 ? 'S' : 'E',
            };
        }

        // 末状态只能是 E 或 S，所以最后一词总在段末收尾。
        for (var t = 0; t < codes.Length; t++)
        {
            if (back[t] is (byte)'E' or (byte)'S')
            {
                ends.Add(offset + t + 1);
            }
        }
    }
}
