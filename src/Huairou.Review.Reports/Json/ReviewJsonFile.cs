using System.Text.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Json;

/// <summary>读回 review 写的 json（一个对象或者数组）或者 ndjson。基线、整改复核的旧稿都由这里读，认得的与不认得的因此一样。</summary>
public static class ReviewJsonFile
{
    private const int MaximumBytes = 512 * 1024 * 1024;

    /// <summary>读一个文件。</summary>
    /// <param name="path">路径。</param>
    /// <returns>各份结果，次序照文件；当时读不了的输入不在内。</returns>
    /// <exception cref="FormatException">不是审查结果；消息是一句中文，不含文件名。</exception>
    /// <exception cref="IOException">文件打不开。</exception>
    /// <exception cref="UnauthorizedAccessException">没有权限。</exception>
    public static IReadOnlyList<ReviewResult> Read(string path) => new FileInfo(path).Length > MaximumBytes
        ? throw Bad($"文件超过 {MaximumBytes / 1024 / 1024} MB。")
        : Parse(File.ReadAllBytes(path));

    /// <summary>读一段字节。</summary>
    /// <param name="bytes">文件内容，UTF-8，可有 BOM。</param>
    /// <exception cref="FormatException">不是审查结果；消息是一句中文，不含文件名。</exception>
    public static IReadOnlyList<ReviewResult> Parse(ReadOnlyMemory<byte> bytes)
    {
        var content = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var results = new List<ReviewResult>();
        using (var whole = TryParse(content))
        {
            if (whole is not null)
            {
                Add(results, whole.RootElement, 0);
            }
            else
            {
                Lines(results, content);
            }
        }

        return results.Count > 0 ? results : throw Bad("里面没有一份审查结果。");
    }

    private static JsonDocument? TryParse(ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonDocument.Parse(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Lines(List<ReviewResult> results, ReadOnlyMemory<byte> content)
    {
        var number = 0;
        while (!content.IsEmpty)
        {
            number++;
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            using var one = TryParse(line) ?? throw Bad($"第 {number} 行不是合法的 JSON，多半不完整。");
            Add(results, one.RootElement, number);
        }
    }

    private static void Add(List<ReviewResult> results, JsonElement element, int line)
    {
        var where = line > 0 ? $"第 {line} 行" : "内容";
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Add(results, item, line);
                }

                return;

            // 当时读不了的输入没有意见可比。
            case JsonValueKind.Object when element.TryGetProperty("error", out _) && element.TryGetProperty("file", out _):
                return;
            case JsonValueKind.Object:
                results.Add(One(element, where));
                return;
            default:
                throw Bad($"{where}不是审查结果。");
        }
    }

    private static ReviewResult One(JsonElement element, string where)
    {
        try
        {
            if (!element.TryGetProperty("schema", out var schema) || !element.TryGetProperty("findings", out _))
            {
                throw Bad($"{where}缺少 schema 或 findings。");
            }

            if (schema.GetString() != ReviewResult.SchemaVersion)
            {
                throw Bad($"{where}的格式版本是“{schema.GetString()}”，这个程序只认“{ReviewResult.SchemaVersion}”；请用同一版本的程序重新审查。");
            }

            if (element.TryGetProperty("baseline", out var baseline) && baseline.ValueKind == JsonValueKind.Object)
            {
                throw Bad($"{where}自己就是与基线比较得出的，只含新增的意见；请用不带 --baseline 的审查结果。");
            }

            return ReviewJsonItem.Of(element);
        }
        catch (Exception e) when (e is InvalidOperationException || (e is FormatException && e is not ReviewJsonException))
        {
            // 字段的种类不对，档次、日期的写法不对，或者字符串里有不成对的代理字符。
            throw Bad("有的字段不是约定的样子，文件可能被改动过。", e);
        }
    }

    private static ReviewJsonException Bad(string what, Exception? inner = null) => new($"不是 huairou review --format json（或 ndjson）写出的结果：{what}", inner);

    private sealed class ReviewJsonException(string message, Exception? inner) : FormatException(message, inner);
}
