using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Templates;
using static Huairou.Review.Reports.Tests.TemplateFolder;

namespace Huairou.Review.Reports.Tests;

/// <summary>Word 模板的填写与检查，用小模板一件一件地试。</summary>
public sealed class WordTemplateTests
{
    private const string Name = "小模板.docx";

    private static readonly TemplateSchema Schema = new(
        Name,
        [new("题目", "题目", Required: true), new("备注", "备注")],
        [new("意见", "意见", [new("原文", "原文"), new("建议", "建议")]), new("遗漏", "遗漏", [new("位置", "位置")])]);

    private static readonly string[] Two = ["甲", "乙"];

    [Fact]
    public void 占位符拆在几个run里也认得_前后文字与格式不变()
    {
        var paragraph = new Paragraph(
            new Run(new RunProperties(new Bold()), new DocumentFormat.OpenXml.Wordprocessing.Text("文件{")),
            new Run(new RunProperties(new Italic()), new DocumentFormat.OpenXml.Wordprocessing.Text("{题"), new TabChar(), new DocumentFormat.OpenXml.Wordprocessing.Text("目}}完")));
        using var folder = new TemplateFolder().With(Name, paragraph, P("{", "{题", "目", "}", "}（", "{{ 备注 }}", "）"));
        using var word = Fill(folder, Data("村规", "一"));
        // 制表符夹在名称中间仍按文字相连看待，所以第一段也认得。
        Assert.Equal("文件村规完", word.Body.Elements<Paragraph>().First().InnerText);
        Assert.Equal("村规（一）", word.Body.Elements<Paragraph>().Last().InnerText);
        var runs = word.Body.Elements<Paragraph>().First().Elements<Run>().ToList();
        Assert.NotNull(runs.Single(static r => r.InnerText == "村规").RunProperties?.Bold);
        Assert.NotNull(runs.Single(static r => r.InnerText == "完").RunProperties?.Italic);
    }

    [Fact]
    public void 含列表栏目的表格行逐项重复_表头不动()
    {
        using var folder = new TemplateFolder().With(Name, P("{{题目}}"), Grid(Row("原文", "建议"), Row("{{意见.原文}}", "改为：{{意见.建议}}")));
        using var word = Fill(folder, Data("题", "", "甲", "乙"));
        Assert.Equal(["原文建议", "甲改为：改甲", "乙改为：改乙"], word.Body.Descendants<TableRow>().Select(static r => r.InnerText));
    }

    [Fact]
    public void 块逐项重复_条件块有才留_空块有空的说法()
    {
        using var folder = new TemplateFolder().With(
            Name,
            P("{{题目}}"), P("{{#意见}}"), P("原文：{{意见.原文}}"), P("{{?意见.建议}}"), P("建议：{{意见.建议}}"), P("{{/意见.建议}}"), P("{{/意见}}"),
            P("{{?备注}}"), P("有备注"), P("{{/备注}}"), P("{{^遗漏}}"), P("没有遗漏"), P("{{/遗漏}}"), P("{{?遗漏}}"), P("遗漏如下"), P("{{/遗漏}}"));
        var data = Data("题", "", Two);
        data.List("意见")![1].Set("建议", "");
        using var word = Fill(folder, data);
        Assert.Equal(["题", "原文：甲", "建议：改甲", "原文：乙", "没有遗漏"], word.Body.Elements<Paragraph>().Select(static p => p.InnerText));
    }

    [Fact]
    public void 几段的内容写成几段_夹在中间的用换行_空的占位段去掉()
    {
        using var folder = new TemplateFolder().With(Name, P("{{备注}}"), P("题：{{题目}}"), P("（{{题目}}）"), P("完"));
        using var word = Fill(folder, Data("上\n下", ""));
        Assert.Equal(["题：上", "下", "（上下）", "完"], word.Body.Elements<Paragraph>().Select(static p => p.InnerText));
        Assert.Single(word.Body.Elements<Paragraph>().ElementAt(2).Descendants<Break>());
    }

    [Fact]
    public void 页脚里的占位符也填()
    {
        using var folder = new TemplateFolder().WithFooter(Name, [P("页脚 {{题目}}")], P("{{题目}}"));
        using var word = Fill(folder, Data("村规", ""));
        Assert.Equal("页脚 村规", word.Document.MainDocumentPart!.FooterParts.Single().Footer!.InnerText);
    }

