using System.Text.Json;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests.Findings;

/// <summary>初筛只影响快慢：与逐个框架、逐句去试的结果完全一样。</summary>
public class PrefilterTests
{
    private static readonly RuleSet Rules = RuleSet.Load(Path.Combine(TestPaths.Root, "corpus"));
    private static readonly CandidateFinder Indexed = new(Rules);
    private static readonly CandidateFinder Exhaustive = new(Rules, exhaustive: true);

    [Fact]
    public void 规则页的每个示例_初筛与逐一去试结果相同()
    {
        var examples = Rules.Pages.SelectMany(static p => p.Violations.Select(static e => e.Text).Concat(p.Compliant.Select(static e => e.Text))).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(examples.Length > 500, $"示例只有 {examples.Length} 个");
        var different = examples.Where(static text => Describe(Indexed, text) != Describe(Exhaustive, text)).ToArray();
        Assert.True(different.Length == 0, $"{different.Length} 个示例结果不同：" + string.Join('\n', different.Take(5)));
    }

    [Fact]
    public void 自拟条款每十条取一条_初筛与逐一去试结果相同()
    {
        // 规则页的示例是照着规则写的，别处的写法更杂：单位写作“钟头”，数目夹在引导语里。
        var texts = Directory.EnumerateFiles(Path.Combine(TestPaths.Root, "corpus", "clauses"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(static (l, i) => i % 10 == 0 && l.Length > 0).Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!).ToArray();
        Assert.True(texts.Length > 4000, $"只有 {texts.Length} 条");
        var different = texts.Where(static text => Describe(Indexed, text) != Describe(Exhaustive, text)).ToArray();
        Assert.True(different.Length == 0, $"{different.Length} 条结果不同：" + string.Join('\n', different.Take(5)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(DocumentKinds.Legislation)]
    public void 有候选的文字_必有这种文种的触发词(string kind)
    {
        var texts = Rules.Pages.SelectMany(static p => p.Violations.Concat(p.Compliant)).Select(static e => e.Text).Distinct(StringComparer.Ordinal);
        var found = 0;
        foreach (var part in texts.SelectMany(FreeText.Split))
        {
            var cleared = new List<Cleared>();
            var candidates = Exhaustive.Find(part.Passage, kind, cleared, []);
            if (candidates.Count + cleared.Count > 0)
            {
                found++;
                Assert.True(Rules.TriggersFor(kind).ContainsAny(part.Passage.Text), $"“{part.Passage.Text}”没有触发词");
            }
        }

        Assert.True(found > 400, $"只有 {found} 处有候选");
    }

    [Fact]
    public void 不用于法律法规的页_没有添触发词()
    {
        // N05 的“违反”在法规里处处都是，而 N05 不用于法律法规。
        Assert.True(Rules.TriggersFor("").ContainsAny("违反"));
        Assert.False(Rules.TriggersFor(DocumentKinds.Legislation).ContainsAny("违反"));
        Assert.Contains(DocumentKinds.Legislation, Rules.Pages.Single(static p => p.Id == "N05").Except);
    }

    [Fact]
    public void 前后示例连成一段_承接前文时也相同()
    {
        // 一段里几句话来自不同的页：前文的权利、人、条件会带到后文。
        var examples = Rules.Pages.SelectMany(static p => p.Violations).Select(static e => e.Text.TrimEnd('。')).Where(static t => !t.Contains('\n', StringComparison.Ordinal)).ToArray();
        var different = Enumerable.Range(0, examples.Length / 4).Select(i => string.Join("；", examples.Skip(i * 4).Take(4)) + "。")
            .Where(static text => Describe(Indexed, text) != Describe(Exhaustive, text)).ToArray();
        Assert.True(different.Length == 0, $"{different.Length} 段结果不同：" + string.Join('\n', different.Take(5)));
    }

    [Fact]
    public void 估计至多会有的概念_不少于分析得出的()
    {
        var texts = Rules.Pages.SelectMany(static p => p.Violations.Select(static e => e.Text).Concat(p.Compliant.Select(static e => e.Text))).Distinct(StringComparer.Ordinal).ToArray();
        var possible = Rules.Analyzer.Estimator(Rules.Needs);
        foreach (var text in texts)
        {
            var sentences = Rules.Analyzer.Split(text, Rules.Analyzer.Match(text, []));
            for (var i = 0; i < sentences.Count; i++)
            {
                possible.Clear();
                possible.Add(sentences.Span(i).In(text));
                possible.Add(sentences.Direct(i));
                possible.Close(answered: false);
                var groups = Enumerable.Range(0, Rules.Needs.Groups.Count).Where(g => Rules.Needs.Groups[g].Any(sentences[i].Present.Has));
                var missing = groups.Where(g => !possible.HasEach([g])).Select(static g => string.Join('／', Rules.Needs.Groups[g].Select(static c => Rules.Lexicon.Concepts[c].Name))).ToArray();
                Assert.True(missing.Length == 0, $"“{sentences.Span(i).In(text)}”少估了 {string.Join('、', missing)}");
            }
        }
    }

    private static string Describe(CandidateFinder finder, string text)
    {
        var lines = new List<string>();
        foreach (var part in FreeText.Split(text))
        {
            var cleared = new List<Cleared>();
            var candidates = finder.Find(part.Passage, "", cleared, DefinedTerm.In(text, Rules.Triggers).ToArray());
            lines.AddRange(candidates.Select(static c => $"{c.Page.Id} {c.Pattern.Spec.Line} {c.Own} {string.Join(',', c.Match.Slots)}"));
            lines.AddRange(cleared.Select(static c => c.ToString()));
        }

        return string.Join('\n', lines);
    }
}
