using System.CommandLine;
using Huairou.Review.Documents;
using Huairou.Review.Reports.Spreadsheets.Merging;

namespace Huairou.Review.Cli.Commands;

/// <summary>sheet：清理台账的合并。</summary>
internal static class SheetCommand
{
    /// <summary>命令。</summary>
    public static Verb Build(CliHost host) =>
        new Verb("sheet", "清理台账：把人填过的台账与新一次审查的台账合成一本")
        {
            Examples = [new("huairou sheet merge 清理台账-已填.xlsx 报告/清理台账.xlsx --out 清理台账-合并.xlsx", "填过的内容都保留，新查出的、未再发现的、改后又出现的分别标明")],
        }.With(Merge(host));

    private static Verb Merge(CliHost host)
    {
        var old = new Argument<string>("旧台账") { Description = "人填过的台账；由 Excel、WPS、LibreOffice 另存的都可以", HelpName = "旧台账.xlsx" };
        var current = new Argument<string>("新台账") { Description = "新一次审查写出的台账", HelpName = "新台账.xlsx" };
        var output = NewFile.Option("合并后的台账写到这个文件；不写则放在旧台账旁边，名为“旧名.合并.xlsx”");
        var command = new Verb("merge", "合并新旧台账，人填的、改的、加的一格不丢")
        {
            Notes =
            [
                "两本台账都只读，不改动；写出的文件不覆盖已有的文件。",
                "人加的行与列、改过的机器内容都保留，机器这次的意见写在“本次机器意见”栏；做了什么，列在“合并说明”表。",
                "没有再查出的行不删，标明“本次未再发现”；“已改”的又查出来，“是否反弹”填“是”。",
                "退出状态：0 完成；2 命令写法不对；3 台账读不了。",
            ],
            Examples =
            [
                new("huairou sheet merge 清理台账.xlsx 新报告/清理台账.xlsx", "合并，写成“清理台账.合并.xlsx”"),
                new("huairou sheet merge 清理台账.xlsx 新报告/清理台账.xlsx --out 清理台账-九月.xlsx", "合并，写到指定的文件"),
            ],
        };
        command.With(old, current, output);
        command.SetAction(parse => Run(host, parse.GetValue(old)!, parse.GetValue(current)!, parse.GetValue(output)));
        return command;
    }

    private static int Run(CliHost host, string old, string current, string? output)
    {
        NewFile.Check(output);
        if (Path.GetFullPath(old) == Path.GetFullPath(current))
        {
            throw new UsageException("新旧台账是同一个文件，没有可合并的。");
        }

        try
        {
            var result = LedgerMerge.Merge(Path.GetFileName(old), InputBytes.Workbook(old), Path.GetFileName(current), InputBytes.Workbook(current), Symbols.Today(host.Clock));
            var path = output ?? Beside(old);
            NewFile.Write(path, result.Bytes);
            host.Text.WriteLine(path);
            host.Text.WriteLine($"新旧都有 {result.Kept} 行（其中已改后又出现 {result.Relapsed} 行），本次新增 {result.Added} 行，本次未再发现 {result.Gone} 行，{(result.Exempted > 0 ? $"已豁免 {result.Exempted} 行，" : "")}没有审到所在文件 {result.NotReviewed} 行，人工添加 {result.Manual} 行。");
            host.Text.WriteLine($"保留人改过的 {result.Edited} 格，没有被人改过而换成新值的 {result.Updated} 格。详见“{MergeSheets.Notes}”表。");
            if (!result.HasBaseline)
            {
                host.ErrorText.WriteLine("旧台账里没有“机器值”表，分不清哪些格是人改的：凡与新值不同的都照旧保留，机器的新值写在旁边。");
            }

            return ExitCode.Ok;
        }
        catch (DocumentException e)
        {
            host.ErrorText.WriteLine(e.Message);
            return ExitCode.Unreadable;
        }
    }

    private static string Beside(string old)
    {
        var stem = Path.Combine(Path.GetDirectoryName(old) ?? "", Path.GetFileNameWithoutExtension(old) + ".合并");
        var path = stem + ".xlsx";
        for (var n = 2; File.Exists(path) || Directory.Exists(path); n++)
        {
            path = $"{stem}（{n}）.xlsx";
        }

        return path;
    }
}
