using System.Text;
using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Clauses;
using Huairou.Review.Screening;

namespace Huairou.Review.Benchmarks;

/// <summary>review：一个线程审查全部文档（文字进，发现出），与 @node-rs/jieba 只切词同场比较。</summary>
internal static class ReviewBenchmark
{
    // 审查日期固定，结果可比。
    private static readonly DateOnly Date = new(2026, 6, 1);

    /// <summary>运行；第一个参数是轮数，缺省 3：第一轮里代码还在编译，取中位数。</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (DocumentSet.Load(error) is not { } documents)
        {
            return 2;
        }

        var rounds = args.Length > 0 ? int.Parse(args[0]) : 3;
        var files = documents.Names.Zip(documents.Texts, (name, text) => (Name: Path.GetFileName(name), Bytes: Encoding.UTF8.GetBytes(text))).ToArray();
        var pipeline = ReviewPipeline.Open(new CorpusPaths(CompiledLexicon.Root));
        foreach (var (name, bytes) in files.Take(30))
        {
            pipeline.Review(DraftReader.Read(name, bytes), Date);
        }

        var whole = new Measurement("本程序，整个审查", []);
        var reading = new Measurement("　其中读入与切条款", []);
        Measurement? peer = null;
        for (var round = 0; round < rounds; round++)
        {
            whole = whole.With(new Measurement("", [Measurement.Time(() => files.Sum(f => (long)pipeline.Review(DraftReader.Read(f.Name, f.Bytes), Date).Findings.Count))]));
            reading = reading.With(new Measurement("", [Measurement.Time(() => files.Sum(f => (long)ClauseTreeBuilder.Build(DraftReader.Read(f.Name, f.Bytes)).Clauses.Count))]));
            var measured = Measurement.Peer("@node-rs/jieba，只切词", "node", ["Peers/node-rs.js", documents.Folder, "2"], error);
            peer = peer is null ? measured : peer.With(measured);
        }

        output.WriteLine($"{documents.Texts.Count} 篇，{documents.Megabytes:F1} MB，一个线程");
        output.WriteLine("| 程序 | 中位秒数 | 与只切词之比 | 处理器秒数 | 个数 | 内存 MB | 遍数 |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var m in new[] { whole, reading, peer }.OfType<Measurement>())
        {
            output.WriteLine($"| {m.Name} | {m.Wall:F3} | {m.Wall / (peer ?? whole).Wall:F2} | {m.Cpu:F3} | {m.Rounds[0].Tokens} | {m.Rounds.Max(r => r.Rss) / 1e6:F0} | {m.Rounds.Count} |");
        }

        return 0;
    }
}
