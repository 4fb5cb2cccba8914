using Huairou.Review.Screening;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Learning;
using Huairou.Review.Tests;
using Huairou.Review.Training.Learning;

namespace Huairou.Review.Training.Tests;

/// <summary>文件里先算只看字的两个分：省下的只是用时，提示一条也不少。</summary>
public sealed class CascadeTests
{
    private static readonly RuleSet Rules = RuleSet.Load(Path.Combine(TestPaths.Root, "corpus"));

    [Fact]
    public void 自拟条款里达到提示阈值的_先算的两个分都放行()
    {
        var classifier = ClauseClassifier.Load(Path.Combine(TestPaths.Root, "models", ClauseClassifier.FileName), Rules)!;
        var clauses = LabelledClause.LoadDirectory(Path.Combine(TestPaths.Root, "corpus", "clauses")).Where(static (c, i) => !c.IsTest && i % 3 == 0).ToArray();
        var (judged, skipped) = (0, new List<string>());
        foreach (var clause in clauses)
        {
            var passage = Passage.Create(clause.Text, [], "");
            var unread = Evidence.Unread(passage, []);
            var probability = classifier.Assess([Evidence.Of(passage, Rules.Analyzer, [], [])]).Probability;
            foreach (var threshold in new[] { classifier.Stack.Relaxed, classifier.Stack.Quiet }.Where(t => probability >= t))
            {
                judged++;
                if (classifier.CannotReach(unread, threshold))
                {
                    skipped.Add($"{clause.Id} {probability:F3} ≥ {threshold}");
                }
            }
        }

        Assert.True(judged > 1000, $"只有 {judged} 条达到阈值");
        Assert.True(skipped.Count == 0, $"略过了 {skipped.Count} 条：{string.Join('；', skipped.Take(5))}");
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
