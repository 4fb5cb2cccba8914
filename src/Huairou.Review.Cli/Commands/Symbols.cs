using System.CommandLine;
using System.Globalization;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Commands;

/// <summary>几个命令共用的选项，说法一致。</summary>
internal static class Symbols
{
    /// <summary>--kind。</summary>
    public static Option<string?> Kind() => new("--kind")
    {
        Description = "文种，如 村规民约、分配方案、规范性文件、招聘公告；不写则自动判断",
        HelpName = "文种",
    };

    /// <summary>--date。</summary>
    public static Option<string?> Date() => Day("--date", "审查日期，按这一天施行的法律审查；不写为今天");

    /// <summary>--rules。</summary>
    public static Option<string?> Rules() => Folder("--rules", "另加一个规则页目录，其中的页补充或者替换随程序的同号规则");

    /// <summary>--templates。</summary>
    public static Option<string?> Templates() => Folder("--templates", "单位自己的模板目录，其中的同名模板替换随程序的模板");

    /// <summary>值是日期的选项。</summary>
    public static Option<string?> Day(string name, string description) => Checked(
        new Option<string?>(name) { Description = description, HelpName = "年-月-日" },
        text => ParseDay(text) is null ? $"{name} 要写成 2026-01-31 这样的日期，不能是“{text}”。" : null);

    /// <summary>值是已有的目录的选项。</summary>
    public static Option<string?> Folder(string name, string description) => Checked(
        new Option<string?>(name) { Description = description, HelpName = "目录" },
        text => Directory.Exists(text) ? null : $"{name} 指的目录不存在：{text}");

    /// <summary>值是已有的文件的选项。</summary>
    public static Option<string?> Existing(string name, string description) => Checked(
        new Option<string?>(name) { Description = description, HelpName = "文件" },
        text => File.Exists(text) ? null : $"{name} 指的文件不存在：{text}");

    /// <summary>选项的值要过一道检查；写了几次的由解析器另行报错。</summary>
    /// <param name="option">选项。</param>
    /// <param name="problem">值有什么不对，一句中文；没有不对时为 null。</param>
    public static Option<T> Checked<T>(Option<T> option, Func<string, string?> problem)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && problem(result.Tokens[0].Value) is { } message)
            {
                result.AddError(message);
            }
        });
        return option;
    }

    /// <summary>yyyy-MM-dd 的日期；不是时为 null。</summary>
    public static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>--format text|json。</summary>
    public static Option<string> TextOrJson() => Checked(
        new Option<string>("--format") { Description = "输出格式：text（给人看，默认）或 json", HelpName = "格式", DefaultValueFactory = static _ => "text" },
        static text => text is "text" or "json" ? null : $"--format 只能是 text 或 json，不能是“{text}”。");

    /// <summary>--fail-on。</summary>
    public static Option<string?> FailOn() => Checked(
        new Option<string?>("--fail-on") { Description = "有这一档或者更重的问题时以状态 1 结束：违法、不当、建议", HelpName = "档次" },
        static text => SeverityOf.TryParse(text, out _) ? null : $"--fail-on 只能是 违法、不当、建议，不能是“{text}”。");

    /// <summary>审查器选项。</summary>
    public static ReviewerOptions Reviewer(CliHost host, string? date, string? kind, string? rules)
    {
        var day = ParseDay(date) ?? Today(host.Clock);
        return new ReviewerOptions(day, kind, rules);
    }

    /// <summary>本机的今天。</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}

/// <summary>档次名的解析。</summary>
internal static class SeverityOf
{
    /// <summary>解析 违法、不当、建议。</summary>
    public static bool TryParse(string name, out Severity severity)
    {
        severity = name switch
        {
            "违法" => Severity.Unlawful,
            "不当" => Severity.Improper,
            _ => Severity.Advice,
        };
        return name is "违法" or "不当" or "建议";
    }
}
