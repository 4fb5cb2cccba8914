using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Huairou.Review.Reports.Json;

/// <summary>公布的 JSON Schema（draft 2020-12）：review 的 json、ndjson，screen 的行，compare 的 json。</summary>
public static class JsonSchemaText
{
    private const string Review = "huairou.review-1.schema.json";
    private const string Compare = "huairou.compare-1.schema.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // 名称到所在的一套与根定义。
    private static readonly Dictionary<string, (string Resource, string Root)> Roots = new(StringComparer.Ordinal)
    {
        ["review"] = (Review, "reviewOutput"),
        ["ndjson"] = (Review, "reviewItem"),
        ["screen"] = (Review, "screenLine"),
        ["compare"] = (Compare, "compareOutput"),
    };

    /// <summary>可以取的名称。</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Roots.Keys];

    /// <summary>取一份：review 校验 json 输出，ndjson 校验其一行，screen 校验 screen 输出的一行，compare 校验 compare 的 json 输出。</summary>
    /// <param name="name">名称。</param>
    /// <exception cref="ArgumentException">没有这个名称。</exception>
    public static string For(string name)
    {
        if (!Roots.TryGetValue(name, out var root))
        {
            throw new ArgumentException($"没有“{name}”这份模式。", nameof(name));
        }

        using var stream = typeof(JsonSchemaText).Assembly.GetManifestResourceStream(root.Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var schema = JsonNode.Parse(text)!.AsObject();
        var reference = $"#/$defs/{root.Root}";
        if (schema["$ref"]!.GetValue<string>() == reference)
        {
            return text;
        }

        // 一套定义几个根，只改根。
        schema["$id"] = $"urn:huairou:schema:{name}:1";
        schema["$ref"] = reference;
        return schema.ToJsonString(Options) + "\n";
    }
}
