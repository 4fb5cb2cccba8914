using System.Globalization;
using System.Text;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests.FindingDiff;

/// <summary>说明（README.md）里公布的数：由清单和读者的判断算出，不手填。</summary>
internal static class Published
{
    /// <summary>清单首行的开头，后面是地方性法规的份数（没有意见的文件不在清单里，份数要另记）。</summary>
    public const string DocumentsMark = "# 地方性法规份数：";

    private const string Begin = "<!-- 以下由测试计算 -->";
    private const string End = "<!-- 以上由测试计算 -->";
    private const double Z = 1.959964;

    private static readonly string Folder = Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Screening.Tests", "FindingDiff");
    private static readonly string Readme = Path.Combine(Folder, "README.md");
    private static readonly string[] Verdicts = ["对", "类型不对", "误报", "存疑"];

    public static string Approved { get; } = Path.Combine(Folder, "approved.tsv");

    /// <summary>读者判断过的清单，每次一份。</summary>
    public static IReadOnlyList<string> JudgedFiles { get; } = [.. Directory.EnumerateFiles(Folder, "judged-*.tsv").Order(StringComparer.Ordinal)];

    /// <summary>一份判断：意见与读者的判断、现象。</summary>
    public static IReadOnlyList<(FindingLine Line, string Verdict, string Phenomenon)> Judged(string path) =>
        FindingLine.Read(path, (line, rest) =>
        {
            Assert.True(rest.Length == 2 && Verdicts.Contains(rest[0], StringComparer.Ordinal) && rest[1].Length > 0, $"{Path.GetFileName(path)}：判断应当是 {string.Join("、", Verdicts)} 之一，并写明现象：{line}");
            return (line, rest[0], rest[1]);
        });

    /// <summary>说明里的数。</summary>
    public static string Read()
    {
        var text = File.ReadAllText(Readme).ReplaceLineEndings("\n");
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return text[begin..text.IndexOf(End, StringComparison.Ordinal)].Trim();
    }

    /// <summary>重算说明里的数并写回。</summary>
    public static void Renew()
    {
        var text = File.ReadAllText(Readme).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(Readme, text[..begin] + "\n" + Compute() + "\n" + text[end..]);
    }

    /// <summary>由清单和判断算出应当公布的数。</summary>
    public static string Compute()
    {
        var text = new StringBuilder();
        var approved = FindingLine.Read(Approved);
        var documents = int.Parse(File.ReadLines(Approved).First()[DocumentsMark.Length..], CultureInfo.InvariantCulture);
        var stock = approved.Where(static l => l.File.StartsWith("documents/", StringComparison.Ordinal)).ToArray();
        var unlawful = stock.Count(static l => l.IsUnlawful);
        text.Append(CultureInfo.InvariantCulture, $"现在的清单：地方性法规 {documents} 份，意见 {stock.Length} 处，其中违法 {unlawful} 处，每份 {(double)unlawful / documents:0.000} 处；仓库样例意见 {approved.Count - stock.Length} 处。\n");
        foreach (var path in JudgedFiles)
        {
            var judged = Judged(path);
            text.Append(CultureInfo.InvariantCulture, $"\n`{Path.GetFileName(path)}`：\n\n| 读的意见 | 处 | 对 | 类型不对但确有问题 | 误报 | 存疑 | 查准（95 % 区间） |\n|---|---|---|---|---|---|---|\n");
            foreach (var name in new[] { "违法", "不当", "建议", "全部" })
            {
                Row(text, name, [.. judged.Where(j => name == "全部" || j.Line.Severity == name).Select(static j => j.Verdict)]);
            }

            Row(text, "其中仅模型", [.. judged.Where(static j => j.Line.Source == "仅模型").Select(static j => j.Verdict)]);
            var wrong = judged.Where(static j => j.Verdict == "误报").Select(static j => j.Line.Key).ToHashSet(StringComparer.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"\n其中判为误报、现在的清单里还有的：{approved.Count(l => wrong.Contains(l.Key))} 处。\n");
        }

        return text.ToString().Trim();
    }

    private static void Row(StringBuilder text, string name, string[] verdicts)
    {
        if (verdicts.Length == 0)
        {
            return;
        }

        var counts = Array.ConvertAll(Verdicts, v => verdicts.Count(x => x == v));
        var (low, high) = Wilson(counts[0] + counts[1], verdicts.Length);
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {verdicts.Length} | {counts[0]} | {counts[1]} | {counts[2]} | {counts[3]} | {(double)(counts[0] + counts[1]) / verdicts.Length:0.00}（{low:0.00}–{high:0.00}） |\n");
    }

    /// <summary>比例的威尔逊区间：条数少、比例靠近 0 或 1 时也成立。</summary>
    private static (double Low, double High) Wilson(int right, int all)
    {
        var p = (double)right / all;
        var d = 1 + (Z * Z / all);
        var centre = (p + (Z * Z / (2 * all))) / d;
        var half = Z * Math.Sqrt((p * (1 - p) / all) + (Z * Z / (4.0 * all * all))) / d;
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
