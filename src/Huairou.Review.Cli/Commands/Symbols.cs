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
    public static Option<string?> Date()
    {
        var option = new Option<string?>("--date")
        {
            Description = "审查日期，按这一天施行的法律审查；不写为今天",
            HelpName = "年-月-日",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !TryDate(result.Tokens[0].Value, out _))
            {
                result.AddError($"--date 要写成 2026-01-31 这样的日期，不能是“{result.Tokens[0].Value}”。");
            }
        });
        return option;
    }

    /// <summary>--rules。</summary>
    public static Option<string?> Rules()
    {
        var option = new Option<string?>("--rules")
        {
            Description = "另加一个规则页目录，其中的页补充或者替换随程序的同号规则",
            HelpName = "目录",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Directory.Exists(result.Tokens[0].Value))
            {
                result.AddError($"--rules 指的目录不存在：{result.Tokens[0].Value}");
            }
        });
        return option;
    }

    /// <summary>--format text|json。</summary>
    public static Option<string> TextOrJson()
    {
        var option = new Option<string>("--format")
        {
            Description = "输出格式：text（给人看，默认）或 json",
            HelpName = "格式",
            DefaultValueFactory = _ => "text",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is not ("text" or "json"))
            {
                result.AddError($"--format 只能是 text 或 json，不能是“{result.Tokens[0].Value}”。");
            }
        });
        return option;
    }

    /// <summary>--fail-on。</summary>
    public static Option<string?> FailOn()
    {
        var option = new Option<string?>("--fail-on")
        {
            Description = "有这一档或者更重的问题时以状态 1 结束：违法、不当、建议",
            HelpName = "档次",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !SeverityOf.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError($"--fail-on 只能是 违法、不当、建议，不能是“{result.Tokens[0].Value}”。");
            }
        });
        return option;
    }

    /// <summary>审查器选项。</summary>
    public static ReviewerOptions Reviewer(CliHost host, string? date, string? kind, string? rules)
    {
        var day = TryDate(date ?? "", out var parsed) ? parsed : DateOnly.FromDateTime(host.Clock.GetLocalNow().DateTime);
        return new ReviewerOptions(day, kind, rules);
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
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
