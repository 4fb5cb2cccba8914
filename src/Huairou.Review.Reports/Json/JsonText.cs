using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huairou.Review.Reports.Json;

/// <summary>各机器格式共同的写法：汉字不转义，LF 换行。</summary>
internal static class JsonText
{
    /// <summary>分行缩进的写法，给 json。</summary>
    public static ReportJsonContext Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    /// <summary>一行的写法，给 ndjson 与 screen。</summary>
    public static ReportJsonContext Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>概率留四位小数：够用，也不会因末位浮点差异而不稳定。</summary>
    public static double Round(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);

    /// <summary>写一份结局。</summary>
    public static void Write(Stream output, ReviewOutcome outcome, ReportJsonContext context)
    {
        if (outcome.Result is { } result)
        {
            JsonSerializer.Serialize(output, ReviewJson.From(result), context.ReviewJson);
            return;
        }

        JsonSerializer.Serialize(output, new ErrorJson(outcome.File, outcome.Error!), context.ErrorJson);
    }
}
