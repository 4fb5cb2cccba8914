using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Documents;
using Huairou.Review.Reports.Feedback;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>采纳反馈表（Excel）：写出、填写、读回、检查。</summary>
public sealed class FeedbackXlsxTests
{
    private static readonly DateOnly Today = new(2026, 4, 30);

    private static readonly Dictionary<string, string[]> Filled = new(StringComparer.Ordinal)
    {
        ["第五条第（一）项"] = ["采纳", "", "已取得其他农村集体经济组织成员身份的人员；", "2026-03-20"],
        ["第六条"] = ["采纳", "", "删去", "2026/3/21"],
        ["第七条"] = ["部分采纳", "=保留“侍奉”二字\n村民有意见", "媳妇应当操持家务。", "2026年3月22日"],
        ["第八条"] = ["不采纳", "红白理事会由村民推选，", "", "2026-03-23"],
    };

    [Fact]
    public void 写出的表有各栏_下拉项_隐藏的标识()
    {
        var bytes = Form();
        Workbooks.AssertValid(bytes);
        Assert.Equal(bytes, Form());
        using var document = Workbooks.Open(bytes);
        var texts = Workbooks.Texts(document, "采纳反馈表");
        Assert.Equal(FeedbackColumns.Names.Append("行标识"), Enumerable.Range(1, 11).Select(c => texts[(7, c)]));
        var sheet = Workbooks.Sheet(document, "采纳反馈表").Worksheet!;
        Assert.Contains(sheet.Descendants<DataValidation>(), v => v.Formula1!.Text == "\"采纳,部分采纳,不采纳\"" && v.SequenceOfReferences!.InnerText!.StartsWith("G8:G", StringComparison.Ordinal));
        Assert.True(sheet.Descendants<Column>().Single(c => c.Min?.Value == 11).Hidden!.Value);
        // 不确定的 L02 不在内；另 7 处意见各一行。
        Assert.Equal(7, FeedbackFormReader.Read("表.xlsx", bytes).Rows.Count);
        Assert.Contains("不确定", texts[(3, 1)], StringComparison.Ordinal);
        Assert.Equal("有下列情形之一的，不享受集体收益分配：\n出嫁满一年的妇女，不论户口是否迁出；", texts[(8, 5)]);
    }

    [Fact]
    public void 填好读回_值不变() => AssertFilled(Fill(Form()));

    [ToolFact("soffice")]
    public void 由LibreOffice另存以后读回_值不变() => AssertFilled(Office.Resave(Fill(Form())));

