using System.Text.Json;
using AngleSharp.Html.Parser;
using Huairou.Review.Reports.Tests.Annotated;
using Huairou.Review.Tests.Schemas;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>一份来源的每一种输出：写出来了、合格式，而且 JSON 里的每处意见，文字与地址都在里面。</summary>
internal static class OutputCheck
{
    private const string Program = "怀柔性别平等与儿童优先审查助手";

    /// <summary>逐种核对。</summary>
    /// <param name="batch">写好的一批。</param>
    /// <param name="source">来源文件名。</param>
    /// <param name="reviewer">署名的审查人；没有时为空。</param>
    public static void All(OutputBatch batch, string source, string reviewer = "")
    {
        var findings = batch.Findings(source);
        var json = File.ReadAllText(batch.PathOf(source, ".审查结果.json"));
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("review"), json));
        TextAndPage(batch, source, findings);
        MachineFormats(batch, source, findings);
        Annotated(batch, source, findings, reviewer.Length > 0 ? reviewer + "（已复核）" : Program);
        var omissions = batch.Result(source).GetProperty("omissions").EnumerateArray().Select(static o => o.GetProperty("title").GetString()!).ToList();
        var opinion = Word(batch.PathOf(source, ".意见书.docx"));
        Contains(opinion, source + " 意见书", findings);
        Assert.All(omissions, o => Assert.Contains(Bare(o), opinion, StringComparison.Ordinal));
        Village(batch, source, findings);

        // 不确定的不请起草部门答复。
        var answerable = findings.Where(static f => f.Certainty != "不确定").ToList();
        Contains(Word(batch.PathOf(source, ".采纳反馈表.docx")), source + " 反馈表", answerable, byClause: true);
        var form = Book(batch.PathOf(source, ".采纳反馈表.xlsx"));
        Contains(Bare(string.Concat(form.Values.SelectMany(static c => c))), source + " 反馈表 Excel", answerable, byClause: true);
        var ledger = Book(batch.PathOfBatch("清理台账.xlsx", ".台账.xlsx"))["清理台账"];
        Assert.All(findings, f => Assert.True(ledger.Contains(f.Address) && ledger.Exists(c => Bare(c) == Bare(f.Quote)), $"{source} 台账没有 {f.Address}“{f.Quote}”"));
        Assert.Contains(source, ledger);
    }

    /// <summary>各种输出里只许有来源自己的外部链接。</summary>
    public static void NothingExternal(string folder, IReadOnlyList<string> allowed)
    {
        foreach (var file in Directory.GetFiles(folder).Where(static f => Path.GetExtension(f) is ".docx" or ".xlsx"))
        {
            Assert.Empty(OfficeFile.External(File.ReadAllBytes(file)).Except(file.EndsWith(".批注.docx", StringComparison.Ordinal) ? allowed : []));
        }
    }

    private static void TextAndPage(OutputBatch batch, string source, IReadOnlyList<ListedFinding> findings)
    {
        var text = File.ReadAllText(batch.PathOf(source, ".审查报告.txt"));
        Contains(Bare(text.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal)), source + " 文本", findings);
        var page = new HtmlParser().ParseDocument(File.ReadAllText(batch.PathOf(source, ".审查报告.html")));
        Contains(Bare(page.Body!.TextContent), source + " 网页", findings);
        Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed, link, [onload], [onerror], [onclick]"));
        Assert.All(page.QuerySelectorAll("[href], [src]"), static e => Assert.StartsWith("#", e.GetAttribute("href") ?? e.GetAttribute("src"), StringComparison.Ordinal));
    }

    private static void MachineFormats(OutputBatch batch, string source, IReadOnlyList<ListedFinding> findings)
    {
        var line = File.ReadLines(batch.PathOfBatch("审查结果.ndjson", ".审查结果.ndjson")).Single(l => JsonDocument.Parse(l).RootElement.GetProperty("file").GetString() == source);
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.For("ndjson"), line));
        var listed = JsonDocument.Parse(line).RootElement.GetProperty("findings").EnumerateArray().Select(static f => (f.GetProperty("address").GetString()!, f.GetProperty("quote").GetString()!));
        Assert.Equal(findings.Select(static f => (f.Address, f.Quote)), listed);

        var sarif = File.ReadAllText(batch.PathOfBatch("审查结果.sarif", ".sarif"));
        Assert.Empty(SchemaCheck.Problems(SchemaCheck.Sarif, sarif));
        var results = JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(r => Uri.UnescapeDataString(r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!) == source)
            .Where(static r => r.GetProperty("properties").TryGetProperty("quote", out _))
            .Select(static r => (r.GetProperty("properties").GetProperty("address").GetString()!, r.GetProperty("properties").GetProperty("quote").GetString()!));
        Assert.Equal(findings.Select(static f => (f.Address, f.Quote)).Order(), results.Order());
    }

    private static void Annotated(OutputBatch batch, string source, IReadOnlyList<ListedFinding> findings, string author)
    {
        var bytes = File.ReadAllBytes(batch.PathOf(source, ".批注.docx"));
        var original = Path.GetExtension(source) == ".docx" ? File.ReadAllBytes(Path.Combine(batch.Sources, source)) : null;
        Assert.Empty(OfficeFile.Errors(bytes).Except(original is null ? [] : OfficeFile.Errors(original)));
        var marked = new Marked(bytes);
        var notes = marked.Comments.Where(c => (string?)c.Attribute(Marked.W + "author") == author).Select(static c => (Text: Marked.TextOf(c), Id: Marked.IdOf(c))).ToList();
        foreach (var f in findings)
        {
            Assert.True(
                notes.Exists(n => n.Text.Contains($"\n位置：{f.Address}", StringComparison.Ordinal) && (Bare(marked.Anchored(n.Id)) == Bare(f.Quote) || n.Text.Contains("\n说明：", StringComparison.Ordinal))),
                $"{source} 批注版没有把 {f.Address}“{f.Quote}”圈出来");
        }

        if (original is not null)
        {
            string[] others = ["李四", "赵六"];
            Assert.Equal(OfficeFile.MarkupBy(original, others).Order(StringComparer.Ordinal), OfficeFile.MarkupBy(bytes, others).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
    }

    private static void Village(OutputBatch batch, string source, IReadOnlyList<ListedFinding> findings)
    {
        var text = Word(batch.PathOf(source, ".白话说明.docx"));
        var kind = batch.Result(source).GetProperty("kind").GetString()!;
        if (kind is not ("村规民约" or "分配方案"))
        {
            Assert.Matches("^(看过了，没有要改的|这些写法要改一改|这张表不用填)", text);
            return;
        }

        // 地址念起来不带顿号与栏名，长的原文只摘一段；一页写不下的另有说明，写得下的至少是最重的一处。
        Assert.StartsWith("这些写法要改一改", text, StringComparison.Ordinal);
        Assert.Contains(findings, f => text.Contains(Bare(f.Address).Split('“')[0].TrimEnd('、'), StringComparison.Ordinal) && text.Contains(Bare(f.Quote)[..Math.Min(8, Bare(f.Quote).Length)], StringComparison.Ordinal));
    }

    private static string Word(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Empty(OfficeFile.Errors(bytes));
        return Bare(OfficeFile.Text(bytes));
    }

    private static Dictionary<string, List<string>> Book(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Empty(OfficeFile.Errors(bytes));
        return OfficeFile.Cells(bytes);
    }

    // 同一问题只写一次原文，其余各处列地址。
    private static void Contains(string text, string what, IReadOnlyList<ListedFinding> findings, bool byClause = false)
    {
        foreach (var group in findings.GroupBy(static f => f.ProblemId, StringComparer.Ordinal))
        {
            Assert.All(group, f => Assert.True(text.Contains(Bare(f.Address), StringComparison.Ordinal), $"{what}没有 {f.Address}"));
            Assert.True(group.Any(f => text.Contains(Bare(byClause ? f.Clause : f.Quote), StringComparison.Ordinal)), $"{what}没有“{group.First().Quote}”");
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
