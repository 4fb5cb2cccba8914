using System.CommandLine;
using System.Globalization;
using Huairou.Review.Reports;

namespace Huairou.Review.Cli.Commands;

/// <summary>关于怎样写报告的选项。</summary>
internal sealed class ReportSymbols
{
    private readonly Option<string?> _templates = Symbols.Templates();

    private readonly Option<string?> _reviewer = new("--reviewer")
    {
        Description = "已复核并确认意见的审查人姓名；不写时意见一律标明“疑似”，未经复核",
        HelpName = "姓名",
    };

    private readonly Option<bool> _track = new("--track")
    {
        Description = "批注版同时以修订方式写入改写，要与 --reviewer 一起用",
    };

    /// <summary>全部选项，按帮助中的次序。</summary>
    public IReadOnlyList<Option> All => [_templates, _reviewer, _track];

    /// <summary>解析结果。</summary>
    /// <param name="parse">命令行。</param>
    /// <param name="date">审查日期。</param>
    /// <exception cref="UsageException">选项之间不相配。</exception>
    public ReportOptions Options(ParseResult parse, DateOnly date)
    {
        var options = new ReportOptions
        {
            TemplateFolder = parse.GetValue(_templates),
            Reviewer = (parse.GetValue(_reviewer) ?? "").Trim(),
            Track = parse.GetValue(_track),
            Date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return options is { Track: true, Reviewer: "" }
            ? throw new UsageException("--track 要与 --reviewer 一起用：修订要有署名的修订人。")
            : options;
    }
}
