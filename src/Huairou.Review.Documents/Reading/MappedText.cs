using System.Text;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Reading;

/// <summary>边写文字边记来源位置，最后得到文字与精确映射。可重复使用。</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];

    /// <summary>已写的字数。</summary>
    public int Length => _text.Length;

    /// <summary>最后一个字；没有时为 NUL。</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>照抄来源的一段：零宽字符与控制字符不抄，不换行空格与制表符写成空格。</summary>
    public void AppendSource(string source, int start, int end)
    {
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
        _text.Append(c);
        _spans.Add(source);
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
        var end = _text.Length;
        while (start < end && Characters.IsBlank(_text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsBlank(_text[end - 1]))
        {
            end--;
        }

        var text = _text.ToString(start, end - start);
        var map = SourceMap.FromSpans(start == 0 && end == _spans.Count ? _spans : _spans.GetRange(start, end - start));
        _text.Clear();
        _spans.Clear();
        return (text, map);
    }
}
