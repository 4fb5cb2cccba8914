using System.Text.Json;
using Huairou.Review.Reports.Json;
using Json.Schema;

namespace Huairou.Review.Tests.Schemas;

/// <summary>按 JSON Schema 校验，用独立的校验库，不用我们自己的代码。</summary>
internal static class SchemaCheck
{
    private static readonly Lazy<JsonSchema> SarifSchema = new(() => Load(File.ReadAllText(
        Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Reports.Tests", "Schemas", "sarif-2.1.0.schema.json"))));

    private static readonly Dictionary<string, JsonSchema> Ours = JsonSchemaText.Names.ToDictionary(n => n, n => Load(JsonSchemaText.For(n)), StringComparer.Ordinal);

    /// <summary>SARIF 2.1.0 的模式，取自 SARIF Multitool 5.7.0。</summary>
    public static JsonSchema Sarif => SarifSchema.Value;

    /// <summary>我们公布的模式：review、ndjson、screen、compare。</summary>
    public static JsonSchema For(string name) => Ours[name];

    /// <summary>不合之处，每处一行；合格时为空。</summary>
    public static IReadOnlyList<string> Problems(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).DefaultIfEmpty("不合模式")];
    }

    private static JsonSchema Load(string text) => JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
}
