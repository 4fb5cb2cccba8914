using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Comparison;

/// <summary>一段文字的样子。</summary>
/// <param name="Text">文字。</param>
/// <param name="Bold">加粗。</param>
/// <param name="Strike">删除线。</param>
/// <param name="Underline">下划线。</param>
/// <param name="Size">字号，半磅。</param>
internal sealed record WordSpan(string Text, bool Bold = false, bool Strike = false, bool Underline = false, int Size = 21);

/// <summary>Word 的段落与表格：复核表只用得着这几样。中西文字体都写明，免得数字落到别的字体。</summary>
internal static class WordParts
{
    /// <summary>标题字体，没有时由 Word 取后备。</summary>
    public const string TitleFont = "方正小标宋简体";

    /// <summary>正文字体。</summary>
    public const string BodyFont = "仿宋_GB2312";

    /// <summary>小标题与表头字体。</summary>
    public const string HeadFont = "黑体";

    private const int MaximumText = 4000;

    /// <summary>一段。</summary>
    /// <param name="spans">文字。</param>
    /// <param name="align">对齐。</param>
    /// <param name="font">字体。</param>
    /// <param name="heading">大纲级别 1–3；0 为正文。</param>
    /// <param name="after">段后，二十分之一磅。</param>
    /// <param name="line">行距，240 为单倍。</param>
    public static Paragraph Paragraph(IEnumerable<WordSpan> spans, JustificationValues? align = null, string font = BodyFont, int heading = 0, int after = 0, int line = 300)
    {
        var properties = new ParagraphProperties();
        if (heading > 0)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines { Before = heading > 0 ? "160" : "0", After = after.ToString(CultureInfo.InvariantCulture), Line = line.ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Auto });
        properties.Append(new Justification { Val = align ?? JustificationValues.Left });
        if (heading > 0)
        {
            properties.Append(new OutlineLevel { Val = heading - 1 });
        }

        var paragraph = new Paragraph(properties);
        foreach (var span in spans)
        {
            paragraph.Append(Run(span, font));
        }

        return paragraph;
    }

    /// <summary>一张表；首行是表头，跨页重复，行不拆页。</summary>
    /// <param name="widths">各列宽，二十分之一磅。</param>
    /// <param name="head">表头；空时没有表头。</param>
    /// <param name="rows">各行各格。</param>
    public static Table Table(IReadOnlyList<int> widths, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<IEnumerable<WordSpan>>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(static w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })));
        if (head.Count > 0)
        {
            table.Append(Row(widths, [.. head.Select(static h => (IEnumerable<WordSpan>)[new WordSpan(h, Bold: true)])], isHead: true));
        }

        foreach (var row in rows)
        {
            table.Append(Row(widths, row, isHead: false));
        }

        return table;
    }

    private static TableRow Row(IReadOnlyList<int> widths, IReadOnlyList<IEnumerable<WordSpan>> cells, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = new TableCellProperties(new TableCellWidth { Width = widths[i].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa });
            if (isHead)
            {
                cell.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F0EEE8" });
            }

            cell.Append(new TableCellVerticalAlignment { Val = isHead ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top });
            row.Append(new TableCell(cell, Paragraph(cells[i], isHead ? JustificationValues.Center : JustificationValues.Left, isHead ? HeadFont : BodyFont, line: 260)));
        }

        return row;
    }

    private static Run Run(WordSpan span, string font)
    {
        var size = span.Size.ToString(CultureInfo.InvariantCulture);
        var properties = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font, ComplexScript = "Times New Roman" });
        if (span.Bold)
        {
            properties.Append(new Bold());
        }

        if (span.Strike)
        {
            properties.Append(new Strike());
        }

        properties.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        if (span.Underline)
        {
            properties.Append(new Underline { Val = UnderlineValues.Single });
        }

        var run = new Run(properties);
        foreach (var (line, index) in Clean(span.Text).Split('\n').Select(static (l, i) => (l, i)))
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new RunText(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "808080" };

    // XML 不许可的字符会使 Word 打不开整份文件；极长的文字会使一行超过一页。
    private static string Clean(string text)
    {
        var kept = string.Concat(text.Where((c, i) => (XmlConvert.IsXmlChar(c) && !HiddenOrder.IsMark(c)) || c == '\n'
            || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))));
        kept = kept.Replace("\r", "", StringComparison.Ordinal);
        if (kept.Length <= MaximumText)
        {
            return kept;
        }

        var end = char.IsHighSurrogate(kept[MaximumText - 1]) ? MaximumText - 1 : MaximumText;
        return kept[..end] + "……（以下从略，全文见原件）";
    }
}
