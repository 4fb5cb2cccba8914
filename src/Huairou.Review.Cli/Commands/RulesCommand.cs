using System.CommandLine;

namespace Huairou.Review.Cli.Commands;

/// <summary>rules：列出、显示、校验规则页。</summary>
internal static class RulesCommand
{
    /// <summary>命令。</summary>
    public static Command Build(CliHost host)
    {
        var command = new Verb("rules", "规则页：列出、显示、校验")
        {
            Notes = ["一个问题类型一页，写明它查什么、依据、示例与改写；示例由校验逐条执行。"],
            Examples =
            [
                new("huairou rules list", "列出全部规则"),
                new("huairou rules show A06", "显示 A06 的整页"),
                new("huairou rules check 本单位规则", "校验自己写的规则页"),
                new("huairou rules check --only A06,A07", "只看与这几页有关的问题"),
            ],
        };
        command.Add(List(host));
        command.Add(Show(host));
        command.Add(Check(host));
        return command;
    }

    private static Verb List(CliHost host)
    {
        var rules = Symbols.Rules();
        var command = new Verb("list", "列出全部规则：编号、默认档次、名称");
        command.Add(rules);
        command.SetAction(parse =>
        {
            foreach (var card in host.OpenRules(parse.GetValue(rules)).List())
            {
                host.Text.WriteLine($"{card.Id}  {card.Severity}  {card.Title}");
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Verb Show(CliHost host)
    {
        var id = new Argument<string>("编号") { Description = "规则编号，如 A06", HelpName = "编号" };
        var rules = Symbols.Rules();
        var command = new Verb("show", "显示一页规则");
        command.Add(id);
        command.Add(rules);
        command.SetAction(parse =>
        {
            var wanted = parse.GetValue(id)!;
            var page = host.OpenRules(parse.GetValue(rules)).Show(wanted)
                ?? throw new UsageException($"没有编号为“{wanted}”的规则。用 {Application.Name} rules list 查看全部编号。");
            host.Text.Write(page.EndsWith('\n') ? page : page + "\n");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Verb Check(CliHost host)
    {
        var folder = new Argument<string?>("目录")
        {
            Description = "规则页所在目录；不写则校验随程序的规则页",
            HelpName = "目录",
            Arity = ArgumentArity.ZeroOrOne,
        };
        folder.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Directory.Exists(result.Tokens[0].Value))
            {
                result.AddError($"目录不存在：{result.Tokens[0].Value}");
            }
        });
        var only = new Option<string?>("--only")
        {
            Description = "只列出与这些编号有关的问题：这几页自己的，和它们误报了别页示例的；编号用逗号隔开",
            HelpName = "编号",
        };
        var command = new Verb("check", "校验规则页：栏目、依据、示例是否都成立；有问题时以状态 1 结束");
        command.Add(folder);
        command.Add(only);
        command.SetAction(parse =>
        {
            var check = host.CheckRules(parse.GetValue(folder));
            var ids = (parse.GetValue(only) ?? "").Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries);
            // 一页也没有读成（词表或者某页写法有误）：不论问的是哪几页都要说。
            var problems = ids.Length == 0 || check.Pages == 0 ? check.Problems : check.Problems.Where(p => ids.Any(id => Concerns(p, id))).ToArray();
            foreach (var problem in problems)
            {
                host.Text.WriteLine(problem);
            }

            host.Text.WriteLine(problems.Count == 0 ? $"{check.Pages} 页全部通过。" : check.Pages == 0 ? "规则页没有读成。" : $"{check.Pages} 页，{problems.Count} 处问题。");
            return problems.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    // 首行写着页名与报为问题的编号；示例文字在次行，不看。
    private static bool Concerns(string problem, string id) =>
        problem.Split('\n')[0].Contains(id, StringComparison.OrdinalIgnoreCase);
}
