using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Feedback;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>采纳反馈表（Word）由读回一侧看：控件、序号与地址都取得到，另存过也一样。</summary>
public sealed class FeedbackDocxImportTests
{
    [Fact]
    public void 填好读回_值与所在的条款() => AssertFilled(Filled(), "c06|A06|0");

    [ToolFact("soffice")]
    public void 由LibreOffice另存以后读回_值与所在的条款() =>
        AssertFilled(LibreOffice.Convert(Filled(), ".docx", "docx:MS Word 2007 XML"), "?|A06|1"); // LibreOffice 另存后控件的标记没有了，照表格读

    private static void AssertFilled(byte[] bytes, string key)
    {
        var import = FeedbackImport.Check(FeedbackFormReader.Read("表.docx", bytes), (_, _) => new ClauseResult { Verdict = "none", Score = 0.1, Findings = [] }, new DateOnly(2026, 4, 30));
        Assert.Equal(7, import.Rows.Count);
        var row = import.Rows[0].Row;
        Assert.Equal(new FeedbackAnswer(key, "部分采纳", "保留例外", "分配按成员名册办理，男女一样。", "2026年3月20日"), row.Answer);
        Assert.Equal(("1", "第五条第（一）项", "A06"), (row.Label, row.Address, row.Rule));
        Assert.Empty(import.Rows[0].Errors);
        Assert.Equal((1, 0, 1, 6), (import.Answered, import.Adopted, import.Partial, import.Open));
        Assert.Contains("第4项 第七条", FeedbackText.Render(import), StringComparison.Ordinal);
    }

    private static byte[] Filled()
    {
        using var stream = new MemoryStream();
        new FeedbackDocxWriter(Workbooks.Options).Write(stream, ReviewOutcome.Reviewed(SampleResults.Village()), 0);
        using var filled = new MemoryStream();
        filled.Write(stream.ToArray());
        using (var document = WordprocessingDocument.Open(filled, isEditable: true))
        {
            Fill(document, "采纳情况", "部分采纳");
            Fill(document, "理由", "保留例外");
            Fill(document, "修改后文本", "分配按成员名册办理，男女一样。");
            Fill(document, "反馈日期", "2026年3月20日");
        }

        return filled.ToArray();
    }

    private static void Fill(WordprocessingDocument document, string column, string text)
    {
        var control = document.MainDocumentPart!.Document!.Body!.Descendants<SdtElement>().Single(s => s.SdtProperties!.GetFirstChild<Tag>()?.Val?.Value == "c06|A06|0/" + column);
        control.SdtProperties!.RemoveAllChildren<ShowingPlaceholder>();
        control.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().First().Text = text;
    }
}
