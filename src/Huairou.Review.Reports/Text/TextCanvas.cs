using System.Text;

namespace Huairou.Review.Reports.Text;

/// <summary>写带缩进、颜色与折行的文字。颜色只是附加，去掉颜色意思不变。</summary>
internal sealed class TextCanvas(TextStyle style)
{
    /// <summary>ANSI 前景：粗体、暗、红、黄、青、绿。</summary>
    public const string Bold = "1", Dim = "2", Red = "31", Yellow = "33", Cyan = "36", Green = "32";

    private const int MinimumWidth = 40;
    private const int MaximumWidth = 110;

    private readonly StringBuilder _text = new();
    private readonly int _width = style.Width == 0 ? 0 : Math.Clamp(style.Width, MinimumWidth, MaximumWidth);

    /// <summary>空行。</summary>
    public void Blank() => _text.Append('\n');

    /// <summary>写一段；续行与首行文字对齐。</summary>
    /// <param name="text">文字，可含已上色的片段。</param>
    /// <param name="indent">缩进（半角列数）。</param>
    /// <param name="label">写在首行、占缩进之后的标签；续行按它的宽度缩进。</param>
    public void Line(string text, int indent = 0, string label = "")
    {
        var hang = indent + Columns(label);
        _text.Append(' ', indent).Append(label);
        foreach (var (part, index) in text.Split('\n').Select((p, i) => (p, i)))
        {
            if (index > 0)
            {
                _text.Append('\n').Append(' ', hang);
            }

            Wrap(part, hang);
        }

        _text.Append('\n');
    }

    /// <summary>上色。</summary>
    public string Paint(string text, string code) => style.Color ? $"\u001b[{code}m{text}\u001b[0m" : text;

    /// <summary>全部文字。</summary>
    public override string ToString() => _text.ToString();

    private static int Columns(string text) => text.Sum(c => c >= 0x1100 ? 2 : 1);

    // 汉字之间处处可断，只守一条：行首不出现句读与闭引号。
    private void Wrap(string text, int hang)
    {
        const string NotAtStart = "，。；：、！？）】》”’…—";
        var column = hang;
        var inEscape = false;
        foreach (var c in text)
        {
            if (c == '\u001b' || inEscape)
            {
                inEscape = c != 'm' || c == '\u001b';
                _text.Append(c);
                continue;
            }

            if (HiddenOrder.IsMark(c) || c >= '\uFFFE')
            {
                continue;
            }

            var width = c >= 0x1100 ? 2 : 1;
            if (_width > 0 && column + width > _width && !NotAtStart.Contains(c, StringComparison.Ordinal))
            {
                _text.Append('\n').Append(' ', hang);
                column = hang;
            }

            _text.Append(c);
            column += width;
        }
    }
}
