using System.Runtime.InteropServices;

namespace Huairou.Review.Text.Segmentation;

/// <summary>由 corpus/lexicon 编译分词词典。同样的源文件总是得到逐字节相同的词典。</summary>
public static class SegmenterPack
{
    /// <summary>编译。</summary>
    /// <param name="lexicon">corpus/lexicon 目录。</param>
    /// <param name="models">models 目录，写入 segmenter.bin。</param>
    /// <returns>写出的文件。</returns>
    /// <exception cref="InvalidDataException">源文件某行写错。</exception>
    public static string Build(string lexicon, string models)
    {
        var sources = LexiconSources.Load(lexicon);
        var (transitions, emissions) = LexiconSources.LoadModel(lexicon);
        var path = Path.Combine(models, SegmenterFile.Name);
        File.WriteAllBytes(path, Compile(sources, DomainFrequencies(sources), transitions, emissions));
        return path;
    }

    // 与 jieba 的 suggest_freq 同一想法：词频恰好高到能胜过通用词典的切法，不多给，免得抢相邻的字。
    private static Dictionary<string, int> DomainFrequencies(LexiconSources sources)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, given) in sources.Domain)
        {
            var enough = (long)(PathProbability(sources, word) * sources.Total) + 1;
            frequencies[word] = given ?? (int)Math.Max(Math.Min(enough, int.MaxValue), sources.Words.GetValueOrDefault(word));
        }

        return frequencies;
    }

    // 通用词典切一个词的最优路径的概率；词典里没有的单字按词频 1。
    private static double PathProbability(LexiconSources sources, string word)
    {
        var best = new double[word.Length + 1];
        best[0] = 1;
        for (var end = 1; end <= word.Length; end++)
        {
            for (var start = 0; start < end; start++)
            {
                var frequency = sources.Words.GetValueOrDefault(word[start..end], end - start == 1 ? 1 : 0);
                best[end] = Math.Max(best[end], best[start] * frequency / sources.Total);
            }
        }

        return best[^1];
    }

    private static byte[] Compile(
        LexiconSources sources, Dictionary<string, int> domain, double[] transitions, Dictionary<char, double[]> emissions)
    {
        // 含分块以外字符的词（如“·”）任何文本都切不出来，不收。
        var words = sources.Words.Where(pair => pair.Value > 0 && pair.Key.All(BlockClass.InBlock))
            .ToDictionary(pair => pair.Key, pair => (General: pair.Value, Domain: pair.Value), StringComparer.Ordinal);
        foreach (var (word, frequency) in domain)
        {
            words[word] = (words.GetValueOrDefault(word).General, frequency);
        }

        var characters = Characters(words, emissions.Keys);
        var codes = characters.Select((c, i) => (c, Code: (ushort)(i + 1))).ToDictionary(x => x.c, x => x.Code);
        var weights = words.Values.Distinct().OrderByDescending(w => Math.Max(w.General, w.Domain)).ThenByDescending(w => w.General).ThenByDescending(w => w.Domain).Prepend((0, 0)).ToArray();
        var indexes = weights.Select((w, i) => (w, Index: (ushort)i)).ToDictionary(x => x.w, x => x.Index);
        var root = new TrieNode();
        foreach (var (word, frequency) in words)
        {
            var node = root;
            foreach (var c in word)
            {
                if (!node.Children.TryGetValue(codes[c], out var child))
                {
                    node.Children.Add(codes[c], child = new TrieNode());
                }

                child.Heat += Math.Max(frequency.General, frequency.Domain);
                node = child;
            }

            node.Weight = indexes[frequency];
        }

        var cells = DoubleArrayBuilder.Build(root, characters.Length + 1, out var rootBase);
        return Write(cells, rootBase, weights, transitions, emissions, characters, sources.Total);
    }

    // 字码按字频从大到小：常用字的首字单元与发射概率都挤在一起。
    private static char[] Characters(Dictionary<string, (int General, int Domain)> words, IEnumerable<char> more)
    {
        var counts = more.ToDictionary(c => c, _ => 0L);
        foreach (var (word, frequency) in words)
        {
            foreach (var c in word)
            {
                counts[c] = counts.GetValueOrDefault(c) + Math.Max(frequency.General, frequency.Domain);
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
    }

    private static byte[] Write(
        ulong[] cells, int rootBase, (int General, int Domain)[] weights, double[] transitions, Dictionary<char, double[]> emissions, char[] characters, long total)
    {
        using var payload = new MemoryStream();
        payload.Write(MemoryMarshal.AsBytes(cells.AsSpan()));
        foreach (var (general, domain) in weights)
        {
            payload.Write(MemoryMarshal.AsBytes([general, domain]));
        }

        payload.Write(MemoryMarshal.AsBytes(transitions.AsSpan()));
        double[] impossible = [UnknownWords.Impossible, UnknownWords.Impossible, UnknownWords.Impossible, UnknownWords.Impossible];
        payload.Write(MemoryMarshal.AsBytes(impossible.AsSpan()));
        foreach (var c in characters)
        {
            payload.Write(MemoryMarshal.AsBytes(emissions.GetValueOrDefault(c, impossible).AsSpan()));
        }

        payload.Write(MemoryMarshal.AsBytes(characters.AsSpan()));
        payload.SetLength(SegmenterFile.Align((int)payload.Length));
        var bytes = payload.ToArray();
        var header = new SegmenterHeader
        {
            Magic = SegmenterFile.Magic,
            Version = SegmenterFile.Version,
            Cells = cells.Length,
            Weights = weights.Length,
            Characters = characters.Length,
            RootBase = rootBase,
            Total = total,
            PayloadHash = SegmenterFile.Hash(bytes),
        };
        var file = new byte[SegmenterFile.HeaderSize + bytes.Length];
        MemoryMarshal.Write(file, header);
        bytes.CopyTo(file, SegmenterFile.HeaderSize);
        return file;
    }
}
