using Huairou.Review.Reports.Text;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

public sealed class TextReportTests
{
    [Fact]
    public void 问题文字不用颜色也标得出来()
    {
        var text = Plain(SampleResults.Village());
        Assert.Contains("【出嫁满一年的妇女】，不论户口是否迁出；", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void 列项带上引导语()
    {
        Assert.Contains("上文　　　有下列情形之一的，不享受集体收益分配：", Plain(SampleResults.Village()), StringComparison.Ordinal);
    }

    [Fact]
    public void 颜色去掉后与无色的一样()
    {
        var colored = Written.By(new TextReportWriter(new TextStyle(true, 0)), ReviewOutcome.Reviewed(SampleResults.Village()));
        Assert.Contains("\u001b[31m", colored, StringComparison.Ordinal);
        var stripped = System.Text.RegularExpressions.Regex.Replace(colored, "\u001b\\[\\d+m", "");
        Assert.Equal(Plain(SampleResults.Village()), stripped);
    }

    [Fact]
    public void 按档次分组_不确定与合法性另列()
    {
        var text = Plain(SampleResults.Village());
        var order = new[] { "── 疑似违法（3）", "── 疑似不当（2）", "── 合法性提示（1）", "── 不确定，请人工判断（1）", "── 已核查未列为问题（2）", "── 读取说明" };
        var at = order.Select(o => text.IndexOf(o, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
    }

    [Fact]
    public void 同一问题只计一次并列出各处()
    {
        var text = Plain(SampleResults.Village());
        Assert.Contains("又见　　　表1第2行“分配份额”栏：【出嫁女：0.5份】", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 依据先列三条_其余报数()
    {
        var tiny = SampleResults.Tiny();
        var basis = new[] { SampleStatutes.Women56, SampleStatutes.Women55, SampleStatutes.Collective8, SampleStatutes.Women68, SampleStatutes.Schooling4, SampleStatutes.Villagers31 };
        var text = Plain(tiny with { Findings = [tiny.Findings[0] with { Basis = basis }] });
        Assert.Equal(3, text.Split("依据　　　《").Length - 1);
        Assert.Contains("另有 3 部法律、法规和司法解释的 3 条，见 JSON 或者网页报告。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("部法律、法规和司法解释", Plain(tiny with { Findings = [tiny.Findings[0] with { Basis = basis[..3] }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void 条款标识写全_重复的各处也有() =>
        Assert.Contains("条款标识　c06、c12\n", Plain(SampleResults.Village()), StringComparison.Ordinal);

    [Fact]
    public void 没有问题也说明查了什么()
    {
        var text = Plain(SampleResults.Clean());
        Assert.Contains("在已检查的类型内未发现疑似问题条款。", text, StringComparison.Ordinal);
        Assert.Contains("检查了 1 类：E01", text, StringComparison.Ordinal);
    }

    [Fact]
    public void 终端里按宽度折行_汉字占两列()
    {
        const int Width = 60;
        var text = Written.By(new TextReportWriter(new TextStyle(false, Width)), ReviewOutcome.Reviewed(SampleResults.Village()));

        // 行首不放句读，所以个别行可以多出一个标点。
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Sum(c => c >= 0x1100 ? 2 : 1), 0, Width + 4));
    }

    [Fact]
    public void 读不了的在原位说明()
    {
        var text = Written.By(new TextReportWriter(TextStyle.Plain), ReviewOutcome.Unreadable("甲.docx", "encrypted", "文件有密码，请先去掉密码。"));
        Assert.Equal("甲.docx\n没有审查：文件有密码，请先去掉密码。（encrypted）\n", text);
    }

    private static string Plain(ReviewResult result) => Written.By(new TextReportWriter(TextStyle.Plain), ReviewOutcome.Reviewed(result));
}
