using Microsoft.Playwright;

namespace Huairou.Review.Browser.Tests;

/// <summary>打开本机的 Chromium；记下脚本错误与一切不是本地文件的请求。</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                Complaints.Add("联网：" + request.Url);
            }
        };
    }

    /// <summary>页面。</summary>
    public IPage Page { get; }

    /// <summary>脚本错误、安全策略的拒绝、联网请求。</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>打开一页。</summary>
    /// <param name="address">地址。</param>
    /// <param name="scripts">运行脚本。</param>
    public static async Task<Browser> Open(string address, bool scripts = true)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { JavaScriptEnabled = scripts, ViewportSize = new ViewportSize { Width = 1200, Height = 900 } });
        page.SetDefaultTimeout(20_000);
        var opened = new Browser(playwright, browser, page);
        await page.GotoAsync(address);
        return opened;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(static d => Path.Combine(d, "chromium")).First(File.Exists);
}
