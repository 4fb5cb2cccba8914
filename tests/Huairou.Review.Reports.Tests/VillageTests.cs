using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Corpus;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Reports.Village;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests;

/// <summary>白话说明：一页纸，说得清哪里不对、可以怎么改。</summary>
public sealed class VillageTests
{
    private static readonly ReportOptions Options = new() { Date = "2026-03-01" };

    [Fact]
    public void 每处写明现在怎么写_哪里不对_可以改成_法律在后()
    {
        using var word = Sheet(SampleResults.Village());
        var notes = TypeNotes.Load(null);
        Assert.Contains("这些写法要改一改", word.Text, StringComparison.Ordinal);
        Assert.Contains("里有6处写得不公道", word.Text, StringComparison.Ordinal);
        var row = word.Body.Descendants<TableRow>().First(static r => r.InnerText.Contains("第五条第（一）项", StringComparison.Ordinal));
        var cells = row.Elements<TableCell>().Select(static c => string.Join('\n', c.Elements<Paragraph>().Select(static p => p.InnerText))).ToList();
        // 出嫁与离婚同属一类，合在一处；出嫁那条还有一格在表里。
        Assert.StartsWith("第五条第（一）项、表1第2行“分配份额”栏、第五条第（二）项\n出嫁满一年的妇女，不论户口是否迁出；", cells[1], StringComparison.Ordinal);
        Assert.Equal(notes.Of("A06").Plain, cells[2]);
        Assert.InRange(cells[3].Split('\n').Length, 2, 3);
        Assert.StartsWith("法律：《妇女权益保障法》第五十六条：村民自治章程、村规民约", row.NextSibling<TableRow>()!.InnerText, StringComparison.Ordinal);
        Assert.Contains("出嫁满一年的妇女", word.Styled("问题文字"));
        Assert.DoesNotContain("L02", word.Text, StringComparison.Ordinal);
        Assert.Empty(word.Errors());
    }

    [Fact]
    public void 地方够时写三种改法_先是本条的改写_再是村里的写法_最后是删去()
    {
        var village = SampleResults.Village();
        using var word = Sheet(village with { Findings = [village.Findings[0]] });
        var cell = word.Body.Descendants<TableRow>().First(static r => r.InnerText.Contains("第五条第（一）项", StringComparison.Ordinal)).Elements<TableCell>().Last();
        Assert.Equal(
            ["①已取得其他农村集体经济组织成员身份的人员；", "②" + TypeNotes.Load(null).Of("A06").Alternatives[0], "③把这一项整项删去，其余各项不动。"],
            cell.Elements<Paragraph>().Select(static p => p.InnerText));
        // 只有一处，字放到四号。
        Assert.Equal("28", word.Document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(static s => s.StyleName!.Val! == "白话正文").StyleRunProperties!.FontSize!.Val!.Value);
    }

    [Fact]
    public void 删去的写法_项删项_半句删半句()
    {
        var village = SampleResults.Village();
        var passages = new VillagePassages(village.Clauses);
        Assert.Equal("把这一项整项删去，其余各项不动。", passages.Drop(village.Findings.First(static f => f.Address == "第五条第（一）项")));
        Assert.Equal("把“由德高望重的男性长者组成”这半句删去，其余不动。", passages.Drop(village.Findings.First(static f => f.Rule == "D02")));
        Assert.Equal("把这一条整条删去。", passages.Drop(village.Findings.First(static f => f.Rule == "M01") with { Start = 0, End = village.Findings.First(static f => f.Rule == "M01").End }));
    }

