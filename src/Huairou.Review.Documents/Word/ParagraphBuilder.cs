using System.Text;
using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>正在读的一个段落：文字、来源小段、被删文字。</summary>
internal sealed class ParagraphBuilder
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _deleted = new();
    private List<TextPiece> _pieces = [];

    /// <summary>组成本段的 w:p。</summary>
    public List<OpenXmlElement> Elements { get; } = [];

    /// <summary>被删文字。</summary>
    public string Deleted => _deleted.ToString();

    /// <summary>现有文字。</summary>
    public string Text => _text.ToString();

    /// <summary>来源小段。</summary>
    public IReadOnlyList<TextPiece> Pieces => _pieces;

    /// <summary>有没有未隐藏的文字。</summary>
    public bool HasVisible { get; private set; }

    /// <summary>有没有文字（含空白）。</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>接上一段可见文字。</summary>
    /// <param name="source">来源元素。</param>
    /// <param name="text">画出的文字。</param>
    /// <param name="offset">来源文字中被略过的开头字符数。</param>
    /// <param name="hidden">是否隐藏文字。</param>
    public void Append(OpenXmlElement source, string text, int offset, bool hidden)
    {
        if (text.Length == 0)
        {
            return;
        }

        _pieces.Add(new TextPiece(source, _text.Length, text.Length, offset));
        _text.Append(text);
        HasVisible |= !hidden;
    }

    /// <summary>记下被删文字。</summary>
    public void AppendDeleted(string text) => _deleted.Append(text);

    /// <summary>取出被删文字并清空。</summary>
    public string TakeDeleted()
    {
        var text = Deleted;
        _deleted.Clear();
        return text;
    }

    /// <summary>到此为止没有留下文字：丢掉已并入的空 w:p，让段落从下一个 w:p 算起。</summary>
    public void Restart()
    {
        Elements.Clear();
        _pieces = [];
        _text.Clear();
        HasVisible = false;
    }
}
