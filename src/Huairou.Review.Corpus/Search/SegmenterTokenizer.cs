using System.Buffers;
using Huairou.Review.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Huairou.Review.Corpus.Search;

/// <summary>把分词器接到 Lucene：每个词一个词元；多于两个字的词另出其中的两字部分，使“上门女婿”能被“女婿”查到。</summary>
/// <remarks>宽度与大小写逐字规范，位置与原文逐字对应；标点、空白不出词元，只占位置。</remarks>
public sealed class SegmenterTokenizer : Tokenizer
{
    private readonly ISegmenter _segmenter;
    private readonly bool _acrossWords;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly List<int> _ends = [];
    private readonly List<(int Start, int End, int Increment)> _tokens = [];
    private char[] _text = [];
    private int _length;
    private int _next;
    private int _skipped;

    /// <summary>构造。</summary>
    /// <param name="input">原文。</param>
    /// <param name="segmenter">分词器。</param>
    /// <param name="acrossWords">相邻汉字的二元组是否也跨词出。</param>
    public SegmenterTokenizer(TextReader input, ISegmenter segmenter, bool acrossWords = true)
        : base(input)
    {
        _segmenter = segmenter;
        _acrossWords = acrossWords;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next >= _tokens.Count)
        {
            return false;
        }

        var (start, end, increment) = _tokens[_next++];
        _term.CopyBuffer(_text, start, end - start);
        _offset.SetOffset(CorrectOffset(start), CorrectOffset(end));
        _increment.PositionIncrement = increment;
        return true;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        Read();
        Fold(_text.AsSpan(0, _length));
        _ends.Clear();
        _tokens.Clear();
        _next = 0;
        _segmenter.Segment(_text.AsSpan(0, _length), _ends);
        Tokens();
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        _offset.SetOffset(CorrectOffset(_length), CorrectOffset(_length));
        _increment.PositionIncrement = _skipped;
    }

    // 词元按起点排列，同一起点先长后短；Lucene 要求起点不倒退。
    private void Tokens()
    {
        _skipped = 0;
        var start = 0;
        foreach (var end in _ends)
        {
            if (!char.IsLetterOrDigit(_text[start]) && !char.IsSurrogate(_text[start]))
            {
                _skipped++;
                start = end;
                continue;
            }

            _tokens.Add((start, end, 1 + _skipped));
            _skipped = 0;
            for (var i = start; i < end && i + 1 < _length; i++)
            {
                var whole = i == start && i + 2 == end;
                if (!whole && (_acrossWords || IsPart(i - start, end - start)) && IsHan(_text[i]) && IsHan(_text[i + 1]))
                {
                    _tokens.Add((i, i + 2, 0));
                }
            }

            start = end;
        }
    }

    // 偶数字的词多由两字一节拼成（妇女儿童、村民代表会议），只取各节，免得拼出“女儿”；奇数字的词两种拼法都有，全取。
    private static bool IsPart(int at, int length) => at + 2 <= length && (length % 2 != 0 || at % 2 == 0);

    private void Read()
    {
        if (_text.Length == 0)
        {
            _text = new char[1024];
        }

        _length = 0;
        int read;
        while ((read = m_input.Read(_text, _length, _text.Length - _length)) > 0)
        {
            _length += read;
            if (_length == _text.Length)
            {
                Array.Resize(ref _text, _length * 2);
            }
        }
    }

    private static void Fold(Span<char> text)
    {
        foreach (ref var c in text)
        {
            if (c is >= '！' and <= '～')
            {
                c = (char)(c - 0xFEE0);
            }

            if (char.IsAsciiLetterUpper(c))
            {
                c = (char)(c | 0x20);
            }
        }
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';
}
