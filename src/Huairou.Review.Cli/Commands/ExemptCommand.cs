using System.CommandLine;
using System.Globalization;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Decisions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Commands;

/// <summary>exempt：把审查人决定保留的意见写进豁免清单。</summary>
internal static class ExemptCommand
{
    private const int ShownOthers = 5;
    private const int QuoteLength = 60;

    /// <summary>命令。</summary>
    public static Command Build(CliHost host)
    {
        var command = new Verb("exempt", "豁免：把审查人决定保留的意见写进豁免清单")
        {
            Notes =
            [
                $"清单是一份文本文件“{ExemptionList.FileName}”，放在被审查的文件旁边，审查时自动使用，也可以用 --exemptions 指定。",
                "豁免以条款标识和类型为准：条款重新编号不影响，文字改动以后自动失效；到期、失效的在报告和屏幕上提示。",
                "已豁免的意见不计入结论，但照样列在各种报告的“已豁免”里。疑似违法的意见也可以豁免（机器会误报），报告里另有提醒。",
            ],
            Examples =
            [
                new("huairou exempt add 村规民约.docx --clause 9f86d081884c7d65 --rule A06 --reason 已按土地承包合同补足 --reviewer 王某", "豁免一处意见"),
                new("huairou exempt add 章程.docx --clause 9f86d081884c7d65 --rule D02 --reason 换届时一并修改 --reviewer 王某 --until 2026-12-31", "豁免到换届为止"),
                new("huairou exempt suggest 村规民约.docx", "打印全部意见的清单写法，删去不豁免的，填好理由与审查人"),
            ],
        };
        return command.With(Add(host), Suggest(host));
    }

