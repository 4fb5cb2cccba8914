using Huairou.Review.Text;

namespace Huairou.Review.Documents.Reading;

/// <summary>边写文字边记来源位置，最后得到文字与精确映射。可重复使用。</summary>
internal sealed class MappedText
{
    private char[] _text = new char[1024];
    private TextSpan[] _spans = [];
    private int _length;

    // 至此都是照抄来源中连续的一段：从这里起；不是的为 -1，各字的来源记在 _spans 里。
    private int _from;

    /// <summary>已写的字数。</summary>
    public int Length => _length;

    /// <summary>最后一个字；没有时为 NUL。</summary>
    public char Last => _length == 0 ? '\0' : _text[_length - 1];

    /// <summary>照抄来源的一段：零宽字符与控制字符不抄，不换行空格与制表符写成空格。</summary>
    public void AppendSource(string source, int start, int end)
    {
        var plain = start;
        while (plain < end && (Characters.IsPlain(source[plain]) || source[plain] == ' '))
        {
            plain++;
        }

        if (plain == end && end > start && (_length == 0 || (_from >= 0 && _from == start - _length)))
        {
            Reserve(_length + end - start);
            source.CopyTo(start, _text, _length, end - start);
            _from = start - _length;
            _length += end - start;
            return;
        }

        for (var i = start; i < end; i++)
        {
            var c = Characters.Normalize(source[i]);
            if (c != '\0')
            {
                Append(c, new TextSpan(i, 1));
            }
        }
    }

    /// <summary>写一个由来源某段得来的字符。</summary>
    public void Append(char c, TextSpan source)
    {
        Reserve(_length + 1);
        _text[_length] = c;
        if (source.Length == 1 && (_length == 0 || (_from >= 0 && _from == source.Start - _length)))
        {
            _from = source.Start - _length;
        }
        else
        {
            Scatter();
            _spans[_length] = source;
        }

        _length++;
    }

    /// <summary>写一串由来源同一段得来的字符（如实体 &amp;nbsp;）。</summary>
    public void Append(string text, TextSpan source)
    {
        foreach (var c in text)
        {
            Append(c, source);
        }
    }

    /// <summary>去掉两端空白后取出文字与映射，并清空以便再用。</summary>
    public (string Text, SourceMap Map) Take()
    {
        var start = 0;
        var end = _length;
        while (start < end && Characters.IsBlank(_text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsBlank(_text[end - 1]))
        {
            end--;
        }

        var text = new string(_text, start, end - start);
        var map = _from >= 0 ? SourceMap.Contiguous(text.Length == 0 ? 0 : _from + start, text.Length) : SourceMap.FromSpans(_spans[start..end]);
        (_length, _from) = (0, 0);
        return (text, map);
    }

    private void Reserve(int length)
    {
        if (length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(length, 2 * _text.Length));
        }
    }

    // 不再连续：把前面各字的来源逐个记下。
    private void Scatter()
    {
        if (_spans.Length < _text.Length)
        {
            Array.Resize(ref _spans, _text.Length);
        }

        for (var i = 0; _from >= 0 && i < _length; i++)
        {
            _spans[i] = new TextSpan(_from + i, 1);
        }

        _from = -1;
    }
}
