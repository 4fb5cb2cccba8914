using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Huairou.Review.Corpus.Search;

/// <summary>一个检索问答：条款和可以接受的准则、法条。</summary>
/// <param name="Id">编号。</param>
/// <param name="Type">问题类型。</param>
/// <param name="Text">条款。</param>
/// <param name="Criteria">可以接受的准则号。</param>
/// <param name="Articles">可以接受的法条引用。</param>
public sealed record RetrievalQuestion(string Id, string Type, string Text, IReadOnlyList<string> Criteria, IReadOnlyList<string> Articles)
{
    /// <summary>属于供调试的一半；按编号与文字的哈希分，与顺序无关。</summary>
    public bool IsTune => SHA256.HashData(Encoding.UTF8.GetBytes(Id + Text))[0] % 2 == 0;

    /// <summary>读 questions.jsonl。</summary>
    public static IReadOnlyList<RetrievalQuestion> Load(string path) =>
        [.. File.ReadLines(path, Encoding.UTF8).Where(line => line.Length > 0).Select(Parse)];

    private static RetrievalQuestion Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var e = json.RootElement;
        return new RetrievalQuestion(
            e.GetProperty("id").GetString()!,
            e.GetProperty("type").GetString()!,
            e.GetProperty("text").GetString()!,
            [.. e.GetProperty("criteria").EnumerateArray().Select(x => x.GetString()!)],
            [.. e.GetProperty("articles").EnumerateArray().Select(x => x.GetString()!)]);
    }
}

/// <summary>检索的召回。</summary>
/// <param name="Questions">问题数。</param>
/// <param name="Criteria">准则：前若干条里有可接受的答案的比例，0–1。</param>
/// <param name="Articles">法条：同上。</param>
public sealed record RetrievalRecall(int Questions, double Criteria, double Articles)
{
    /// <summary>量前 <paramref name="top"/> 条的召回。</summary>
    public static RetrievalRecall Measure(CorpusIndex index, IReadOnlyCollection<RetrievalQuestion> questions, int top = 3)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(questions);
        double Share(Func<RetrievalQuestion, bool> hit) => questions.Count == 0 ? 0 : questions.Count(hit) / (double)questions.Count;
        return new RetrievalRecall(
            questions.Count,
            Share(q => index.TouchedCriteria(q.Text, top).Any(h => q.Criteria.Contains(h.Document.Id, StringComparer.Ordinal))),
            Share(q => index.TouchedArticles(q.Text, top).Any(h => q.Articles.Contains(h.Document.Id, StringComparer.Ordinal))));
    }
}