    private static Verb Add(CliHost host)
    {
        var file = Document();
        var clause = Needed("--clause", "条款标识，照抄报告里的；文件级的遗漏写“全文”", "标识");
        var rule = Needed("--rule", "问题类型编号，如 A06", "编号");
        var reason = Needed("--reason", "为什么保留", "理由");
        var reviewer = Needed("--reviewer", "作出决定的审查人", "姓名");
        var until = Symbols.Day("--until", "最后一天有效的日期；不写则不设期限");
        var list = new Option<string?>("--exemptions") { Description = $"写进这份清单；不写为文件旁边的“{ExemptionList.FileName}”", HelpName = "文件" };
        var (date, kind, rules) = (Symbols.Date(), Symbols.Kind(), Symbols.Rules());
        var command = new Verb("add", "先审查文件，核实有这处意见，再写进清单");
        command.With(file, clause, rule, reason, reviewer, until, list, date, kind, rules);

        command.Validators.Add(result =>
        {
            foreach (var option in new[] { clause, rule, reason, reviewer }.Where(o => result.GetResult(o) is null))
            {
                result.AddError($"缺少选项 {option.Name}：{option.Description}。");
            }
        });
        command.SetAction(parse =>
        {
            var options = Symbols.Reviewer(host, parse.GetValue(date), parse.GetValue(kind), parse.GetValue(rules));
            var path = parse.GetValue(file)!;
            var target = Path.GetFullPath(parse.GetValue(list) ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, ExemptionList.FileName));
            if (Read(host, options, path) is not { } result)
            {
                return ExitCode.Unreadable;
            }

            var wanted = new ExemptionEntry
            {
                File = Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.GetFullPath(path)).Replace('\\', '/'),
                ClauseId = parse.GetValue(clause)!.Trim(),
                Rule = parse.GetValue(rule)!.Trim().ToUpperInvariant(),
                Reason = Plain(parse.GetValue(reason)!),
                Reviewer = Plain(parse.GetValue(reviewer)!),
                Date = options.Date,
                Until = Symbols.ParseDay(parse.GetValue(until)),
            };
            return Write(host, target, Described(result, wanted));
        });
        return command;
    }

    private static Verb Suggest(CliHost host)
    {
        var file = Document();
        var (date, kind, rules) = (Symbols.Date(), Symbols.Kind(), Symbols.Rules());
        var command = new Verb("suggest", "打印全部意见的清单写法，理由与审查人留空");
        command.With(file, date, kind, rules);
        command.SetAction(parse =>
        {
            var options = Symbols.Reviewer(host, parse.GetValue(date), parse.GetValue(kind), parse.GetValue(rules));
            if (Read(host, options, parse.GetValue(file)!) is not { } result)
            {
                return ExitCode.Unreadable;
            }

            host.Text.WriteLine($"# {Plain(result.File)}：删去不豁免的各项，填好理由与审查人，存为“{ExemptionList.FileName}”放在文件旁边。");
            var items = result.Findings.Select(f => (f.Address, Entry: From(result.File, f.ClauseId, f.Rule, f.Severity, f.Quote, options.Date)))
                .Concat(result.Omissions.Select(o => (Address: ExemptionEntry.WholeDocument, Entry: From(result.File, ExemptionEntry.WholeDocument, o.Rule, o.Severity, "", options.Date))));
            foreach (var (address, entry) in items.DistinctBy(static i => (i.Entry.ClauseId, i.Entry.Rule)))
            {
                host.Text.Write($"\n# {Plain(address)}\n{ExemptionWriter.Format(entry)}");
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static ReviewResult? Read(CliHost host, ReviewerOptions options, string path)
    {
        try
        {
            return host.OpenReviewer(options).Review(path) with { File = Path.GetFileName(path) };
        }
        catch (Exception e) when (e is DocumentException or IOException or UnauthorizedAccessException)
        {
            host.ErrorText.WriteLine($"{Path.GetFileName(path)}：{(e is DocumentException ? e.Message : "文件读不出来，请检查路径、权限，或者是否正被别的程序打开。")}");
            return null;
        }
    }

    // 记下豁免时的档次与原文：档次后来升高的不再适用，原文让清单自己读得懂。
    private static ExemptionEntry Described(ReviewResult result, ExemptionEntry wanted)
    {
        if (wanted.ClauseId == ExemptionEntry.WholeDocument)
        {
            var omissions = result.Omissions.Where(o => o.Rule == wanted.Rule).ToList();
            return omissions.Count > 0
                ? wanted with { Level = omissions.Max(static o => o.Severity) }
                : throw new UsageException($"这份文件没有 {wanted.Rule} 的遗漏提示，没有写入。");
        }

        var findings = result.Findings.Where(f => f.ClauseId == wanted.ClauseId && f.Rule == wanted.Rule).ToList();
        if (findings.Count > 0)
        {
            return wanted with { Level = findings.Max(static f => f.Severity), Quote = Short(findings[0].Quote) };
        }

        var others = result.Findings.Where(f => f.ClauseId == wanted.ClauseId || f.Rule == wanted.Rule).Take(ShownOthers).Select(static f => $"{f.Address} {f.Rule} 条款标识 {f.ClauseId}").ToList();
        throw new UsageException($"这份文件没有这一处意见（条款标识 {wanted.ClauseId}，类型 {wanted.Rule}），没有写入。"
            + (others.Count > 0 ? $"相近的有：{string.Join("；", others)}。" : "用 huairou review 查看条款标识。"));
    }

    private static int Write(CliHost host, string target, ExemptionEntry entry)
    {
        try
        {
            var existing = File.Exists(target) ? ExemptionList.Read(target) : [];
            if (existing.FirstOrDefault(e => e.File == entry.File && e.ClauseId == entry.ClauseId && e.Rule == entry.Rule && (e.Until is null || e.Until >= entry.Date) && (e.Level is null || e.Level >= entry.Level)) is { } same)
            {
                throw new UsageException($"清单里已有这一处的豁免（{same.Place}），没有重复写入。");
            }

            ExemptionWriter.Add(target, entry);
        }
        catch (ExemptionFormatException e)
        {
            throw new UsageException(e.Message);
        }

        host.Text.WriteLine($"已写进 {Path.GetFileName(target)}：{entry.File}　{entry.Rule}　{entry.Level!.Value.ToChinese()}　{(entry.Quote.Length > 0 ? $"“{entry.Quote}”" : ExemptionEntry.WholeDocument)}　{entry.Reviewer}　{entry.Date:yyyy-MM-dd}{(entry.Until is { } until ? $"，有效至 {until:yyyy-MM-dd}" : "，未设期限")}");
        if (entry.Level == Severity.Unlawful)
        {
            host.ErrorText.WriteLine("注意：这一处原定为疑似违法。豁免不改变条款的合法性，请确认理由写明是误报，或者另有法律依据。");
        }

        return ExitCode.Ok;
    }

    private static ExemptionEntry From(string file, string clauseId, string rule, Severity level, string quote, DateOnly date) => new()
    {
        File = file,
        ClauseId = clauseId,
        Rule = rule,
        Level = level,
        Quote = Short(quote),
        Reason = "",
        Reviewer = "",
        Date = date,
    };

    // 换行、控制字符会破坏清单的样子，原文只供人辨认。
    private static string Short(string quote)
    {
        var plain = Plain(quote);
        if (plain.Length <= QuoteLength)
        {
            return plain;
        }

        var end = char.IsHighSurrogate(plain[QuoteLength - 1]) ? QuoteLength - 1 : QuoteLength;
        return plain[..end] + "……";
    }

    private static string Plain(string text) =>
        string.Concat(text.EnumerateRunes().Select(static r => System.Text.Rune.IsControl(r) ? " " : r.ToString())).Trim();

    private static Argument<string> Document() => new("文件") { Description = "被审查的文件", HelpName = "文件" };

    private static Option<string> Needed(string name, string description, string help) => Symbols.Checked(
        new Option<string>(name) { Description = description, HelpName = help },
        text => string.IsNullOrWhiteSpace(text) ? $"{name} 不能是空的。" : null);
}
