using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Comparison;

/// <summary>docx：整改复核表，横排 A4，逐处一行，末尾签署。</summary>
/// <param name="options">写报告的要求；取审查人与日期。</param>
public sealed class WordComparisonWriter(ReportOptions options) : IComparisonWriter
{
    private const int Big = 44;
    private const int Head = 30;
    private const int Cell = 19;
    private const int Mark = 16;

    // 版心宽 257 毫米。
    private static readonly int[] FindingWidths = [620, 1150, 1150, 2000, 3900, 860, 2500, 2390];
    private static readonly int[] FactWidths = [1700, 5585, 1700, 5585];
    private static readonly int[] OmissionWidths = [3600, 1000, 1200, 8770];
    private static readonly int[] ClauseWidths = [1200, 2200, 2200, 8970];
    private static readonly int[] SignWidths = [2400, 12170];

    /// <inheritdoc />
    public string Format => "docx";

    /// <inheritdoc />
    public string FileSuffix => ".整改复核表.docx";

    /// <inheritdoc />
    public bool NeedsFolder => true;

    /// <inheritdoc />
    public void Write(Stream output, ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document, autoSave: false))
        {
            var main = document.AddMainDocumentPart();

            // 默认的关系号是随机的。
            document.ChangeIdOfPart(main, "rIdMain");
            var footer = main.AddNewPart<FooterPart>("rIdFooter");
            footer.Footer = Footer();
            footer.Footer.Save();
            main.Document = new Document(Body(result));
            main.Document.Save();
        }

        FixedPackage.Write(package, output);
    }

    private Body Body(ComparisonResult r)
    {
        var body = new Body();
        var title = r.New.Title.Length > 0 ? r.New.Title : r.New.File;
        body.Append(
            WordParts.Paragraph([new("性别平等与儿童优先评估整改复核表", Size: Big)], JustificationValues.Center, WordParts.TitleFont, after: 120),
            WordParts.Paragraph([new($"《{title}》", Size: 28)], JustificationValues.Center, after: 120),
            Heading("一、基本情况"),
            Facts(r),
            Heading("二、复核结论"),
            Plain($"整改率 {r.Summary.Rate}。{ComparisonWording.Conclusion(r.Summary)}"),
            Plain(string.Join('，', ComparisonStates.All.Select(s => $"{s.ToChinese()} {r.Summary.Of(s)} 个")) + "。" + (r.Summary.NotCounted > 0 ? $"旧稿另有建议与不确定 {r.Summary.NotCounted} 个，没有计入。" : "")));
        body.Append(r.Notices.Select(static n => Plain("请注意：" + n)));
        body.Append(Heading("三、逐处复核"));
        body.Append(r.Findings.Count == 0 ? [Plain("两稿都没有列出问题。")] : new OpenXmlElement[] { Plain("文字对照中，标〔删〕并加删除线的是旧稿有、新稿删去的，标〔增〕并加下划线的是新稿加上的。"), Findings(r) });
        body.Append(Heading("四、应有内容"));
        body.Append(r.Omissions.Count == 0 ? Plain("两稿都没有应有而未见的内容。") : Omissions(r));
        body.Append(Heading("五、条款变动"), Plain(ComparisonWording.ChangeCounts(r.Clauses) + "。下表列出文字有变动的条款，只改编号的不列。"));
        body.Append(ComparisonWording.Changed(r).Any() ? Clauses(r) : Plain("条款文字没有变动。"));
        body.Append(Heading("六、说明与签署"), Plain(ComparisonWording.RateRule));
        body.Append(ComparisonStates.All.Select(static s => Plain($"{s.ToChinese()}：{s.Meaning()}")));
        var confirmed = options.Reviewer.Length > 0;
        body.Append(
            Plain(confirmed ? "以上状态由程序比较得出，已由下列审查人复核。" : "以上状态由程序比较得出，未经复核；经审查人署名确认后才是复核结论。"),
            WordParts.Table(SignWidths, [], [Row("复核意见", "\n\n\n"), Row("审查人（签名）", options.Reviewer), Row("日期", confirmed ? options.Date : "　　　　年　　月　　日")]));
        body.Append(new Paragraph(), new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdFooter" },
            new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        return body;
    }

    private static Paragraph Heading(string text) => WordParts.Paragraph([new(text, Size: Head)], font: WordParts.HeadFont, heading: 1, after: 80);

    private static Paragraph Plain(string text) => WordParts.Paragraph([new(text, Size: 24)], after: 60);

    private static IReadOnlyList<IEnumerable<WordSpan>> Row(params string[] cells) => [.. cells.Select(static c => (IEnumerable<WordSpan>)[new WordSpan(c, Size: Cell)])];

    private static Table Facts(ComparisonResult r)
    {
        var rows = new List<IReadOnlyList<IEnumerable<WordSpan>>>
        {
            Row("旧稿", ComparisonWording.Draft(r.Old, r.OldIsResultOnly), "新稿", ComparisonWording.Draft(r.New, false)),
            Row("审查日期", r.New.Date, "更早的稿子、台账", ComparisonWording.Earlier(r) is { Length: > 0 } earlier ? earlier : "没有提供"),
        };
        return WordParts.Table(FactWidths, [], rows);
    }

    private static Table Findings(ComparisonResult r) => WordParts.Table(
        FindingWidths,
        ["问题号", "旧稿条款", "新稿条款", "问题类型与文字", "文字对照", "状态", "理由", "还要办"],
        r.Findings.Select(static f => (IReadOnlyList<IEnumerable<WordSpan>>)
        [
            [new WordSpan($"{f.Number}", Size: Cell)],
            [new WordSpan(ComparisonWording.OldPlace(f), Size: Cell)],
            [new WordSpan(ComparisonWording.NewPlace(f), Size: Cell)],
            [new WordSpan($"{f.Main.Rule} {f.Main.Title}（{ComparisonWording.Severity(f.Main)}）\n{ComparisonWording.Quoted(f.Main)}", Size: Cell)],
            Difference(ComparisonWording.Difference(f)),
            [new WordSpan(f.State.ToChinese(), Bold: true, Size: Cell)],
            [new WordSpan(f.Reason + (f.NeedsCheck ? "（请人工核对）" : ""), Size: Cell)],
            [new WordSpan(f.Advice, Size: Cell)],
        ]));

    private static Table Omissions(ComparisonResult r) => WordParts.Table(
        OmissionWidths,
        ["内容", "档次", "状态", "说明"],
        r.Omissions.Select(static o => Row($"{o.Main.Rule} {o.Main.Title}", o.Main.Severity.ToChinese(), o.State.ToChinese(), o.Reason + (o.New is { Suggestion.Length: > 0 } n ? $"建议补写：{n.Suggestion}" : ""))));

    private static Table Clauses(ComparisonResult r) => WordParts.Table(
        ClauseWidths,
        ["变动", "旧稿条款", "新稿条款", "文字对照"],
        ComparisonWording.Changed(r).Select(static c => (IReadOnlyList<IEnumerable<WordSpan>>)
        [
            [new WordSpan(ComparisonWording.Change(c.Kind), Size: Cell)],
            [new WordSpan(c.Old?.Address ?? "—", Size: Cell)],
            [new WordSpan(c.New.Count > 0 ? string.Join('、', c.New.Select(static n => n.Address)) : "—", Size: Cell)],
            Difference(TextDifference.Between(c.Old?.Text ?? "", ComparisonWording.Text(c.New))),
        ]));

    private static IEnumerable<WordSpan> Difference(IReadOnlyList<DifferencePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == DifferenceKind.Same)
            {
                yield return new WordSpan(piece.Text, Size: Cell);
                continue;
            }

            var deleted = piece.Kind == DifferenceKind.Deleted;
            yield return new WordSpan(deleted ? "〔删〕" : "〔增〕", Size: Mark);
            yield return new WordSpan(piece.Text, Strike: deleted, Underline: !deleted, Size: Cell);
        }
    }

    private static Footer Footer() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new Run(Small(), new DocumentFormat.OpenXml.Wordprocessing.Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(Small(), new DocumentFormat.OpenXml.Wordprocessing.Text("1"))) { Instruction = " PAGE " },
        new Run(Small(), new DocumentFormat.OpenXml.Wordprocessing.Text(" —") { Space = SpaceProcessingModeValues.Preserve })));

    private static RunProperties Small() => new(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "宋体" }, new FontSize { Val = "28" });
}
