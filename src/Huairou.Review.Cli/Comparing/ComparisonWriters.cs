using Huairou.Review.Reports;
using Huairou.Review.Reports.Comparison;

namespace Huairou.Review.Cli.Comparing;

/// <summary>整改复核的格式名到写出器。</summary>
internal static class ComparisonWriters
{
    // 次序即帮助与报错中的次序。
    private static readonly (string Format, Func<ReportOptions, IComparisonWriter> Create)[] All =
    [
        ("text", static options => new TextComparisonWriter(options.Style)),
        ("json", static _ => new JsonComparisonWriter()),
        ("html", static options => new HtmlComparisonWriter(options)),
        ("docx", static options => new WordComparisonWriter(options)),
    ];

    /// <summary>全部格式名。</summary>
    public static string Names => string.Join("、", All.Select(static w => w.Format));

    /// <summary>取写出器；格式名已校验。</summary>
    public static IComparisonWriter Create(string format, ReportOptions options) => Array.Find(All, w => w.Format == format).Create(options);

    /// <summary>格式名的问题，一句中文；没有问题时为 null。</summary>
    public static string? Problem(string format) => Array.Exists(All, w => w.Format == format) ? null : $"--format 只能是 {Names}，不能是“{format}”。";
}
