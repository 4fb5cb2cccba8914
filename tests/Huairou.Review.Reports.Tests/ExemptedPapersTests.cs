using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Feedback;
using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Reports.Tests.Spreadsheets;
using Huairou.Review.Reports.Village;
using Huairou.Review.Screening.Results;
using static Huairou.Review.Reports.Tests.TemplateFolder;

namespace Huairou.Review.Reports.Tests;

/// <summary>审查人豁免的意见：归档的、要签字的文书一份也不能不声不响地略去。</summary>
public sealed class ExemptedPapersTests
{
    private static readonly ReportOptions Options = new() { Date = "2026-03-01" };

    [Fact]
    public void 意见书_总体结论写明豁免了几处_不计入数目()
    {
        using var word = Letter(ExemptedSamples.Village());
        var conclusion = word.Section("总体结论");
        Assert.Contains("另有2处意见已由审查人豁免（见“已豁免的意见”部分），其中1处原定为疑似违法，没有计入上述数目与结论。", conclusion, StringComparison.Ordinal);

        // 出嫁女那一项豁免了，同一问题还有表里的一格，所以违法仍是三个；家务一条豁免了，不当剩红白理事会一个。
        Assert.Contains("本文件违法问题3个、不当问题1个，涉及条款4条，规定性条款共12条。", conclusion, StringComparison.Ordinal);
        Assert.EndsWith("合法性提示\n不确定\n已豁免\n3\n1\n0\n0\n1\n1\n2", conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void 意见书_逐处列出原文类型理由_谁何时凭什么到哪天为止()
    {
        using var word = Letter(ExemptedSamples.Village());
        var part = word.Section("已豁免的意见");
        Assert.StartsWith("下列2处意见由审查人决定保留原文、予以豁免，不列入前面各部分，不计入总体结论。其中1处原定为疑似违法：", part, StringComparison.Ordinal);
        Assert.Contains(
            "豁免1\n第五条第（一）项　【原定疑似违法】A06 集体收益与福利分配按性别婚姻区别\n原文\n有下列情形之一的，不享受集体收益分配：（一）　出嫁满一年的妇女，不论户口是否迁出；\n",
            part,
            StringComparison.Ordinal);
        Assert.Contains(
            $"依据\n《妇女权益保障法》第五十六条、《农村集体经济组织法》第八条。\n豁免理由\n{ExemptedSamples.Reason}\n豁免决定\n审查人林知夏，2026年2月1日，有效至2026年12月31日（豁免清单.yaml 第 1 行）\n",
            part,
            StringComparison.Ordinal);
        Assert.Contains("豁免2\n第七条　【原定疑似不当】H01 家务与照料责任单方归于女性\n", part, StringComparison.Ordinal);
        Assert.Contains("审查人林知夏，2026年2月1日，未设期限（豁免清单.yaml 第 9 行）", part, StringComparison.Ordinal);
        Assert.Contains("出嫁满一年的妇女", word.Styled("问题文字"));
        Assert.DoesNotContain("H01", word.Section("条款意见"), StringComparison.Ordinal);
        Assert.Empty(word.Errors());
    }

    [Fact]
    public void 意见书_不再适用的豁免写明情况与怎么办()
    {
        using var word = Letter(ExemptedSamples.Village());
        var part = word.Section("已豁免的意见");
        Assert.Contains(
            "已到期\n第八条\n由德高望重的男性长者组成\nD02 法定妇女名额与议事机构女性参与缺失\n审查人林知夏，2026年2月1日，有效至2026年2月20日（豁免清单.yaml 第 17 行）\n豁免已于2026年2月20日到期，意见重新列出；仍要保留的，请重新审查后续期。\n",
            part,
            StringComparison.Ordinal);
        Assert.Contains("条款已变\n不予办理升学手续\nM01 以儿童权益作为制裁工具\n", part, StringComparison.Ordinal);
        Assert.Contains("第八条　【疑似不当】D02", word.Section("条款意见"), StringComparison.Ordinal);
    }

    [Fact]
    public void 意见书_豁免的意见用到的条文也附原文_检查汇总里另计()
    {
        using var word = Letter(ExemptedSamples.Village());
        Assert.Contains("《农村集体经济组织法》第八条（豁免1）：" + SampleStatutes.Collective8.Quote, word.Section("附件"), StringComparison.Ordinal);
        Assert.Contains("A 农村集体权益\nA01、A06\n2\n1\n1\n", word.Section("已核查未列为问题的内容"), StringComparison.Ordinal);
    }

    [Fact]
    public void 意见书_没有豁免的写明没有()
    {
        using var word = Letter(SampleResults.Village());
        Assert.Equal("没有豁免的意见。", word.Section("已豁免的意见"));
        Assert.DoesNotContain("豁免", word.Section("总体结论").Replace("已豁免\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void 意见书_全部豁免以后可以出台_但不许看不出豁免过()
    {
        var tiny = SampleResults.Tiny();
        using var word = Letter(tiny with
        {
            Findings = [],
            Omissions = [],
            Verdict = "none",
            Exempted =
            [
                new Exempted(ExemptedSamples.Entry("c1", "A06", "另有生效判决。", 1), tiny.Findings[0], null),
                new Exempted(ExemptedSamples.Entry(ExemptionEntry.WholeDocument, "D02", "章程另有规定。", 9), null, tiny.Omissions[0]),
            ],
        });
        Assert.Contains("结论：可出台。", word.Section("总体结论"), StringComparison.Ordinal);
        Assert.Contains("另有2处意见已由审查人豁免", word.Section("总体结论"), StringComparison.Ordinal);
        Assert.Contains("豁免2\n全文　【原定疑似不当】D02 法定妇女名额与议事机构女性参与缺失\n原文\n（未写）\n原意见\n第二条写了成员代表大会的组成，通篇没有写应当有适当数量的妇女代表。\n依据\n该日期施行的文本未收录。\n豁免理由\n章程另有规定。", word.Section("已豁免的意见"), StringComparison.Ordinal);
    }

    [Fact]
    public void 意见书_复核以后已豁免的仍说疑似_没有人确认过它()
    {
        using var word = WrittenWord.By(new OpinionWriter(Options with { Reviewer = "林知夏" }), ExemptedSamples.Village());
        Assert.Contains("【原定疑似违法】A06", word.Section("已豁免的意见"), StringComparison.Ordinal);
        Assert.DoesNotContain("疑似", word.Section("条款意见"), StringComparison.Ordinal);
    }

    [Fact]
    public void 意见书_豁免太多时只列前三百并说明()
    {
        var village = ExemptedSamples.Village();
        using var word = Letter(village with { Exempted = [.. Enumerable.Repeat(village.Exempted[0], 301)] });
        var part = word.Section("已豁免的意见");
        Assert.Contains("下列301处意见", part, StringComparison.Ordinal);
        Assert.Contains("只列前300项，其余见审查报告。", part, StringComparison.Ordinal);
        Assert.Equal(300, part.Split("【原定疑似违法】").Length - 1);
    }

    [Theory]
    [InlineData("意见书.docx", "{{已豁免说明}}")]
    [InlineData("意见书.docx", "{{已豁免.豁免理由}}")]
    [InlineData("意见书.docx", "{{结论说明}}")]
    [InlineData("白话说明.docx", "{{豁免}}")]
    [InlineData("采纳反馈表.docx", "{{表外说明}}")]
    public void 单位的旧模板缺了豁免的占位符_审查之前就报错(string file, string missing)
    {
        var schema = new[] { OpinionSchema.Schema, VillageSchema.Schema, FeedbackDocxSchema.Schema }.Single(s => s.File == file);
        var fields = schema.Fields.Where(static f => f.Required).Select(static f => $"{{{{{f.Name}}}}}").Where(p => p != missing).Select(static p => P(p));
        var rows = schema.Lists.Select(l => string.Concat(l.Fields.Where(static f => f.Required).Select(f => $"{{{{{l.Name}.{f.Name}}}}}").Where(p => p != missing))).Select(static p => P(p));
        using var folder = new TemplateFolder().With(file, [.. fields, .. rows]);
        var error = Assert.Throws<TemplateException>(() => WordTemplate.Load(folder.Path, schema));
        Assert.Equal((file, missing), (error.File, error.Placeholder));
    }

    [Fact]
    public void 白话说明_末尾一句交代还有几处可以保留()
    {
        using var word = WrittenWord.By(new VillageWriter(Options), ExemptedSamples.Village());
        Assert.Contains("另有2处，审查人看过，认为可以保留，没有列在上面；是哪几处、为什么，见意见书。", word.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第五条第（一）项", word.Text, StringComparison.Ordinal);
        using var none = WrittenWord.By(new VillageWriter(Options), SampleResults.Village());
        Assert.DoesNotContain("可以保留", none.Text, StringComparison.Ordinal);
        Assert.Empty(word.Errors());
    }

    [Fact]
    public void 白话说明_只剩豁免的不说一处都没有_该补的也说()
    {
        using var word = WrittenWord.By(new VillageWriter(Options), ExemptedSamples.Village() with { Findings = [] });
        Assert.Contains("看过了，除审查人认为可以保留的2处以外，在查过的5类问题里，没有发现对妇女、孩子不公道的写法。", word.Text, StringComparison.Ordinal);
        using var missing = WrittenWord.By(new VillageWriter(Options), SampleResults.Tiny() with { Findings = [] });
        Assert.StartsWith("看过了，有要补上的\n", missing.Text, StringComparison.Ordinal);
        Assert.Contains("还有1样应当写上而没有写的，见意见书。", missing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 采纳反馈表_不问已豁免的_写明几处()
    {
        const string line = "另有2处意见已由审查人豁免，不要求反馈，没有列入本表，见意见书“已豁免的意见”。";
        var village = ExemptedSamples.Village();
        Assert.Equal(["第五条第（二）项 A06", "第六条 M01", "表1第2行“分配份额”栏 A06", "第八条 D02", "第九条 N05"], FeedbackRow.Of(village).Select(static r => $"{r.Address} {r.Rule}"));
        using var word = WrittenWord.By(new FeedbackDocxWriter(Options), village);
        Assert.Contains(line, word.Text, StringComparison.Ordinal);
        Assert.Equal(5, word.Body.Descendants<SdtContentDropDownList>().Count());
        Assert.Empty(word.Errors());

        using var output = new MemoryStream();
        new FeedbackXlsxWriter(Options).Write(output, ReviewOutcome.Reviewed(village), 0);
        using var book = Workbooks.Open(output.ToArray());
        Assert.Contains(Workbooks.Texts(book, "采纳反馈表").Values, static t => t.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void 恶意的理由与署名写不坏各种文书()
    {
        const string evil = "{{总体结论}}\u0001{{#条款意见}}<w:p>\uD83D=1+1";
        const string clean = "{{总体结论}}{{#条款意见}}<w:p>=1+1";
        var hostile = RichResults.Hostile(evil) with { Kind = "村规民约" };
        foreach (IReportWriter writer in new IReportWriter[] { new OpinionWriter(Options), new VillageWriter(Options), new FeedbackDocxWriter(Options) })
        {
            using var word = WrittenWord.By(writer, hostile);
            Assert.Empty(word.Errors());
            Assert.Contains(clean, word.Text, StringComparison.Ordinal);
        }

        using var letter = WrittenWord.By(new OpinionWriter(Options), hostile);
        Assert.Contains($"豁免理由\n{clean}\n豁免决定\n审查人{clean}，2026年2月1日", letter.Section("已豁免的意见"), StringComparison.Ordinal);
        var marked = Annotated.Drafts.WriteFrom(hostile, null);
        Assert.Empty(marked.Errors());
        Assert.Contains($"豁免理由：{clean}\n豁免决定：{clean}，", string.Join('\n', marked.Comments.Select(Annotated.Marked.TextOf)), StringComparison.Ordinal);
    }

    private static WrittenWord Letter(ReviewResult result) => WrittenWord.By(new OpinionWriter(Options), result);
}
