using System.CommandLine;
using System.Globalization;
using Huairou.Review.Cli.Comparing;
using Huairou.Review.Reports;

namespace Huairou.Review.Cli.Commands;

/// <summary>compare：整改复核，旧稿的问题在新稿里怎样了。</summary>
internal static class CompareCommand
{
    /// <summary>命令。</summary>
    public static Command Build(CliHost host)
    {
        var old = new Argument<string>("旧稿") { Description = "改之前的文件，或者它过去的审查结果（review 写的 json、ndjson）；也可以是目录" };
        var @new = new Argument<string>("新稿") { Description = "改之后的文件；旧稿是目录或者一批结果时可以是目录，两边按名称配对" };
        var before = new Option<string[]>("--before")
        {
            Description = "更早的一稿或者它的审查结果，用来认出改掉又写回来的问题（反弹）；可以重复写，由早到晚",
            HelpName = "文件",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var reject = new Option<bool>("--reject-old") { Description = "旧稿（docx）里待定的修订全部拒绝，取修订前的原文；旧稿、新稿写同一份文件，比较的就是修订前后" };
        var format = Format();
        var ledger = new Option<string?>("--ledger") { Description = "人填过的清理台账：其中记为“已改”而新稿又有的认作反弹，复核结果续写成新的一本，人填的一格不丢", HelpName = "台账.xlsx" };
        var templates = Symbols.Templates();
        var output = new Option<string?>("--out") { Description = "写到这个目录，按新稿的文件名命名；不写则显示在屏幕上，续写的台账放在原台账旁边", HelpName = "目录" };
        var signer = new Option<string?>("--reviewer") { Description = "复核并确认了状态的审查人姓名，写在签署处；续写台账时把已解决的“待改”改为“已改”。不写时留空待签", HelpName = "姓名" };
        var (kind, date, rules, failOn) = (Symbols.Kind(), Symbols.Date(), Symbols.Rules(), Symbols.FailOn());
        var command = new Verb("compare", "整改复核：比较改前改后两稿，说明每个旧问题是已解决、减轻、未改还是换了地方，并列出新增和反弹")
        {
            Notes =
            [
                "两稿按同样的规则、同一审查日期审查；改编号、拆分、合并、挪动的条款会自动对上。",
                "旧稿可以是过去的审查结果，这时没有旧稿全文，条款变动一览不完整。",
                "Word 文件有修订待定的，按全部接受后的文字比较，报告里写明；要拿修订前的原文作旧稿，加 --reject-old。",
                "两个目录按相对路径、文件名配对，配不上的逐个说明。xlsx 整批一本，带“整改复核”“整改情况”两张表。",
                "退出状态：0 完成；1 新稿有达到 --fail-on 档次的问题；2 命令写法不对；3 有文件读不了；4 程序自身出错。",
            ],
            Examples =
            [
                new("huairou compare 村规民约-旧.docx 村规民约-新.docx", "逐处说明旧问题改了没有，显示在屏幕上"),
                new("huairou compare 改稿.docx 改稿.docx --reject-old", "村里用修订方式改的一份稿，比较修订前后"),
                new("huairou compare 去年.审查结果.json 今年.docx --before 前年.docx", "用过去的审查结果作旧稿，并认出改掉又写回来的问题"),
                new("huairou compare 旧.docx 新.docx --format json --out 复核 --fail-on 违法", "写成文件，新稿仍有疑似违法条款时以状态 1 结束"),
                new("huairou compare 去年送审 今年送审 --format docx --format xlsx --out 复核", "比较两个目录，每份一张复核表，合成一本台账"),
                new("huairou compare 旧.docx 新.docx --ledger 清理台账.xlsx --reviewer 王某", "把复核结果续写到人填过的台账，另存为“清理台账.复核.xlsx”"),
            ],
        };
        command.With(old, @new, before, reject, format, output, ledger, signer, templates, kind, date, rules, failOn);

        command.SetAction(parse =>
        {
            var reviewer = Symbols.Reviewer(host, parse.GetValue(date), parse.GetValue(kind), parse.GetValue(rules));
            var formats = parse.GetValue(format) ?? [];
            return new CompareRun(host, new CompareRequest(
                parse.GetValue(old)!,
                parse.GetValue(@new)!,
                parse.GetValue(reject),
                parse.GetValue(before) ?? [],
                formats.Length == 0 ? ["text"] : [.. formats.Distinct(StringComparer.Ordinal)],
                parse.GetValue(output),
                parse.GetValue(ledger),
                parse.GetValue(failOn),
                reviewer,
                new ReportOptions { TemplateFolder = parse.GetValue(templates), Reviewer = (parse.GetValue(signer) ?? "").Trim(), Date = reviewer.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })).Execute();
        });
        return command;
    }

    private static Option<string[]> Format()
    {
        var format = new Option<string[]>("--format")
        {
            Description = $"格式，可以重复写：{ComparisonWriters.Names}；不写为 text",
            HelpName = "格式",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        format.Validators.Add(result =>
        {
            foreach (var problem in result.Tokens.Select(static t => ComparisonWriters.Problem(t.Value)).OfType<string>())
            {
                result.AddError(problem);
            }
        });
        return format;
    }
}
