using System.Text;

namespace Huairou.Review.Corpus.Search;

/// <summary>
/// 检索用的说法对照：条款里的俗话、省略和具体写法，对到法律和规划的用语。
/// 只影响召回和排序，不作任何结论。
/// </summary>
/// <remarks>
/// 每行“线索 => 用语 用语……”；线索里 | 是任一，&amp; 是同时，! 开头是不得出现；# 开头是注释。
/// 用语后可写 ^权重（缺省 1）。“@名 = 词|词”给一组线索起名，后面的行里用 @名 引用。
/// </remarks>
public sealed class ConceptTable
{
    private readonly Concept[] _concepts;

    private ConceptTable(Concept[] concepts) => _concepts = concepts;

    /// <summary>空表。</summary>
    public static ConceptTable Empty { get; } = new([]);

    /// <summary>对照的条数。</summary>
    public int Count => _concepts.Length;

    /// <summary>读对照表文件。</summary>
    /// <exception cref="InvalidDataException">某行写错；消息含行号。</exception>
    public static ConceptTable Load(string path)
    {
        var concepts = new List<Concept>();
        var groups = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var number = 0;
        foreach (var raw in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '@' && line.IndexOf('=', StringComparison.Ordinal) is > 1 and var equals && line[equals + 1] != '>')
            {
                groups[line[..equals].Trim()] = Words(line[(equals + 1)..], groups);
                continue;
            }

            var arrow = line.IndexOf("=>", StringComparison.Ordinal);
            if (arrow <= 0 || arrow + 2 >= line.Length)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)} 第{number}行应当写“线索 => 用语”。");
            }

            concepts.Add(new Concept(
                [.. line[..arrow].Split('&').Select(cue => ParseCue(cue, groups))],
                [.. line[(arrow + 2)..].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(ParseTerm)]));
        }

        return new ConceptTable([.. concepts]);
    }

    /// <summary>文中线索对到的用语及权重；同一用语取最大权重，按首次出现排列。</summary>
    public IReadOnlyList<KeyValuePair<string, float>> Expand(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var concept in _concepts)
        {
            if (!Array.TrueForAll(concept.Cues, cue => cue.Holds(text)))
            {
                continue;
            }

            foreach (var (term, weight) in concept.Terms)
            {
                terms[term] = Math.Max(weight, terms.GetValueOrDefault(term));
            }
        }

        return [.. terms];
    }

    private static (string Term, float Weight) ParseTerm(string text)
    {
        var caret = text.IndexOf('^', StringComparison.Ordinal);
        return caret < 0
            ? (text, 1f)
            : (text[..caret], float.Parse(text.AsSpan(caret + 1), System.Globalization.CultureInfo.InvariantCulture));
    }

    private sealed record Concept(Cue[] Cues, (string Term, float Weight)[] Terms);

    private static Cue ParseCue(string text, Dictionary<string, string[]> groups)
    {
        var value = text.Trim();
        var absent = value.StartsWith('!');
        return new Cue(Words(absent ? value[1..] : value, groups), absent);
    }

    private static string[] Words(string text, Dictionary<string, string[]> groups) =>
        [.. text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word[0] != '@' ? [word] : groups.TryGetValue(word, out var group) ? group : throw new InvalidDataException($"没有定义线索组“{word}”。"))];

    private sealed record Cue(string[] Any, bool Absent)
    {
        public bool Holds(string text) => Array.Exists(Any, word => text.Contains(word, StringComparison.Ordinal)) != Absent;
    }
}
