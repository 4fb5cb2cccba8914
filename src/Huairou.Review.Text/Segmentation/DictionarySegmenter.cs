using System.Buffers;

namespace Huairou.Review.Text.Segmentation;

/// <summary>词典分词：词图上词频乘积最大的路径，剩下的连续单字交给隐马尔可夫模型。切法与 jieba.cut(HMM=True) 相同。</summary>
/// <remarks>不可变，线程安全；一块不超过 <see cref="StackBlock"/> 字时除写入 ends 外不分配内存。</remarks>
/// <param name="model">编译好的词典。</param>
/// <param name="useDomainWords">是否加上领域词（出嫁女、上门女婿……）。</param>
public sealed class DictionarySegmenter(SegmenterModel model, bool useDomainWords = true) : ISegmenter
{
    // 条款里两个标点之间极少超过这么多字；超过的从池里租。
    private const int StackBlock = 256;

    private readonly ulong[] _cells = model.Cells;
    private readonly ushort[] _codes = model.Codes;
    private readonly double[] _weights = useDomainWords ? model.DomainWeights : model.GeneralWeights;
    private readonly double[] _transitions = model.Transitions;
    private readonly double[] _emissions = model.Emissions;
    private readonly double _unknown = model.UnknownWeight;
    private readonly int _root = model.RootBase;

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<int> ends)
    {
        ArgumentNullException.ThrowIfNull(ends);
        Span<double> scores = stackalloc double[StackBlock + 1];
        Span<int> next = stackalloc int[StackBlock];
        Span<ushort> codes = stackalloc ushort[StackBlock];
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && BlockClass.InBlock(text[at]))
            {
                at++;
            }

            if (at - start == 1)
            {
                ends.Add(at);
            }
            else if (at - start is > 1 and <= StackBlock)
            {
                Block(text[start..at], start, scores, next, codes, ends);
            }
            else if (at > start)
            {
                LongBlock(text[start..at], start, ends);
            }

            // 其余每个字符单独成词；回车换行合成一个，代理对不拆开。
            while (at < text.Length && !BlockClass.InBlock(text[at]))
            {
                var pair = at + 1 < text.Length
                    && ((text[at] == '\r' && text[at + 1] == '\n') || char.IsSurrogatePair(text[at], text[at + 1]));
                at += pair ? 2 : 1;
                ends.Add(at);
            }
        }
    }

    private void LongBlock(ReadOnlySpan<char> block, int offset, List<int> ends)
    {
        var scores = ArrayPool<double>.Shared.Rent(block.Length + 1);
        var next = ArrayPool<int>.Shared.Rent(block.Length);
        var codes = ArrayPool<ushort>.Shared.Rent(block.Length);
        try
        {
            Block(block, offset, scores, next, codes, ends);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<int>.Shared.Return(next);
            ArrayPool<ushort>.Shared.Return(codes);
        }
    }

    private void Block(ReadOnlySpan<char> block, int offset, Span<double> scores, Span<int> next, Span<ushort> codes, List<int> ends)
    {
        codes = codes[..block.Length];
        var map = _codes;
        for (var i = 0; i < block.Length; i++)
        {
            codes[i] = map[block[i]];
        }

        BestPath(codes, scores, next);
        var singles = 0;
        for (var at = 0; at < block.Length;)
        {
            var end = next[at];
            if (end - at > 1)
            {
                Singles(block, codes, offset, singles, at, next, ends);
                ends.Add(offset + end);
                singles = end;
            }

            at = end;
        }

        Singles(block, codes, offset, singles, block.Length, next, ends);
    }

    // 自右向左求每个位置起的最优路径；相等时取较长的词，次序与 jieba 的 max((概率, 终点)) 相同。
    private void BestPath(ReadOnlySpan<ushort> codes, Span<double> scores, Span<int> next)
    {
        var cells = _cells;
        var weights = _weights;
        scores[codes.Length] = 0;
        for (var i = codes.Length - 1; i >= 0; i--)
        {
            var best = double.NegativeInfinity;
            var end = i + 1;
            var code = codes[i];
            var cell = cells[_root + code];
            if ((ushort)cell == code)
            {
                for (var j = i + 1; ; j++)
                {
                    var score = weights[(ushort)(cell >> 16)] + scores[j];
                    if (score >= best && score > double.NegativeInfinity)
                    {
                        best = score;
                        end = j;
                    }

                    var down = (int)(cell >> 32);
                    if (down == 0 || j == codes.Length)
                    {
                        break;
                    }

                    code = codes[j];
                    cell = cells[down + code];
                    if ((ushort)cell != code)
                    {
                        break;
                    }
                }
            }

            // 没有一个词从这里起：按词频 1 的单字算。
            scores[i] = double.IsNegativeInfinity(best) ? _unknown + scores[i + 1] : best;
            next[i] = end;
        }
    }

    // 连续的单字：恰好是词典里的词就逐字切开，否则交给隐马尔可夫模型。work 的这一段路径已经走完，可作工作区。
    private void Singles(ReadOnlySpan<char> block, ReadOnlySpan<ushort> codes, int offset, int start, int end, Span<int> work, List<int> ends)
    {
        if (end - start <= 1)
        {
            if (end > start)
            {
                ends.Add(offset + end);
            }

            return;
        }

        if (IsWord(codes[start..end]))
        {
            for (var i = start; i < end; i++)
            {
                ends.Add(offset + i + 1);
            }

            return;
        }

        var back = System.Runtime.InteropServices.MemoryMarshal.AsBytes(work[start..end]);
        for (var at = start; at < end;)
        {
            var from = at;
            while (at < end && BlockClass.IsHan(block[at]))
            {
                at++;
            }

            if (at > from)
            {
                UnknownWords.Cut(codes[from..at], offset + from, _transitions, _emissions, back, ends);
            }

            from = at;
            while (at < end && !BlockClass.IsHan(block[at]))
            {
                at++;
            }

            Latin(block[from..at], offset + from, ends);
        }
    }

    // 字母数字连写成一词，可带小数与百分号：[a-zA-Z0-9]+(?:\.\d+)?%?；其余符号连成一词。
    private static void Latin(ReadOnlySpan<char> text, int offset, List<int> ends)
    {
        for (var at = 0; at < text.Length;)
        {
            var alphanumeric = char.IsAsciiLetterOrDigit(text[at]);
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]) == alphanumeric)
            {
                at++;
            }

            if (alphanumeric)
            {
                if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
                {
                    at++;
                    while (at < text.Length && char.IsAsciiDigit(text[at]))
                    {
                        at++;
                    }
                }

                if (at < text.Length && text[at] == '%')
                {
                    at++;
                }
            }

            ends.Add(offset + at);
        }
    }

    private bool IsWord(ReadOnlySpan<ushort> codes)
    {
        var down = _root;
        var cell = 0UL;
        foreach (var code in codes)
        {
            if (down == 0)
            {
                return false;
            }

            cell = _cells[down + code];
            if ((ushort)cell != code)
            {
                return false;
            }

            down = (int)(cell >> 32);
        }

        return !double.IsNegativeInfinity(_weights[(ushort)(cell >> 16)]);
    }
}
