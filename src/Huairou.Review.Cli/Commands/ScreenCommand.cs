using System.CommandLine;
using Huairou.Review.Cli.Streaming;

namespace Huairou.Review.Cli.Commands;

/// <summary>screen：逐行审查，供别的程序调用。</summary>
internal static class ScreenCommand
{
    /// <summary>命令。</summary>
    public static Command Build(CliHost host)
    {
        var (kind, date, rules) = (Symbols.Kind(), Symbols.Date(), Symbols.Rules());
        var command = new Verb("screen", "逐行审查：从标准输入读 NDJSON，每行一段文字，逐行写出结果，供别的程序调用")
        {
            Notes =
            [
                "输入每行一个对象：{\"id\":任意,\"text\":\"条款文字\",\"kind\":\"文种，可省\"}，UTF-8 编码；空行略过。",
                "输出每行一个对象，次序与输入相同，id 原样写回；start、end 是 text 中的 UTF-16 位置。",
                "某一行读不懂时，该行写 {\"id\":null,\"line\":行号,\"error\":{…}}，其余照常，最后以状态 3 结束。",
            ],
            Examples =
            [
                new("huairou screen < 条款.ndjson > 结果.ndjson", "审查一个文件里的全部条款"),
                new("huairou screen --kind 村规民约 --date 2026-01-01 < 条款.ndjson", "指明文种与审查日期"),
            ],
        };
        foreach (var option in new Option[] { kind, date, rules })
        {
            command.Add(option);
        }

        command.SetAction(parse =>
        {
            var options = Symbols.Reviewer(host, parse.GetValue(date), parse.GetValue(kind), parse.GetValue(rules));
            return new ScreenLoop(host, host.OpenReviewer(options), options.Kind).Run();
        });
        return command;
    }
}
