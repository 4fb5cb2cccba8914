using Huairou.Review.Reports;
using Huairou.Review.Reports.Annotated;
using Huairou.Review.Reports.Feedback;
using Huairou.Review.Reports.Html;
using Huairou.Review.Reports.Html.Index;
using Huairou.Review.Reports.Json;
using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Sarif;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Reports.Text;
using Huairou.Review.Reports.Village;

namespace Huairou.Review.Cli.Reviewing;

/// <summary>格式名到写出器。</summary>
internal static class Writers
{
    // 次序即帮助与报错中的次序。
    private static readonly (string Format, Func<ReportOptions, IReportWriter> Create)[] All =
    [
        ("text", static options => new TextReportWriter(options.Style)),
        ("json", static _ => new JsonReportWriter()),
        ("ndjson", static _ => new NdjsonReportWriter()),
        ("html", static _ => new HtmlReportWriter()),
        ("sarif", static _ => new SarifReportWriter()),
        ("docx", static options => new AnnotatedWriter(options)),
        ("opinion", static options => new OpinionWriter(options)),
        ("village", static options => new VillageWriter(options)),
        ("feedback", static options => new FeedbackDocxWriter(options)),
        ("xlsx", static options => new LedgerReportWriter(options)),
        ("feedback-xlsx", static options => new FeedbackXlsxWriter(options)),
    ];

    /// <summary>全部格式名，如“text、json、ndjson、html”。</summary>
    public static string Names => string.Join("、", Formats);

    /// <summary>全部格式名，次序同帮助。</summary>
    public static IEnumerable<string> Formats => All.Select(static w => w.Format);

    /// <summary>取写出器。</summary>
    /// <param name="format">格式名，已校验。</param>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="UsageException">没有这个格式，或者模板有问题。</exception>
    public static IReportWriter Create(string format, ReportOptions options)
    {
        try
        {
            return Array.Find(All, w => w.Format == format).Create?.Invoke(options) ?? throw new UsageException(Problem(format) ?? format);
        }
        catch (TemplateException e)
        {
            // 模板在审查之前检查：写坏了的模板不让人白等一遍审查。
            throw new UsageException(e.Message);
        }
    }

    /// <summary>随所选格式一起写的：几份网页报告另写一页索引。</summary>
    public static IEnumerable<IReportWriter> Added(IReadOnlyList<string> formats, int count) =>
        count > 1 && formats.Contains("html", StringComparer.Ordinal) ? [new HtmlIndexWriter()] : [];

    /// <summary>格式名的问题，一句中文；没有问题时为 null。</summary>
    public static string? Problem(string format) =>
        Array.Exists(All, w => w.Format == format) ? null : $"--format 只能是 {Names}，不能是“{format}”。";
}
