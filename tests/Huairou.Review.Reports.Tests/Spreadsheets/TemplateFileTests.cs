using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>随程序的模板文件与排版代码一致。</summary>
/// <remarks>改了排版代码后，以环境变量 HUAIROU_APPROVE=1 运行一次重写模板文件，再打开看。</remarks>
public sealed class TemplateFileTests
{
    [Fact]
    public void 台账模板由排版代码写出() => Matches("清理台账.xlsx", LedgerTemplateMaker.Make());

    [Fact]
    public void 采纳反馈表模板由排版代码写出() => Matches("采纳反馈表.xlsx", FeedbackTemplateMaker.Make());

    private static void Matches(string name, byte[] made)
    {
        var path = Path.Combine(TestPaths.Root, "corpus", "templates", name);
        if (Environment.GetEnvironmentVariable("HUAIROU_APPROVE") == "1")
        {
            File.WriteAllBytes(path, made);
        }

        Workbooks.AssertValid(made);
        Assert.Equal(File.ReadAllBytes(path), made);
    }
}
