using Huairou.Review.Tests;

namespace Huairou.Review.Browser.Tests;

/// <summary>审查报告与整改复核两种没有脚本的网页：不报错、不联网、键盘可用、窄屏不横向溢出。</summary>
public sealed class StaticPageTests(ReportBatch batch) : IClassFixture<ReportBatch>
{
    [ToolFact("chromium")]
    public async Task 审查报告()
    {
        foreach (var width in new[] { 1200, 390 })
        {
            await Check("报告 1（2）.审查报告.html", width);
        }
    }

    [ToolFact("chromium")]
    public async Task 整改复核()
    {
        foreach (var width in new[] { 1200, 390 })
        {
            await Check("复核.html", width);
        }
    }

    private async Task Check(string name, int width)
    {
        await using var browser = await Browser.Open(batch.Address(name));
        var page = browser.Page;
        await page.SetViewportSizeAsync(width, 900);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().left >= 0"), "跳到正文要在得到焦点时看得见");
        Assert.Equal("solid", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"), $"{name} 在 {width} 宽时横向溢出");
        Assert.Empty(browser.Complaints);
    }
}
