using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Huairou.Review.Corpus.Rules;

/// <summary>读规则页里与整份文件有关的两处：页首的 references 与“文件示例”一节；都可以没有。</summary>
internal sealed class DocumentSpecReader(string file, string[] lines)
{
    /// <summary>栏目名。</summary>
    public const string ExampleSection = "文件示例";

    private const string Expected = "应当提示";
    private const string Silent = "不应提示";

    private static readonly string[] Severities = ["违法", "不当", "建议"];
    private static readonly string[] ReferenceKeys = ["law", "article", "from", "nowLaw", "now", "words", "notAfter"];

    /// <summary>读文件示例：“### 应当提示｜文种｜档次｜位置”或“### 不应提示｜文种”，下面是文件全文。</summary>
    public DocumentExample[] ReadExamples(List<(int Line, string Text)> section)
    {
        var examples = new List<(int Line, string[] Head, List<string> Body)>();
        foreach (var (line, text) in section)
        {
            if (text.StartsWith("### ", StringComparison.Ordinal))
            {
                examples.Add((line, text[4..].Split('｜', StringSplitOptions.TrimEntries), []));
            }
            else if (examples.Count > 0)
            {
                examples[^1].Body.Add(text.TrimEnd());
            }
            else if (text.Trim().Length > 0)
            {
                throw Error(line, $"“{ExampleSection}”里每份文件以“### {Expected}”或“### {Silent}”开头。");
            }
        }

        return examples.Select(e => Example(e.Line, e.Head, string.Join('\n', e.Body).Trim())).ToArray();
    }

    /// <summary>读页首的 references。</summary>
    public ReferenceSpec[] ReadReferences(YamlMappingNode head) =>
        head.Children.TryGetValue("references", out var node) && node is YamlSequenceNode list
            ? list.Children.Select(c => c is YamlMappingNode map ? Reference(map) : throw Error((int)c.Start.Line, "references 的每一项应当是“键: 值”。")).ToArray()
            : [];

    private DocumentExample Example(int line, string[] head, string text)
    {
        if (head[0] is not (Expected or Silent))
        {
            throw Error(line, $"应当以“{Expected}”或“{Silent}”开头。");
        }

        if (text.Length == 0)
        {
            throw Error(line, "没有文件全文。");
        }

        var severity = head.Length > 2 ? head[2] : "";
        return severity.Length == 0 || Severities.Contains(severity, StringComparer.Ordinal)
            ? new DocumentExample(text, head.Length > 1 ? head[1] : "", head[0] == Expected, severity, head.Length > 3 ? head[3] : "", line)
            : throw Error(line, $"档次只能是：{string.Join("、", Severities)}。");
    }

    private ReferenceSpec Reference(YamlMappingNode map)
    {
        var line = (int)map.Start.Line;
        foreach (var key in map.Children.Keys.OfType<YamlScalarNode>().Where(static k => !ReferenceKeys.Contains(k.Value, StringComparer.Ordinal)))
        {
            throw Error((int)key.Start.Line, $"不认识“{key.Value}”；可用：{string.Join("、", ReferenceKeys)}。");
        }

        var from = Value(map, "from");
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw Error(line, "from 应当是 年-月-日。");
        }

        var article = 0;
        if (Value(map, "article") is { Length: > 0 } number && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out article))
        {
            throw Error(line, "article 应当是条号数字。");
        }

        var words = List(map, "words");
        if (Value(map, "law").Length == 0 || Value(map, "now").Length == 0 || (article > 0 && words.Length == 0))
        {
            throw Error(line, "references 要有 law、now；写了 article 的还要有 words。");
        }

        return new ReferenceSpec(Value(map, "law"), article, from, Value(map, "nowLaw") is { Length: > 0 } law ? law : Value(map, "law"), Value(map, "now"), words, List(map, "notAfter"));
    }

    private static string Value(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlScalarNode { Value: { } value } ? value : "";

    private static string[] List(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlSequenceNode list
            ? list.Children.OfType<YamlScalarNode>().Select(static s => s.Value ?? "").ToArray()
            : [];

    private RulePageException Error(int line, string reason) =>
        new(file, line, line > 0 && line <= lines.Length ? lines[line - 1] : "", reason);
}