    [Fact]
    public void 填进去的文字里有花括号不再展开_控制字符去掉()
    {
        using var folder = new TemplateFolder().With(Name, P("{{题目}}"), Grid(Row("{{意见.原文}}")));
        using var word = Fill(folder, Data("{{备注}}\u0000\u0008{{#意见}}\uD800", "不该出现", "{{题目}}<w:p/>&"));
        Assert.Equal("{{备注}}{{#意见}}", word.Body.Elements<Paragraph>().First().InnerText);
        Assert.Equal("{{题目}}<w:p/>&", word.Body.Descendants<TableCell>().Single().InnerText);
        Assert.DoesNotContain("不该出现", word.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{题名}}", "{{题名}}", "没有这个占位符")]
    [InlineData("{{题目}", "{{题目}", "没有写全")]
    [InlineData("{题目}}", "{题目}}", "没有写全")]
    [InlineData("{题目}", "{题目}", "没有写全")]
    [InlineData("｛｛题目｝｝", "｛｛题目｝｝", "没有写全")]
    [InlineData("{{意见}}", "{{意见}}", "是列表")]
    [InlineData("{{意见.理由}}", "{{意见.理由}}", "没有这个占位符")]
    [InlineData("{{#题目}}", "{{#题目}}", "不是列表")]
    [InlineData("{{#意见}}", "{{#意见}}", "没有找到对应的 {{/意见}}")]
    [InlineData("{{/意见}}", "{{/意见}}", "前面没有与它对应的开头")]
    [InlineData("见{{#意见}}", "{{#意见}}", "各自独占一段")]
    [InlineData("{{意见.原文}}{{遗漏.位置}}", "{{遗漏.…}}", "两个列表")]
    public void 写坏的占位符说清哪个文件哪一处哪个占位符(string bad, string placeholder, string problem)
    {
        using var folder = new TemplateFolder().With(Name, P("{{题目}}"), P(bad));
        var error = Assert.Throws<TemplateException>(() => WordTemplate.Load(folder.Path, Schema));
        Assert.Equal((Name, "正文第2段", placeholder), (error.File, error.Place, error.Placeholder));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 名称写错时提醒最像的()
    {
        using var folder = new TemplateFolder().With(Name, P("{{题目}}"), P("{{意见.原}}"));
        Assert.Contains("{{意见.原文}}", Assert.Throws<TemplateException>(() => WordTemplate.Load(folder.Path, Schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 块交叉时说清应当先关哪个()
    {
        using var folder = new TemplateFolder().With(Name, P("{{题目}}"), P("{{?备注}}"), P("{{#意见}}"), P("{{/备注}}"), P("{{/意见}}"));
        var error = Assert.Throws<TemplateException>(() => WordTemplate.Load(folder.Path, Schema));
        Assert.Equal("{{/备注}}", error.Placeholder);
        Assert.Contains("{{#意见}}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 缺了必有的占位符要报错()
    {
        using var folder = new TemplateFolder().With(Name, P("{{备注}}"));
        var error = Assert.Throws<TemplateException>(() => WordTemplate.Load(folder.Path, Schema));
        Assert.Equal("{{题目}}", error.Placeholder);
        Assert.Contains(Name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 不是Word文档的模板要报错()
    {
        using var folder = new TemplateFolder();
        File.WriteAllText(Path.Combine(folder.Path, Name), "不是压缩包");
        Assert.Contains("不是能打开的 Word 文档", Assert.Throws<TemplateException>(() => WordTemplate.Load(folder.Path, Schema)).Message, StringComparison.Ordinal);
    }

    private static TemplateData Data(string title, string remark, params string[] items) => new TemplateData()
        .Set("题目", title)
        .Set("备注", remark)
        .Set("意见", [.. items.Select(static i => new TemplateData().Set("原文", i).Set("建议", "改" + i))])
        .Set("遗漏", Array.Empty<TemplateData>());

    private static WrittenWord Fill(TemplateFolder folder, TemplateData data)
    {
        using var output = new MemoryStream();
        WordTemplate.Load(folder.Path, Schema).Write(output, data, "题", "2026-03-01");
        var word = WrittenWord.Of(output.ToArray());
        Assert.Empty(word.Errors());
        return word;
    }
}
