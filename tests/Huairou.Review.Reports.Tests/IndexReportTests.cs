using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Huairou.Review.Reports.Html;
using Huairou.Review.Reports.Html.Index;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests;

/// <summary>整批网页报告的索引。</summary>
public sealed class IndexReportTests
{
    private const string Evil = "</script><script>alert(1)</script>\"'&<!--";

    [Fact]
    public void 没有脚本也完整_数字逐份相符()
    {
        var page = Page(Batch());
        PageRules.Check(page, scripts: 2);
        Assert.True(page.QuerySelector("#filters")!.HasAttribute("hidden"));
        Assert.All(page.QuerySelectorAll(".plot"), static p => Assert.True(p.HasAttribute("hidden")));
        var row = page.QuerySelectorAll("#files tbody tr")[0];

        // 石门岭村样例：由人数出违法、不当各几个，见 HtmlReportTests 中的七张卡片。
        var village = SampleResults.Village();
        var groups = new ProblemGroups(village.Findings);
        Assert.Equal(7, groups.All.Sum(static g => g.Problems.Count));
        Assert.Equal(
            groups.All.Select(static g => g.Problems.Count == 0 ? "—" : $"{g.Problems.Count}"),
            row.Children.Skip(5).Take(5).Select(static c => c.TextContent));
        Assert.Equal("有疑似违法", row.QuerySelector(".badge")!.TextContent);
        Assert.Equal("清泉镇 石门岭村", row.Children[2].TextContent);
        Assert.Contains("扫描件.pdf", page.QuerySelector("#unreadable")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("可能是扫描件", page.QuerySelector("#unreadable")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void 图旁的数表与各份之和相符()
    {
        var page = Page(Batch());
        var severity = page.QuerySelectorAll("#severity tbody tr").Select(static r => int.Parse(r.Children[1].TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var listed = page.QuerySelectorAll("#files tbody tr").Select(static r => r.Children.Skip(5).Take(5).Select(static c => c.TextContent == "—" ? 0 : int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(severity, Enumerable.Range(0, 5).Select(i => listed.Sum(l => l[i])));
        Assert.Equal(severity.Sum(), page.QuerySelectorAll("#types tbody tr").Sum(static r => int.Parse(r.Children[1].TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(3, page.QuerySelectorAll("#kinds tbody tr").Sum(static r => int.Parse(r.Children[1].TextContent, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void 链接用实际写出的文件名_特殊字符也能打开()
    {
        var outcome = ReviewOutcome.Reviewed(SampleResults.Clean() with { File = "甲.docx" }) with { Reports = [new WrittenReport("html", "甲（2）#1? 50%.审查报告.html"), new WrittenReport("json", "甲（2）.审查结果.json")] };
        var links = Page(outcome).QuerySelectorAll("#files tbody a").ToList();
        Assert.Equal("甲（2）#1? 50%.审查报告.html", Uri.UnescapeDataString(links[0].GetAttribute("href")!));
        Assert.DoesNotContain('#', links[0].GetAttribute("href")!);
        Assert.DoesNotContain('?', links[0].GetAttribute("href")!);
        Assert.Equal("json", links[1].TextContent);
    }

    [Fact]
    public void 文件名与题目里的标记跳不出数据块()
    {
        var result = SampleResults.Village() with { File = Evil, Title = Evil, Kind = Evil };
        var page = Page(ReviewOutcome.Reviewed(result), ReviewOutcome.Unreadable(Evil, "bad", Evil));
        PageRules.Check(page, scripts: 2);
        Assert.Equal(3, page.QuerySelectorAll("script").Length);
        using var data = JsonDocument.Parse(page.GetElementById("data")!.TextContent);
        Assert.Equal(Evil, data.RootElement.GetProperty("rows")[0].GetProperty("kind").GetString());
        Assert.Equal(Evil, page.QuerySelector("#f-kind option:nth-child(2)")!.GetAttribute("value"));
    }

    [Fact]
    public void 全部读不了时也写得出()
    {
        var page = Page(ReviewOutcome.Unreadable("甲.pdf", "no-text", "没有文字。"));
        Assert.Null(page.QuerySelector("#filters"));
        Assert.Contains("没有已审查的文件", page.QuerySelector("#files")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void 图表程序是原文件_哈希写在第三方组件里()
    {
        var script = File.ReadAllBytes(Path.Combine(TestPaths.Root, "src", "Huairou.Review.Reports", "Html", "Index", "chart.umd.min.js"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(script));
        Assert.Equal("48444a82d4edcb5bec0f1965faacdde18d9c17db3063d042abada2f705c9f54a", hash);
        Assert.Contains(hash, File.ReadAllText(Path.Combine(TestPaths.Root, "THIRD-PARTY-NOTICES.md")), StringComparison.Ordinal);
        Assert.InRange(script.Length, 1, 300_000);
    }

    [Fact]
    public void 同样的一批逐字节相同() => Assert.Equal(Written.By(new HtmlIndexWriter(), Batch()), Written.By(new HtmlIndexWriter(), Batch()));

    [ToolFact("chromium")]
    public void 浏览器里按网址筛选_表和图旁的数字一起变()
    {
        var all = Browse("");
        Assert.False(all.QuerySelector("#filters")!.HasAttribute("hidden"));
        Assert.All(all.QuerySelectorAll(".plot"), static p => Assert.False(p.HasAttribute("hidden")));
        Assert.Equal("共 3 份，全部显示。", all.GetElementById("shown")!.TextContent);
        Assert.All(all.QuerySelectorAll("canvas"), static c => Assert.True(int.Parse(c.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture) > 100));

        var filtered = Browse("#?kind=" + Uri.EscapeDataString("村规民约"));
        Assert.Equal("共 3 份，显示 1 份。", filtered.GetElementById("shown")!.TextContent);
        Assert.Equal("石门岭村村规民约.docx", Assert.Single(filtered.QuerySelectorAll("#files tbody tr"), static r => !r.HasAttribute("hidden")).QuerySelector("th a, th")!.TextContent.Trim().Split('/')[^1]);
        Assert.Equal("1", filtered.QuerySelector("#kinds tbody td")!.TextContent);

        var none = Browse("#?text=" + Uri.EscapeDataString("没有这样的文件"));
        Assert.Equal("共 3 份，显示 0 份。", none.GetElementById("shown")!.TextContent);
    }

    private static ReviewOutcome[] Batch() =>
    [
        ReviewOutcome.Reviewed(SampleResults.Village() with { File = "清泉镇/石门岭村/石门岭村村规民约.docx" }) with { Reports = [new WrittenReport("html", "石门岭村村规民约.审查报告.html")] },
        ReviewOutcome.Reviewed(SampleResults.Clean()),
        ReviewOutcome.Reviewed(SampleResults.Tiny() with { Kind = "分配方案" }),
        ReviewOutcome.Unreadable("扫描件.pdf", "no-text", "没有可审查的文字：可能是扫描件，请提供文字版。"),
    ];

    private static IDocument Page(params ReviewOutcome[] outcomes) => new HtmlParser().ParseDocument(Written.By(new HtmlIndexWriter(), outcomes));

    private static IDocument Browse(string hash)
    {
        var folder = Directory.CreateTempSubdirectory("huairou-index-");
        try
        {
            var path = Path.Combine(folder.FullName, "index.html");
            File.WriteAllText(path, Written.By(new HtmlIndexWriter(), Batch()));
            var start = new ProcessStartInfo("chromium") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in new[] { "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000", "--user-data-dir=" + Path.Combine(folder.FullName, "profile"), "--dump-dom", new Uri(path).AbsoluteUri + hash })
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!output.Wait(TimeSpan.FromSeconds(90)))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("浏览器一分半钟没有结束。");
            }

            process.WaitForExit(10_000);
            return new HtmlParser().ParseDocument(output.Result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
