using System.Xml.Linq;
using CsCheck;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;
using Huairou.Review.Tests;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>批注版除了我们的批注，与原件没有任何差别。</summary>
public sealed class PreservedTests
{
    private static readonly Dictionary<string, Func<byte[]>> All = HardDocuments.All
        .Concat(Directory.GetFiles(Path.Combine(TestPaths.Root, "corpus", "samples"), "*.docx").Select(static f => KeyValuePair.Create(Path.GetFileName(f), () => File.ReadAllBytes(f))))
        .Append(KeyValuePair.Create("难文件.docx", (Func<byte[]>)DifficultPaper.Build))
        .ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void 去掉批注与原件逐元素相同_校验没有新错误_别人的批注不动(string name)
    {
        var source = All[name]();
        var result = Drafts.Review(name, source, EveryWhere);
        AssertPreserved(source, result, Drafts.Write(result, source));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void 一处意见一条批注_圈住的文字就是问题文字(string name)
    {
        var source = All[name]();
        var result = Drafts.Review(name, source, EveryWhere);
        var marked = Drafts.Write(result, source);
        var ours = Ours(source, marked);
        Assert.Equal(1 + result.Findings.Count, ours.Count);
        for (var i = 0; i < result.Findings.Count; i++)
        {
            var comment = Marked.TextOf(ours[i + 1]);
            if (!comment.Contains("\n说明：", StringComparison.Ordinal))
            {
                Assert.Equal(Joined(result, result.Findings[i]), marked.Anchored(Marked.IdOf(ours[i + 1])));
            }
        }

        // 放大或者移开的要写明，而且只发生在域、公式、拼音、智能标记、数据控件、页眉页脚与脚注尾注里。
        var moved = ours.Skip(1).Count(static c => Marked.TextOf(c).Contains("\n说明：", StringComparison.Ordinal));
        Assert.True(moved == 0 || name is "word-域与超链接.docx" or "word-拼音与公式.docx" or "word-页眉页脚.docx" or "word-内容控件.docx" or "word-脚注与尾注.docx" or "难文件.docx", $"{name} 有 {moved} 处没有恰好圈住");
    }

    [Fact]
    public void 任意切分成文字块_任意几处意见_文字与结构都不变()
    {
        var gen = Gen.Select(Gen.Select(Gen.String[Gen.Char["出嫁女不分红，。 a1"], 1, 6], Gen.Bool).List[1, 8], Gen.Select(Gen.Int[0, 60], Gen.Int[1, 20]).List[1, 6]);
        gen.Sample((runs, spans) =>
        {
            var source = WordFile.Body(P(string.Concat(runs.Select(static r => R(r.Item1, r.Item2 ? "<w:b/>" : ""))) + R("末尾。"))).Styles("").Build();
            var result = Drafts.Review("a.docx", source, c => spans.Select(s => (Start: s.Item1 % c.Text.Length, Length: s.Item2)).Select(s => (s.Start, Math.Min(c.Text.Length, s.Start + s.Length))));
            var marked = Drafts.Write(result, source);
            AssertPreserved(source, result, marked);
            var ours = Ours(source, marked);
            Assert.Equal(result.Findings.Select(static f => f.Quote), ours.Skip(1).Select(c => marked.Anchored(Marked.IdOf(c))));
        }, iter: 60, threads: 1);
    }

    // 每个条款放几处：整条、中间一截、开头一字、末尾一字，互相重叠。
    internal static IEnumerable<(int Start, int End)> EveryWhere(Clause clause)
    {
        var length = clause.Text.Length;
        return length == 0 || clause.Sources.Count == 0 ? [] : new[] { (0, length), (length / 3, Math.Max((length / 3) + 1, length * 2 / 3)), (0, 1), (length - 1, length) }
            .Where(s => !string.IsNullOrWhiteSpace(clause.Text[s.Item1..s.Item2])).Distinct();
    }

    internal static IReadOnlyList<XElement> Ours(byte[] source, Marked marked)
    {
        var before = new Marked(source).Comments.Select(Marked.IdOf).ToHashSet(StringComparer.Ordinal);
        return [.. marked.Comments.Where(c => !before.Contains(Marked.IdOf(c)))];
    }

    private static string Joined(ReviewResult result, Finding finding)
    {
        var clause = result.Clauses.First(c => c.Id == finding.ClauseId);
        return string.Concat(clause.SourcesOf(TextSpan.FromBounds(finding.Start, finding.End)).Select(s => s.BlockSpan.In(result.Draft!.Blocks[s.Block].Text)));
    }

    internal static void AssertPreserved(byte[] source, ReviewResult result, Marked marked, string? author = null)
    {
        var original = new Marked(source);
        var ours = Ours(source, marked).Select(Marked.IdOf).ToHashSet(StringComparer.Ordinal);
        foreach (var story in original.StoryNames)
        {
            var (expected, actual) = (original.Plain(story, ours), marked.Plain(story, ours, author));
            if (!XNode.DeepEquals(expected, actual))
            {
                Assert.Equal(expected.ToString(), actual.ToString());
            }
        }

        if (author is null)
        {
            Assert.Equal(original.AllText(), marked.AllText());
        }

        foreach (var comment in original.Comments)
        {
            var kept = Assert.Single(marked.Comments, c => Marked.IdOf(c) == Marked.IdOf(comment));
            Assert.Equal(comment.ToString(SaveOptions.DisableFormatting), kept.ToString(SaveOptions.DisableFormatting));
        }

        // 只动过这几个部件，其余逐字节相同。
        string[] touched = ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];
        foreach (var name in original.Names.Except(touched, StringComparer.Ordinal))
        {
            Assert.Equal(original.Bytes(name), marked.Bytes(name));
        }

        Assert.Empty(Extra(original.Errors(), marked.Errors()));
        Assert.NotNull(result.Draft);
    }

    private static List<string> Extra(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var rest = before.ToList();
        return [.. after.Where(e => !rest.Remove(e))];
    }
}
