using System.Text;
using Huairou.Review.Documents.Tests.Packaging;

namespace Huairou.Review.Documents.Tests.Word;

/// <summary>测试用的 docx：正文与各部件直接写 XML，所见即所测。</summary>
internal sealed class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " +
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " +
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" " +
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " +
        "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" " +
        "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" " +
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" " +
        "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" " +
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private readonly List<(string Path, byte[] Bytes)> _parts = [];
    private readonly List<string> _relations = [];
    private readonly List<string> _types = [];
    private string _body = "";

    /// <summary>正文 XML（w:body 之内）。</summary>
    public static WordFile Body(string xml) => new() { _body = xml };

    /// <summary>编号部件（w:numbering 之内）。</summary>
    public WordFile Numbering(string xml) => Part("numbering", "numbering", xml);

    /// <summary>样式部件（w:styles 之内）。</summary>
    public WordFile Styles(string xml) => Part("styles", "styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Noto Serif CJK SC\" w:hAnsi=\"Noto Serif CJK SC\" w:eastAsia=\"Noto Serif CJK SC\"/><w:sz w:val=\"24\"/><w:lang w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>" + xml);

    /// <summary>脚注部件。</summary>
    public WordFile Footnotes(string xml) => Part("footnotes", "footnotes", xml);

    /// <summary>尾注部件。</summary>
    public WordFile Endnotes(string xml) => Part("endnotes", "endnotes", xml);

    /// <summary>批注部件。</summary>
    public WordFile Comments(string xml) => Part("comments", "comments", xml);

    /// <summary>页眉，关系 id 为 <paramref name="id"/>。</summary>
    public WordFile Header(string id, string xml) => Part($"header{id}", "header", xml, "hdr", id);

    /// <summary>页脚。</summary>
    public WordFile Footer(string id, string xml) => Part($"footer{id}", "footer", xml, "ftr", id);

    /// <summary>一张一像素的图片。</summary>
    public WordFile Image(string id)
    {
        _parts.Add(($"word/media/{id}.png", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")));
        _relations.Add($"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/{id}.png\"/>");
        return this;
    }

    /// <summary>超链接关系。</summary>
    public WordFile Link(string id, string target)
    {
        _relations.Add($"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"{target}\" TargetMode=\"External\"/>");
        return this;
    }

    /// <summary>成品。</summary>
    public byte[] Build()
    {
        var types = "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>" + string.Concat(_types);
        var entries = new List<(string, byte[])>
        {
            ("[Content_Types].xml", Xml($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{types}</Types>")),
            ("_rels/.rels", Xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
            ("word/document.xml", Xml($"<w:document {Namespaces} mc:Ignorable=\"w14\"><w:body>{_body}</w:body></w:document>")),
            ("word/_rels/document.xml.rels", Xml($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_relations)}</Relationships>")),
        };
        entries.AddRange(_parts);
        return ZipFile.Of([.. entries]);
    }

    private static byte[] Xml(string xml) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);

    private WordFile Part(string file, string type, string xml, string? root = null, string? id = null)
    {
        root ??= type;
        _parts.Add(($"word/{file}.xml", Xml($"<w:{root} {Namespaces} mc:Ignorable=\"w14\">{xml}</w:{root}>")));
        _types.Add($"<Override PartName=\"/word/{file}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{type}+xml\"/>");
        _relations.Add($"<Relationship Id=\"{id ?? "rPart" + _relations.Count}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{file}.xml\"/>");
        return this;
    }
}

/// <summary>WordprocessingML 片段的简写。</summary>
internal static class Ml
{
    /// <summary>一个段落：属性与行内 XML 或纯文字。</summary>
    public static string P(string content, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{(content.StartsWith('<') ? content : R(content))}</w:p>";

    /// <summary>一个文字块。</summary>
    public static string R(string text, string properties = "") =>
        text.Length == 0 ? "" : $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>带自动编号的段落。</summary>
    public static string N(string text, int num, int level = 0) => P(text, Num(num, level));

    /// <summary>编号属性。</summary>
    public static string Num(int num, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{num}\"/></w:numPr>";

    /// <summary>用样式的段落。</summary>
    public static string S(string text, string style) => P(text, $"<w:pStyle w:val=\"{style}\"/>");

    /// <summary>一级编号。</summary>
    public static string Lvl(int level, string format, string text, string extra = "", int start = 1) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{extra}<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/></w:lvl>";

    /// <summary>抽象编号。</summary>
    public static string Abstract(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{string.Concat(levels)}</w:abstractNum>";

    /// <summary>编号实例。</summary>
    public static string Instance(int id, int abstractId, string overrides = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{abstractId}\"/>{overrides}</w:num>";

    /// <summary>重新起算。</summary>
    public static string StartAt(int level, int start) =>
        $"<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>";

    /// <summary>表格：每行若干格，格内是纯文字或以尖括号开头的块级 XML；属性写在“属性|文字”里。</summary>
    public static string Table(params string[][] rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom w:val=\"single\"/><w:right w:val=\"single\"/><w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>"
        + $"<w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1700\"/>", rows.Max(row => row.Sum(Width))))}</w:tblGrid>"
        + string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(Cell))}</w:tr>")) + "</w:tbl>";

    private static int Width(string cell) =>
        cell.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar ? cell[..bar].Split(' ').Select(item => int.TryParse(item, out var span) ? span : 1).Max() : 1;

    private static string Cell(string cell)
    {
        var bar = cell.IndexOf('|', StringComparison.Ordinal);
        var properties = bar >= 0 ? cell[..bar] : "";
        var content = cell[(bar + 1)..];
        var xml = properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item switch
        {
            "v" => "<w:vMerge/>",
            "V" => "<w:vMerge w:val=\"restart\"/>",
            _ => $"<w:gridSpan w:val=\"{item}\"/>",
        });
        return $"<w:tc><w:tcPr>{string.Concat(xml.OrderBy(item => item.Contains("vMerge", StringComparison.Ordinal)))}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";
    }
}
