using Huairou.Review.Documents.Tests.Packaging;

namespace Huairou.Review.Documents.Tests.Spreadsheet;

/// <summary>测试用的 xlsx：工作表 XML 直接写。</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>一个或多个工作表；每个是（名字, 状态, w:worksheet 之内的 XML）。</summary>
    public static byte[] Of(string styles, string shared, params (string Name, string State, string Xml)[] sheets)
    {
        var entries = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Rel}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Rel}\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" {(sheet.State.Length > 0 ? $"state=\"{sheet.State}\" " : "")}r:id=\"s{i + 1}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"st\" Type=\"{Rel}/styles\" Target=\"styles.xml\"/><Relationship Id=\"ss\" Type=\"{Rel}/sharedStrings\" Target=\"sharedStrings.xml\"/>{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Rel}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{shared}</sst>"),
        };
        entries.AddRange(sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\">{sheet.Xml}</worksheet>")));
        return ZipFile.Of([.. entries.Select(entry => (entry.Item1, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + entry.Item2))]);
    }

    /// <summary>由格式代码列出样式：第 n 个代码对应样式序号 n+1。</summary>
    public static string Styles(params string[] codes) =>
        $"<numFmts count=\"{codes.Length}\">{string.Concat(codes.Select((code, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"))}</numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Noto Sans CJK SC\"/></font></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + $"<cellXfs count=\"{codes.Length + 1}\"><xf numFmtId=\"0\"/>{string.Concat(codes.Select((_, i) => $"<xf numFmtId=\"{164 + i}\" applyNumberFormat=\"1\"/>"))}</cellXfs>";

    /// <summary>一行：每格“列名=值”；以 # 开头是数字，可带“#值@样式”；以 ~ 开头是共享字符串序号。</summary>
    public static string Row(int number, params string[] cells) => Row(number, "", cells);

    /// <summary>带行属性的一行。</summary>
    public static string Row(int number, string attributes, string[] cells) =>
        $"<row r=\"{number}\" {attributes}>{string.Concat(cells.Select(cell => Cell(cell, number)))}</row>";

    private static string Cell(string cell, int row)
    {
        var at = cell.IndexOf('=', StringComparison.Ordinal);
        var (reference, value) = (cell[..at] + row, cell[(at + 1)..]);
        if (value.StartsWith('#'))
        {
            var parts = value[1..].Split('@');
            return $"<c r=\"{reference}\"{(parts.Length > 1 ? $" s=\"{parts[1]}\"" : "")}><v>{parts[0]}</v></c>";
        }

        return value.StartsWith('~') ? $"<c r=\"{reference}\" t=\"s\"><v>{value[1..]}</v></c>"
            : value.StartsWith('<') ? $"<c r=\"{reference}\">{value}</c>"
            : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{value}</t></is></c>";
    }
}
