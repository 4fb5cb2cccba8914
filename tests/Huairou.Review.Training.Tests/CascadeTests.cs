using Huairou.Review.Screening;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Learning;
using Huairou.Review.Tests;
using Huairou.Review.Training.Learning;

namespace Huairou.Review.Training.Tests;

/// <summary>文件里先算只看字的分，再算单句分，太低的不再细看：省下的是用时，提示几乎不少。</summary>
public sealed class CascadeTests
{
    private static readonly RuleSet Rules = RuleSet.Load(Path.Combine(TestPaths.Root, "corpus"));

    // 没有规则意见而达到文件里提示阈值的条款，最多略过这么多分之一。
    private const int OneIn = 200;

    [Fact]
    public void 没有参加训练的条款里达到提示阈值的_先算的分几乎都放行()
    {
        var classifier = ClauseClassifier.Load(Path.Combine(TestPaths.Root, "models", ClauseClassifier.FileName), Rules)!;
        var (judged, skipped) = (0, new List<string>());
        foreach (var clause in LabelledClause.LoadDirectory(Path.Combine(TestPaths.Root, "corpus", "clauses")).Where(static c => c.IsTest))
        {
            var passage = Passage.Create(clause.Text, [], "");
            var evidence = Evidence.Of(passage, Rules.Analyzer, [], []);
            var probability = classifier.Assess([evidence]).Probability;
            foreach (var threshold in new[] { classifier.Stack.Relaxed, classifier.Stack.Quiet }.Where(t => probability >= t))
            {
                judged++;
                if (classifier.IsPlainlyClean(passage, threshold) || classifier.HasNoHotSentence(passage, Rules.Analyzer, threshold))
                {
                    skipped.Add($"{clause.Id} {probability:F3}");
                }
            }
        }

        Assert.True(judged > 300, $"只有 {judged} 条达到阈值");
        Assert.True(skipped.Count * OneIn <= judged, $"{judged} 条里略过了 {skipped.Count} 条：{string.Join('；', skipped.Take(5))}");
    }

    [Fact]
    public void 边取边算的分_与取完再算的分毫不差()
    {
        var random = new Random(7);
        int[] known = [.. Enumerable.Range(0, 4000).Select(_ => random.Next(FeatureHash.Buckets)).Distinct().Order()];
        var model = new LinearModel(-0.5f, known, [.. known.Select(_ => random.NextSingle() + 0.1f)], [.. known.Select(_ => random.NextSingle() - 0.5f)]);
        var score = new RunningScore();
        for (var round = 0; round < 200; round++)
        {
            // 一半模型见过，不少重复；分几次加入。
            var all = Enumerable.Range(0, random.Next(1, 3000)).Select(_ => random.Next(2) == 0 ? known[random.Next(random.Next(1, known.Length))] : random.Next(FeatureHash.Buckets)).ToArray();
            score.Clear(random.Next(1, 2000));
            for (var at = 0; at < all.Length;)
            {
                var take = Math.Min(all.Length - at, random.Next(1, 500));
                score.Add(model, all.AsSpan(at, take));
                at += take;
            }

            Assert.Equal(model.Score([.. all.Distinct()]), score.Score(model));
        }
    }
}
