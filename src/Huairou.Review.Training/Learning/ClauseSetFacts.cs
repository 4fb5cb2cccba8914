using System.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Training.Learning;

/// <summary>自拟条款集的体检：重复、雷同、骨架与表面线索。只看文字，不看模型。</summary>
internal static class ClauseSetFacts
{
    private const string Numerals = "0123456789０１２３４５６７８９一二三四五六七八九十百千万两〇零半";
    private const int ShingleLength = 5;

    /// <summary>只留字与数字，供比较是否重复。</summary>
    public static string Bare(string text) => string.Concat(text.Where(static c => char.IsLetter(c) || char.IsNumber(c)));

    /// <summary>骨架：词表里的说法换成“◇”，数换成“#”，标点与空白去掉。</summary>
    public static string Skeleton(string text, ConceptLexicon lexicon)
    {
        var mentions = new List<Mention>();
        lexicon.Match(text, mentions);
        var covered = new bool[text.Length];
        foreach (var m in mentions.Where(static m => m.End - m.Start > 1))
        {
            Array.Fill(covered, true, m.Start, m.End - m.Start);
        }

        var skeleton = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = covered[i] ? '◇' : Numerals.Contains(text[i], StringComparison.Ordinal) ? '#' : text[i];
            if ((c is '◇' or '#' || char.IsLetterOrDigit(c)) && !(c is '◇' or '#' && skeleton.Length > 0 && skeleton[^1] == c))
            {
                skeleton.Append(c);
            }
        }

        return skeleton.ToString();
    }

    /// <summary>两组之间雷同的条款：五字片段的重合度（交并比）不低于给定值。</summary>
    public static IReadOnlyList<(string A, string B)> NearDuplicates(IReadOnlyList<LabelledClause> left, IReadOnlyList<LabelledClause> right, double similarity)
    {
        var index = new Dictionary<int, List<int>>();
        var shingles = right.Select(static c => Shingles(c.Text)).ToArray();
        for (var i = 0; i < shingles.Length; i++)
        {
            foreach (var s in shingles[i])
            {
                (index.TryGetValue(s, out var list) ? list : index[s] = []).Add(i);
            }
        }

        var found = new List<(string, string)>();
        foreach (var clause in left)
        {
            var own = Shingles(clause.Text);
            var shared = new Dictionary<int, int>();
            foreach (var i in own.SelectMany(s => index.GetValueOrDefault(s) ?? []))
            {
                shared[i] = shared.GetValueOrDefault(i) + 1;
            }

            found.AddRange(shared.Where(s => s.Value >= similarity * (own.Count + shingles[s.Key].Count - s.Value) && own.Count > 0).Select(s => (clause.Id, right[s.Key].Id)));
        }

        return found;
    }

    /// <summary>在多于给定条数的条款里出现的定长字串；法条用语除外。</summary>
    public static IReadOnlyList<(string Text, int Count)> CommonStrings(IEnumerable<LabelledClause> clauses, int length, int limit, string statutes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i + length <= clause.Text.Length; i++)
            {
                var s = clause.Text.Substring(i, length);
                if (s.All(char.IsLetterOrDigit) && seen.Add(s))
                {
                    counts[s] = counts.GetValueOrDefault(s) + 1;
                }
            }
        }

        return [.. counts.Where(c => c.Value > limit && !statutes.Contains(c.Key, StringComparison.Ordinal)).OrderByDescending(static c => c.Value).ThenBy(static c => c.Key, StringComparer.Ordinal).Select(static c => (c.Key, c.Value))];
    }

    /// <summary>单字袋模型分得开成对条款的比例（留一写作者）：问题一方得分高于合规一方的对数占全部对数。</summary>
    public static (int Right, int All) CharacterBagOnPairs(IReadOnlyList<LabelledClause> clauses)
    {
        var (right, all) = (0, 0);
        foreach (var writer in clauses.Select(static c => c.Writer).Distinct(StringComparer.Ordinal))
        {
            var weights = CharacterWeights([.. clauses.Where(c => c.Writer != writer)]);
            foreach (var pair in clauses.Where(c => c.Writer == writer && c.Pair.Length > 0).GroupBy(static c => c.Pair, StringComparer.Ordinal))
            {
                foreach (var (v, c) in pair.Where(static p => p.IsViolation).SelectMany(v => pair.Where(static p => !p.IsViolation).Select(c => (v, c))))
                {
                    all++;
                    right += v.Text.Distinct().Average(x => weights.GetValueOrDefault(x)) > c.Text.Distinct().Average(x => weights.GetValueOrDefault(x)) ? 1 : 0;
                }
            }
        }

        return (right, all);
    }

    private static Dictionary<char, double> CharacterWeights(IReadOnlyList<LabelledClause> clauses)
    {
        double positives = clauses.Count(static c => c.IsViolation);
        var negatives = clauses.Count - positives;
        return clauses.SelectMany(static c => c.Text.Distinct().Select(x => (Char: x, c.IsViolation))).GroupBy(static x => x.Char)
            .ToDictionary(static g => g.Key, g => Math.Log((g.Count(static x => x.IsViolation) + 1) / (positives + 1) / ((g.Count(static x => !x.IsViolation) + 1) / (negatives + 1))));
    }

    private static HashSet<int> Shingles(string text)
    {
        var bare = Bare(text);
        return [.. Enumerable.Range(0, Math.Max(0, bare.Length - ShingleLength + 1)).Select(i => string.GetHashCode(bare.AsSpan(i, ShingleLength), StringComparison.Ordinal))];
    }
}
