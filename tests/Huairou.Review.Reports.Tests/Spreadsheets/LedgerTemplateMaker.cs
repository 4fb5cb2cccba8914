using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Reports.Spreadsheets;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>随程序的台账模板由这里排版；单位要改版式，直接用表格软件改模板文件即可。</summary>
internal static class LedgerTemplateMaker
{
    private const int PatternRow = 5;

    private static readonly Dictionary<string, double> Widths = new(StringComparer.Ordinal)
    {
        ["序号"] = 6, ["镇乡"] = 11, ["村（社区）"] = 12, ["文本类型"] = 12, ["制定日期"] = 11.5, ["通过方式"] = 10, ["到会人数"] = 7, ["女性到会数"] = 7, ["是否备案"] = 7, ["备案日"] = 11.5,
        ["条款号"] = 15, ["原文"] = 40, ["问题类型"] = 22, ["档次"] = 7, ["法条"] = 34, ["建议改法"] = 36, ["责任人"] = 10, ["期限"] = 11.5, ["整改状态"] = 9, ["表决日期"] = 11.5,
        ["同意票"] = 7, ["反对票"] = 7, ["女性表决数"] = 7, ["改后原文"] = 36, ["复核人"] = 10, ["公布日期"] = 11.5, ["回头看日期"] = 11.5, ["是否反弹"] = 7, ["关联信访、诉讼"] = 18,
        ["意见类别"] = 12, ["同一问题"] = 16, ["报告序号"] = 7, ["问题文字"] = 24, ["理由"] = 34, ["改法提示"] = 13, ["把握"] = 7, ["置信度"] = 8, ["来源"] = 13, ["规划条目"] = 22, ["文件"] = 26, ["标识"] = 20,
    };

    public static byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1"); // 自动取的标识每次不同
            workbook.Workbook = new Workbook(
                new WorkbookProperties(),
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new Sheets());
            var styles = new StyleBook(workbook);
            var part = SheetFiller.AddSheet(workbook, "清理台账");
            part.Worksheet = Sheet(styles, workbook.WorkbookStylesPart!.Stylesheet!.DifferentialFormats!);
            var last = CellAddress.Letters(LedgerFields.All.Count);
            workbook.Workbook.Append(new DefinedNames(
                new DefinedName($"'清理台账'!$A:${CellAddress.Letters(Column(LedgerFields.Repeat))}") { Name = "_xlnm.Print_Area", LocalSheetId = 0 },
                new DefinedName("'清理台账'!$A:$C,'清理台账'!$3:$4") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 },
                new DefinedName($"'清理台账'!$A$4:${last}${PatternRow}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true }));
        }

        using var output = new MemoryStream();
        FixedPackage.Write(stream, output);
        return output.ToArray();
    }

