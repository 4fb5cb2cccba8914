using System.Text.Json;

namespace Huairou.Review.Reports.Json;

/// <summary>从 JSON 里取字段：缺了的当空（同一大版本内字段只增不减，旧文件可以没有后加的），种类不对的报错。</summary>
internal static class ReviewJsonFields
{
    /// <summary>文字；没有或者为 null 时为空。</summary>
    /// <exception cref="InvalidOperationException">不是文字。</exception>
    public static string Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    /// <summary>整数；没有时为 0。</summary>
    public static int Whole(this JsonElement element, string name, int missing = 0) =>
        element.TryGetProperty(name, out var value) ? value.GetInt32() : missing;

    /// <summary>数；没有时为 0。</summary>
    public static double Real(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetDouble() : 0;

    /// <summary>是否；没有时为否。</summary>
    public static bool Flag(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetBoolean();

    /// <summary>一个对象；没有或者不是对象时为 null。</summary>
    public static JsonElement? Part(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>数组的各项；没有或者为 null 时为空。</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.EnumerateArray() : [];

    /// <summary>文字的数组。</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string name) => [.. element.Items(name).Select(static i => i.GetString() ?? "")];

    /// <summary>整数的数组。</summary>
    public static IReadOnlyList<int> Wholes(this JsonElement element, string name) => [.. element.Items(name).Select(static i => i.GetInt32())];
}
