using System.Diagnostics;
using AngleSharp.Html.Parser;
using Huairou.Review.Reports.Tests.Annotated;
using Huairou.Review.Tests;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>恶意的与过分的文件写成每一种输出：文字仍是文字，文件打得开，不指向外面，时间有限。</summary>
public sealed class HostileOutputTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private readonly OutputBatch _batch = new();

    [Fact]
    public void 两千处意见_公式标记与占位符的开头_份份是文字()
    {
        Run(("两千处.docx", HostileDocuments.Many(2000)));
        var findings = _batch.Findings("两千处.docx");
        Assert.True(findings.Count >= 2000, $"只有 {findings.Count} 处");
        AssertSafe();

        // 台账一处一行，开头的等号等照样在文字里。
        var cells = OfficeFile.Cells(File.ReadAllBytes(_batch.PathOf("两千处.docx", ".台账.xlsx")))["清理台账"];
        foreach (var opening in HostileDocuments.Openings.Take(7))
        {
            Assert.Contains(cells, c => c.StartsWith(opening + "，", StringComparison.Ordinal));
        }

        Assert.Equal(findings.Count, new Marked(File.ReadAllBytes(_batch.PathOf("两千处.docx", ".批注.docx"))).Comments.Count - 1 - _batch.Result("两千处.docx").GetProperty("omissions").GetArrayLength());
    }

    [Fact]
    public void 坏编码与控制字符的文本_恶意的文件名()
    {
        Run((HostileDocuments.Name, HostileDocuments.BrokenText()), ("平常.txt", "出嫁女不分红。"u8.ToArray()));
        var findings = _batch.Findings(HostileDocuments.Name);
        Assert.Contains(findings, static f => f.Address == "第二十一条" && f.Quote.Contains("宅基地", StringComparison.Ordinal));
        Assert.Contains(findings, static f => f.Address == "第二十二条" && f.Quote.Contains("承包地", StringComparison.Ordinal));
        AssertSafe();
    }

    [Fact]
    public void 单个的代理使编码不成立_说清楚_别的照写()
    {
        _batch.With("坏.txt", HostileDocuments.BrokenText(loneSurrogates: true)).With("平常.txt", "出嫁女不分红。"u8.ToArray()).Run();
        Assert.Equal(3, _batch.Status);
        Assert.Contains("坏.txt", _batch.Error, StringComparison.Ordinal);
        Assert.Contains("另存为 UTF-8", _batch.Error, StringComparison.Ordinal);
        Assert.Equal("undecodable", _batch.Result("坏.txt").GetProperty("error").GetProperty("code").GetString());
        Assert.Single(_batch.Findings("平常.txt"));
        AssertSafe();
    }

    [Theory]
    [InlineData("一兆.docx")]
    [InlineData("一兆.txt")]
    public void 一段一兆字节_头中尾的问题都在(string name)
    {
        Run((name, name.EndsWith("docx", StringComparison.Ordinal) ? HostileDocuments.OneMegabyteWord() : HostileDocuments.OneMegabyteText()));
        var findings = _batch.Findings(name);
        Assert.Contains(findings, static f => f.Quote.Contains("出嫁女不参加集体收益分配", StringComparison.Ordinal));
        Assert.Contains(findings, static f => f.Quote.Contains("离婚妇女", StringComparison.Ordinal));
        Assert.Contains(findings, static f => f.Quote.Contains("上门女婿", StringComparison.Ordinal));
        Assert.All(findings, static f => Assert.True(f.Quote.Length < 100, $"问题文字有 {f.Quote.Length} 字"));
        AssertSafe();
    }

    [Theory]
    [InlineData("五百列.docx")]
    [InlineData("五百列.html")]
    public void 五百列的表_最后一列的问题也在(string name)
    {
        Run((name, name.EndsWith("docx", StringComparison.Ordinal) ? HostileDocuments.FiveHundredColumns() : HostileDocuments.FiveHundredColumnsPage()));
        Assert.Contains(_batch.Findings(name), static f => f is { Address: "表1第1行“发放办法”栏", Quote: "出嫁女不参加分红" });
        AssertSafe();
    }

    [Fact]
    public void 整改复核的各种输出也是文字()
    {
        var clock = Stopwatch.StartNew();
        _batch.With("旧.docx", HostileDocuments.Many(600)).With("新.txt", HostileDocuments.BrokenText()).Compare("旧.docx", "新.txt");
        Assert.True(_batch.Status == 0, _batch.Error);
        Assert.True(clock.Elapsed < Limit, $"用了 {clock.Elapsed}");
        Assert.Equal([".docx", ".html", ".json", ".txt", ".xlsx"], Directory.GetFiles(_batch.Outputs).Select(static f => Path.GetExtension(f)).Order(StringComparer.Ordinal));
        AssertSafe();
    }

    [ToolFact("soffice")]
    public void LibreOffice份份打得开()
    {
        Run(
            ("六百处.docx", HostileDocuments.Many(600)), // LibreOffice 排批注的时间随条数的平方增加，两千条要一分多钟。
            ("坏文字.txt", HostileDocuments.BrokenText()),
            ("一兆.docx", HostileDocuments.OneMegabyteWord()),
            ("五百列.html", HostileDocuments.FiveHundredColumnsPage()));
        Libre.AssertOpens(_batch.Outputs);
    }

    public void Dispose() => _batch.Dispose();

    private void Run(params (string Name, byte[] Bytes)[] sources)
    {
        foreach (var (name, bytes) in sources)
        {
            _batch.With(name, bytes);
        }

        var clock = Stopwatch.StartNew();
        _batch.Run("--reviewer", "王某", "--track");
        Assert.True(_batch.Status == 0, _batch.Error);
        Assert.True(clock.Elapsed < Limit, $"用了 {clock.Elapsed}");
    }

    private void AssertSafe()
    {
        var files = Directory.GetFiles(_batch.Outputs);
        Assert.Contains(files, static f => Path.GetExtension(f) == ".html");
        foreach (var file in files)
        {
            switch (Path.GetExtension(file))
            {
                case ".docx" or ".xlsx":
                    Office(File.ReadAllBytes(file), Path.GetFileName(file));
                    break;
                case ".html":
                    Page(File.ReadAllText(file), Path.GetFileName(file));
                    break;
                case ".sarif":
                    Assert.Empty(SchemaCheck.Problems(SchemaCheck.Sarif, File.ReadAllText(file)));
                    break;
                case ".json" when !file.EndsWith(".审查结果.json", StringComparison.Ordinal):
                    using (System.Text.Json.JsonDocument.Parse(File.ReadAllText(file)))
                    {
                    }

                    break;
                case ".json":
                    Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("review"), File.ReadAllText(file)));
                    break;
                case ".ndjson":
                    Assert.All(File.ReadLines(file), static l => Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("ndjson"), l)));
                    break;
                default:
                    Assert.DoesNotContain(File.ReadAllText(file), static c => c is not '\n' && Unprintable(c));
                    break;
            }
        }
    }

    private static void Office(byte[] bytes, string name)
    {
        var errors = OfficeFile.Errors(bytes);
        Assert.True(errors.Count == 0, $"{name}：{string.Join('\n', errors.Take(3))}");
        Assert.Empty(OfficeFile.External(bytes));
        Assert.DoesNotContain(OfficeFile.Names(bytes), static n => n.Contains("vba", StringComparison.OrdinalIgnoreCase) || n.Contains("embeddings", StringComparison.Ordinal) || n.Contains("externalLink", StringComparison.Ordinal));
        if (name.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            Assert.All(OfficeFile.Formulas(bytes), static f => Assert.DoesNotMatch("出嫁女|cmd|HYPERLINK|WEBSERVICE|1\\+1|example", f));
            Assert.DoesNotContain(OfficeFile.Cells(bytes).Values.SelectMany(static c => c), static c => c.Any(static ch => ch is not ('\n' or '\t') && Unprintable(ch)));
        }
    }

    private static void Page(string html, string name)
    {
        Assert.DoesNotContain(html, static c => c is not '\n' && Unprintable(c));
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, link, base, form[action]"));
        Assert.DoesNotContain(page.All, static e => e.Attributes.Any(static a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));

        // 索引自带图表程序与数据块；报告没有脚本。
        Assert.Equal(name == "索引.html" ? 3 : 0, page.Scripts.Length);
        Assert.All(page.QuerySelectorAll("[src]"), static e => Assert.StartsWith("data:", e.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[href]"), static e => Assert.Matches("^#|^[^:/]+\\.(html|docx|xlsx|json|txt)$", e.GetAttribute("href")!));
    }

    // 控制字符、单个的代理、看不见却会改变次序的双向控制字符。
    private static bool Unprintable(char c) => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFE' or '\uFFFF';
}
