using Huairou.Review.Text.Segmentation;

namespace Huairou.Review.Benchmarks;

/// <summary>segmentation：切分全部文档的速度，与三个同类程序同场比较；agreement：与 jieba 逐界比较。</summary>
internal static class SegmentationBenchmark
{
    /// <summary>速度。一轮里各程序依次各跑几遍，轮换几轮，取中位数，机器忙闲对各家大致相同。</summary>
    public static int Speed(string[] args, TextWriter output, TextWriter error)
    {
        if (DocumentSet.Load(error) is not { } documents)
        {
            return 2;
        }

        var rounds = args.Length > 0 ? int.Parse(args[0]) : 3;
        using var lexicon = new CompiledLexicon();
        var segmenter = new DictionarySegmenter(lexicon.Model, useDomainWords: false);
        var domain = new DictionarySegmenter(lexicon.Model);
        Ends(segmenter, documents);
        Strings(segmenter, documents);
        List<Measurement> all = [];
        for (var round = 0; round < rounds; round++)
        {
            Add(all, new Measurement("本程序", [.. Enumerable.Range(0, 3).Select(_ => Measurement.Time(() => Ends(segmenter, documents)))]));
            Add(all, new Measurement("本程序，另建字符串数组", [.. Enumerable.Range(0, 3).Select(_ => Measurement.Time(() => Strings(segmenter, documents)))]));
            Add(all, new Measurement("本程序，加领域词", [.. Enumerable.Range(0, 3).Select(_ => Measurement.Time(() => Ends(domain, documents)))]));
            Add(all, Measurement.Peer("@node-rs/jieba", "node", ["Peers/node-rs.js", documents.Folder, "3"], error));
            Add(all, Measurement.Peer("nodejieba", "node", ["Peers/nodejieba.js", documents.Folder, "2"], error));
            if (round == 0)
            {
                Add(all, Measurement.Peer("jieba", CompiledLexicon.Python, ["Peers/jieba_peer.py", documents.Folder, "1"], error));
            }
        }

        var baseline = all.Find(m => m.Name == "@node-rs/jieba") ?? all[0];
        output.WriteLine($"{documents.Texts.Count} 篇，{documents.Megabytes:F1} MB，一个线程，基准 {baseline.Name}");
        output.WriteLine("| 程序 | 中位秒数 | MB/s | 倍数 | 处理器秒数 | 倍数（处理器） | 词数 | 遍数 |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var m in all)
        {
            output.WriteLine(
                $"| {m.Name} | {m.Wall:F3} | {documents.Megabytes / m.Wall:F1} | {baseline.Wall / m.Wall:F2} | {m.Cpu:F3} | {baseline.Cpu / m.Cpu:F2} | {m.Rounds[0].Tokens} | {m.Rounds.Count} |");
        }

        return 0;
    }

    /// <summary>一致性：jieba 切出的每个词界，本程序是否也切；差异逐处列出。</summary>
    public static int Agreement(TextWriter output, TextWriter error)
    {
        if (DocumentSet.Load(error) is not { } documents)
        {
            return 2;
        }

        var file = Path.GetTempFileName();
        try
        {
            if (Measurement.Peer("jieba", CompiledLexicon.Python, ["Peers/jieba_peer.py", documents.Folder, "0", file], error) is null)
            {
                return 2;
            }

            using var lexicon = new CompiledLexicon();
            var segmenter = new DictionarySegmenter(lexicon.Model, useDomainWords: false);
            long boundaries = 0, same = 0;
            var shown = 0;
            var ends = new List<int>();
            foreach (var (line, text) in File.ReadLines(file).Zip(documents.Texts))
            {
                var expected = new List<int>();
                foreach (var length in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    expected.Add((expected.Count == 0 ? 0 : expected[^1]) + int.Parse(length));
                }

                ends.Clear();
                segmenter.Segment(text, ends);
                var union = expected.Union(ends).Count();
                var common = expected.Intersect(ends).Count();
                boundaries += union;
                same += common;
                foreach (var at in expected.Except(ends).Concat(ends.Except(expected)).Take(20 - shown))
                {
                    shown++;
                    output.WriteLine($"不同：…{text[Math.Max(0, at - 10)..at]}|{text[at..Math.Min(text.Length, at + 10)]}…（{(expected.Contains(at) ? "jieba 切" : "本程序切")}）");
                }
            }

            output.WriteLine($"{documents.Texts.Count} 篇，词界 {boundaries} 处，相同 {same} 处，{100.0 * same / boundaries:F4}%");
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Add(List<Measurement> all, Measurement? measured)
    {
        if (measured is null)
        {
            return;
        }

        var at = all.FindIndex(m => m.Name == measured.Name);
        if (at < 0)
        {
            all.Add(measured);
        }
        else
        {
            all[at] = all[at].With(measured);
        }
    }

    private static long Ends(DictionarySegmenter segmenter, DocumentSet documents)
    {
        var ends = new List<int>(1 << 16);
        long tokens = 0;
        foreach (var text in documents.Texts)
        {
            ends.Clear();
            segmenter.Segment(text, ends);
            tokens += ends.Count;
        }

        return tokens;
    }

    // 与对手程序的产出一样：每篇一个字符串数组。
    private static long Strings(DictionarySegmenter segmenter, DocumentSet documents)
    {
        var ends = new List<int>(1 << 16);
        long tokens = 0;
        foreach (var text in documents.Texts)
        {
            ends.Clear();
            segmenter.Segment(text, ends);
            var words = new string[ends.Count];
            var start = 0;
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = text[start..ends[i]];
                start = ends[i];
            }

            tokens += words.Length;
        }

        return tokens;
    }
}
