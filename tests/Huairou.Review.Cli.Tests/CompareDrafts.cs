using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huairou.Review.Cli.Tests;

/// <summary>用 OpenXml SDK 写出来比较的文稿：自动编号、别人的修订、表中有表。</summary>
internal static class CompareDrafts
{
    private static readonly string[] Matters = ["道路清扫", "河道巡查", "路灯维修", "垃圾分类", "广场管理", "水塔看护", "护林防火", "图书借阅", "农机停放", "公厕保洁", "绿化养护", "车辆停放"];
    private static readonly string[] Groups = ["东街组", "西街组", "南坡组", "北坡组", "桥头组", "河湾组", "石台组", "松林组", "柳树组", "果园组"];

    /// <summary>第几条（从 1 起）的文字：一百二十条各不相同，都没有问题，彼此只差几个字。</summary>
    public static string Plain(int number) => string.Create(CultureInfo.InvariantCulture, $"{Matters[(number - 1) % 12]}由{Groups[(number - 1) / 12]}负责，每{((number - 1) % 6) + 2}周检查一次，结果在村务公开栏公布。");

    /// <summary>有题目、自动编号的文稿。</summary>
    public static void Numbered(string path, IEnumerable<string> articles) => Write(path, [Title("青石沟村村规民约"), .. articles.Select(Article)]);

    /// <summary>写成文件。</summary>
    public static void Write(string path, IEnumerable<OpenXmlElement> body)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand },
                new LevelSuffix { Val = LevelSuffixValues.Space },
                new LevelText { Val = "第%1条" },
                new LevelJustification { Val = LevelJustificationValues.Left })
            { LevelIndex = 0 })
            { AbstractNumberId = 1 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
        main.Document = new Document(new Body(body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }))));
    }

    /// <summary>居中的题目。</summary>
    public static Paragraph Title(string text) => new(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), Run(text));

    /// <summary>自动编号的一条。</summary>
    public static Paragraph Article(string text) => Article(Run(text));

    /// <summary>自动编号的一条，由几段拼成。</summary>
    public static Paragraph Article(params OpenXmlElement[] inner) => new([Numbering(), .. inner]);

    /// <summary>整条都是别人打算加上的。</summary>
    public static Paragraph Added(string text) => new(Numbering(new ParagraphMarkRunProperties(new Inserted { Id = "901", Author = "李某", Date = When })), Inserting(text));

    /// <summary>整条都是别人打算删去的。</summary>
    public static Paragraph Removed(string text) => new(Numbering(new ParagraphMarkRunProperties(new Deleted { Id = "902", Author = "李某", Date = When })), Deleting(text));

    /// <summary>文字。</summary>
    public static Run Run(string text) => new(new DocumentFormat.OpenXml.Wordprocessing.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>别人打算加上的文字。</summary>
    public static InsertedRun Inserting(string text) => new(Run(text)) { Id = "903", Author = "李某", Date = When };

    /// <summary>别人打算删去的文字。</summary>
    public static DeletedRun Deleting(string text) => new(new Run(new DeletedText(text) { Space = SpaceProcessingModeValues.Preserve })) { Id = "904", Author = "李某", Date = When };

    /// <summary>表；格里可以是文字，也可以是另一张表。</summary>
    public static Table Table(params object[][] rows) => new(
        [new TableProperties(new TableBorders(new TopBorder { Val = BorderValues.Single }, new BottomBorder { Val = BorderValues.Single })),
        new TableGrid(rows[0].Select(static _ => new GridColumn { Width = "2000" })),
        .. rows.Select(static r => new TableRow(r.Select(static c => Cell(c))))]);

    private static DateTimeValue When => new(new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc));

    private static ParagraphProperties Numbering(ParagraphMarkRunProperties? mark = null)
    {
        var properties = new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }));
        if (mark is not null)
        {
            properties.Append(mark);
        }

        return properties;
    }

    // 格里最后一个总要是段落（ECMA-376 17.4.66）。
    private static TableCell Cell(object content)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = "2000", Type = TableWidthUnitValues.Dxa }));
        cell.Append(content is Table inner ? [inner, new Paragraph()] : new OpenXmlElement[] { new Paragraph(Run((string)content)) });
        return cell;
    }
}
