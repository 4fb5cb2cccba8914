using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Huairou.Review.Reports.Tests;

/// <summary>每一种网页都要守的规矩：自足、安全、键盘与读屏软件能用、能打印。</summary>
internal static partial class PageRules
{
    /// <summary>检查。</summary>
    /// <param name="page">按标准解析的页面。</param>
    /// <param name="scripts">允许的脚本个数（数据块不算）；每个都要在安全策略里有哈希。</param>
    public static void Check(IDocument page, int scripts)
    {
        Policy(page, scripts);
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.Empty(page.QuerySelectorAll("link, img, iframe, object, embed, base, [src], [style], [onclick], [onload], [onerror]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Landmarks(page);
        Links(page);
        Tables(page);
        var css = page.QuerySelector("style")!.TextContent;
        Assert.Contains("@page", css, StringComparison.Ordinal);
        Assert.Contains("@media print", css, StringComparison.Ordinal);
        Assert.Contains("display: table-header-group", css, StringComparison.Ordinal);
        Assert.Contains(":focus-visible", css, StringComparison.Ordinal);
        Assert.Contains("prefers-reduced-motion", css, StringComparison.Ordinal);
    }

    private static void Policy(IDocument page, int scripts)
    {
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal(scripts > 0, policy.Contains("script-src", StringComparison.Ordinal));
        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
        var code = page.QuerySelectorAll("script").Where(static s => s.GetAttribute("type") is null).ToList();
        Assert.Equal(scripts, code.Count);
        Assert.All(code, s => Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s.TextContent)))}'", policy, StringComparison.Ordinal));
    }

    private static void Landmarks(IDocument page)
    {
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("nav[aria-label]"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal("#main", page.QuerySelector("body > a:first-child")!.GetAttribute("href"));
        Assert.Equal("-1", page.QuerySelector("main")!.GetAttribute("tabindex"));
        Assert.Empty(page.QuerySelectorAll("aside"));
        Assert.All(page.QuerySelectorAll("section, article"), s => Assert.NotNull(page.GetElementById(s.GetAttribute("aria-labelledby") ?? "")));
        var levels = page.All.Where(static e => HeadingName().IsMatch(e.LocalName)).Select(static e => e.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), static pair => Assert.True(pair.Second <= pair.First + 1));
    }

    private static void Links(IDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(static e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var inside = page.QuerySelectorAll("a[href^='#']").Select(static a => a.GetAttribute("href")![1..]);
        Assert.Empty(inside.Except(ids, StringComparer.Ordinal));
        Assert.All(page.QuerySelectorAll("a"), static a => Assert.NotEmpty(a.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll("select, input"), static f => Assert.NotNull(f.Closest("label")));
    }

    private static void Tables(IDocument page)
    {
        Assert.All(page.QuerySelectorAll("table"), static t => Assert.NotEmpty(t.QuerySelector("caption")!.TextContent));
        Assert.All(page.QuerySelectorAll("th"), static th => Assert.Contains(th.GetAttribute("scope"), new[] { "col", "row" }));
        Assert.All(page.QuerySelectorAll("table"), static t => Assert.NotNull(t.QuerySelector("th")));
    }

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex HeadingName();
}
