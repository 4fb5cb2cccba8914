using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huairou.Review.Cli.Tests;

/// <summary>文书格式与单位自己的模板：写到目录，写坏的模板在审查之前就说清楚。</summary>
public sealed class TemplateTests
{
    [Fact]
    public void 三种文书写到目录_按来源命名()
    {
        using var run = new CliRun();
        var input = run.Write("村规民约.txt", "出嫁女不分红。");
        var folder = Path.Combine(run.Folder, "报告");
        Assert.Equal(ExitCode.Ok, run.Run("review", input, "--format", "opinion", "--format", "village", "--format", "feedback", "--out", folder));
        Assert.Equal(
            ["村规民约.意见书.docx", "村规民约.白话说明.docx", "村规民约.采纳反馈表.docx"],
            Directory.GetFiles(folder).Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void 写坏的模板以用法错误结束_一份也没有审查()
    {
        using var run = new CliRun();
        var input = run.Write("村规民约.txt", "出嫁女不分红。");
        var templates = Directory.CreateDirectory(Path.Combine(run.Folder, "模板")).FullName;
        using (var document = WordprocessingDocument.Create(Path.Combine(templates, "意见书.docx"), WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("{{总体结伦}}")))));
        }

        var reviewed = 0;
        run.Before = _ => reviewed++;
        Assert.Equal(ExitCode.Usage, run.Run("review", input, "--format", "opinion", "--out", Path.Combine(run.Folder, "报告"), "--templates", templates));
        Assert.Equal(0, reviewed);
        Assert.Contains("模板“意见书.docx”的 正文第1段 处，占位符“{{总体结伦}}”：没有这个占位符", run.Error, StringComparison.Ordinal);
        Assert.Contains("{{总体结论}}", run.Error, StringComparison.Ordinal);
    }
}
