using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Benchmarks;

/// <summary>六十页的 docx：corpus/samples 各份的条款换了村名与数目，一遍接一遍排下去，条号自动编，间有表格。</summary>
/// <remarks>页按公文版心算：每行二十八字、每页二十二行。</remarks>
internal static partial class SixtyPages
{
    private const int Pages = 60;
    private const int LineLength = 28;
    private const int LinesPerPage = 22;

    private static readonly string[] Places = ["杏树台", "柳条沟", "石门峪", "南台子", "东岔", "核桃园", "上河口", "梨树沟", "北梁", "黄土坎"];

    /// <summary>造一份。</summary>
    /// <param name="samples">各样例的审查结果。</param>
    /// <param name="keepEvery">有问题的段落每几段留一段；1 全留，问题最密。</param>
    public static byte[] Build(IReadOnlyList<ReviewResult> samples, int keepEvery)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Numbering();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var body = new Body();
            var (lines, seen) = (0, 0);
            body.Append(Line("各村村规民约与分配办法汇编", numbered: false));
            for (var round = 0; lines < Pages * LinesPerPage; round++)
            {
                foreach (var sample in samples)
                {
                    foreach (var element in Passages(sample, round, keepEvery, ref seen))
                    {
                        if (lines >= Pages * LinesPerPage)
                        {
                            break;
                        }

                        body.Append(element);
                        lines += Lines(element);
                    }
                }
            }

            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 2098, Bottom = 1985, Left = 1588, Right = 1474, Header = 851, Footer = 992, Gutter = 0 }));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static List<OpenXmlElement> Passages(ReviewResult sample, int round, int keepEvery, ref int seen)
    {
        var draft = sample.Draft!;
        var troubled = sample.Findings.Select(f => f.ClauseId).ToHashSet(StringComparer.Ordinal);
        var marked = sample.Clauses.Where(c => troubled.Contains(c.Id)).SelectMany(c => c.Sources.Select(s => s.Block)).ToHashSet();
        var elements = new List<OpenXmlElement>();
        var tables = new HashSet<int>();
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Layer != BlockLayer.Body || block.Text.Length == 0)
            {
                continue;
            }

            if (block.Cell is { } cell)
            {
                if (tables.Add(cell.Table))
                {
                    elements.Add(Grid([.. draft.Blocks.Where(b => b.Layer == BlockLayer.Body && b.Cell?.Table == cell.Table)], round));
                }
            }
            else if (!marked.Contains(i) || seen++ % keepEvery == 0)
            {
                var text = block.Number + block.Text;
                var article = Article().Match(text);
                elements.Add(Line(Varied(text[article.Length..], round), article.Success));
            }
        }

        return elements;
    }

    // 换村名，两位以上的数加上遍数：每一遍的文字都不同，问题还是那些问题。
    private static string Varied(string text, int round)
    {
        text = text.Replace("杏树台", Places[round % Places.Length], StringComparison.Ordinal).Replace("石湖", Places[(round + 3) % Places.Length], StringComparison.Ordinal);
        return Figure().Replace(text, m => (long.Parse(m.ValueSpan, CultureInfo.InvariantCulture) + round).ToString(CultureInfo.InvariantCulture));
    }

    private static Paragraph Line(string text, bool numbered)
    {
        var paragraph = new Paragraph();
        if (numbered)
        {
            paragraph.ParagraphProperties = new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }));
        }

        // 真实的文件里一段常分成几个文字块。
        for (var at = 0; at < text.Length; at += 37)
        {
            paragraph.Append(new Run(new WordText(text.Substring(at, Math.Min(37, text.Length - at))) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return paragraph;
    }

    private static Table Grid(List<Block> cells, int round)
    {
        var columns = cells.Max(c => c.Cell!.Column + c.Cell.ColumnSpan - 1);
        var table = new Table(
            new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }, new TableBorders(new InsideHorizontalBorder { Val = BorderValues.Single }, new InsideVerticalBorder { Val = BorderValues.Single })),
            new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = (8844 / columns).ToString(CultureInfo.InvariantCulture) })));
        foreach (var row in cells.GroupBy(c => c.Cell!.Row).OrderBy(g => g.Key))
        {
            var texts = Enumerable.Repeat("", columns).ToArray();
            foreach (var cell in row)
            {
                texts[cell.Cell!.Column - 1] = Varied(cell.Text, round);
            }

            table.Append(new TableRow(texts.Select(t => new TableCell(Line(t, numbered: false)))));
        }

        return table;
    }

    private static int Lines(OpenXmlElement element) => element is Table table
        ? table.Elements<TableRow>().Sum(r => r.Elements<TableCell>().Max(c => 1 + (c.InnerText.Length * r.ChildElements.Count / LineLength)))
        : 1 + ((element.InnerText.Length + 4) / LineLength);

    private static Numbering Numbering() => new(
        new AbstractNum(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand }, new LevelSuffix { Val = LevelSuffixValues.Nothing }, new LevelText { Val = "第%1条　" }) { LevelIndex = 0 }) { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "仿宋_GB2312", HighAnsi = "仿宋_GB2312", EastAsia = "仿宋_GB2312" }, new FontSize { Val = "32" }))),
        new Style(new StyleName { Val = "Normal" }, new StyleParagraphProperties(new SpacingBetweenLines { Line = "579", LineRule = LineSpacingRuleValues.Exact, Before = "0", After = "0" }, new Indentation { FirstLineChars = 200, FirstLine = "640" })) { Type = StyleValues.Paragraph, StyleId = "a", Default = true });

    [GeneratedRegex("^第[一二三四五六七八九十百零〇]+条[　 ]*")]
    private static partial Regex Article();

    [GeneratedRegex("(?<![0-9.])[0-9]{2,6}(?![0-9.%])")]
    private static partial Regex Figure();
}
