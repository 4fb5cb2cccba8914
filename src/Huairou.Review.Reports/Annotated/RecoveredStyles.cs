using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>恢复文字的批注版的样式与版面：A4，宋体小四，标题用内置标题样式，便于按大纲浏览。</summary>
internal static class RecoveredStyles
{
    private const string Latin = "Times New Roman";
    private const string Song = "宋体";
    private const string Hei = "黑体";
    private const string GrayColor = "7F7F7F";

    /// <summary>样式部件的内容。</summary>
    public static Styles Create() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Latin, HighAnsi = Latin, EastAsia = Song },
            new FontSize { Val = "24" },
            new Languages { Val = "en-US", EastAsia = "zh-CN" }))),
        new Style(new StyleName { Val = "Normal" }, new StyleParagraphProperties(new SpacingBetweenLines { After = "60", Line = "360", LineRule = LineSpacingRuleValues.Auto }))
        {
            Type = StyleValues.Paragraph, StyleId = "Normal", Default = true,
        },
        HeadingStyle(1, "32"),
        HeadingStyle(2, "28"),
        HeadingStyle(3, "26"));

    /// <summary>段落属性。</summary>
    /// <param name="block">段落。</param>
    /// <param name="isTitle">是不是题目。</param>
    public static ParagraphProperties Properties(Block block, bool isTitle)
    {
        var level = isTitle ? 1 : Math.Min(block.HeadingLevel, 3);
        var properties = new ParagraphProperties();
        if (level > 0)
        {
            properties.AppendChild(new ParagraphStyleId { Val = $"Heading{level}" });
        }

        if (block.Centered || isTitle)
        {
            properties.AppendChild(new Justification { Val = JustificationValues.Center });
        }

        return properties;
    }

    /// <summary>标题段。</summary>
    public static Paragraph Heading(string text, int level) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{level}" }), new Run(new RunText(text)));

    /// <summary>工具加的灰色说明行。</summary>
    public static Paragraph Tag(string text) =>
        new(new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "60", After = "0" }), Gray($"〔{text}〕"));

    /// <summary>工具加的灰字。</summary>
    public static Run Gray(string text) => new(
        new RunProperties(new Color { Val = GrayColor }, new FontSize { Val = "18" }),
        new RunText(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>开头的说明框。</summary>
    /// <param name="lines">各行；第一行加粗。</param>
    public static Table Notice(IEnumerable<string> lines)
    {
        var cell = new TableCell(new TableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FFF2CC" }));
        foreach (var (line, index) in lines.Select(static (l, i) => (l, i)))
        {
            var properties = new RunProperties();
            if (index == 0)
            {
                properties.AppendChild(new Bold());
            }

            properties.AppendChild(new FontSize { Val = index == 0 ? "24" : "21" });
            cell.AppendChild(new Paragraph(
                new ParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20", Line = "280", LineRule = LineSpacingRuleValues.Auto }),
                new Run(properties, new RunText(XmlText.Clean(line)) { Space = SpaceProcessingModeValues.Preserve })));
        }

        return new Table(TableProperties(), new TableGrid(new GridColumn { Width = "8800" }), new TableRow(cell));
    }

    /// <summary>有框线、占满版心的表。</summary>
    public static TableProperties TableProperties() => new(
        new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4U },
            new LeftBorder { Val = BorderValues.Single, Size = 4U },
            new BottomBorder { Val = BorderValues.Single, Size = 4U },
            new RightBorder { Val = BorderValues.Single, Size = 4U },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4U },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4U }));

    /// <summary>A4 版面。</summary>
    public static SectionProperties Page() => new(
        new PageSize { Width = 11906U, Height = 16838U },
        new PageMargin { Top = 1440, Bottom = 1440, Left = 1531U, Right = 1531U, Header = 851U, Footer = 992U, Gutter = 0U });

    private static Style HeadingStyle(int level, string size) => new(
        new StyleName { Val = $"heading {level}" },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "80" }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new RunFonts { Ascii = Latin, HighAnsi = Latin, EastAsia = Hei }, new FontSize { Val = size }))
    {
        Type = StyleValues.Paragraph, StyleId = $"Heading{level}",
    };
}
