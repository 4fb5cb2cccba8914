using System.Text.RegularExpressions;
using System.Xml.Linq;
using Huairou.Review.Reports.Html;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

public sealed partial class HtmlReportTests
{
    [Fact]
    public void 自足_没有脚本也不取外部资源()
    {
        var html = Html(SampleResults.Village());
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void 键盘与读屏软件能用_能打印_不许脚本()
    {
        foreach (var result in new[] { SampleResults.Village(), SampleResults.Clean(), SampleResults.Tiny() })
        {
            PageRules.Check(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Html(result)), scripts: 0);
        }
    }

    [Fact]
    public void 文稿里的标记只是文字()
    {
        const string Evil = "<script>alert('x')</script>\"&<img src=x onerror=y>";
        var clause = SampleResults.Clause(Evil, Evil, Evil + "妇女不得参加。", number: Evil);
        var finding = SampleResults.Find(clause, "妇女不得参加", "D01", Evil, Severity.Unlawful) with
        {
            Why = Evil,
            Rewrite = Evil,
            RewriteSafety = Evil,
            SwapTest = Evil,
            BasisNote = Evil,
            Criteria = [Evil],
            CriteriaNote = Evil,
            Also = [Evil],
            Frame = [new(Evil, Evil, 0, 1, Evil)],
        };
        var statute = finding with { Basis = [new Basis(Evil, Evil, Evil, Evil, Evil)], ProblemId = Evil };
        var html = Html(SampleResults.Clean() with
        {
            File = Evil,
            Title = Evil,
            Kind = Evil,
            KindEvidence = Evil,
            Pack = Evil,
            Date = Evil,
            Clauses = [clause],
            Findings = [finding, statute],
            Cleared = [new(Evil, 0, 1, Evil, Evil, Evil, Evil)],
            Omissions = [new(Evil, Severity.Advice, Evil, Evil)],
            Indicators = [new(Evil, Evil, Evil, Evil, Evil, Evil)],
            Coverage = [new(Evil, Evil, Evil, Evil)],
            Checked = [new(Evil, Evil)],
            Exempted = [new(RichResults.Entry(Evil, "A06", Evil) with { Reviewer = Evil, Source = Evil }, finding, null)],
            ExemptionNotices = [new("expired", RichResults.Entry(), Evil)],
            Reading = new Documents.ReadingReport { Encoding = Evil, Notices = [new(Evil, Evil)] },
        });
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"&<", html, StringComparison.Ordinal);
        Parse(html);
    }

    [Fact]
    public void 读不了的页面也转义()
    {
        var html = Written.By(new HtmlReportWriter(), ReviewOutcome.Unreadable("<b>.docx", "bad", "<script>"));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;.docx", html, StringComparison.Ordinal);
    }

    [Fact]
    public void 每个链接都有去处_标识不重复()
    {
        var page = Parse(Html(SampleResults.Village()));
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var targets = page.Descendants("a").Attributes("href").Select(a => a.Value[1..]).ToList();
        Assert.Empty(targets.Except(ids));
    }

    [Fact]
    public void 标记能到问题_问题能回到标记()
    {
        var page = Parse(Html(SampleResults.Village()));
        var toProblems = page.Descendants("section").Single(s => s.Attribute("id")?.Value == "fulltext").Descendants("a").Select(a => a.Attribute("href")!.Value).ToHashSet();
        var cards = page.Descendants("article").Where(a => a.Attribute("class")!.Value.StartsWith("problem", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, cards.Count);
        foreach (var card in cards)
        {
            Assert.Contains("#" + card.Attribute("id")!.Value, toProblems);
            Assert.StartsWith("#w", card.Element("h4")!.Element("a")!.Attribute("href")!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void 各节齐全_标题不跳级()
    {
        var page = Parse(Html(SampleResults.Village()));
        Assert.Equal("zh-CN", page.Attribute("lang")!.Value);
        Assert.Equal(
            ["摘要", "问题", "全文对照", "依据全文", "规划条目覆盖", "已核查未列为问题", "读取报告", "说明与限制"],
            page.Descendants("h2").Select(h => h.Value));
        var levels = page.Descendants().Where(e => Heading().IsMatch(e.Name.LocalName)).Select(e => e.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Single(page.Descendants("main"));
        Assert.Single(page.Descendants("nav"));
        Assert.Equal("#main", page.Descendants("a").First().Attribute("href")!.Value);
    }

    [Fact]
    public void 全文一字不少()
    {
        var result = SampleResults.Village();
        var document = Parse(Html(result)).Descendants("div").Single(d => d.Attribute("class")?.Value == "document");
        foreach (var sup in document.Descendants("sup").ToList())
        {
            sup.Remove();
        }

        Assert.All(result.Clauses, clause => Assert.Contains(clause.Text, document.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void 档次与可信程度都有文字_不单靠颜色()
    {
        var page = Parse(Html(SampleResults.Village()));
        var badges = page.Descendants("span").Where(s => s.Attribute("class")?.Value.StartsWith("badge", StringComparison.Ordinal) == true).Select(s => s.Value).Distinct().ToList();
        Assert.Equal(["不确定", "疑似不当", "疑似违法"], badges.Order(StringComparer.Ordinal));
        Assert.Contains("读取有推断", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void 依据写明施行日期与核对日期_没有的说没有()
    {
        var basis = Parse(Html(SampleResults.Village())).Descendants("section").Single(s => s.Attribute("id")?.Value == "basis").Value;
        Assert.Contains("施行日期 2023-01-01，核对至 2026-07-17", basis, StringComparison.Ordinal);
        Assert.Contains("施行日期 2026-01-01，未注明核对日期", basis, StringComparison.Ordinal);
    }

    [Fact]
    public void 依据先列三条_其余收在可展开的一段里_全文一条不少()
    {
        var tiny = SampleResults.Tiny();
        var basis = new[] { SampleStatutes.Women56, SampleStatutes.Women55, SampleStatutes.Collective8, SampleStatutes.Women68, SampleStatutes.Schooling4 };
        var page = Parse(Html(tiny with { Findings = [tiny.Findings[0] with { Basis = basis }] }));
        var more = Assert.Single(page.Descendants("details"));
        Assert.Equal("另有 2 部法律、法规和司法解释的 2 条", more.Element("summary")!.Value);
        Assert.Equal(2, more.Elements("p").Count());
        Assert.Equal(5, page.Descendants("p").Count(p => p.Attribute("class")?.Value == "cite"));
        Assert.Equal(5, page.Descendants("article").Count(a => a.Attribute("class")?.Value == "statute"));
        Assert.Empty(Parse(Html(SampleResults.Village())).Descendants("details"));
    }

    [Fact]
    public void 已豁免一节写明谁何时为什么_目录里也有()
    {
        var page = Parse(Html(RichResults.Everything()));
        var section = page.Descendants("section").Single(s => s.Attribute("id")?.Value == "exempted");
        Assert.Contains("已按合同补足", section.Value, StringComparison.Ordinal);
        Assert.Contains("王某", section.Value, StringComparison.Ordinal);
        Assert.Contains("有效至 2026-12-31", section.Value, StringComparison.Ordinal);
        var items = section.Elements("article").ToList();
        Assert.Equal(["豁免1 第三条 原定疑似违法 A06 集体收益与福利分配按性别婚姻区别", "豁免2 全文 原定疑似不当 D02 法定妇女名额与议事机构女性参与缺失"], items.Select(a => a.Element("h4")!.Value));
        Assert.Equal("出嫁女不再分红", Assert.Single(items[0].Descendants("mark")).Value);
        Assert.Contains("豁免已到期。", section.Value, StringComparison.Ordinal);
        Assert.Contains("其中 1 处原定为疑似违法", section.Value, StringComparison.Ordinal);
        Assert.Contains("#exempted", page.Descendants("nav").Single().Descendants("a").Select(a => a.Attribute("href")!.Value));
        Assert.Contains("与基线相同的 7 处未列出", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(Parse(Html(SampleResults.Village())).Descendants("section"), s => s.Attribute("id")?.Value == "exempted");
    }

    [Fact]
    public void 全文对照里标出已豁免的文字_与已豁免一节互相链接()
    {
        var page = Parse(Html(ExemptedSamples.Village()));
        var text = page.Descendants("section").Single(s => s.Attribute("id")?.Value == "fulltext");
        var link = text.Descendants("a").Single(a => a.Attribute("class")?.Value == "to" && a.Attribute("href")?.Value == "#e1");
        Assert.Equal("出嫁满一年的妇女", link.Element("mark")!.Value);
        Assert.Equal("豁免1", link.Element("sup")!.Value);
        Assert.Contains(text.Descendants("p"), p => p.Value.Replace(" ", "", StringComparison.Ordinal) == "豁免1原定疑似违法A06集体收益与福利分配按性别婚姻区别");
        Assert.Contains("波浪线为已豁免", text.Value, StringComparison.Ordinal);
        Assert.Equal(["#x1", "#x2"], page.Descendants("section").Single(s => s.Attribute("id")?.Value == "exempted").Descendants("h4").Select(h => h.Element("a")!.Attribute("href")!.Value));
        var ids = page.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.Descendants("a").Select(a => a.Attribute("href")!.Value).Where(h => h.StartsWith('#')), h => Assert.Contains(h[1..], ids));
    }

    [Fact]
    public void 没有问题的文件仍说明查了什么()
    {
        var page = Parse(Html(SampleResults.Clean())).Value;
        Assert.Contains("在已检查的类型内未发现疑似问题条款。", page, StringComparison.Ordinal);
        Assert.Contains("E01 录用限定男性、男性优先或提高女性标准", page, StringComparison.Ordinal);
    }

    [Fact]
    public void 文字颜色对比不低于四点五()
    {
        var css = Html(SampleResults.Clean());
        var colors = Variable().Matches(css).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
        foreach (var ink in new[] { "ink", "soft", "red", "amber", "blue", "grey", "green" })
        {
            foreach (var ground in new[] { "#ffffff", "#f4f2ee", "#fdf3f2", "#fdf7ea", "#f8f6f2" })
            {
                Assert.True(Contrast(colors[ink], ground) >= 4.5, $"{ink} {colors[ink]} 在 {ground} 上对比 {Contrast(colors[ink], ground):0.00}");
            }
        }

        Assert.True(Contrast("#ffffff", colors["red"]) >= 4.5);
    }

    private static string Html(ReviewResult result) => Written.By(new HtmlReportWriter(), ReviewOutcome.Reviewed(result));

    // 页面按 XML 的写法闭合标签，除少数空元素外可以直接当 XML 检查嵌套。
    private static XElement Parse(string html)
    {
        var start = html.IndexOf("<html", StringComparison.Ordinal);
        var xml = Void().Replace(html[start..], "<$1$2/>");
        return XDocument.Parse(xml).Root!;
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    // WCAG 2.2 的相对亮度。
    private static double Luminance(string color)
    {
        var hex = color.Length == 4 ? string.Concat(color.Skip(1).Select(c => $"{c}{c}")) : color[1..];
        var parts = new[] { 0, 2, 4 }.Select(i => Convert.ToInt32(hex.Substring(i, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("<(meta|br)([^>]*)>")]
    private static partial Regex Void();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();

    [GeneratedRegex("--([a-z]+): (#[0-9a-f]{3,6});")]
    private static partial Regex Variable();
}
