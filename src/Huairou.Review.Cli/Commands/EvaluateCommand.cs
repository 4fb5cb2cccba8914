using System.CommandLine;
using Huairou.Review.Cli.Evaluation;

namespace Huairou.Review.Cli.Commands;

/// <summary>evaluate：用标注条款测准确度。</summary>
internal static class EvaluateCommand
{
    /// <summary>命令。</summary>
    public static Command Build(CliHost host)
    {
        var file = new Argument<string>("文件") { Description = "标注文件，每行一个 JSON 对象：id、text、label，可有 kind、category、span", HelpName = "文件.jsonl" };
        var format = Symbols.TextOrJson();
        var exclude = new Option<string[]>("--exclude-category")
        {
            Description = "不计这些类别，可以重复写或者用逗号隔开",
            HelpName = "类别",
            Arity = ArgumentArity.OneOrMore,
        };
        var errors = new Option<bool>("--errors") { Description = "列出公开部分判错的行的标识" };
        var (kind, date, rules) = (Symbols.Kind(), Symbols.Date(), Symbols.Rules());
        var command = new Verb("evaluate", "用标注条款测准确度：查准率、查全率、F1 与查全 90% 时的查准率")
        {
            Notes =
            [
                "label 为 violation、compliant 或 borderline；borderline 不计分。结论为违法或不当算判为问题。",
                "标识的 SHA-256 首位为 0–5 的行是封存部分，只报合计，防止照着答案改规则。",
            ],
            Examples =
            [
                new("huairou evaluate 标注.jsonl", "测一个标注文件"),
                new("huairou evaluate 标注.jsonl --exclude-category 其他,教育招生 --errors", "排除两个类别，并列出公开部分判错的标识"),
                new("huairou evaluate 标注.jsonl --format json", "写成 JSON"),
            ],
        };
        command.Add(file);
        foreach (var option in new Option[] { format, exclude, errors, kind, date, rules })
        {
            command.Add(option);
        }

        command.SetAction(parse =>
        {
            var rows = EvaluationRow.Load(parse.GetValue(file)!);
            var options = Symbols.Reviewer(host, parse.GetValue(date), parse.GetValue(kind), parse.GetValue(rules));
            var excluded = (parse.GetValue(exclude) ?? [])
                .SelectMany(c => c.Split(',', '，', '、'))
                .Select(c => c.Trim())
                .Where(c => c.Length > 0)
                .ToHashSet(StringComparer.Ordinal);
            var reviewer = host.OpenReviewer(options);
            var judged = new List<Judged>(rows.Count);
            foreach (var row in rows)
            {
                host.Cancellation.ThrowIfCancellationRequested();
                judged.Add(Judged.From(row, reviewer.Screen(row.Text, options.Kind ?? row.Kind)));
            }

            var report = EvaluationReport.Of(Path.GetFileName(parse.GetValue(file)!), judged, excluded);
            var list = parse.GetValue(errors);
            if (parse.GetValue(format) == "json")
            {
                EvaluationJson.Write(host.Output, report, list);
            }
            else
            {
                host.Text.Write(EvaluationText.Render(report, list));
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
