using Huairou.Review.Tests;

namespace Huairou.Review.Browser.Tests;

/// <summary>在真的浏览器里用一遍索引：筛选、键盘、链接、没有脚本、打印。</summary>
public sealed class IndexPageTests(ReportBatch batch) : IClassFixture<ReportBatch>
{
    private const string Rows = "#files tbody tr:visible";

    [ToolFact("chromium")]
    public async Task 选文种_查文字_全部显示_表与图旁的数一起变()
    {
        await using var browser = await Browser.Open(batch.Address("索引.html"));
        var page = browser.Page;
        Assert.Equal(batch.Files.Count, await page.Locator(Rows).CountAsync());
        Assert.True(await page.Locator("#types canvas").IsVisibleAsync());

        await page.SelectOptionAsync("#f-kind", batch.Kinds[0]);
        var same = batch.Kinds.Count(k => k == batch.Kinds[0]);
        Assert.Equal(same, await page.Locator(Rows).CountAsync());
        Assert.Equal($"共 {batch.Files.Count} 份，显示 {same} 份。", await page.InnerTextAsync("#shown"));
        Assert.Equal($"{same}", await page.InnerTextAsync("#kinds tbody td >> nth=0"));

        await page.ClickAsync("#filters button");
        await page.WaitForFunctionAsync("() => document.getElementById('shown').textContent.endsWith('全部显示。')");
        Assert.Equal(batch.Files.Count, await page.Locator(Rows).CountAsync());

        await page.FillAsync("#f-text", batch.Files[^1]);
        Assert.Equal(1, await page.Locator(Rows).CountAsync());
        Assert.Empty(browser.Complaints);
    }

    [ToolFact("chromium")]
    public async Task 只用键盘_先到跳到正文_再到筛选()
    {
        await using var browser = await Browser.Open(batch.Address("索引.html"));
        var page = browser.Page;
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("f-town", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("solid", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.NotEqual("", await page.InputValueAsync("#f-kind"));
        Assert.Contains("显示", await page.InnerTextAsync("#shown"), StringComparison.Ordinal);
    }

    [ToolFact("chromium")]
    public async Task 链接打得开各自的报告()
    {
        await using var browser = await Browser.Open(batch.Address("索引.html"));
        await browser.Page.ClickAsync("#files tbody tr:nth-child(2) a");
        await browser.Page.WaitForSelectorAsync("#fulltext");
        Assert.Contains(batch.Files[1], await browser.Page.InnerTextAsync(".facts"), StringComparison.Ordinal);
        Assert.Empty(browser.Complaints);
    }

    [ToolFact("chromium")]
    public async Task 没有脚本时全部文件与数表都在_筛选不出现()
    {
        await using var browser = await Browser.Open(batch.Address("索引.html"), scripts: false);
        Assert.Equal(batch.Files.Count, await browser.Page.Locator(Rows).CountAsync());
        Assert.False(await browser.Page.Locator("#filters").IsVisibleAsync());
        Assert.False(await browser.Page.Locator("#types .plot").IsVisibleAsync());
        Assert.True(await browser.Page.Locator("#types table").IsVisibleAsync());
        Assert.Contains("扫描件.pdf", await browser.Page.InnerTextAsync("#unreadable"), StringComparison.Ordinal);
    }

    [ToolFact("chromium")]
    public async Task 打印时不印筛选与图_表头每页重复()
    {
        await using var browser = await Browser.Open(batch.Address("索引.html"));
        await browser.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await browser.Page.Locator("#filters").IsVisibleAsync());
        Assert.False(await browser.Page.Locator("#types .plot").IsVisibleAsync());
        Assert.Equal("table-header-group", await browser.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.list thead')).display"));
    }
}
