using System.Text.Json;
using System.Text.RegularExpressions;
using Huairou.Review.Reports.Html;
using Huairou.Review.Reports.Json;
using Huairou.Review.Reports.Sarif;
using Huairou.Review.Reports.Text;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

/// <summary>每种写出器一份逐字核定的输出，放在 Approved 目录，由人读过。</summary>
/// <remarks>有意改变输出时，以环境变量 HUAIROU_APPROVE=1 运行一次改写核定文件，再读差异。</remarks>
public sealed partial class ApprovedOutputTests
{
    private static ReviewOutcome Tiny => ReviewOutcome.Reviewed(SampleResults.Tiny());

    private static ReviewOutcome Broken => ReviewOutcome.Unreadable("扫描件.pdf", "no-text", "没有可审查的文字：可能是扫描件，请提供文字版。");

    [Fact]
    public void Json_一份结果() => Approved.Matches("tiny.json", Written.By(new JsonReportWriter(), Tiny));

    [Fact]
    public void Json_几份输入中有一份读不了() => Approved.Matches("batch.json", Written.By(new JsonReportWriter(), Broken, Broken));

    [Fact]
    public void Ndjson_一份一行() => Approved.Matches("tiny.ndjson", Written.By(new NdjsonReportWriter(), Tiny, Broken));

    [Fact]
    public void 文本() => Approved.Matches("tiny.txt", Written.By(new TextReportWriter(TextStyle.Plain), Tiny, Broken));

    [Fact]
    public void 网页() => Approved.Matches("tiny.html", Style().Replace(Written.By(new HtmlReportWriter(), Tiny), "<style></style>"));

    [Fact]
    public void Sarif() => Approved.Matches("tiny.sarif", Written.By(new SarifReportWriter(), Tiny, Broken));

    [Fact]
    public void 文本_豁免与基线() => Approved.Matches("decisions.txt", Written.By(new TextReportWriter(TextStyle.Plain), ReviewOutcome.Reviewed(RichResults.Everything())));

    [Fact]
    public void Screen_一行结果与一行错误()
    {
        using var output = new MemoryStream();
        using var id = JsonDocument.Parse("\"甲-1\"");
        var tiny = SampleResults.Tiny();
        ScreenLine.Write(output, id.RootElement, new ClauseResult { Verdict = "violation", Score = 0.97345, Findings = tiny.Findings });
        ScreenLine.WriteError(output, 2, new ReviewError("bad-line", "缺少字符串字段 text。"));
        Approved.Matches("screen.ndjson", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
