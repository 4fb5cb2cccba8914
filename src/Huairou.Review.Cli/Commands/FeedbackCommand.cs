using System.CommandLine;
using System.Text;
using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Feedback;

namespace Huairou.Review.Cli.Commands;

/// <summary>feedback：读回制定机关填好的采纳反馈表。</summary>
internal static class FeedbackCommand
{
    /// <summary>命令。</summary>
    public static Verb Build(CliHost host) =>
        new Verb("feedback", "采纳反馈表：读回制定机关填好的表，检查、复审、算采纳率")
        {
            Examples = [new("huairou feedback import 村规民约.采纳反馈表.docx", "读回一份表")],
        }.With(Import(host));

    private static Verb Import(CliHost host)
    {
        var forms = new Argument<string[]>("反馈表")
        {
            Description = "填好的采纳反馈表，docx 或 xlsx，可以写多份",
            HelpName = "反馈表",
            Arity = ArgumentArity.OneOrMore,
        };
        forms.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !File.Exists(t.Value)))
            {
                result.AddError($"没有“{token.Value}”这个选项。");
            }
        });
        var format = Symbols.TextOrJson();
        var output = NewFile.Option("结果写到这个文件；不写则显示在屏幕上");
        var (kind, date, rules) = (Symbols.Kind(), Symbols.Date(), Symbols.Rules());
        var command = new Verb("import", "读回填好的采纳反馈表：检查填写，修改后文本再审一遍，算采纳率")
        {
            Notes =
            [
                "检查：每行都要答；部分采纳、不采纳要写理由；采纳、部分采纳要写修改后文本，整条删掉的写“删去”；日期要写对。",
                "修改后文本逐条复审，分别列出仍有的问题与新出现的问题。",
                "采纳率＝采纳的项数÷全部已答的项数，部分采纳另计。",
                "退出状态：0 完成；2 命令写法不对；3 有表读不了（其余已读）。",
            ],
            Examples =
            [
                new("huairou feedback import 村规民约.采纳反馈表.docx", "读回一份 Word 表，结果显示在屏幕上"),
                new("huairou feedback import 甲.采纳反馈表.xlsx 乙.采纳反馈表.docx --format json --out 反馈.json", "读回几份，写成 JSON"),
            ],
        };
        command.With(forms, format, output, kind, date, rules);

        command.SetAction(parse =>
        {
            var target = parse.GetValue(output);
            NewFile.Check(target);
            var options = Symbols.Reviewer(host, parse.GetValue(date), parse.GetValue(kind), parse.GetValue(rules));
            var read = Read(host, parse.GetValue(forms) ?? [], options);
            Write(host, target, Render(read, parse.GetValue(format)!));
            foreach (var (file, _, error) in read.Where(r => r.Error is not null))
            {
                host.ErrorText.WriteLine($"{file}：{error!.Message}");
            }

            return read.Exists(r => r.Error is not null) ? ExitCode.Unreadable : ExitCode.Ok;
        });
        return command;
    }

    private static List<(string File, FeedbackImport? Import, ReviewError? Error)> Read(CliHost host, IReadOnlyList<string> paths, ReviewerOptions options)
    {
        var today = Symbols.Today(host.Clock);
        var reviewer = new Lazy<IReviewer>(() => host.OpenReviewer(options));
        var read = new List<(string, FeedbackImport?, ReviewError?)>();
        foreach (var path in paths)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            var file = Path.GetFileName(path);
            try
            {
                var form = FeedbackFormReader.Read(file, InputBytes.Read(path));
                read.Add((file, FeedbackImport.Check(form, (text, kind) => reviewer.Value.Screen(text, kind), today, options.Kind), null));
            }
            catch (DocumentException e)
            {
                read.Add((file, null, new ReviewError(e.Code, e.Message)));
            }
        }

        return read;
    }

    private static byte[] Render(List<(string File, FeedbackImport? Import, ReviewError? Error)> read, string format)
    {
        if (format == "json")
        {
            using var json = new MemoryStream();
            FeedbackJson.Write(json, read);
            return json.ToArray();
        }

        var imports = read.Where(r => r.Import is not null).Select(r => r.Import!).ToList();
        var text = string.Join('\n', imports.Select(FeedbackText.Render));
        return Encoding.UTF8.GetBytes(imports.Count > 1 ? text + "\n" + FeedbackText.Total(imports) : text);
    }

    private static void Write(CliHost host, string? path, byte[] bytes)
    {
        if (path is null)
        {
            host.Output.Write(bytes);
            host.Output.Flush();
            return;
        }

        NewFile.Write(path, bytes);
        host.Text.WriteLine(path);
    }
}
