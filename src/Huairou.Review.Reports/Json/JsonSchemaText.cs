using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Huairou.Review.Reports.Json;

/// <summary>公布的 JSON Schema（draft 2020-12）：review 的 json、ndjson 与 screen 的行。</summary>
public static class JsonSchemaText
{
    private const string Resource = "huairou.review-1.schema.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // 名称到根定义。
    private static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["review"] = "reviewOutput",
        ["ndjson"] = "reviewItem",
        ["screen"] = "screenLine",
    };

    /// <summary>可以取的名称。</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Roots.Keys];

    /// <summary>取一份：review 校验 json 输出，ndjson 校验其一行，screen 校验 screen 输出的一行。</summary>
    /// <param name="name">名称。</param>
    /// <exception cref="ArgumentException">没有这个名称。</exception>
    public static string For(string name)
    {
        if (!Roots.TryGetValue(name, out var root))
        {
            throw new ArgumentException($"没有“{name}”这份模式。", nameof(name));
        }

        using var stream = typeof(JsonSchemaText).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        if (name == "review")
        {
            return text;
        }

        // 三份共用一套定义，只是根不同。
        var schema = JsonNode.Parse(text)!.AsObject();
        schema["$id"] = $"urn:huairou:schema:{name}:1";
        schema["$ref"] = $"#/$defs/{root}";
        return schema.ToJsonString(Options) + "\n";
    }
}
