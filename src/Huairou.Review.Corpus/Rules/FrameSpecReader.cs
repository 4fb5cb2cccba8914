using YamlDotNet.RepresentationModel;

namespace Huairou.Review.Corpus.Rules;

/// <summary>读页首的 frames 与 unless。</summary>
internal sealed class FrameSpecReader(string file, string[] lines)
{
    private static readonly string[] FrameKeys = ["need", "seq", "not", "scope", "near", "ordered", "severity", "certainty", "kinds", "span", "firm"];
    private static readonly string[] UnlessKeys = ["name", "need", "seq", "scope"];
    private static readonly string[] Scopes = ["句", "分句", "条"];

    public List<FrameSpec> ReadFrames(YamlMappingNode head) =>
        Items(head, "frames").ConvertAll(map =>
        {
            CheckKeys(map, FrameKeys);
            var spec = new FrameSpec(
                Need(map),
                Value(map, "seq") ?? "",
                List(map, "not"),
                Scope(map),
                Number(map, "near", 80),
                Value(map, "ordered") == "true",
                Value(map, "severity") ?? "",
                Value(map, "certainty") ?? "",
                List(map, "kinds"),
                List(map, "span").ConvertAll(s => int.TryParse(s, out var n) ? n : throw Error(map, "span 应当是槽的序号。")),
                (int)map.Start.Line)
            {
                Firm = Value(map, "firm") == "true",
            };
            return spec.Need.Count > 0 || spec.Sequence.Length > 0 ? spec : throw Error(map, "框架要有 need 或 seq。");
        });

    public List<UnlessSpec> ReadUnless(YamlMappingNode head) =>
        Items(head, "unless").ConvertAll(map =>
        {
            CheckKeys(map, UnlessKeys);
            return new UnlessSpec(
                Value(map, "name") ?? throw Error(map, "合法情形要有 name。"),
                Need(map),
                Value(map, "seq") ?? "",
                Scope(map),
                (int)map.Start.Line);
        });

    private List<YamlMappingNode> Items(YamlMappingNode head, string key)
    {
        if (!head.Children.TryGetValue(key, out var node) || node is not YamlSequenceNode list)
        {
            return [];
        }

        return list.Children.Select(c => c as YamlMappingNode ?? throw Error(c, $"{key} 的每一项应当是“键: 值”。")).ToList();
    }

    private void CheckKeys(YamlMappingNode map, string[] allowed)
    {
        foreach (var key in map.Children.Keys.OfType<YamlScalarNode>())
        {
            if (!allowed.Contains(key.Value, StringComparer.Ordinal))
            {
                throw Error(key, $"不认识“{key.Value}”；可用：{string.Join("、", allowed)}。");
            }
        }
    }

    private string Scope(YamlMappingNode map)
    {
        var scope = Value(map, "scope") ?? "句";
        return Scopes.Contains(scope, StringComparer.Ordinal) ? scope : throw Error(map, "scope 只能是：句、分句、条。");
    }

    private static List<IReadOnlyList<string>> Need(YamlMappingNode map) =>
        List(map, "need").ConvertAll(static n => (IReadOnlyList<string>)n.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private int Number(YamlMappingNode map, string key, int fallback)
    {
        var value = Value(map, key);
        return value is null ? fallback : int.TryParse(value, out var n) && n > 0 ? n : throw Error(map, $"{key} 应当是正整数。");
    }

    private static string? Value(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlScalarNode scalar ? scalar.Value : null;

    private static List<string> List(YamlMappingNode map, string key) =>
        !map.Children.TryGetValue(key, out var node) ? []
        : node is YamlSequenceNode list ? list.Children.OfType<YamlScalarNode>().Select(static s => s.Value ?? "").ToList()
        : node is YamlScalarNode { Value.Length: > 0 } scalar ? [scalar.Value] : [];

    private RulePageException Error(YamlNode node, string reason)
    {
        var line = (int)node.Start.Line;
        return new RulePageException(file, line, line > 0 && line <= lines.Length ? lines[line - 1] : "", reason);
    }
}
