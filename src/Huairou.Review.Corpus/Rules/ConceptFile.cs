using Huairou.Review.Text.Concepts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Huairou.Review.Corpus.Rules;

/// <summary>概念词表文件（corpus/lexicon/concepts/*.yml）：顶层是概念名到 {role, is, terms, seq} 的映射。</summary>
public static class ConceptFile
{
    /// <summary>读一个目录下的全部概念，文件按名称顺序。</summary>
    /// <exception cref="RulePageException">写法有误。</exception>
    public static List<Concept> LoadDirectory(string directory) =>
        Directory.EnumerateFiles(directory, "*.yml").Order(StringComparer.Ordinal)
            .SelectMany(static f => Parse(Path.GetFileName(f), File.ReadAllText(f))).ToList();

    /// <summary>读一个文件。同名概念在不同文件里出现时由调用方合并。</summary>
    public static List<Concept> Parse(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw Error(file, lines, (int)e.Start.Line, "写法有误：" + e.Message);
        }

        var concepts = new List<Concept>();
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            return concepts;
        }

        foreach (var (key, node) in root.Children)
        {
            var name = ((YamlScalarNode)key).Value ?? "";
            if (node is not YamlMappingNode map)
            {
                throw Error(file, lines, (int)key.Start.Line, $"概念“{name}”应当有 role 与 terms。");
            }

            var role = map.Children.TryGetValue("role", out var r) ? ((YamlScalarNode)r).Value ?? "" : "";
            var parents = map.Children.TryGetValue("is", out var p) && p is YamlSequenceNode list
                ? list.Children.OfType<YamlScalarNode>().Select(static s => s.Value ?? "").ToArray()
                : [];
            var terms = new List<string>();
            if (map.Children.TryGetValue("terms", out var t) && t is YamlScalarNode { Value: { } raw })
            {
                foreach (var template in raw.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    try
                    {
                        terms.AddRange(TermExpander.Expand(template));
                    }
                    catch (FormatException e)
                    {
                        throw Error(file, lines, (int)t.Start.Line, e.Message);
                    }
                }
            }

            var sequences = map.Children.TryGetValue("seq", out var q) && q is YamlSequenceNode items
                ? items.Children.OfType<YamlScalarNode>().Select(static s => s.Value ?? "").ToArray()
                : [];
            concepts.Add(new Concept(name, role, parents, terms, sequences));
        }

        return concepts;
    }

    private static RulePageException Error(string file, string[] lines, int line, string reason) =>
        new(file, line, line > 0 && line <= lines.Length ? lines[line - 1] : "", reason);
}
