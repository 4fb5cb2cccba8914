using System.Text;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests.FindingDiff;

/// <summary>规则、词表或者模型一改，全部存量重审一遍：多出来和不见了的意见都要有人看过，清单才更新（HUAIROU_RENEW=1）。</summary>
public sealed class FindingDiffTests
{
    private const int Shown = 40;

    // 新审出的清单与可读的文字写在生成目录，不进版本库。
    private static readonly string Received = Path.Combine(AppContext.BaseDirectory, "FindingDiff");

    [DataFact]
    public void 存量的意见与看过的清单逐行相同()
    {
        var approvedPath = Published.Approved;
        var approved = FindingLine.Read(approvedPath);
        var entries = Stock.Review();
        var (added, gone) = Compare(approved, entries);
        Save(entries, added, gone);
        if (Environment.GetEnvironmentVariable("HUAIROU_RENEW") == "1")
        {
            File.WriteAllText(approvedPath, $"{Published.DocumentsMark}{Stock.Documents}\n" + Text(entries.Select(static e => e.Line)));
            Published.Renew();
            return;
        }

        Assert.True(added.Count == 0 && gone.Count == 0, Message(added, gone));
    }

    [Fact]
    public void 说明里公布的数与清单和判断算出来的相同() => Assert.Equal(Published.Compute(), Published.Read());

    [Fact]
    public void 比较能看出多一处_少一处_档次变了_重复的一处()
    {
        var one = new FindingLine("samples/甲.txt", "第一条", "A06", "违法", "规则", "高", "0–4", "00000000");
        var two = one with { Address = "第二条" };
        var milder = one with { Severity = "不当" };
        Stock.Entry[] now = [new(milder, ""), new(two, ""), new(two, "")];

        var (added, gone) = Compare([one, two], now);

        Assert.Equal([milder, two], added.Select(static e => e.Line));
        Assert.Equal([one], gone);
        Assert.Contains("多出 2 处、不见 1 处", Message(added, gone), StringComparison.Ordinal);
    }

    private static (List<Stock.Entry> Added, List<FindingLine> Gone) Compare(IReadOnlyList<FindingLine> approved, IReadOnlyList<Stock.Entry> entries)
    {
        var left = approved.CountBy(static l => l).ToDictionary();
        var added = new List<Stock.Entry>();
        foreach (var entry in entries)
        {
            if (left.GetValueOrDefault(entry.Line) is var n and > 0)
            {
                left[entry.Line] = n - 1;
            }
            else
            {
                added.Add(entry);
            }
        }

        return (added, [.. left.SelectMany(static p => Enumerable.Repeat(p.Key, p.Value))]);
    }

    private static void Save(IReadOnlyList<Stock.Entry> entries, List<Stock.Entry> added, List<FindingLine> gone)
    {
        Directory.CreateDirectory(Received);
        File.WriteAllText(Path.Combine(Received, "received.tsv"), Text(entries.Select(static e => e.Line)));
        File.WriteAllText(Path.Combine(Received, "gone.tsv"), Text(gone));
        File.WriteAllText(Path.Combine(Received, "new.txt"), Readable(added));
        File.WriteAllText(Path.Combine(Received, "all.txt"), Readable(entries));
    }

    private static string Readable(IEnumerable<Stock.Entry> entries) => string.Concat(entries.Select(static e => $"{e.Line}\n{e.Text}\n\n"));

    private static string Text(IEnumerable<FindingLine> lines) => string.Concat(lines.Select(static l => l + "\n"));

    private static string Message(List<Stock.Entry> added, List<FindingLine> gone)
    {
        var text = new StringBuilder($"与清单相比多出 {added.Count} 处、不见 {gone.Count} 处。多出的文字在 {Path.Combine(Received, "new.txt")}，逐处看过再以 HUAIROU_RENEW=1 更新清单。\n");
        foreach (var line in added.Select(static e => "+ " + e.Line).Concat(gone.Select(static l => "- " + l)).Take(Shown))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
