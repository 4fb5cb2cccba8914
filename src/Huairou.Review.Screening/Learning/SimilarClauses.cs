using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Learning;

/// <summary>与一段文字相近的自拟条款：只在同一类型里按两字片段比，用到才读，只解析写着这个类型的行。线程安全。</summary>
internal sealed class SimilarClauses
{
    private readonly List<byte[]> _files = [];
    private readonly ConcurrentDictionary<string, SimilarClause[]> _byType = new(StringComparer.Ordinal);

    private SimilarClauses(string directory)
    {
        var files = Directory.GetFiles(directory, "*.jsonl");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!file.EndsWith("-test.jsonl", StringComparison.Ordinal))
            {
                _files.Add(File.ReadAllBytes(file));
            }
        }
    }

    /// <summary>读条款目录；目录不存在时没有相似条款。</summary>
    public static SimilarClauses? Load(string directory) => Directory.Exists(directory) ? new SimilarClauses(directory) : null;

    /// <summary>最相近的问题条款与最相近的合规条款各一。</summary>
    /// <param name="text">文字。</param>
    /// <param name="type">类型编号。</param>
    public IReadOnlyList<SimilarClause> Find(string text, string type)
    {
        var list = _byType.GetOrAdd(type, static (id, files) => OfType(id, files), _files);
        var own = Pairs(text);
        var found = new List<SimilarClause>();
        AddNearest(found, own, list, isViolation: true);
        AddNearest(found, own, list, isViolation: false);
        return found;
    }

    private static void AddNearest(List<SimilarClause> found, HashSet<int> own, SimilarClause[] list, bool isViolation)
    {
        SimilarClause? nearest = null;
        var best = double.MinValue;
        foreach (var clause in list)
        {
            if (clause.IsViolation == isViolation && Similarity(own, Pairs(clause.Text)) is var similarity && similarity > best)
            {
                (nearest, best) = (clause, similarity);
            }
        }

        if (nearest is not null)
        {
            found.Add(nearest);
        }
    }

    // 全部条款有十几兆字节，一个类型只有几百行：先按字节找出写着编号的行，再解析。
    private static SimilarClause[] OfType(string id, List<byte[]> files)
    {
        var quoted = Encoding.UTF8.GetBytes($"\"{id}\"");
        var clauses = new List<SimilarClause>();
        foreach (var file in files)
        {
            for (var at = 0; at < file.Length && file.AsSpan(at).IndexOf(quoted) is >= 0 and var hit;)
            {
                var start = file.AsSpan(0, at + hit).LastIndexOf((byte)'\n') + 1;
                var length = file.AsSpan(start).IndexOf((byte)'\n');
                at = length < 0 ? file.Length : start + length + 1;
                AddLine(clauses, id, file.AsMemory(start, (length < 0 ? file.Length : start + length) - start));
            }
        }

        return [.. clauses];
    }

    private static void AddLine(List<SimilarClause> clauses, string id, ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.TryGetProperty("type", out var type) && type.ValueEquals(id))
        {
            clauses.Add(new SimilarClause(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, root.GetProperty("label").ValueEquals("violation")));
        }
    }

    private static double Similarity(HashSet<int> a, HashSet<int> b)
    {
        var common = 0;
        foreach (var pair in a)
        {
            common += b.Contains(pair) ? 1 : 0;
        }

        return common / Math.Sqrt(Math.Max(1, a.Count) * (double)Math.Max(1, b.Count));
    }

    private static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>(text.Length);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            pairs.Add((text[i] << 16) | text[i + 1]);
        }

        return pairs;
    }
}
