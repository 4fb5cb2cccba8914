using System.Text;
using Huairou.Review.Screening.Decisions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Tests.Decisions;

public sealed class ExemptionListTests : IDisposable
{
    private const string Good = """
        # 本村的豁免
        - 文件: 村规民约.docx
          条款标识: 9f86d081884c7d65   # 第五条
          类型: a06
          档次: 不当
          原文: "出嫁女：0.5份"
          理由: 已按合同补足
          审查人: 王某
          日期: 2026-03-01
          到期: 2026年12月31日

        - 条款标识: "12345678"
          类型: D02
          理由: |
            换届时一并修改，
            已列入计划。
          审查人: 李某
          日期: 2026-3-5
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huairou-exempt-");

    [Fact]
    public void 各字段都读到_日期几种写法都认()
    {
        var entries = ExemptionList.Parse(Good, "豁免清单.yaml");
        Assert.Equal(2, entries.Count);
        Assert.Equal(
            new ExemptionEntry
            {
                File = "村规民约.docx",
                ClauseId = "9f86d081884c7d65",
                Rule = "A06",
                Level = Severity.Improper,
                Quote = "出嫁女：0.5份",
                Reason = "已按合同补足",
                Reviewer = "王某",
                Date = new DateOnly(2026, 3, 1),
                Until = new DateOnly(2026, 12, 31),
                Source = "豁免清单.yaml",
                Line = 2,
            },
            entries[0]);
        Assert.Equal(("", "12345678", "换届时一并修改，\n已列入计划。", new DateOnly(2026, 3, 5), 12), (entries[1].File, entries[1].ClauseId, entries[1].Reason, entries[1].Date, entries[1].Line));
        Assert.Null(entries[1].Until);
        Assert.Null(entries[1].Level);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# 只有注释\n")]
    [InlineData("[]")]
    [InlineData("~")]
    public void 空清单没有豁免(string text) => Assert.Empty(ExemptionList.Parse(text, "豁免清单.yaml"));

    [Theory]
    [InlineData("条款标识")]
    [InlineData("类型")]
    [InlineData("理由")]
    [InlineData("审查人")]
    [InlineData("日期")]
    public void 缺了必写的字段_说明第几行第几项(string field)
    {
        string[] lines = ["条款标识: abc", "类型: A06", "理由: 好", "审查人: 王某", "日期: 2026-03-01"];
        var first = "- " + string.Join("\n  ", lines);
        var second = "- " + string.Join("\n  ", lines.Where(l => !l.StartsWith(field, StringComparison.Ordinal)));
        var error = Assert.Throws<ExemptionFormatException>(() => ExemptionList.Parse($"# 说明\n{first}\n\n{second}\n", "豁免清单.yaml"));
        Assert.Equal((8, 2), (error.Line, error.Entry));
        Assert.StartsWith($"豁免清单.yaml 第 8 行（第 2 项）：缺少“{field}”。", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  理由: ''", "缺少“理由”")]
    [InlineData("  理由: ~", "缺少“理由”")]
    [InlineData("  理由: \"  \"", "缺少“理由”")]
    [InlineData("  日期: 去年", "“日期”要写成 2026-01-31 这样的日期，不能是“去年”")]
    [InlineData("  日期: 2026-02-30", "不能是“2026-02-30”")]
    [InlineData("  到期: 2026-01-01", "“到期”早于“日期”")]
    [InlineData("  类型: 分红", "“类型”要写编号，如 A06")]
    [InlineData("  档次: 严重", "档次只能是违法、不当、建议")]
    [InlineData("  备注: 无", "没有“备注”这个字段；可以写的有 文件、条款标识、类型")]
    [InlineData("  理由: [甲, 乙]", "“理由”的内容要是一段文字")]
    [InlineData("  理由: *别处", "“理由”的内容要是一段文字")]
    [InlineData("  理由: \"\\e[31m红\"", "控制字符")]
    [InlineData("  条款标识: 全文", "条款标识写“全文”时要写“文件”")]
    public void 写错的字段_说明错在哪一行(string line, string message)
    {
        var field = line.Trim()[..line.Trim().IndexOf(':', StringComparison.Ordinal)];
        var lines = new List<string> { "- 条款标识: abc", "  类型: A06", "  理由: 好", "  审查人: 王某", "  日期: 2026-03-01" };
        var at = lines.FindIndex(l => l.TrimStart('-', ' ').StartsWith(field + ":", StringComparison.Ordinal));
        if (at >= 0)
        {
            lines[at] = at == 0 ? "- " + line.Trim() : line;
        }
        else
        {
            lines.Add(line);
        }

        var error = Assert.Throws<ExemptionFormatException>(() => ExemptionList.Parse(string.Join('\n', lines), "豁免清单.yaml"));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Entry);
        Assert.Equal(at >= 0 ? at + 1 : 6, error.Line);
    }

    [Theory]
    [InlineData("豁免: 全部", 1)]
    [InlineData("- 甲\n- 乙", 1)]
    [InlineData("- 条款标识: a\n   类型: b\n 理由: [", 0)]
    [InlineData("- 条款标识: \"没有收尾", 0)]
    [InlineData("[]\n---\n[]\n", 0)]
    public void 不成样子的清单_说明而不是崩溃(string text, int line)
    {
        var error = Assert.Throws<ExemptionFormatException>(() => ExemptionList.Parse(text, "豁免清单.yaml"));
        Assert.StartsWith("豁免清单.yaml", error.Message, StringComparison.Ordinal);
        if (line > 0)
        {
            Assert.Equal(line, error.Line);
        }
    }

    [Fact]
    public void 嵌得极深的文件很快得到一句说明() =>
        Assert.Throws<ExemptionFormatException>(() => ExemptionList.Parse(new string('[', 200_000), "豁免清单.yaml"));

    [Fact]
    public void 同一字段写两次是错误()
    {
        var error = Assert.Throws<ExemptionFormatException>(() => ExemptionList.Parse("- 理由: 甲\n  理由: 乙\n", "豁免清单.yaml"));
        Assert.Equal(2, error.Line);
        Assert.Contains("写了两次", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    public void 记事本存的各种编码都认(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(_folder.FullName, "豁免清单.yaml");
        File.WriteAllText(path, Good, Encoding.GetEncoding(encoding));
        Assert.Equal("王某", ExemptionList.Read(path)[0].Reviewer);
    }

    [Fact]
    public void 过大与不存在的文件都有说明()
    {
        var path = Path.Combine(_folder.FullName, "大.yaml");
        File.WriteAllText(path, new string('#', ExemptionList.MaximumBytes + 1));
        Assert.Contains("不像豁免清单", Assert.Throws<ExemptionFormatException>(() => ExemptionList.Read(path)).Message, StringComparison.Ordinal);
        Assert.Contains("读不出来", Assert.Throws<ExemptionFormatException>(() => ExemptionList.Read(path + "没有")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 添一项_原有的注释与各项一字不动()
    {
        var entry = ExemptionList.Parse(Good, "x")[0] with { ClauseId = "新", Reason = "引号\"、反斜线\\、换行\n与#号: 都在", Quote = "- 像列表", Until = null };
        var after = ExemptionWriter.Append(Good, entry, "豁免清单.yaml");
        Assert.StartsWith(Good, after, StringComparison.Ordinal);
        var entries = ExemptionList.Parse(after, "豁免清单.yaml");
        Assert.Equal(3, entries.Count);
        Assert.Equal(entry with { Source = "豁免清单.yaml", Line = entries[2].Line }, entries[2]);
    }

    [Fact]
    public void 原来用CRLF与缩进的_照它的样子添()
    {
        var indented = "# 说明\r\n  - 条款标识: a\r\n    类型: A06\r\n    理由: 好\r\n    审查人: 王某\r\n    日期: 2026-03-01\r\n";
        var after = ExemptionWriter.Append(indented, ExemptionList.Parse(Good, "x")[0], "豁免清单.yaml");
        Assert.StartsWith(indented, after, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", after.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(2, ExemptionList.Parse(after, "豁免清单.yaml").Count);
    }

    [Fact]
    public void 写成一行的清单添不了_给出可以手工加的一项()
    {
        var error = Assert.Throws<ExemptionFormatException>(() => ExemptionWriter.Append("[]\n", ExemptionList.Parse(Good, "x")[0], "豁免清单.yaml"));
        Assert.Contains("手工加进去", error.Message, StringComparison.Ordinal);
        Assert.Contains("  类型: A06", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 新清单带说明_再添一项两项都在()
    {
        var path = Path.Combine(_folder.FullName, ExemptionList.FileName);
        var entry = ExemptionList.Parse(Good, "x")[0];
        ExemptionWriter.Add(path, entry);
        ExemptionWriter.Add(path, entry with { Rule = "A01" });
        Assert.StartsWith("# 豁免清单", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(["A06", "A01"], ExemptionList.Read(path).Select(e => e.Rule));
        Assert.Equal([ExemptionList.FileName], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
