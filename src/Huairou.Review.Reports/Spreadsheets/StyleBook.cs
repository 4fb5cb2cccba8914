using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>一种格式的要求。</summary>
/// <param name="Bold">粗体。</param>
/// <param name="Size">字号，磅。</param>
/// <param name="Fill">底色 RGB；空为无底色。</param>
/// <param name="Color">字色 RGB。</param>
/// <param name="Horizontal">水平位置：left、center、right；空为默认。</param>
/// <param name="Wrap">自动换行。</param>
/// <param name="Border">四周细线。</param>
/// <param name="NumberFormat">内置数字格式号。</param>
/// <param name="Font">字体。</param>
internal sealed record CellLook(
    bool Bold = false,
    double Size = 10.5,
    string Fill = "",
    string Color = "000000",
    string Horizontal = "",
    bool Wrap = true,
    bool Border = true,
    uint NumberFormat = 0,
    string Font = "宋体");

/// <summary>往工作簿的样式表里加格式，同样的只加一次。</summary>
internal sealed class StyleBook
{
    private readonly Stylesheet _sheet;
    private readonly Dictionary<CellLook, uint> _looks = [];
    private readonly Dictionary<(uint Style, string Change), uint> _derived = [];

    /// <summary>打开工作簿的样式表；没有时新建。</summary>
    public StyleBook(WorkbookPart workbook)
    {
        var part = workbook.WorkbookStylesPart ?? workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
        _sheet = part.Stylesheet ??= Blank();
        _sheet.Fonts ??= new Fonts(new Font());
        _sheet.Fills ??= new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        _sheet.Borders ??= new Borders(new Border());
        _sheet.CellFormats ??= new CellFormats(new CellFormat());
    }

    /// <summary>一张只有默认格式的样式表。</summary>
    public static Stylesheet Blank() => new(
        new Fonts(new Font(new FontSize { Val = 10.5 }, new FontName { Val = "宋体" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 }),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
        new DifferentialFormats());

    /// <summary>某种格式的编号。</summary>
    public uint Of(CellLook look)
    {
        if (_looks.TryGetValue(look, out var known))
        {
            return known;
        }

        var format = new CellFormat
        {
            NumberFormatId = look.NumberFormat,
            FontId = Append(_sheet.Fonts!, FontOf(look)),
            FillId = look.Fill.Length > 0 ? Append(_sheet.Fills!, Solid(look.Fill)) : 0,
            BorderId = look.Border ? Append(_sheet.Borders!, Thin()) : 0,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = look.Fill.Length > 0,
            ApplyBorder = look.Border,
            ApplyNumberFormat = look.NumberFormat > 0,
            ApplyAlignment = true,
            Alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = look.Wrap },
        };
        if (look.Horizontal.Length > 0)
        {
            format.Alignment.Horizontal = look.Horizontal switch { "center" => HorizontalAlignmentValues.Center, "right" => HorizontalAlignmentValues.Right, _ => HorizontalAlignmentValues.Left };
        }

        return _looks[look] = Append(_sheet.CellFormats!, format);
    }

    /// <summary>同一格式，但声明内容是文字，以“=”开头也不当公式。</summary>
    public uint Quoted(uint style) => Derive(style, "quote", static f => f.QuotePrefix = true);

    /// <summary>同一格式，按日期显示。</summary>
    public uint Dated(uint style) => Derive(style, "date", static f => (f.NumberFormatId, f.ApplyNumberFormat, f.QuotePrefix) = (14, true, null));

    /// <summary>同一格式，换一种底色。</summary>
    public uint Filled(uint style, string color) => Derive(style, "fill" + color, f => (f.FillId, f.ApplyFill) = (Append(_sheet.Fills!, Solid(color)), true));

    private uint Derive(uint style, string change, Action<CellFormat> apply)
    {
        if (_derived.TryGetValue((style, change), out var known))
        {
            return known;
        }

        var source = _sheet.CellFormats!.Elements<CellFormat>().ElementAtOrDefault((int)Math.Min(style, int.MaxValue));
        var format = (CellFormat)(source ?? new CellFormat()).CloneNode(true);
        apply(format);
        return _derived[(style, change)] = Append(_sheet.CellFormats!, format);
    }

    private static uint Append(OpenXmlCompositeElement list, OpenXmlElement item)
    {
        var index = (uint)list.ChildElements.Count;
        list.AppendChild(item);
        switch (list)
        {
            case Fonts fonts:
                fonts.Count = index + 1;
                break;
            case Fills fills:
                fills.Count = index + 1;
                break;
            case Borders borders:
                borders.Count = index + 1;
                break;
            case CellFormats formats:
                formats.Count = index + 1;
                break;
        }

        return index;
    }

    private static Font FontOf(CellLook look)
    {
        var font = new Font();
        if (look.Bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = look.Size }, new Color { Rgb = "FF" + look.Color }, new FontName { Val = look.Font });
        return font;
    }

    private static Fill Solid(string color) =>
        new(new PatternFill(new ForegroundColor { Rgb = "FF" + color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Thin()
    {
        static T Line<T>(T border)
            where T : BorderPropertiesType
        {
            border.Style = BorderStyleValues.Thin;
            border.Color = new Color { Rgb = "FF808080" };
            return border;
        }

        return new Border(Line(new LeftBorder()), Line(new RightBorder()), Line(new TopBorder()), Line(new BottomBorder()), new DiagonalBorder());
    }
}
