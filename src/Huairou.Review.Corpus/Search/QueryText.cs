using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Law;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Huairou.Review.Corpus.Search;

/// <summary>检索词的分析。</summary>
internal static partial class QueryText
{
    /// <summary>某个字段分析出的词，去重，按首次出现排列。</summary>
    public static IReadOnlyList<string> Terms(Analyzer analyzer, string text, string field)
    {
        var terms = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var value = term.ToString();
            if (seen.Add(value!))
            {
                terms.Add(value!);
            }
        }

        stream.End();
        return terms;
    }

    /// <summary>去掉汉字之间的空白（扫描件、对齐排版常见），供查找线索和相似内容用。</summary>
    public static string CloseGaps(string text) => Gap().Replace(text, "");

    /// <summary>检索词就是一个法条引用或者准则号、规则号时，返回对应标识；否则 null。</summary>
    public static string? Reference(string query)
    {
        var text = query.Trim();
        if (StatuteReference.TryParse(text, out var reference))
        {
            return reference!.ToString();
        }

        var at = text.LastIndexOf('第');
        return at > 0 && ArticleNumber.TryParse(text.AsSpan(at), out var number)
            ? new StatuteReference(text[..at].Trim().Replace("中华人民共和国", "", StringComparison.Ordinal), number).ToString()
            : text;
    }

    [GeneratedRegex(@"(?<=[\p{Lo}\p{P}])[ \t　]+(?=[\p{Lo}\p{P}])")]
    private static partial Regex Gap();
}
