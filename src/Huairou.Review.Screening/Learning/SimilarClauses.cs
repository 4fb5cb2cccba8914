using System.Text.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Learning;

/// <summary>与一段文字相近的自拟条款：只在同一类型里按两字片段比，用到才读。不可变、线程安全。</summary>
internal sealed class SimilarClauses
{
    private readonly Dictionary<string, List<SimilarClause>> _byType = new(StringComparer.Ordinal);

    private SimilarClauses(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(directory, "*.jsonl").Where(static f => !f.EndsWith("-test.jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file).Where(static l => l.Length > 0))
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                if (root.TryGetProperty("type", out var type) && type.GetString() is { Length: > 0 } id)
                {
                    (_byType.TryGetValue(id, out var list) ? list : _byType[id] = []).Add(new SimilarClause(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, root.GetProperty("label").GetString() == "violation"));
                }
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
        if (!_byType.TryGetValue(type, out var list))
        {
            return [];
        }

        var own = Pairs(text);
        return [.. list.GroupBy(static c => c.IsViolation).OrderByDescending(static g => g.Key).Select(g => g.MaxBy(c => Similarity(own, Pairs(c.Text)))!)];
    }

    private static double Similarity(HashSet<int> a, HashSet<int> b) => a.Count(b.Contains) / Math.Sqrt(Math.Max(1, a.Count) * (double)Math.Max(1, b.Count));

    private static HashSet<int> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => (text[i] << 16) | text[i + 1])];
}
