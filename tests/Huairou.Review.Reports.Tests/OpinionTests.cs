using System.Diagnostics;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;
using static Huairou.Review.Reports.Tests.TemplateFolder;

namespace Huairou.Review.Reports.Tests;

/// <summary>意见书：用随程序的模板写出，再用 SDK 读回来看内容。</summary>
public sealed class OpinionTests
{
    private static readonly ReportOptions Machine = new() { Date = "2026-03-01" };

    [Fact]
    public void 结论与得出结论的规则印在意见书上()
    {
        using var word = Letter(SampleResults.Village());
        var conclusion = word.Section("总体结论");
        Assert.Contains("结论：建议重大修改。", conclusion, StringComparison.Ordinal);
        Assert.Contains("本文件违法问题3个、不当问题2个，涉及条款6条，规定性条款共12条。", conclusion, StringComparison.Ordinal);
        Assert.Contains(OverallConclusion.Rule, conclusion, StringComparison.Ordinal);
        Assert.Contains("另有合法性提示1项", conclusion, StringComparison.Ordinal);
        Assert.Contains("另有不确定的意见1项", conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void 条款意见写明地址原文类型理由依据与建议_问题文字标出()
    {
        using var word = Letter(SampleResults.Village());
        var clauses = word.Section("条款意见");
        Assert.Contains("第五条第（一）项　【疑似违法】A06 集体收益与福利分配按性别婚姻区别（兼涉A01）", clauses, StringComparison.Ordinal);
        Assert.Contains("有下列情形之一的，不享受集体收益分配：（一）　出嫁满一年的妇女，不论户口是否迁出；", clauses, StringComparison.Ordinal);
        Assert.Contains("表1第2行“分配份额”栏：“出嫁女：0.5份”", clauses, StringComparison.Ordinal);
        Assert.Contains("《妇女权益保障法》第五十六条：“村民自治章程、村规民约，", clauses, StringComparison.Ordinal);
        Assert.Contains("已取得其他农村集体经济组织成员身份的人员；\n（需人工判断）", clauses, StringComparison.Ordinal);
        Assert.Contains("该日期施行的文本未收录。", clauses, StringComparison.Ordinal);
        Assert.Contains("出嫁满一年的妇女", word.Styled("问题文字"));
        Assert.Contains("有下列情形之一的，不享受集体收益分配：", word.Styled("上文"));
    }

    [Fact]
    public void 影响儿童的意见自成一部分_不重复列()
    {
        using var word = Letter(SampleResults.Village());
        Assert.Contains("第六条　【疑似违法】M01", word.Section("儿童优先意见"), StringComparison.Ordinal);
        Assert.Contains(ChildPriority.HowChosen, word.Section("儿童优先意见"), StringComparison.Ordinal);
        Assert.DoesNotContain("M01", word.Section("条款意见"), StringComparison.Ordinal);
        Assert.Contains("序号3直接影响儿童", word.Section("条款意见"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M01", "", true)]
    [InlineData("A10", "", true)]
    [InlineData("F02", "", true)]
    [InlineData("H02", "", true)]
    [InlineData("A06", "M02", true)]
    [InlineData("A06", "A10", false)]
    [InlineData("J01", "", false)]
    [InlineData("L03", "", false)]
    public void 哪些意见算儿童优先(string rule, string also, bool expected)
    {
        var finding = SampleResults.Tiny().Findings[0] with { Rule = rule, Also = also.Length > 0 ? [also] : [] };
        Assert.Equal(expected, ChildPriority.Concerns(finding));
    }

    [Fact]
    public void 文件级意见写明补在哪里补什么_指标相差多少()
    {
        using var word = Letter(SampleResults.Tiny());
        var part = word.Section("文件级意见");
        Assert.Contains("补在第二条之后　【疑似不当】D02", part, StringComparison.Ordinal);
        Assert.Contains("成员代表大会中应当有适当数量的妇女代表。", part, StringComparison.Ordinal);
        Assert.Contains("低了10个百分点", part, StringComparison.Ordinal);
        Assert.Contains("没有其他关于权限、程序与引用的提示。", part, StringComparison.Ordinal);
        var coverage = word.Section("规划条目对照");
        Assert.Contains("抵触\n妇女/经济/策略/8", coverage, StringComparison.Ordinal);
        Assert.Contains("遗漏\n妇女/决策/目标/5", coverage, StringComparison.Ordinal);
    }

    [Fact]
    public void 规划期外写明至多是建议_规划期内不写()
    {
        using var after = Letter(SampleResults.Village());
        Assert.Contains("规划期已届满（2021—2025年）：审查日期在规划期以外，以规划条目为准的意见至多是建议", after.Section("规划条目对照"), StringComparison.Ordinal);
        var inside = SampleResults.Village();
        using var during = Letter(inside with { Date = "2024-05-01", Findings = [.. inside.Findings.Select(static f => f with { CriteriaNote = "" })] });
        Assert.DoesNotContain("规划期", during.Section("规划条目对照"), StringComparison.Ordinal);
    }

    [Fact]
    public void 没有复核一律疑似_署名复核后不写疑似()
    {
        using var machine = Letter(SampleResults.Village());
        Assert.Contains("机器初评，尚未复核", machine.Text, StringComparison.Ordinal);
        using var confirmed = WrittenWord.By(new OpinionWriter(Machine with { Reviewer = "林知夏" }), SampleResults.Village());
        Assert.Contains("所列意见已由审查人林知夏复核确认", confirmed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("【疑似", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("【违法】A06", confirmed.Section("条款意见"), StringComparison.Ordinal);
        Assert.DoesNotContain("机器初评", confirmed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 没有问题的文件也说清查了什么()
    {
        using var word = Letter(SampleResults.Clean());
        Assert.Contains("结论：可出台。", word.Section("总体结论"), StringComparison.Ordinal);
        Assert.Contains("没有列出条款意见。", word.Section("条款意见"), StringComparison.Ordinal);
        Assert.Contains("共检查1类问题。", word.Section("已核查未列为问题的内容"), StringComparison.Ordinal);
        Assert.Contains("E01", word.Section("已核查未列为问题的内容"), StringComparison.Ordinal);
        Assert.Contains("没有列出儿童优先意见。", word.Section("儿童优先意见"), StringComparison.Ordinal);
        foreach (var heading in new[] { "文件基本情况", "评估依据", "总体结论", "条款意见", "儿童优先意见", "文件级意见", "规划条目对照", "已核查未列为问题的内容", "未读到与不确定的内容", "说明" })
        {
            Assert.False(string.IsNullOrWhiteSpace(word.Section(heading)), $"“{heading}”是空的");
        }
    }

    [Fact]
    public void 没读到的与未定的写进意见书()
    {
        using var word = Letter(SampleResults.Village());
        var part = word.Section("未读到与不确定的内容");
        Assert.Contains("图片1张，图中文字没有审查。", part, StringComparison.Ordinal);
        Assert.Contains("有 2 处修订未定，按全部接受后的文字审查", part, StringComparison.Ordinal);
        Assert.Contains("第十条　【不确定】L02", part, StringComparison.Ordinal);
    }

    [Fact]
    public void 已核查未列为问题按类型合计()
    {
        using var word = Letter(SampleResults.Village());
        var part = word.Section("已核查未列为问题的内容");
        Assert.Contains("有2处文字像问题而经核查不是", part, StringComparison.Ordinal);
        Assert.Contains("A01 以婚姻状况否定妇女成员身份\n1\nX6 中性条件男女同等适用\n第五条第（三）项", part, StringComparison.Ordinal);
    }

    [Fact]
    public void 依据只列用到的与库里证明得了的_每条一次()
    {
        using var word = Letter(SampleResults.Village());
        var basis = word.Section("评估依据");
        Assert.Contains("《中华人民共和国妇女权益保障法》", basis, StringComparison.Ordinal);
        Assert.Contains("《中华人民共和国村民委员会组织法》", basis, StringComparison.Ordinal);
        Assert.EndsWith("《村民委员会组织法》的施行日期没有在文本里直接写明，尚未核实，签发前请核对。", basis, StringComparison.Ordinal);
        var appendix = word.Section("附件");
        Assert.Equal(1, Count(appendix, SampleStatutes.Women56.Quote));
        Assert.Contains("《义务教育法》第四条（意见3）：" + SampleStatutes.Schooling4.Quote, appendix, StringComparison.Ordinal);
        // 村规民约不是有关机关的规范性文件，不引妇女权益保障法第八条；2022年时现行村委会组织法还没有施行，不引。
        Assert.DoesNotContain("第八条（评估依据）", appendix, StringComparison.Ordinal);
        using var early = Letter(SampleResults.Village() with { Date = "2024-05-01", Findings = [] });
        Assert.DoesNotContain("村民委员会组织法", early.Section("评估依据"), StringComparison.Ordinal);
        using var authority = Letter(SampleResults.Clean());
        Assert.DoesNotContain("尚未核实", authority.Section("评估依据"), StringComparison.Ordinal);
        Assert.Contains("《妇女权益保障法》第八条（评估依据）：有关机关制定或者修改涉及妇女权益的法律、法规、规章和其他规范性文件，应当听取妇女联合会的意见，充分考虑妇女的特殊权益，必要时开展男女平等评估。", authority.Section("附件"), StringComparison.Ordinal);
    }

    [Fact]
    public void 版式照公文格式()
    {
        using var word = Letter(SampleResults.Village());
        var section = word.Body.Elements<SectionProperties>().Single();
        Assert.Equal((11906u, 16838u), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        var margin = section.GetFirstChild<PageMargin>()!;
        // 37、35、28、26 毫米；每毫米 56.7 缇。
        Assert.Equal((2098, 1984), (margin.Top!.Value, margin.Bottom!.Value));
        Assert.Equal((1587u, 1474u), (margin.Left!.Value, margin.Right!.Value));
        // 版心高 225 毫米分 22 行，每行约 579.8 缇。
        Assert.Equal(579, section.GetFirstChild<DocGrid>()!.LinePitch!.Value);
        var styles = word.Document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(static s => s.StyleName!.Val!.Value!, StringComparer.Ordinal);
        foreach (var (style, font, size) in new[] { ("Normal", "仿宋_GB2312", "32"), ("Title", "方正小标宋简体", "44"), ("heading 1", "黑体", "32"), ("heading 2", "楷体_GB2312", "32"), ("页码", "宋体", "28") })
        {
            var properties = styles[style].StyleRunProperties!;
            Assert.Equal((font, font, font), (properties.RunFonts!.Ascii!.Value, properties.RunFonts.HighAnsi!.Value, properties.RunFonts.EastAsia!.Value));
            Assert.Equal(size, properties.FontSize!.Val!.Value);
        }

        Assert.NotNull(word.Document.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
        Assert.Equal(["— 1 —", "— 1 —"], word.Document.MainDocumentPart.FooterParts.Select(static f => f.Footer!.InnerText.Replace(" PAGE ", "", StringComparison.Ordinal)));
        Assert.All(word.Document.MainDocumentPart.FontTablePart!.Fonts!.Elements<Font>(), static f => Assert.NotNull(f.AltName));
    }

    [Fact]
    public void 格式没有错_两次写出逐字节相同_不含写出的时刻()
    {
        foreach (var result in new[] { SampleResults.Village(), SampleResults.Tiny(), SampleResults.Clean() })
        {
            using var first = Letter(result);
            using var second = Letter(result);
            Assert.Empty(first.Errors());
            Assert.Equal(first.Bytes, second.Bytes);
            Assert.Equal(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), first.Document.PackageProperties.Modified!.Value.ToUniversalTime());
        }
    }

    [Fact]
    public void 恶意的原件写不坏意见书_两千处意见只列前三百()
    {
        var clause = SampleResults.Clause("x", "第一条", "{{总体结论}}\u0001<w:p>出嫁女不分红，\uD83D男丁双份。");
        var finding = SampleResults.Find(clause, "出嫁女不分红", "A06", "集体收益与福利分配按性别婚姻区别", Severity.Unlawful) with { Why = "{{#条款意见}}", Rewrite = "=1+1\u0008" };
        var many = Enumerable.Range(0, 2000).Select(i => finding with { ProblemId = $"p{i}", Basis = [SampleStatutes.Women55, SampleStatutes.Women56] }).ToList();
        var watch = Stopwatch.StartNew();
        using var word = Letter(SampleResults.Clean() with { Title = "{{审查人}}\u0002", Clauses = [clause], Findings = many, Verdict = "violation" });
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"用了 {watch.Elapsed}");
        Assert.Empty(word.Errors());
        Assert.Contains("——{{审查人}}", word.Text, StringComparison.Ordinal);
        var clauses = word.Section("条款意见");
        Assert.Contains("共2000个问题，这里按档次列前300个", clauses, StringComparison.Ordinal);
        Assert.Equal(300, Count(clauses, "【疑似违法】"));
        Assert.Contains("{{总体结论}}<w:p>出嫁女不分红，男丁双份。", clauses, StringComparison.Ordinal);
    }

    [Fact]
    public void 单位自己的同名模板替换随程序的_别的模板照旧()
    {
        var required = OpinionSchema.Schema.Fields.Where(static f => f.Required).Select(static f => P($"{f.Name}={{{{{f.Name}}}}}"));
        var rows = OpinionSchema.Schema.Lists.Where(static l => l.Fields.Any(static f => f.Required))
            .Select(static l => P(string.Concat(l.Fields.Where(static f => f.Required).Select(f => $"[{{{{{l.Name}.{f.Name}}}}}]"))));
        using var folder = new TemplateFolder().With("意见书.docx", [P("本单位专用"), .. required, .. rows]);
        using var word = WrittenWord.By(new OpinionWriter(Machine with { TemplateFolder = folder.Path }), SampleResults.Tiny());
        Assert.StartsWith("本单位专用\n题目=分配方案\n", word.Text, StringComparison.Ordinal);
        Assert.Contains("[第三条][出嫁女不再分红，其他村民照旧。]", word.Text.Replace("第三条　", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(word.Errors());
    }

    [Fact]
    public void 模板写坏时在审查之前报错()
    {
        using var folder = new TemplateFolder().With("意见书.docx", P("{{总体结伦}}"));
        var error = Assert.Throws<TemplateException>(() => new OpinionWriter(Machine with { TemplateFolder = folder.Path }));
        Assert.Contains("意见书.docx", error.Message, StringComparison.Ordinal);
        Assert.Contains("{{总体结论}}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 填写的名称与模板能用的名称一致()
    {
        var context = new OpinionContext(new Paper(SampleResults.Tiny(), ""), TypeNotes.Load(null));
        var data = OpinionData.Of(context, []);
        var schema = OpinionSchema.Schema;
        Assert.Equal(schema.Fields.Select(static f => f.Name).Concat(schema.Lists.Select(static l => l.Name)).Order(StringComparer.Ordinal), data.Names.Order(StringComparer.Ordinal));
        foreach (var list in schema.Lists)
        {
            Assert.All(data.List(list.Name)!, item => Assert.Equal(list.Fields.Select(static f => f.Name).Order(StringComparer.Ordinal), item.Names.Order(StringComparer.Ordinal)));
        }
    }

    private static WrittenWord Letter(ReviewResult result) => WrittenWord.By(new OpinionWriter(Machine), result);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
