using System.Text;
using System.Text.Json;

namespace Huairou.Review.Corpus.Plan;

/// <summary>规划数据的 JSON 行。</summary>
internal static class PlanJson
{
    public static T[] ReadLines<T>(string path, Func<JsonElement, T> read)
    {
        var items = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                items.Add(read(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)} 第{number}行写错了：{e.Message}", e);
            }
        }

        return [.. items];
    }

    public static Criterion Criterion(JsonElement e) =>
        new(Text(e, "id"), Text(e, "group"), Text(e, "domain"), Text(e, "kind"), e.GetProperty("no").GetInt32(), Text(e, "title"), Text(e, "text"))
        {
            Violable = e.GetProperty("violable").GetBoolean(),
            Note = Optional(e, "note"),
            Line = e.GetProperty("line").GetInt32(),
            Prefix = Text(e, "prefix"),
        };

    public static Indicator Indicator(JsonElement e) =>
        new(Text(e, "id"), Text(e, "criterion"), Text(e, "name"), Text(e, "comparator"), Text(e, "quote"))
        {
            Value = Number(e, "value"),
            Unit = Optional(e, "unit"),
            Baseline = Number(e, "baseline"),
            Direction = Optional(e, "direction"),
            Note = Optional(e, "note"),
        };

    public static IndicatorCue Cue(JsonElement e) =>
        new(Text(e, "id"), Array.ConvertAll(Strings(e, "key"), static k => k.Split('|')), Strings(e, "not"), Optional(e, "of"), Optional(e, "units"));

    public static CriterionCue CriterionCue(JsonElement e) =>
        new(Text(e, "id"), Array.ConvertAll(Strings(e, "all"), static k => k.Split('|')), Strings(e, "not"));

    public static ApplicableCriteria Applicable(JsonElement e) =>
        new(Optional(e, "name"), Optional(e, "rule"), Strings(e, "kinds"), Strings(e, "title"), Strings(e, "text"), e.TryGetProperty("times", out var n) ? n.GetInt32() : 1, Strings(e, "criteria"));

    public static PlanLine Line(JsonElement e) => new(e.GetProperty("line").GetInt32(), Text(e, "kind"), Text(e, "text"));

    private static string Text(JsonElement e, string key) => e.GetProperty(key).GetString()!;

    private static string[] Strings(JsonElement e, string key) =>
        e.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(static i => i.GetString()!).ToArray() : [];

    private static string Optional(JsonElement e, string key) => e.TryGetProperty(key, out var value) ? value.GetString()! : "";

    private static double? Number(JsonElement e, string key) => e.TryGetProperty(key, out var value) ? value.GetDouble() : null;
}
