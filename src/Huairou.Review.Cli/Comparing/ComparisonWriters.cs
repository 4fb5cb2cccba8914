using Huairou.Review.Reports;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Spreadsheets.Rectifying;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Cli.Comparing;

/// <summary>整改复核的格式名到写出器。</summary>
internal static class ComparisonWriters
{
    /// <summary>写台账的格式。</summary>
    public const string Ledger = "xlsx";

    // 次序即帮助与报错中的次序。
    private static readonly (string Format, Func<ReportOptions, ComparisonLedger?, IComparisonWriter> Create)[] All =
    [
        ("text", static (options, _) => new TextComparisonWriter(options.Style)),
        ("json", static (_, _) => new JsonComparisonWriter()),
        ("html", static (options, _) => new HtmlComparisonWriter(options)),
        ("docx", static (options, _) => new WordComparisonWriter(options)),
        (Ledger, static (options, ledger) => new LedgerComparisonWriter(options, ledger)),
    ];

    /// <summary>全部格式名。</summary>
    public static string Names => string.Join("、", All.Select(static w => w.Format));

    /// <summary>取写出器；格式名已校验。</summary>
    /// <param name="format">格式名。</param>
    /// <param name="options">写报告的要求。</param>
    /// <param name="ledger">续写的台账；没有时为 null。</param>
    /// <exception cref="UsageException">模板有问题。</exception>
    public static IComparisonWriter Create(string format, ReportOptions options, ComparisonLedger? ledger)
    {
        try
        {
            return Array.Find(All, w => w.Format == format).Create(options, ledger);
        }
        catch (TemplateException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>格式名的问题，一句中文；没有问题时为 null。</summary>
    public static string? Problem(string format) => Array.Exists(All, w => w.Format == format) ? null : $"--format 只能是 {Names}，不能是“{format}”。";
}
