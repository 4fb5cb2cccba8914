using Huairou.Review.Reports;
using Huairou.Review.Reports.Html;
using Huairou.Review.Reports.Json;
using Huairou.Review.Reports.Text;

namespace Huairou.Review.Cli.Reviewing;

/// <summary>格式名到写出器。</summary>
internal static class Writers
{
    private static readonly string[] NotYet = ["docx", "opinion", "xlsx", "sarif"];

    /// <summary>取写出器。</summary>
    /// <param name="format">格式名，已校验。</param>
    /// <param name="style">文本报告的颜色与宽度；写到文件时为 <see cref="TextStyle.Plain"/>。</param>
    public static IReportWriter Create(string format, TextStyle style) => format switch
    {
        "text" => new TextReportWriter(style),
        "json" => new JsonReportWriter(),
        "ndjson" => new NdjsonReportWriter(),
        "html" => new HtmlReportWriter(),
        _ => throw new UsageException(Problem(format) ?? format),
    };

    /// <summary>格式名的问题，一句中文；没有问题时为 null。</summary>
    public static string? Problem(string format)
    {
        if (format is "text" or "json" or "ndjson" or "html")
        {
            return null;
        }

        return NotYet.Contains(format, StringComparer.Ordinal)
            ? $"这一版还不能写 {format} 格式的报告，请改用 text、json、ndjson 或 html。"
            : $"--format 只能是 text、json、ndjson、html，不能是“{format}”。";
    }
}
