using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Feedback;
using Huairou.Review.Reports.Spreadsheets;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>随程序的采纳反馈表（Excel）模板由这里排版。</summary>
internal static class FeedbackTemplateMaker
{
    private const int PatternRow = 8;

    private static readonly double[] Widths = [7, 16, 20, 9, 44, 40, 11, 26, 44, 13, 20];

    public static byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1"); // 自动取的标识每次不同
            workbook.Workbook = new Workbook(new WorkbookProperties(), new BookViews(new WorkbookView { ActiveTab = 0 }), new Sheets());
            var styles = new StyleBook(workbook);
            SheetFiller.AddSheet(workbook, "采纳反馈表").Worksheet = Sheet(styles, workbook.WorkbookStylesPart!.Stylesheet!.DifferentialFormats!);
            workbook.Workbook.Append(new DefinedNames(
                new DefinedName("'采纳反馈表'!$A:$J") { Name = "_xlnm.Print_Area", LocalSheetId = 0 },
                new DefinedName("'采纳反馈表'!$6:$7") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }

        using var output = new MemoryStream();
        FixedPackage.Write(stream, output);
        return output.ToArray();
    }

    private static Worksheet Sheet(StyleBook styles, DifferentialFormats differences)
    {
        var title = styles.Of(new CellLook(Bold: true, Size: 18, Border: false, Horizontal: "center", Font: "黑体"));
        var line = styles.Of(new CellLook(Size: 10.5, Border: false, Horizontal: "left"));
        var fields = FeedbackSheet.Fields;
        var data = new SheetData(
            Row(1, 32, Text(1, 1, "性别平等评估意见采纳反馈表", title)),
            Row(2, 20, Text(2, 1, "文件：{{题目}}（{{文件名}}）", line)),
            Row(3, 20, Text(3, 1, "审查日期：{{审查日期}}　　意见状态：{{复核状态}}　　共 {{项数}} 项　　{{表外说明}}", line)),
            Row(4, 24, Text(4, 1, "制定机关（盖章）：　　　　　　　　　　　　填表人：　　　　　　　　　　联系电话：　　　　　　　　　　　填表日期：　　　　年　　月　　日", line)),
            Row(5, 34, Text(5, 1, "填法：采纳情况从下拉项里选；部分采纳、不采纳的要写理由；采纳、部分采纳的要写修改后文本（条款全文），整条删掉的写“删去”；每项都要填反馈日期。", line)),
            Row(6, 18, [.. fields.Select((f, i) => Text(6, i + 1, f.By == FilledBy.Person ? "制定机关填" : "程序填", styles.Of(new CellLook(Size: 9, Fill: FillOf(f), Horizontal: "center"))))]),
            Row(7, 30, [.. fields.Select((f, i) => Text(7, i + 1, f.Name, styles.Of(new CellLook(Bold: true, Fill: FillOf(f), Horizontal: "center", Font: "黑体"))))]),
            Row(PatternRow, 0, [.. fields.Select((f, i) => Text(PatternRow, i + 1, "{{" + f.Name + "}}", styles.Of(LookOf(f))))]));
        string[] merges = ["A1:J1", "A2:J2", "A3:J3", "A4:J4", "A5:J5"];
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = "A1:K8" },
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 2, VerticalSplit = 7, TopLeftCell = "C8", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.TopRight },
                new Selection { Pane = PaneValues.BottomLeft },
                new Selection { Pane = PaneValues.BottomRight, ActiveCell = "G8", SequenceOfReferences = new ListValue<StringValue>([new StringValue("G8")]) })
            { TabSelected = true, WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true, Hidden = i == 10 ? true : null })),
            data,
            new MergeCells(merges.Select(m => new MergeCell { Reference = m })) { Count = (uint)merges.Length },
            Unanswered(differences),
            new DataValidations(
                new DataValidation(new Formula1($"\"{string.Join(',', FeedbackColumns.Choices)}\"")) { Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = "采纳情况", Error = "请选：采纳、部分采纳、不采纳。", SequenceOfReferences = On("G8") },
                new DataValidation(new Formula1("36526")) { Type = DataValidationValues.Date, Operator = DataValidationOperatorValues.GreaterThanOrEqual, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = "反馈日期", Error = "请填日期，如 2026-03-01。", SequenceOfReferences = On("J8") })
            { Count = 2 },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C第 &P 页，共 &N 页")));
    }

    private static string FillOf(SheetField field) => field.By == FilledBy.Person ? "E2EFDA" : "D9E2F3";

    private static CellLook LookOf(SheetField field) => field.Name switch
    {
        "反馈日期" => new CellLook(Size: 10, Horizontal: "center", NumberFormat: 14),
        "原文" or "建议改写" or "理由" or "修改后文本" or "问题类型" => new CellLook(Size: 10, Horizontal: "left"),
        FeedbackSheet.Key => new CellLook(Size: 8, Horizontal: "left", Wrap: false),
        _ => new CellLook(Size: 10, Horizontal: "center"),
    };

    // 没有理由、没有修改后文本的格加底色与虚线，提醒补填。
    private static ConditionalFormatting Unanswered(DifferentialFormats differences)
    {
        differences.Append(new DifferentialFormat(
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFEB9C" }, new BackgroundColor { Rgb = "FFFFEB9C" }) { PatternType = PatternValues.Solid }),
            new Border(new LeftBorder { Style = BorderStyleValues.Dashed }, new RightBorder { Style = BorderStyleValues.Dashed }, new TopBorder { Style = BorderStyleValues.Dashed }, new BottomBorder { Style = BorderStyleValues.Dashed })));
        differences.Count = (uint)differences.ChildElements.Count;
        return new ConditionalFormatting(
            new ConditionalFormattingRule(new Formula("AND($H8=\"\",OR($G8=\"部分采纳\",$G8=\"不采纳\"))")) { Type = ConditionalFormatValues.Expression, Priority = 1, FormatId = differences.Count - 1 })
        { SequenceOfReferences = On("H8") };
    }

    private static ListValue<StringValue> On(string cell) => new([new StringValue(cell)]);

    private static Row Row(uint number, double height, params Cell[] cells) =>
        height > 0 ? new Row(cells) { RowIndex = number, Height = height, CustomHeight = true } : new Row(cells) { RowIndex = number };

    private static Cell Text(int row, int column, string text, uint style) => new()
    {
        CellReference = CellAddress.Of(row, column),
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)),
    };
}
