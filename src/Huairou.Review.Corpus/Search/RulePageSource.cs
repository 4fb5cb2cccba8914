using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Huairou.Review.Corpus.Search;

/// <summary>把规则页变成可检索的内容：整页一篇，每个示例一篇（自拟示例）。</summary>
/// <remarks>这里只取检索要用的几项，写错的地方由规则页的装载器报告。</remarks>
public static partial class RulePageSource
{
    private const string Violating = "违规示例";
    private const string Compliant = "合规示例";

    /// <summary>读目录里的全部规则页；目录不存在时为空。</summary>
    public static IEnumerable<IndexDocument> Read(string rulesDir) =>
        Directory.Exists(rulesDir)
            ? Directory.GetFiles(rulesDir, "*.md").Order(StringComparer.Ordinal).SelectMany(path => Parse(File.ReadAllText(path, Encoding.UTF8)))
            : [];

    /// <summary>一页。没有页首或者编号的返回空。</summary>
    public static IReadOnlyList<IndexDocument> Parse(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var match = FrontMatter().Match(page);
        if (!match.Success || ReadFront(match.Groups["yaml"].Value) is not { } front || Scalar(front, "id") is not { Length: > 0 } id)
        {
            return [];
        }

        var title = Scalar(front, "title");
        IReadOnlyList<string> links = [.. List(front, "basis"), .. List(front, "criteria")];
        var body = page[match.Length..].Replace("\r\n", "\n", StringComparison.Ordinal);
        var documents = new List<IndexDocument>();
        var prose = new StringBuilder();
        foreach (var (heading, text) in Sections(body))
        {
            if (heading is Violating or Compliant)
            {
                documents.AddRange(Examples(id, title, heading, text, links));
            }
            else
            {
                prose.Append(text.Trim()).Append('\n');
            }
        }

        documents.Insert(0, new IndexDocument(IndexKind.Rules, id, $"{id} {title}", prose.ToString().Trim()) { Links = links });
        return documents;
    }

    private static IEnumerable<IndexDocument> Examples(string id, string title, string heading, string text, IReadOnlyList<string> links)
    {
        var number = 0;
        foreach (Match item in Item().Matches("\n" + text))
        {
            var example = Comment().Replace(item.Groups["text"].Value, "")
                .Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Trim();
            if (example.Length > 0)
            {
                number++;
                yield return new IndexDocument(IndexKind.Clauses, $"{id}-{(heading == Violating ? "违" : "合")}{number}", $"{id} {title}", example)
                {
                    Links = heading == Violating ? links : [],
                    Note = $"自拟示例，{(heading == Violating ? "违规" : "合规")}",
                };
            }
        }
    }

    private static IEnumerable<(string Heading, string Text)> Sections(string body)
    {
        foreach (var part in body.Split("\n## ").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            yield return end < 0 ? (part.Trim(), "") : (part[..end].Trim(), part[(end + 1)..]);
        }
    }

    private static YamlMappingNode? ReadFront(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlDotNet.Core.YamlException)
        {
            return null;
        }

        return stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode : null;
    }

    private static string Scalar(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlScalarNode { Value: { } value } ? value : "";

    private static IEnumerable<string> List(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlSequenceNode list
            ? list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")
            : [];

    [GeneratedRegex(@"\A---\r?\n(?<yaml>.*?)\r?\n---\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\n- (?<text>.*?)(?=\n- |\n*\z)", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
