using System.CommandLine;
using System.Globalization;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;

namespace Huairou.Review.Cli.Commands;

/// <summary>corpus：列出、证明、补充语料。</summary>
internal static class CorpusCommand
{
    private const int Unproved = 1;
    private const int Unreadable = 3;
    private const int ShownProblems = 50;

    /// <summary>命令。</summary>
    /// <param name="clock">时钟，用于默认日期和导入法律的“核对至”。</param>
    public static Verb Build(TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        var command = new Verb("corpus", "语料：列出规划和法条，逐字证明法条引文，导入完整的法律")
        {
            Examples =
            [
                new("huairou corpus list", "列出收录的规划与法律、版本和施行日期"),
                new("huairou corpus prove", "逐条证明引文与官方文本一致"),
                new("huairou corpus add 某法.docx --effective 2026-01-01", "导入一部法律的全文，报告就能显示整条"),
            ],
        };
        return command.With(List(), Prove(time), Add(time));
    }

    /// <summary>用户导入的法律所在目录。</summary>
    /// <param name="data">--data 的值；null 用默认的用户数据目录。</param>
    internal static string UserLaw(string? data) => Path.Combine(data ?? CorpusPaths.UserData, "law");

    private static Verb List()
    {
        var data = Data();
        var command = new Verb("list", "列出规划与法律：版本、施行日期、收录条数");
        command.Add(data);
        command.SetAction(parse =>
        {
            var paths = CorpusPaths.Locate();
            var plan = PlanStore.Load(paths.Plan);
            var output = parse.InvocationConfiguration.Output;
            output.Write($"规划  {plan.Name}  {plan.Criteria.Count} 条准则、{plan.Indicators.Count} 项指标  规划期 {plan.Start:yyyy-MM-dd} 至 {plan.End:yyyy-MM-dd}\n");
            var store = StatuteStore.Load(paths.Law, paths.StatutePack, UserLaw(parse.GetValue(data)));
            foreach (var file in store.Files)
            {
                var s = file.Statute;
                var until = s.Until is { } end ? $"，{end:yyyy-MM-dd} 失效" : "";
                output.Write($"{s.Level}  {s.ShortName}  {file.Articles.Count} 条{(s.Complete ? "（导入全文）" : "")}  {s.VersionDate:yyyy-MM-dd} 文本，{s.Effective:yyyy-MM-dd} 施行{(s.EffectiveChecked ? "" : "（未核实）")}{until}，核对至 {s.CheckedTo:yyyy-MM-dd}\n");
            }

            output.Write($"共 {store.Files.Count} 部法律、{store.Articles.Count()} 条。\n");
            return 0;
        });
        return command;
    }

    private static Verb Prove(TimeProvider clock)
    {
        var against = Symbols.Folder("--against", "法律全文目录（md、txt）；不写时用环境变量 HUAIROU_DATA 下的 law，都没有则只核对哈希和施行区间");
        var date = Symbols.Day("--date", "核对哪一天施行；不写为今天");
        var data = Data();
        var command = new Verb("prove", "证明收录的每一条：存在、施行、与官方文本逐字一致；有问题时以状态 1 结束");
        command.With(against, date, data);
        command.SetAction(parse =>
        {
            var paths = CorpusPaths.Locate();
            var library = Library(parse.GetValue(against));
            // 证明的是来源文件本身，不用编译包。
            var store = StatuteStore.Load(paths.Law, userDir: UserLaw(parse.GetValue(data)));
            var report = StatuteProver.Prove(store, Symbols.ParseDay(parse.GetValue(date)) ?? Symbols.Today(clock), library);
            var output = parse.InvocationConfiguration.Output;
            foreach (var problem in report.Problems.Take(ShownProblems))
            {
                output.Write(problem.Message + "\n");
            }

            if (report.Problems.Count > ShownProblems)
            {
                output.Write($"……另有 {report.Problems.Count - ShownProblems} 处。\n");
            }

            output.Write($"收录 {report.Articles} 条，逐字证明 {report.Proved} 条，没有参考全文、只核对哈希与施行的 {report.WithoutReference.Count} 条，问题 {report.Problems.Count} 处。\n");
            if (report.UnverifiedDates.Count > 0)
            {
                output.Write($"施行日期未核实：{string.Join("、", report.UnverifiedDates)}。\n");
            }

            return report.Holds ? 0 : Unproved;
        });
        return command;
    }

    private static Verb Add(TimeProvider clock)
    {
        var file = new Argument<string>("文件") { Description = "一部法律的全文：docx、html、md、txt" };
        var shortName = new Option<string?>("--short") { Description = "通称；不写为去掉“中华人民共和国”的题目", HelpName = "名称" };
        var level = new Option<string?>("--level") { Description = "效力级别，如 法律、行政法规、地方性法规；不写则按题目判断", HelpName = "级别" };
        var version = Symbols.Day("--version-date", "这个版本通过、修正或者公布的日期；不写则取题注里最后一个");
        var effective = Symbols.Day("--effective", "施行日期；不写则取文中“自……起施行”");
        var data = Data();
        var command = new Verb("add", "导入一部完整的法律，报告就能显示整条");
        command.With(file, shortName, level, version, effective, data);
        command.SetAction(parse =>
        {
            var path = parse.GetValue(file)!;
            var name = Path.GetFileName(path);
            try
            {
                var options = new LawImportOptions
                {
                    Today = Symbols.Today(clock),
                    ShortName = parse.GetValue(shortName),
                    Level = parse.GetValue(level),
                    VersionDate = Symbols.ParseDay(parse.GetValue(version)),
                    Effective = Symbols.ParseDay(parse.GetValue(effective)),
                };
                var result = LawImporter.Import(LawFile.Read(path), Path.GetFileNameWithoutExtension(path), options, UserLaw(parse.GetValue(data)));
                var s = result.File.Statute;
                parse.InvocationConfiguration.Output.Write($"已导入《{s.ShortName}》{result.File.Articles.Count} 条：{s.VersionDate:yyyy-MM-dd} 文本，{s.Effective:yyyy-MM-dd} 施行{(s.EffectiveChecked ? "" : "（未核实）")}。\n保存在 {result.Path}\n");
                foreach (var warning in result.Warnings)
                {
                    parse.InvocationConfiguration.Error.Write($"注意：{warning}\n");
                }

                return 0;
            }
            catch (Exception e) when (e is LawImportException or IOException or UnauthorizedAccessException)
            {
                parse.InvocationConfiguration.Error.Write($"{name}：{e.Message}\n");
                return Unreadable;
            }
        });
        return command;
    }

    private static LawTextLibrary? Library(string? against)
    {
        var dir = against ?? (Environment.GetEnvironmentVariable("HUAIROU_DATA") is { Length: > 0 } root ? Path.Combine(root, "law") : null);
        return dir is not null && Directory.Exists(dir) ? LawTextLibrary.Load(dir) : null;
    }

    private static Option<string?> Data() => new("--data") { Description = "用户数据目录；不写为本机默认位置", HelpName = "目录" };
}