    private static Worksheet Sheet(StyleBook styles, DifferentialFormats differences)
    {
        var count = LedgerFields.All.Count;
        var title = styles.Of(new CellLook(Bold: true, Size: 18, Border: false, Wrap: false, Horizontal: "left", Font: "黑体"));
        var note = styles.Of(new CellLook(Size: 10, Border: false, Wrap: false, Horizontal: "left", Color: "404040"));
        var data = new SheetData(
            // 标题放在每页重复的前三列之外，右半页不会带出半截标题。
            Line(1, 30, [Text(1, 4, "清理台账（{{意见状态}}）", title)]),
            Line(2, 18, [Text(2, 4, "审查日期 {{日期}}　　审查人 {{审查人}}　　共 {{份数}} 份文件，未读 {{未读份数}} 份　　问题 {{问题数}} 个（同一问题只计一次，不含合法性提示与不确定）", note)]),
            Line(3, 28, LedgerFields.All.Select((f, i) => Text(3, i + 1, f.FilledByText, styles.Of(new CellLook(Size: 9, Fill: FillOf(f), Horizontal: "center"))))),
            Line(4, 32, LedgerFields.All.Select((f, i) => Text(4, i + 1, f.Name, styles.Of(new CellLook(Bold: true, Size: 10.5, Fill: FillOf(f), Horizontal: "center", Font: "黑体"))))),
            Line(PatternRow, 0, LedgerFields.All.Select((f, i) => Text(PatternRow, i + 1, "{{" + f.Name + "}}", styles.Of(LookOf(f))))));
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = $"A1:{CellAddress.Of(PatternRow, count)}" },
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 3, VerticalSplit = 4, TopLeftCell = "D5", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.TopRight },
                new Selection { Pane = PaneValues.BottomLeft },
                new Selection { Pane = PaneValues.BottomRight, ActiveCell = "D5", SequenceOfReferences = new ListValue<StringValue>([new StringValue("D5")]) })
            { TabSelected = true, WorkbookViewId = 0, ZoomScale = 90 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(LedgerFields.All.Select((f, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Widths[f.Name], CustomWidth = true, Hidden = f.Name == LedgerFields.Key ? true : null })),
            data,
            new AutoFilter { Reference = $"A4:{CellAddress.Of(PatternRow, count)}" },
            Highlight(differences),
            Late(differences),
            Faint(differences),
            Corrected(differences),
            Validations(),
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            // A3 横向，左右两页，每页重复表头与前三列；“同一问题”以后的机器说明不打印。
            new PageSetup { PaperSize = 8, Orientation = OrientationValues.Landscape, FitToWidth = 2, FitToHeight = 0, PageOrder = PageOrderValues.OverThenDown },
            new HeaderFooter(new OddFooter("&L清理台账　&A&C第 &P 页，共 &N 页")));
    }

    private static string FillOf(SheetField field) => field.By switch { FilledBy.Machine => "D9E2F3", FilledBy.Person => "E2EFDA", _ => "FFF2CC" };

    private static CellLook LookOf(SheetField field) => field.Name switch
    {
        _ when LedgerFields.Dates.Contains(field.Name) => new CellLook(Size: 10, Horizontal: "center", NumberFormat: 14),
        "置信度" => new CellLook(Size: 10, Horizontal: "center", NumberFormat: 2),
        "原文" or "问题类型" or "法条" or "建议改法" or "改后原文" or "理由" or "问题文字" or "关联信访、诉讼" or "规划条目" or "文件" => new CellLook(Size: 10, Horizontal: "left"),
        "标识" => new CellLook(Size: 8, Horizontal: "left", Wrap: false),
        _ => new CellLook(Size: 10, Horizontal: "center"),
    };

    private static Row Line(int number, double height, IEnumerable<Cell> cells)
    {
        var row = new Row(cells) { RowIndex = (uint)number };
        if (height > 0)
        {
            row.Height = height;
            row.CustomHeight = true;
        }

        return row;
    }

    private static Cell Text(int row, int column, string text, uint style) => new()
    {
        CellReference = CellAddress.Of(row, column),
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)),
    };

    private static int Column(string field) => LedgerFields.All.ToList().FindIndex(f => f.Name == field) + 1;

    private static string At(string field) => "$" + CellAddress.Letters(Column(field)) + PatternRow;

    private static ListValue<StringValue> On(string field) => new([new StringValue(CellAddress.Of(PatternRow, Column(field)))]);

    // 颜色之外都带粗体、下划线、斜体之一，黑白打印也看得出。
    private static ConditionalFormatting Highlight(DifferentialFormats differences) => new(
        Rule(differences, 1, $"{At("档次")}=\"违法\"", new Font(new Bold(), new Color { Rgb = "FF9C0006" }), "FFFFC7CE"),
        Rule(differences, 2, $"{At("档次")}=\"不当\"", new Font(new Bold(), new Color { Rgb = "FF7F6000" }), "FFFFEB9C"))
    { SequenceOfReferences = On("档次") };

    private static ConditionalFormatting Late(DifferentialFormats differences) => new(
        Rule(differences, 3, $"AND({At("期限")}<>\"\",{At("期限")}<TODAY(),{At("整改状态")}<>\"已改\")", new Font(new Bold(), new Underline(), new Color { Rgb = "FF9C0006" }), "FFFFC7CE"))
    { SequenceOfReferences = On("期限") };

    private static ConditionalFormatting Faint(DifferentialFormats differences) => new(
        Rule(differences, 4, $"OR({At("意见类别")}=\"合法性提示\",{At("意见类别")}=\"不确定\")", new Font(new Italic(), new Color { Rgb = "FF595959" }), "FFF2F2F2"))
    { SequenceOfReferences = new([new StringValue(CellAddress.Of(PatternRow, Column("意见类别"))), new StringValue(CellAddress.Of(PatternRow, Column("整改状态")))]) };

    private static ConditionalFormatting Corrected(DifferentialFormats differences) => new(
        Rule(differences, 5, $"{At("整改状态")}=\"已改\"", new Font(new Bold(), new Color { Rgb = "FF375623" }), "FFE2EFDA"))
    { SequenceOfReferences = On("整改状态") };

    private static ConditionalFormattingRule Rule(DifferentialFormats differences, int priority, string formula, Font font, string fill)
    {
        differences.Append(new DifferentialFormat(font, new Fill(new PatternFill(new ForegroundColor { Rgb = fill }, new BackgroundColor { Rgb = fill }) { PatternType = PatternValues.Solid })));
        differences.Count = (uint)differences.ChildElements.Count;
        return new ConditionalFormattingRule(new Formula(formula)) { Type = ConditionalFormatValues.Expression, Priority = priority, FormatId = differences.Count - 1 };
    }

    private static DataValidations Validations()
    {
        var all = LedgerFields.Lists.Select(list => new DataValidation(new Formula1($"\"{string.Join(',', list.Value)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorStyle = list.Key is "文本类型" or "通过方式" ? DataValidationErrorStyleValues.Warning : DataValidationErrorStyleValues.Stop,
            ErrorTitle = list.Key,
            Error = $"请填：{string.Join("、", list.Value)}。",
            SequenceOfReferences = On(list.Key),
        })
        .Concat(LedgerFields.Dates.Select(date => new DataValidation(new Formula1("18264"))
        {
            Type = DataValidationValues.Date,
            Operator = DataValidationOperatorValues.GreaterThanOrEqual,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = date,
            Error = "请填日期，如 2026-03-01。",
            SequenceOfReferences = On(date),
        }))
        .Concat(LedgerFields.Counts.Select(count => new DataValidation(new Formula1("0"))
        {
            Type = DataValidationValues.Whole,
            Operator = DataValidationOperatorValues.GreaterThanOrEqual,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = count,
            Error = "请填不小于 0 的整数。",
            SequenceOfReferences = On(count),
        }))
        .ToList();
        return new DataValidations(all) { Count = (uint)all.Count };
    }
}
