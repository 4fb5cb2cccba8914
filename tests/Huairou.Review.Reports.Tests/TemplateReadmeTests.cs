using System.Text;
using Huairou.Review.Reports.Feedback;
using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Reports.Village;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests;

/// <summary>模板说明里的占位符表由程序能填的名称生成。改了名称用 HUAIROU_RENEW=1 重写说明。</summary>
public sealed class TemplateReadmeTests
{
    private static readonly string ReadmePath = Path.Combine(TestPaths.Root, "corpus", "templates", "README.md");

    public static TheoryData<string> Files() => ["意见书.docx", "白话说明.docx", "采纳反馈表.docx"];

    [Theory]
    [MemberData(nameof(Files))]
    public void 占位符表与程序一致(string file)
    {
        var schema = new[] { OpinionSchema.Schema, VillageSchema.Schema, FeedbackDocxSchema.Schema }.Single(s => s.File == file);
        var readme = File.ReadAllText(ReadmePath);
        var (start, end) = ($"<!-- {file} 占位符开始 -->\n", $"<!-- {file} 占位符结束 -->");
        var from = readme.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = readme.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"模板说明缺少“{file}”的起止标记。");
        var table = Table(schema);
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
