using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Feedback;

/// <summary>读回填好的采纳反馈表（Word）。只认内容控件的标记“行标识/栏名”，栏的次序、表的样子改了都不要紧。</summary>
public static class FeedbackDocxReader
{
    private static readonly string[] Columns = [.. FeedbackColumns.Names.Skip(6)];

    /// <summary>读回各行，按表中次序；没有填的为空。</summary>
    /// <param name="package">打开的 Word 文档，由调用方先检查过大小。</param>
    /// <exception cref="ArgumentException">文件里没有采纳反馈表。</exception>
    public static IReadOnlyList<FeedbackAnswer> Read(WordprocessingDocument package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var body = package.MainDocumentPart?.Document?.Body;
        var order = new List<string>();
        var values = new Dictionary<(string Key, string Column), string>();
        foreach (var control in body?.Descendants<SdtElement>() ?? [])
        {
            var tag = control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value ?? "";
            var slash = tag.LastIndexOf('/');
            if (slash < 0 || !Columns.Contains(tag[(slash + 1)..], StringComparer.Ordinal))
            {
                continue;
            }

            var key = tag[..slash];
            if (!order.Contains(key, StringComparer.Ordinal))
            {
                order.Add(key);
            }

            values[(key, tag[(slash + 1)..])] = Value(control);
        }

        return order.Count > 0
            ? [.. order.Select(key => new FeedbackAnswer(key, Get(key, 0), Get(key, 1), Get(key, 2), Get(key, 3)))]
            : throw new ArgumentException("文件里没有采纳反馈表：找不到填写栏。请用程序写出的“采纳反馈表.docx”填写，不要把表格复制到别的文件里。", nameof(package));

        string Get(string key, int column) => values.GetValueOrDefault((key, Columns[column]), "");
    }

    private static string Value(SdtElement control)
    {
        if (control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is { } showing && showing.Val?.Value != false)
        {
            return "";
        }

        if (control.SdtProperties?.GetFirstChild<SdtContentDate>()?.FullDate?.Value is { } date)
        {
            return date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        // 行内的控件没有自己的段落，直接取它的内容。
        var paragraphs = control.Descendants<Paragraph>().ToList();
        var lines = paragraphs.Count > 0 ? paragraphs.Select(Content) : [Content(control)];
        return string.Join('\n', lines).Trim();
    }

    private static string Content(OpenXmlElement element) =>
        string.Concat(element.Descendants().Select(static e => e is WordText t ? t.Text : e is Break ? "\n" : ""));
}
