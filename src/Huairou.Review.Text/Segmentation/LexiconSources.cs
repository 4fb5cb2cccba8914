using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Huairou.Review.Text.Segmentation;

/// <summary>分词词典的三份源文件，在 corpus/lexicon 下。</summary>
internal sealed class LexiconSources
{
    /// <summary>通用词典：每行“词 词频 词性”。</summary>
    public const string DictionaryFile = "jieba-dict.txt";

    /// <summary>未登录词模型：start、trans、emit 三组自然对数概率。</summary>
    public const string ModelFile = "jieba-hmm.json";

    /// <summary>领域词：每行一个词，后面可写词频；# 起为注释。</summary>
    public const string DomainFile = "domain-words.txt";

    private LexiconSources(Dictionary<string, int> words, long total, IReadOnlyList<(string Word, int? Frequency)> domain)
    {
        Words = words;
        Total = total;
        Domain = domain;
    }

    /// <summary>通用词及词频；同一词出现两次的以后一次为准。</summary>
    public Dictionary<string, int> Words { get; }

    /// <summary>各行词频之和，重复的词也各计一次，与 jieba 相同。</summary>
    public long Total { get; }

    /// <summary>领域词，按文件次序；没有写词频的为 null。</summary>
    public IReadOnlyList<(string Word, int? Frequency)> Domain { get; }

    /// <summary>读词典与领域词。</summary>
    /// <exception cref="InvalidDataException">某行写错；消息含文件名与行号。</exception>
    public static LexiconSources Load(string folder)
    {
        var words = new Dictionary<string, int>(400_000, StringComparer.Ordinal);
        long total = 0;
        foreach (var (line, number) in Lines(folder, DictionaryFile))
        {
            var parts = line.Split(' ');
            if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency))
            {
                throw new InvalidDataException($"{DictionaryFile} 第{number}行应当写“词 词频 词性”。");
            }

            words[parts[0]] = frequency;
            total += frequency;
        }

        var domain = new List<(string, int?)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, number) in Lines(folder, DomainFile))
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var frequency = 0;
            if (parts.Length > 2 || (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out frequency)))
            {
                throw new InvalidDataException($"{DomainFile} 第{number}行应当只写一个词，后面可以空一格写词频。");
            }

            if (parts[0].Length is < 2 or > 32 || !parts[0].All(BlockClass.InBlock))
            {
                throw new InvalidDataException($"{DomainFile} 第{number}行的“{parts[0]}”不能作词：二至三十二个字，只含汉字、字母、数字。");
            }

            if (!seen.Add(parts[0]))
            {
                throw new InvalidDataException($"{DomainFile} 第{number}行的“{parts[0]}”重复。");
            }

            domain.Add((parts[0], parts.Length == 2 ? frequency : null));
        }

        return new LexiconSources(words, total, domain);
    }

    /// <summary>读未登录词模型，次序见 <see cref="SegmenterFile.Transitions"/>；发射概率按 B、E、M、S。</summary>
    /// <exception cref="InvalidDataException">缺项或者不是 JSON。</exception>
    public static (double[] Transitions, Dictionary<char, double[]> Emissions) LoadModel(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, ModelFile)));
            var (start, trans, emit) = (json.RootElement.GetProperty("start"), json.RootElement.GetProperty("trans"), json.RootElement.GetProperty("emit"));
            double[] transitions =
            [
                start.GetProperty("B").GetDouble(), start.GetProperty("S").GetDouble(),
                .. new[] { "BE", "BM", "EB", "ES", "ME", "MM", "SB", "SS" }.Select(pair => trans.GetProperty(pair[..1]).GetProperty(pair[1..]).GetDouble()),
            ];
            var emissions = new Dictionary<char, double[]>();
            for (var state = 0; state < 4; state++)
            {
                foreach (var entry in emit.GetProperty("BEMS"[state].ToString()).EnumerateObject().Where(e => e.Name.Length == 1))
                {
                    if (!emissions.TryGetValue(entry.Name[0], out var row))
                    {
                        emissions[entry.Name[0]] = row = [UnknownWords.Impossible, UnknownWords.Impossible, UnknownWords.Impossible, UnknownWords.Impossible];
                    }

                    row[state] = entry.Value.GetDouble();
                }
            }

            return (transitions, emissions);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{ModelFile} 不是未登录词模型：{e.Message}", e);
        }
    }

    private static IEnumerable<(string Line, int Number)> Lines(string folder, string name)
    {
        var number = 0;
        foreach (var raw in File.ReadLines(Path.Combine(folder, name), Encoding.UTF8))
        {
            number++;
            var line = raw.Trim();
            if (line.Length > 0)
            {
                yield return (line, number);
            }
        }
    }
}
