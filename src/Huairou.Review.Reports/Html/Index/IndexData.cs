using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Huairou.Review.Reports.Html.Index;

/// <summary>给脚本用的数据：写在不执行的脚本块里，尖括号与引号一律转义，文件名里有标记也跳不出来。</summary>
internal static class IndexData
{
    private static readonly IndexJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.CjkUnifiedIdeographs, UnicodeRanges.CjkSymbolsandPunctuation, UnicodeRanges.HalfwidthandFullwidthForms),
    });

    /// <summary>数据。</summary>
    public static string Json(IReadOnlyList<IndexRow> rows)
    {
        var titles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, title, _) in rows.SelectMany(static r => r.Types))
        {
            titles.TryAdd(id, title);
        }

        return JsonSerializer.Serialize(
            new IndexJson(
                [.. IndexRow.Groups.Select(static g => g.Name)],
                [.. IndexRow.Verdicts.Select(static v => new NamedJson(v.Key, v.Name))],
                [.. titles.Select(static t => new NamedJson(t.Key, t.Value))],
                [.. rows.Select(static r => new IndexRowJson(r.Town, r.Kind, r.Verdict, r.Counts, [.. r.Types.Select(static t => new CountJson(t.Id, t.Count))]))]),
            Context.IndexJson);
    }
}

/// <summary>全部数据。</summary>
internal sealed record IndexJson(IReadOnlyList<string> Groups, IReadOnlyList<NamedJson> Verdicts, IReadOnlyList<NamedJson> Types, IReadOnlyList<IndexRowJson> Rows);

/// <summary>短名与名称。</summary>
internal sealed record NamedJson(string Key, string Name);

/// <summary>一份文件，次序同表中的行。</summary>
internal sealed record IndexRowJson(string Town, string Kind, string Verdict, IReadOnlyList<int> Counts, IReadOnlyList<CountJson> Types);

/// <summary>一个类型的问题数。</summary>
internal sealed record CountJson(string Key, int Count);

/// <summary>源生成的序列化信息。</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IndexJson))]
internal sealed partial class IndexJsonContext : JsonSerializerContext;