    [Fact]
    public void 由谁表决照文种写_署名后不再说机器()
    {
        using var cooperative = Sheet(SampleResults.Village() with { Kind = "股份合作社章程" });
        Assert.Contains("由成员大会表决", cooperative.Text, StringComparison.Ordinal);
        using var confirmed = WrittenWord.By(new VillageWriter(Options with { Reviewer = "林知夏" }), SampleResults.Village());
        Assert.Contains("审查人林知夏看过　2026年3月1日", confirmed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("机器初看", confirmed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 不是村里的文件一句话说明_没有问题的也说清楚()
    {
        using var authority = Sheet(SampleResults.Village() with { Kind = "规范性文件" });
        Assert.Contains("属于规范性文件，不用这张表，请看意见书。", authority.Text, StringComparison.Ordinal);
        Assert.Empty(authority.Body.Descendants<TableRow>());
        using var clean = Sheet(SampleResults.Village() with { Findings = [] });
        Assert.Contains("看过了，没有要改的", clean.Text, StringComparison.Ordinal);
        Assert.Contains("在查过的5类问题里，没有发现", clean.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void 写不下的说明还有几处()
    {
        using var word = Sheet(Crowded());
        // 九类各一处，列出几处就说还有几处。
        var listed = word.Body.Descendants<TableRow>().Count(static r => r.InnerText.StartsWith("法律", StringComparison.Ordinal));
        Assert.InRange(listed, 3, 6);
        Assert.Contains($"还有{9 - listed}处没有列在这里，见意见书。", word.Text, StringComparison.Ordinal);
    }

    [ToolFact("soffice")]
    public void 处数最多时也只有一页()
    {
        using var folder = new TemplateFolder();
        using var crowded = Sheet(Crowded() with { Exempted = ExemptedSamples.Village().Exempted, Omissions = SampleResults.Tiny().Omissions });
        using var village = Sheet(SampleResults.Village());
        File.WriteAllBytes(Path.Combine(folder.Path, "甲.docx"), crowded.Bytes);
        File.WriteAllBytes(Path.Combine(folder.Path, "乙.docx"), village.Bytes);
        foreach (var page in LibreOffice.Convert([Path.Combine(folder.Path, "甲.docx"), Path.Combine(folder.Path, "乙.docx")], "pdf", folder.Path))
        {
            var draft = Huairou.Review.Documents.DraftReader.Read(page);
            Assert.Equal(1, draft.Report.Pages);
            Assert.Contains(draft.Blocks, static b => b.Text.Contains("可以改成", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void 每一类都有白话_白话里没有法律名称与条号()
    {
        var notes = TypeNotes.Load(null);
        var rules = RuleSet.LoadPages(CorpusPaths.Locate().Rules).Select(static p => p.Id);
        Assert.Equal(rules.Order(StringComparer.Ordinal), notes.Rules.Order(StringComparer.Ordinal));
        foreach (var note in notes.Rules.Select(notes.Of))
        {
            Assert.InRange(note.Reason.Length, 15, 90);
            Assert.InRange(note.Plain.Length, 10, 70);
            Assert.DoesNotMatch("《|》|第[一二三四五六七八九十百]+条|依照|之规定|抵触|侵害", note.Plain);
            Assert.InRange(note.Alternatives.Count, 1, 2);
        }
    }

    [Fact]
    public void 每一种可以改成的写法复审都没有问题()
    {
        var pipeline = ReviewPipeline.Open(CorpusPaths.Locate());
        var date = new DateOnly(2026, 3, 1);
        var notes = TypeNotes.Load(null);
        var bad = notes.Rules.SelectMany(r => notes.Of(r).Alternatives.Select(a => (Rule: r, Text: a)))
            .SelectMany(a => pipeline.Screen(a.Text, date, "村规民约").Findings.Concat(pipeline.Screen(a.Text, date).Findings).Select(f => $"{a.Rule}“{a.Text}” → {f.Rule} {f.Severity.ToChinese()}“{f.Quote}”"))
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(bad);
    }

    [Theory]
    [InlineData("A06: [", "第")]
    [InlineData("A06: 一句话", "A06")]
    [InlineData("- 一项", "应当是类型编号到说法的对照")]
    public void 白话文件写坏时说清哪里不对(string text, string expected)
    {
        var error = Assert.Throws<TemplateException>(() => TypeNotes.Parse(text));
        Assert.Equal(TypeNotes.File, error.File);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    // 九类、各一处、句子都长：最挤的样子。
    private static ReviewResult Crowded()
    {
        string[] rules = ["A01", "A04", "A06", "A07", "B01", "C01", "D01", "J01", "M01"];
        var clauses = rules.Select(static (r, i) => SampleResults.Clause($"c{i}", $"第{i + 1}条", $"第{r}种情形的村民自公告之日起一律按照本条执行，凡不按期办理的，取消当年全部待遇，以后年度由村民代表会议另行商议决定，任何人不得异议。")).ToList();
        return SampleResults.Village() with
        {
            Clauses = clauses,
            Findings = [.. rules.Select((r, i) => SampleResults.Find(clauses[i], "取消当年全部待遇，以后年度由村民代表会议另行商议决定", r, "类型", Severity.Unlawful) with
            {
                ProblemId = r,
                Basis = [SampleStatutes.Women55],
                Rewrite = "因婚姻迁入、迁出的村民，不论男女，都按照章程规定的同一程序办理手续，确认以后与其他成员享有同样的权益，承担同样的义务。",
            })],
        };
    }

    private static WrittenWord Sheet(ReviewResult result) => WrittenWord.By(new VillageWriter(Options), result);
}
