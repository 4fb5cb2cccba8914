using Huairou.Review.Screening;
using Huairou.Review.Screening.Learning;
using Huairou.Review.Tests;
using Huairou.Review.Text;
using Huairou.Review.Text.Packs;
using Huairou.Review.Training.Learning;

namespace Huairou.Review.Training.Tests;

/// <summary>小样本上的训练：导出与 ML.NET 原模型同分、可重复、存取不变。</summary>
public sealed class LearningTests
{
    private static readonly RuleSet Rules = RuleSet.Load(Path.Combine(TestPaths.Root, "corpus"));
    private static readonly TrainingRow[] Rows = Sample();

    [Fact]
    public void 导出的权重与ML_NET原模型得分一致()
    {
        Instance[] instances = [.. Rows.Select(static r => r.Whole)];
        var (exported, reference, _, _) = new LinearTrainer().FitWithReference(instances);
        var original = LinearTrainer.ReferenceScores(reference, instances, exported);
        Assert.All(instances.Zip(original), pair => Assert.InRange(exported.Score([.. pair.First.Buckets]) - pair.Second, -2e-3, 2e-3));
        Assert.True(original.Max() - original.Min() > 1, "得分应有高低");
    }

    [Fact]
    public void 同样的数据两次训练_逐字节相同()
    {
        Assert.Equal(Bytes(), Bytes());

        static byte[] Bytes()
        {
            using var buffer = new MemoryStream();
            using var writer = new BinaryWriter(buffer);
            new LinearTrainer().Fit([.. Rows.Select(static r => r.Whole)]).Write(writer);
            return buffer.ToArray();
        }
    }

    [Fact]
    public void 线性模型存取不变()
    {
        var model = new LinearModel(0.25f, [3, 70000, 1000000], [1f, 2f, 0.5f], [1f, -2f, 0.125f]);
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            model.Write(writer);
        }

        buffer.Position = 0;
        using var reader = new PackReader(buffer, buffer.Length);
        var read = LinearModel.Read(reader);
        Assert.Equal(0, reader.Remaining);
        Assert.Equal([3, 70000, 1000000], read.Buckets);
        Assert.Equal((2f, 0f), (read.Scale(70000), read.Scale(5)));

        // 倍数 1、2，权重 1、-2：偏置 0.25 + (1×1 − 2×2)/√5；没见过的桶不算。
        Assert.Equal(0.25 - (3 / Math.Sqrt(5)), read.Score([3, 70000, 5]), 5);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(8 + (FeatureHash.Buckets / 8) + 7)]
    public void 线性模型残缺时说明而不是越界(int length)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            new LinearModel(0, [3, 70000], [1f, 2f], [1f, -2f]).Write(writer);
        }

        Assert.Throws<InvalidDataException>(() =>
        {
            using var reader = new PackReader(new MemoryStream(buffer.ToArray(), 0, length), length);
            LinearModel.Read(reader);
        });
    }

    private static readonly TypeVotes NoVotes = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<string>());

    [Fact]
    public void 主类型_字片段概念与规则意见合成_存取不变()
    {
        var scale = new LinearModel(0, [1, 2], [1f, 1f], [0f, 0f]);
        var characters = new TypeModel(["A01", "E01"], [0f, 0.1f], [(1, [2f, 0f]), (2, [0f, 3f])]);
        var concepts = new TypeModel(["A01", "E01"], [0f, 0f], []);
        var path = Path.GetTempFileName();
        try
        {
            new TypeArbiter(characters, concepts, [1f, 1f, 4f, 0f, 0f, 0f]).Save(path);
            var read = TypeArbiter.Load(path);
            Assert.Equal("A01", read.Choose(new TypeView([1], []), NoVotes, scale, static _ => true));
            Assert.Equal("E01", read.Choose(new TypeView([2], []), NoVotes, scale, static _ => true));
            Assert.Equal("E01", read.Choose(new TypeView([1], []), NoVotes, scale, static t => t != "A01"));

            // 字片段偏向 E01 的差是 3.1，规则主类型 A01 的一票是 4：以规则为主。
            Assert.Equal("A01", read.Choose(new TypeView([2], []), NoVotes with { Main = new HashSet<string> { "A01" } }, scale, static _ => true));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void 主类型_训练过的问题条款多数认得出自己的类型()
    {
        TrainingRow[] violations = [.. Rows.Where(static r => r.Clause.IsViolation)];
        var scale = new LinearTrainer().Fit([.. Rows.Select(static r => r.Whole)]);
        var model = TypeTrainer.Fit(violations, TypeTrainer.TypesOf(violations), scale, [1f, 1f, 0f, 0f, 0f, 0f]);
        var right = violations.Count(r => model.Choose(r.View, NoVotes, scale, static _ => true) == r.Clause.Type);
        Assert.True(right >= 0.8 * violations.Length, $"{right}/{violations.Length}");
    }

    [Fact]
    public void 模型文件_改了一个字节就读不成_别的版本的另有说明()
    {
        var magic = "HRTEST7X"u8.ToArray();
        var path = Path.GetTempFileName();
        try
        {
            PackFile.Save(path, magic, static writer => writer.Write(Enumerable.Range(0, 100).Select(static i => (byte)i).ToArray()));
            Assert.Equal(99, PackFile.Load(path, magic, static reader => reader.Array<byte>(100))[99]);

            // 多读、少读都不成。
            Assert.Throws<InvalidDataException>(() => PackFile.Load(path, magic, static reader => reader.Array<byte>(101)));
            Assert.Throws<InvalidDataException>(() => PackFile.Load(path, magic, static reader => reader.Array<byte>(99)));

            var bytes = File.ReadAllBytes(path);
            Assert.Contains("版本不符", Assert.Throws<InvalidDataException>(() => PackFile.Load(path, "HRTEST7Y"u8, static reader => reader.Array<byte>(100))).Message, StringComparison.Ordinal);
            bytes[60] ^= 1;
            File.WriteAllBytes(path, bytes);
            Assert.Contains("损坏", Assert.Throws<InvalidDataException>(() => PackFile.Load(path, magic, static reader => reader.Array<byte>(100))).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void 损坏的模型文件_说明怎么办()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[200]);
            var e = Assert.Throws<InvalidDataException>(() => ClauseClassifier.Load(path, Rules));
            Assert.Contains("huairou train", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void 定位_从最可疑的分句向两边连()
    {
        TextSpan[] segments = [new(0, 5), new(5, 5), new(10, 5), new(15, 5)];

        // 最高分 2，差到 1.2 以内且不低于 -0.2 的相邻分句连上：第二、三段。
        Assert.Equal(new TextSpan(5, 10), SpanFinder.Run(segments, [-1f, 1f, 2f, -0.5f], new TextSpan(0, 20), 1.2f, 0.2f));
        Assert.Equal(new TextSpan(15, 5), SpanFinder.Run(segments, [-1f, -1f, -2f, -0.5f], new TextSpan(0, 20), 1.2f, 0.2f));
    }

    private static TrainingRow[] Sample()
    {
        var features = new ClauseFeatures(Rules.Lexicon);
        var finder = new Huairou.Review.Screening.Findings.CandidateFinder(Rules);
        return [.. LabelledClause.LoadDirectory(Path.Combine(TestPaths.Root, "corpus", "clauses")).Where(static c => !c.IsTest).Take(200).Select(c => TrainingRow.Of(c, Rules, finder, features))];
    }
}