    [Fact]
    public void 挪列以后读回_值不变()
    {
        using var stream = new MemoryStream();
        stream.Write(Fill(Form()));
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var row in Workbooks.Sheet(document, "采纳反馈表").Worksheet!.Descendants<Row>().Where(r => r.RowIndex?.Value >= 7))
            {
                var cells = row.Elements<Cell>().Reverse().ToList();
                row.RemoveAllChildren();
                for (var i = 0; i < cells.Count; i++)
                {
                    cells[i].CellReference = CellAddress.Of((int)row.RowIndex!.Value, i + 1);
                    row.Append(cells[i]);
                }
            }
        }

        AssertFilled(stream.ToArray());
    }

    [Fact]
    public void 检查_采纳率_未答_复审()
    {
        var import = FeedbackImport.Check(FeedbackFormReader.Read("表.xlsx", Fill(Form())), Screen, Today);
        Assert.Equal((4, 2, 1, 1, 3), (import.Answered, import.Adopted, import.Partial, import.Rejected, import.Open));
        Assert.Equal(0.5, import.AdoptionRate);
        Assert.Equal(0.25, import.PartialRate);
        Assert.Equal("村规民约", import.Form.Kind);
        Assert.All(import.Rows, r => Assert.Empty(r.Errors));
        var row = Assert.Single(import.Rows, r => r.Remaining.Count > 0);
        Assert.Equal("第七条", row.Row.Address);
        Assert.Equal("媳妇应当操持家务", row.Remaining[0].Quote);
        Assert.Null(import.Rows.Single(r => r.Row.Address == "第六条").Screened);
        var text = FeedbackText.Render(import);
        Assert.Contains("采纳率 50%", text, StringComparison.Ordinal);
        Assert.Contains("修改后仍有问题的（1）", text, StringComparison.Ordinal);
        Assert.Contains("没有答的（3）", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("采纳", "", "", "2026-03-20", "采纳要写修改后文本")]
    [InlineData("部分采纳", "", "改好了", "2026-03-20", "部分采纳要写理由")]
    [InlineData("部分采纳", "有理由", "", "2026-03-20", "部分采纳要写修改后文本")]
    [InlineData("不采纳", "", "", "2026-03-20", "不采纳要写理由")]
    [InlineData("同意", "", "改好了", "2026-03-20", "不能是“同意”")]
    [InlineData("", "", "改好了", "2026-03-20", "没有填采纳情况")]
    [InlineData("采纳", "", "改好了", "", "没有填反馈日期")]
    [InlineData("采纳", "", "改好了", "下周", "“下周”不是日期")]
    [InlineData("采纳", "", "改好了", "2026-02-30", "不是日期")]
    [InlineData("采纳", "", "改好了", "2026-12-31", "晚于今天")]
    [InlineData("采纳", "", "改好了", "2026-02-01", "早于审查日期（2026-03-01）")]
    public void 填写的毛病说得清(string choice, string reason, string revised, string date, string problem)
    {
        var form = new FeedbackForm("表.docx", [new FeedbackFormRow(new FeedbackAnswer("c1|A06|0", choice, reason, revised, date))]) { ReviewDate = "2026-03-01" };
        Assert.Contains(problem, Assert.Single(FeedbackImport.Check(form, Screen, Today).Rows[0].Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void 新出现的问题与仍有的分开_引导语一并复审()
    {
        var rows = new[]
        {
            new FeedbackFormRow(new FeedbackAnswer("c1|A06|0", "采纳", "", "媳妇应当操持家务。", "2026-03-20")),
            new FeedbackFormRow(new FeedbackAnswer("c2|A06|0", "采纳", "", "出嫁的；", "2026-03-20")) { Context = "有下列情形之一的，不享受分配：" },
        };
        var import = FeedbackImport.Check(new FeedbackForm("表.xlsx", rows), Screen, Today);
        Assert.Empty(import.Rows[0].Remaining);
        Assert.Equal("H01", Assert.Single(import.Rows[0].Fresh).Rule);
        var inside = Assert.Single(import.Rows[1].Remaining);
        Assert.Equal((0, 3, "出嫁的"), (inside.Start, inside.End, inside.Quote));
    }

    [Fact]
    public void 删掉的行_重复的行都报出()
    {
        var bytes = Fill(Form(), data =>
        {
            data.Elements<Row>().Last().Remove();
            var copy = (Row)data.Elements<Row>().Last().CloneNode(true);
            copy.RowIndex = copy.RowIndex!.Value + 1;
            foreach (var cell in copy.Elements<Cell>())
            {
                cell.CellReference = CellAddress.Of((int)copy.RowIndex.Value, CellAddress.Parse(cell.CellReference!.Value!).Column);
            }

            data.Append(copy);
        });
        var import = FeedbackImport.Check(FeedbackFormReader.Read("表.xlsx", bytes), Screen, Today);
        Assert.Single(import.Form.Missing);
        Assert.Contains("出现了两次", Assert.Single(import.Rows[^1].Errors), StringComparison.Ordinal);
        Assert.Contains("缺一行", FeedbackText.Render(import), StringComparison.Ordinal);
    }

    [Fact]
    public void 不是反馈表_损坏_都说得清()
    {
        Assert.Equal("not-a-form", Assert.Throws<DocumentException>(() => FeedbackFormReader.Read("台账.xlsx", Workbooks.Ledger(SampleResults.Tiny()))).Code);
        Assert.Contains("“坏.xlsx”", Assert.Throws<DocumentException>(() => FeedbackFormReader.Read("坏.xlsx", Form()[..900])).Message, StringComparison.Ordinal);
        Assert.Contains("不是采纳反馈表", Assert.Throws<DocumentException>(() => FeedbackFormReader.Read("说明.txt", "不是表"u8.ToArray())).Message, StringComparison.Ordinal);
    }

    private static byte[] Form()
    {
        using var output = new MemoryStream();
        var writer = new FeedbackXlsxWriter(Workbooks.Options);
        writer.Begin(output, 1);
        writer.Write(output, ReviewOutcome.Reviewed(SampleResults.Village()), 0);
        writer.End(output, 1);
        return output.ToArray();
    }

    private static byte[] Fill(byte[] form, Action<SheetData>? more = null)
    {
        using var stream = new MemoryStream();
        stream.Write(form);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var styles = new StyleBook(document.WorkbookPart!);
            var data = Workbooks.Sheet(document, "采纳反馈表").Worksheet!.GetFirstChild<SheetData>()!;
            foreach (var row in data.Elements<Row>().Where(r => r.RowIndex?.Value >= 8))
            {
                var cells = row.Elements<Cell>().ToList();
                if (Filled.TryGetValue(cells[1].InlineString!.InnerText, out var values))
                {
                    for (var i = 0; i < 4; i++)
                    {
                        // 头一个日期填成真日期，其余照人写的文字。
                        SheetCellWriter.Set(cells[6 + i], i == 3 ? SheetValue.DateOr(values[i]) : SheetValue.Of(values[i]), cells[6 + i].StyleIndex!.Value, styles);
                    }
                }
            }

            more?.Invoke(data);
        }

        return stream.ToArray();
    }

    private static void AssertFilled(byte[] bytes)
    {
        var form = FeedbackFormReader.Read("表.xlsx", bytes);
        Assert.Equal(7, form.Rows.Count);
        foreach (var (address, values) in Filled)
        {
            var answer = form.Rows.First(r => r.Address == address).Answer;
            Assert.Equal((values[0], values[1], values[2]), (answer.Choice, answer.Reason, answer.Revised));
            Assert.Equal(values[3], answer.Date);
        }

        Assert.Equal(3, form.Rows.Count(r => r.Answer is { Choice: "", Reason: "", Revised: "", Date: "" }));
        Assert.Equal(("村规民约", "2026-03-01"), (form.Kind, form.ReviewDate));
        Assert.Equal("有下列情形之一的，不享受集体收益分配：", form.Rows[0].Context);
        Assert.Equal("c06|A06|0", form.Rows[0].Answer.Key);
    }

    private static ClauseResult Screen(string text, string? kind)
    {
        var findings = new List<Finding>();
        void Find(string word, string rule, bool when)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && when)
            {
                findings.Add(new Finding { Rule = rule, Title = "测试", Severity = Severity.Improper, Start = at, End = at + word.Length, Quote = word, Why = "测试。", Confidence = 0.9 });
            }
        }

        Find("媳妇应当操持家务", "H01", when: true);
        Find("出嫁的", "A06", text.Contains("不享受", StringComparison.Ordinal));
        return new ClauseResult { Verdict = findings.Count > 0 ? "improper" : "none", Score = 0.5, Findings = findings };
    }
}
