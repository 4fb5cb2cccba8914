using System.CommandLine;
using Huairou.Review.Cli.Reviewing;

namespace Huairou.Review.Cli.Commands;

/// <summary>review：审查文件，写出报告。</summary>
internal static class ReviewCommand
{
    /// <summary>命令。</summary>
    public static Command Build(CliHost host)
    {
        var paths = new Argument<string[]>("路径")
        {
            Description = "要审查的文件或者目录，可以写多个；目录连同下级目录一起审查",
            HelpName = "文件或目录",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            // 路径可以有任意多个，写错的选项会被当成路径，这里替用户认出来。
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !File.Exists(t.Value)))
            {
                result.AddError($"没有“{token.Value}”这个选项。");
            }
        });
        var format = Format();
        var output = new Option<string?>("--out")
        {
            Description = "报告写到这个目录，按来源文件命名；不写则显示在屏幕上",
            HelpName = "目录",
        };
        var report = new ReportSymbols();
        var decisions = new DecisionSymbols();
        var (kind, date, rules, failOn) = (Symbols.Kind(), Symbols.Date(), Symbols.Rules(), Symbols.FailOn());
        var command = new Verb("review", "审查文件：找出疑似问题条款，给出理由、法律依据、规划条目和改写")
        {
            Notes =
            [
                $"能读的格式：{string.Join("、", InputFiles.Extensions.Select(e => e[1..]))}。",
                "doc、wps、rtf、odt、xls、et 要靠本机安装的 LibreOffice 转换。",
                "报告不会覆盖已有的文件，重名时自动加上（2）（3）……",
                "退出状态：0 审查完成；1 有达到 --fail-on 档次的问题；2 命令写法不对；",
                "          3 有文件读不了（其余已审查）；4 程序自身出错；130 被中断。",
            ],
            Examples =
            [
                new("huairou review 村规民约.docx", "审查一份文件，结果显示在屏幕上"),
                new("huairou review 村规民约.docx --format html --out 报告", "写一份可以打印的网页报告到“报告”目录"),
                new("huairou review 送审稿 --format html --format json --out 报告", "审查整个目录，每份文件写网页和 JSON 两种报告"),
                new("huairou review 方案.xlsx --kind 分配方案 --date 2026-01-01", "指明文种，按指定日期施行的法律审查"),
                new("huairou review 送审稿 --format json > 基线.json", "留下一份结果，作以后比较的基线"),
                new("huairou review 章程.docx --fail-on 违法", "有疑似违法条款时以状态 1 结束，供自动流程判断"),
            ],
        };
        command.Add(paths);
        foreach (var option in new Option[] { format, output, kind, date, rules, failOn }.Concat(report.All).Concat(decisions.All))
        {
            command.Add(option);
        }

        command.SetAction(parse =>
        {
            var reviewer = Symbols.Reviewer(host, parse.GetValue(date), parse.GetValue(kind), parse.GetValue(rules));
            var request = new ReviewRequest(
                parse.GetValue(paths) ?? [],
                Formats(parse.GetValue(format) ?? []),
                parse.GetValue(output),
                parse.GetValue(failOn),
                reviewer,
                report.Options(parse, reviewer.Date)) { Decisions = decisions.Request(parse) };
            Baselines.Check(request);
            return new ReviewRun(host, request).Execute();
        });
        return command;
    }

    private static Option<string[]> Format()
    {
        var format = new Option<string[]>("--format")
        {
            Description = $"报告格式，可以重复写：{Writers.Names}；不写为 text",
            HelpName = "格式",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        format.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Writers.Problem(token.Value) is { } problem)
                {
                    result.AddError(problem);
                }
            }
        });
        return format;
    }

    private static IReadOnlyList<string> Formats(string[] given) =>
        given.Length == 0 ? ["text"] : [.. given.Distinct(StringComparer.Ordinal)];
}
