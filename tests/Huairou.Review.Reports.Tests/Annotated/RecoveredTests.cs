using System.Text;
using System.Xml.Linq;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>来源不是能直接批注的 docx：恢复文字的批注版。</summary>
public sealed class RecoveredTests
{
    private const string Page = """
        <html><head><title>分配方案</title></head><body><h1>集体收益分配方案</h1><h2>一、分配对象</h2>
        <p>在册成员按人分配。</p><p>出嫁女不参加分配。</p>
        <table><tr><th rowspan="2">类别</th><th colspan="2">标准（元）</th></tr><tr><th>口粮</th><th>分红</th></tr>
        <tr><td>在册男村民</td><td>800</td><td>1200</td></tr><tr><td>出嫁女</td><td colspan="2">不发</td></tr></table>
        <p>本方案自公布之日起施行。</p></body></html>
        """;

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(TestPaths.Root, "corpus", "samples")).Select(static f => Path.GetFileName(f)).Where(static f => Path.GetExtension(f) is ".html" or ".txt" or ".md" or ".pdf")];

    [Theory]
    [MemberData(nameof(Samples))]
    public void 样例_读到的文字都在_一处意见一条批注_圈住的就是问题文字(string file)
    {
        var source = File.ReadAllBytes(Path.Combine(TestPaths.Root, "corpus", "samples", file));
        var result = Drafts.Review(file, source, PreservedTests.EveryWhere);
        var marked = Drafts.Write(result, source);
        Assert.Equal(1 + result.Findings.Count, marked.Comments.Count);
        for (var i = 0; i < result.Findings.Count; i++)
        {
            Assert.Equal(result.Findings[i].Quote.Replace("\n", "", StringComparison.Ordinal), marked.Anchored(Marked.IdOf(marked.Comments[i + 1])).Replace("\n", "", StringComparison.Ordinal));
        }

        var text = marked.AllText();
        foreach (var block in result.Draft!.Blocks.Where(static b => b.Layer == BlockLayer.Body))
        {
            Assert.All(block.Text.Split('\n', '\t'), line => Assert.Contains(line, text, StringComparison.Ordinal));
        }

        Assert.Empty(marked.Errors());
    }

    [Fact]
    public void 条号与条文连着的_隔开一字宽_不添字()
    {
        var source = Encoding.UTF8.GetBytes("柳林沟村村规民约\n第一条出嫁女不分红。\n第二条　成员平等分红。\n");
        var marked = Drafts.Write(Drafts.Review("a.txt", source, "出嫁女不分红"), source);
        var spaced = Assert.Single(marked.Xml("word/document.xml").Descendants(Marked.W + "r"), static r => r.Element(Marked.W + "rPr")?.Element(Marked.W + "spacing") is not null);
        Assert.Equal("条", spaced.Value);
        Assert.Equal("第一条", string.Concat(spaced.Parent!.Elements(Marked.W + "r").TakeWhile(r => r != spaced).Append(spaced).Select(static r => r.Value)));
        Assert.Contains("第一条出嫁女不分红。", marked.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void 开头写明是恢复的文字不是原件_并写读取限度()
    {
        var marked = Html();
        var first = marked.Xml("word/document.xml").Descendants(Marked.W + "tbl").First();
        var notice = string.Concat(first.Descendants(Marked.W + "t").Select(static t => t.Value));
        Assert.StartsWith("说明：这是恢复的文字，不是原件", notice, StringComparison.Ordinal);
        Assert.Contains("“方案.html”", notice, StringComparison.Ordinal);
        Assert.Contains("读取", notice, StringComparison.Ordinal);
        Assert.Contains("恢复的文字，不是原件", Marked.TextOf(marked.Comments[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void 表格按单元格位置重排_合并格照合并_表头重复()
    {
        var table = Html().Xml("word/document.xml").Descendants(Marked.W + "tbl").Last();
        var rows = table.Elements(Marked.W + "tr").Select(static r => r.Elements(Marked.W + "tc").Select(static c => string.Concat(c.Descendants(Marked.W + "t").Select(static t => t.Value)) + Merge(c)).ToArray()).ToArray();
        Assert.Equal(4, rows.Length);
        Assert.Equal(["类别v", "标准（元）2"], rows[0]);
        Assert.Equal(["v", "口粮", "分红"], rows[1]);
        Assert.Equal(["在册男村民", "800", "1200"], rows[2]);
        Assert.Equal(["出嫁女", "不发2"], rows[3]);
        Assert.Equal(2, table.Elements(Marked.W + "tr").Count(static r => r.Element(Marked.W + "trPr")?.Element(Marked.W + "tblHeader") is not null));
        Assert.Equal(3, table.Element(Marked.W + "tblGrid")!.Elements().Count());

        static string Merge(XElement cell)
        {
            var properties = cell.Element(Marked.W + "tcPr");
            var span = (string?)properties?.Element(Marked.W + "gridSpan")?.Attribute(Marked.W + "val") ?? "";
            return span + (properties?.Element(Marked.W + "vMerge") is null ? "" : "v");
        }
    }

    [Fact]
    public void 标题用标题样式_地址用灰字标出()
    {
        var body = Html().Xml("word/document.xml").Root!;
        var heading = body.Descendants(Marked.W + "p").First(static p => string.Concat(p.Descendants(Marked.W + "t").Select(static t => t.Value)) == "集体收益分配方案");
        Assert.Equal("Heading1", (string?)heading.Element(Marked.W + "pPr")!.Element(Marked.W + "pStyle")!.Attribute(Marked.W + "val"));
        Assert.Contains(body.Descendants(Marked.W + "r"), static r => r.Element(Marked.W + "rPr")?.Element(Marked.W + "color") is not null && r.Value.Contains('〔', StringComparison.Ordinal));
    }

    [Fact]
    public void PDF标出原件页码()
    {
        const string File = "章程-南塘合作社.pdf";
        var source = System.IO.File.ReadAllBytes(Path.Combine(TestPaths.Root, "corpus", "samples", File));
        Assert.Contains("〔原件第1页〕", Drafts.Write(Drafts.Review(File, source, []), source).AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void 六十三列以上的表_一格一行不丢字()
    {
        var page = $"<html><body><p>说明</p><table><tr>{string.Concat(Enumerable.Range(1, 70).Select(static i => $"<th>第{i}栏</th>"))}</tr><tr>{string.Concat(Enumerable.Range(1, 70).Select(static i => $"<td>值{i}元</td>"))}</tr></table></body></html>";
        var source = Encoding.UTF8.GetBytes(page);
        var result = Drafts.Review("宽表.html", source, "值70元");
        var marked = Drafts.Write(result, source);
        Assert.Equal("值70元", marked.Anchored("1"));
        Assert.Empty(marked.Errors());
    }

    [Fact]
    public void 控制字符不进文件_其后的文字仍然圈准()
    {
        var draft = new Draft("a.txt", DraftFormat.Text, [new Block { Layer = BlockLayer.Body, Text = "前\u0001\u0002出\u0003嫁女不分红" }], new ReadingReport());
        var clause = new Clause { Id = "c", Address = "第1段", Path = [], Kind = ClauseKind.Provision, Text = draft.Blocks[0].Text, Sources = [new ClauseSource(0, new Review.Text.TextSpan(0, 11), new Review.Text.TextSpan(0, 11))] };
        var result = Drafts.Of(draft, new ClauseTree("", [clause], new Dictionary<string, string>(StringComparer.Ordinal)), [Drafts.At(clause, 3, 7)]);
        var marked = Drafts.WriteFrom(result, null);
        Assert.Equal("出嫁女", marked.Anchored("1"));
        Assert.Empty(marked.Errors());
    }

    [Fact]
    public void 没有文稿只有条款的_一条一段()
    {
        var marked = Drafts.WriteFrom(SampleResults.Village(), null);
        Assert.Equal(1 + SampleResults.Village().Findings.Count, marked.Comments.Count);
        Assert.Equal(SampleResults.Village().Findings.Select(static f => f.Quote), marked.Comments.Skip(1).Select(c => marked.Anchored(Marked.IdOf(c))));
        Assert.Empty(marked.Errors());
    }

    [Fact]
    public void 旧格式转换来的_写明要另存为docx()
    {
        // 文稿是 Word 读法读出的，来源却不是 docx：即由 LibreOffice 转换来的旧格式。
        var source = DifficultPaper.Build();
        var result = Drafts.Review("难文件.docx", source, "离婚妇女");
        var marked = Drafts.Write(result, "{\\rtf1 }"u8.ToArray());
        Assert.Contains("原件是旧格式", marked.AllText(), StringComparison.Ordinal);
        Assert.Equal("离婚妇女", marked.Anchored("1"));
        Assert.Contains("第一百二十条", marked.AllText(), StringComparison.Ordinal);
    }

    private static Marked Html()
    {
        var source = Encoding.UTF8.GetBytes(Page);
        return Drafts.Write(Drafts.Review("方案.html", source, "出嫁女不参加分配"), source);
    }
}
