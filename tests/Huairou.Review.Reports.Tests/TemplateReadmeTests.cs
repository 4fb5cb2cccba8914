using System.Text;
using Huairou.Review.Reports.Feedback;
using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Reports.Tests.Spreadsheets;
using Huairou.Review.Reports.Village;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests;

/// <summary>模板说明里的占位符表由程序能填的名称生成。改了名称用 HUAIROU_RENEW=1 重写说明。</summary>
public sealed class TemplateReadmeTests
{
    private static readonly string ReadmePath = Path.Combine(TestPaths.Root, "corpus", "templates", "README.md");

    // 各模板的占位符表，都由程序能填的名称生成。
    private static readonly Dictionary<string, Func<string>> Tables = new(StringComparer.Ordinal)
    {
        ["意见书.docx"] = static () => Table(OpinionSchema.Schema),
        ["白话说明.docx"] = static () => Table(VillageSchema.Schema),
        ["采纳反馈表.docx"] = static () => Table(FeedbackDocxSchema.Schema),
        ["采纳反馈表.xlsx"] = static () => Table(FeedbackSheet.Fields),
        ["清理台账.xlsx"] = static () => Table(LedgerFields.All),
    };

    public static TheoryData<string> Files() => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void 占位符表与程序一致(string file)
    {
        var readme = File.ReadAllText(ReadmePath);
        var (start, end) = ($"<!-- {file} 占位符开始 -->\n", $"<!-- {file} 占位符结束 -->");
        var from = readme.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = readme.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"模板说明缺少“{file}”的起止标记。");
        var table = Tables[file]();
        if (Environment.GetEnvironmentVariable("HUAIROU_RENEW") == "1")
        {
            File.WriteAllText(ReadmePath, readme[..from] + table + readme[to..]);
            return;
        }

        Assert.Equal(table, readme[from..to]);
    }

    [Fact]
    public void 随程序的模板都过得了检查_说明来历的文件都写到()
    {
        var sources = File.ReadAllText(Path.Combine(TestPaths.Root, "corpus", "templates", "SOURCES.md"));
        foreach (var schema in new[] { OpinionSchema.Schema, VillageSchema.Schema, FeedbackDocxSchema.Schema })
        {
            Assert.NotNull(WordTemplate.Load(null, schema));
            Assert.Contains(schema.File, sources, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("采纳反馈表.xlsx", "采纳反馈表")]
    [InlineData("清理台账.xlsx", "清理台账")]
    public void 表格模板里用到的占位符说明里都有_能用的也都写到(string file, string sheet)
    {
        var readme = File.ReadAllText(ReadmePath);
        var part = readme[readme.IndexOf($"\n## {file}", StringComparison.Ordinal)..];
        part = part[..(part.IndexOf("\n## ", 1, StringComparison.Ordinal) is > 0 and var next ? next : part.Length)];
        using var book = Workbooks.Open(File.ReadAllBytes(Path.Combine(TestPaths.Root, "corpus", "templates", file)));
        var used = Workbooks.Texts(book, sheet).Values.SelectMany(static t => Placeholder.In(t)).Select(static p => p.Raw).ToHashSet(StringComparer.Ordinal);
        Assert.All(used.Concat(file == FeedbackSheet.TemplateName ? FeedbackSheet.DocumentFields.Select(static f => $"{{{{{f}}}}}") : []), p => Assert.Contains($"| `{p}` |", part, StringComparison.Ordinal));
    }

    [Fact]
    public void 说明里写明不能删的隐藏列与隐藏表()
    {
        var readme = File.ReadAllText(ReadmePath);
        Assert.Contains($"隐藏的“{LedgerFields.Key}”一列", readme, StringComparison.Ordinal);
        Assert.Contains($"隐藏的“{LedgerBaseline.Name}”表", readme, StringComparison.Ordinal);
        Assert.Contains($"隐藏的“{FeedbackSheet.Key}”一列", readme, StringComparison.Ordinal);
        Assert.Contains($"隐藏的“{FeedbackSheet.Facts}”表", readme, StringComparison.Ordinal);
    }

    private static string Table(IReadOnlyList<SheetField> fields)
    {
        var text = new StringBuilder("| 占位符 | 填入什么 | 谁填 | 必须有 |\n|---|---|---|---|\n");
        foreach (var field in fields)
        {
            text.Append($"| `{{{{{field.Name}}}}}` | {field.Meaning} | {field.FilledByText} | {(field.Required ? "是" : "")} |\n");
        }

        return text.ToString();
    }

    private static string Table(TemplateSchema schema)
    {
        var text = new StringBuilder("| 占位符 | 填入什么 | 必须有 |\n|---|---|---|\n");
        foreach (var field in schema.Fields)
        {
            text.Append($"| `{{{{{field.Name}}}}}` | {field.Meaning} | {(field.Required ? "是" : "")} |\n");
        }

        foreach (var list in schema.Lists)
        {
            text.Append($"| 列表 `{list.Name}` | {list.Meaning} | |\n");
            foreach (var field in list.Fields)
            {
                text.Append($"| `{{{{{list.Name}.{field.Name}}}}}` | {field.Meaning} | {(field.Required ? "是" : "")} |\n");
            }
        }

        return text.ToString();
    }
}
