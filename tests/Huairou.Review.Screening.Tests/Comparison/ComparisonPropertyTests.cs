using CsCheck;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;
using static Huairou.Review.Screening.Tests.Comparison.ComparisonMaterial;

namespace Huairou.Review.Screening.Tests.Comparison;

/// <summary>任意文稿都成立的性质，以及开销的上界。</summary>
public sealed class ComparisonPropertyTests
{
    private const string Words = "出嫁离婚丧偶妇女男丁户口分红收益承包地宅基地不得可以应当享受参加村民会议同意的后其子女";

    private static readonly Gen<string> Sentence = Gen.Int[0, Words.Length - 1].List[6, 40].Select(static chars => string.Concat(chars.Select(static i => Words[i])));

    // 文字两两不同、标识由文字得出的条款；其中三分之一有问题。
    private static readonly Gen<ReviewResult> Document = Sentence.List[1, 40].Select(static texts =>
    {
        var clauses = texts.Distinct(StringComparer.Ordinal).Select(static (t, i) => Clause(t, t, $"第{i + 1}条")).ToArray();
        return Result("文稿.txt", clauses, [.. clauses.Where(static (_, i) => i % 3 == 0).Select(static c => Finding(c))]);
    });

    [Fact]
    public void 与自己比较_全部未改_没有新增() => Document.Sample(static d =>
    {
        var result = DocumentComparer.Compare(d, d);
        Assert.Equal(d.Findings.Count, result.Findings.Count);
        Assert.All(result.Findings, static f => Assert.Equal(ComparisonState.Unchanged, f.State));
        Assert.All(result.Clauses, static c => Assert.Equal(ClauseChangeKind.Same, c.Kind));
        Assert.Equal(0, result.Summary.Resolved);
    });

    [Fact]
    public void 打乱次序_只有移动与未改_没有解决也没有新增() => Gen.Select(Document, Gen.Int[0, int.MaxValue]).Sample(static (d, seed) =>
    {
        var shuffled = d.Clauses.ToArray();
        new Random(seed).Shuffle(shuffled);
        var renumbered = shuffled.Select(static (c, i) => c with { Address = $"第{i + 1}条", Number = $"第{i + 1}条" }).ToArray();
        var flagged = d.Findings.Select(static f => f.ClauseId).ToHashSet(StringComparer.Ordinal);
        var result = DocumentComparer.Compare(d, Result("新.txt", renumbered, [.. renumbered.Where(c => flagged.Contains(c.Id)).Select(static c => Finding(c))]));
        Assert.Equal(d.Findings.Count, result.Findings.Count);
        Assert.All(result.Findings, static f => Assert.True(f.State is ComparisonState.Moved or ComparisonState.Unchanged, f.State.ToString()));
    });

    [Fact]
    public void 每处旧问题恰有一个状态_每处新问题都有着落() => Gen.Select(Document, Document).Sample(static (a, b) =>
    {
        var result = DocumentComparer.Compare(a, b);
        Assert.Equal(a.Findings, result.Findings.Where(static f => f.Old is not null).Select(static f => f.Old!));
        var covered = result.Findings.SelectMany(static f => f.New).ToHashSet(ReferenceEqualityComparer.Instance);
        Assert.All(b.Findings, f => Assert.Contains(f, covered));
        Assert.All(result.Findings, static f => Assert.Equal(f.State == ComparisonState.Resolved, f.New.Count == 0 && !f.NeedsCheck));
        Assert.Equal(a.Clauses.Count, result.Clauses.Count(static c => c.Old is not null));
        Assert.Equal(
            b.Clauses.Select(static c => c.Id).Order(StringComparer.Ordinal),
            result.Clauses.SelectMany(static c => c.New).Select(static c => c.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void 差别的两边能拼回原文() => Gen.Select(Sentence, Sentence, Gen.Int[0, 30]).Sample(static (a, b, cut) =>
    {
        var mixed = a[..Math.Min(cut, a.Length)] + b;
        var pieces = TextDifference.Between(a, mixed);
        Assert.Equal(a, string.Concat(pieces.Where(static p => p.Kind != DifferenceKind.Inserted).Select(static p => p.Text)));
        Assert.Equal(mixed, string.Concat(pieces.Where(static p => p.Kind != DifferenceKind.Deleted).Select(static p => p.Text)));
    });

    [Fact]
    public void 次序未变的一串是最长的()
    {
        Assert.Equal([true, true, true], ReadingOrder.Kept([3, 5, 9]));
        Assert.Equal([true, false, true, true], ReadingOrder.Kept([0, 9, 1, 2]));
        Assert.Equal(1, ReadingOrder.Kept([9, 8, 7]).Count(static k => k));
        Assert.Empty(ReadingOrder.Kept([]));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(2000)]
    public void 条款大同小异时_开销仍与条款数成正比(int count)
    {
        // 最坏的情形：每条都只差几个字，处处相近，又没有一条相同。
        Clause[] Make(string end) => [.. Enumerable.Range(0, count).Select(i => Clause($"{i}{end}", $"凡本村集体收益分配中涉及第{i}户的事项，由村民会议依照本办法研究决定后公布执行{end}", $"第{i + 1}条"))];
        var alignment = ClauseAligner.Align(Make("为准"), Make("在案"));

        // 找相近、找拆分、找合并三遍，每条每遍至多翻看 2048 条记录。
        Assert.InRange(alignment.Cost, 1, 3L * 2048 * count);
        Assert.All(Enumerable.Range(0, count), i => Assert.NotEmpty(alignment.OfOld(i)));
    }
}
