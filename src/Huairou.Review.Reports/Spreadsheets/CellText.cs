using System.Globalization;
using System.Text;
using System.Xml;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>写进单元格的文字：去掉 XML 不容的字符与双向控制字符，守住长度上限，认出会被当作公式的开头。</summary>
internal static class CellText
{
    /// <summary>一格最多的字符数（ECMA-376 与 Excel 的上限）。</summary>
    public const int MaxLength = 32_767;

    /// <summary>截断处的标记。</summary>
    public const string CutMark = "……〔超过一格可容的字数，以下略，全文见原文件〕";

    private const int EscapeLength = 7;

    /// <summary>可以写进单元格的文字。</summary>
    /// <remarks>“_x000D_”一类的字面文字会被表格软件还原成控制字符，所以先把下划线转义；转义后的长度计入上限。</remarks>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n')
                {
                    clean.Append('\n');
                }
            }
            else if (IsEscape(text, i))
            {
                clean.Append("_x005F_");
            }
            else if (!char.IsSurrogate(c) && XmlConvert.IsXmlChar(c) && !HiddenOrder.IsMark(c))
            {
                clean.Append(c);
            }
        }

        return clean.Length <= MaxLength ? clean.ToString() : Cut(clean.ToString());
    }

    /// <summary>从首字看，表格软件或者再导出的文件会不会把它当作公式或命令。</summary>
    public static bool LooksLikeFormula(string text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    private static string Cut(string text)
    {
        var length = MaxLength - CutMark.Length;
        // 不切在代理对或转义的中间。
        var escape = text.LastIndexOf("_x005F_", length, StringComparison.Ordinal);
        length = escape >= 0 && escape + EscapeLength > length ? escape : length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), CutMark);
    }

    // _xHHHH_：ECMA-376 第1部分 22.9.2.19。
    private static bool IsEscape(string text, int at) =>
        text[at] == '_' && at + EscapeLength <= text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
