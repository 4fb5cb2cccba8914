using System.Globalization;
using System.Text;
using System.Text.Json;
using Huairou.Review.Screening;
using Huairou.Review.Tests;

namespace Huairou.Review.Architecture.Tests;

/// <summary>README 里的两张表由数据生成：规则表来自规则页，准确度表来自测量记录。改了数据用 HUAIROU_RENEW=1 重写 README。</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void 规则表与规则页一致() => ReadmeTable.Check("规则表", RulesTable());

    [Fact]
    public void 准确度表与测量记录一致() => ReadmeTable.Check("准确度表", AccuracyTable());

    [Fact]
    public void README写明测试命令与一条能跑的审查命令()
    {
        var readme = File.ReadAllText(ReadmeTable.ReadmePath);
        Assert.Contains("\ndotnet test Huairou.Review.sln\n", readme, StringComparison.Ordinal);
        var run = readme.Split('\n').Single(static l => l.StartsWith("dotnet run ", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(TestPaths.Root, run.Split(' ')[^1])), $"README 命令里的样例不存在：{run}");
    }

    private static string RulesTable()
    {
        var pages = RuleSet.LoadPages(Path.Combine(TestPaths.Root, "corpus", "rules")).OrderBy(static p => p.Id, StringComparer.Ordinal).ToList();
        var table = new StringBuilder();
        table.Append($"共 {pages.Count} 类：\n\n| 编号 | 类型 | 默认档 | 首要依据 | 违规示例 | 合规示例 |\n|---|---|---|---|--:|--:|\n");
        foreach (var page in pages)
        {
            var basis = page.Basis.Count == 0 ? "" : page.Basis[0].Reference.Replace("#", " 第", StringComparison.Ordinal) + "条";
            table.Append($"| [{page.Id}](corpus/rules/{Uri.EscapeDataString(page.File)}) | {page.Title} | {page.Severity} | {basis} | {page.Violations.Count} | {page.Compliant.Count} |\n");
        }

        return table.ToString();
    }

    private static string AccuracyTable()
    {
        var folder = Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Cli.Tests", "Measured");
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
        var table = new StringBuilder("| 测量集 | 条数（问题） | 查准率 | 查全率 | F1（95% 区间） | 查全 90% 时的查准率 | 公开／封存部分 F1 | 定位 F1 | 类型正确 |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var entry in index.RootElement.EnumerateArray())
        {
            using var measured = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, entry.GetProperty("record").GetString()!)));
            var root = measured.RootElement;
            var all = root.GetProperty("overall");
            var interval = all.GetProperty("interval95").GetProperty("f1");
            var (closed, spans, types) = (root.GetProperty("closed"), root.GetProperty("spans"), root.GetProperty("types"));
            table.Append($"| {entry.GetProperty("title").GetString()} | {all.GetProperty("rows")}（{all.GetProperty("positives")}） | {Figure(all, "precision")} | {Figure(all, "recall")} | {Figure(all, "f1")}（{Figure(interval, "low")}—{Figure(interval, "high")}） | {Figure(all, "precisionAtRecall90")} | {Figure(root.GetProperty("open"), "f1")}／{Figure(closed, "f1")} | {Figure(spans, "meanF1")} | {Share(types)} |\n");
        }

        table.Append("\n命令：`huairou evaluate 文件.jsonl --format json`；记录在 `tests/Huairou.Review.Cli.Tests/Measured`，有参考资料时由测试重新测量核对。查准、查全都只对“问题”一类计算，不含“没有问题”一类的平均。\n");
        return table.ToString();
    }

    private static string Figure(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble().ToString("0.000", CultureInfo.InvariantCulture) : "—";

    private static string Share(JsonElement types)
    {
        var (right, count) = (types.GetProperty("right").GetInt32(), types.GetProperty("checked").GetInt32());
        return count == 0 ? "—" : ((double)right / count).ToString("0.000", CultureInfo.InvariantCulture);
    }
}
