using System.Text.Json;
using Huairou.Review.Screening.Decisions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Json;

/// <summary>读基线：以前 review 写的 json（一个对象或者数组）或者 ndjson。</summary>
public static class BaselineReader
{
    private const int MaximumBytes = 512 * 1024 * 1024;

    /// <summary>读一个文件。</summary>
    /// <param name="path">路径。</param>
    /// <exception cref="FormatException">读不了，或者不是审查结果；消息是一句中文。</exception>
    public static Baseline Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
            {
                throw Bad(name, $"文件超过 {MaximumBytes / 1024 / 1024} MB。");
            }

            return Parse(File.ReadAllBytes(path), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"基线文件 {name} 读不出来：文件不存在、没有权限，或者正被别的程序占用。", e);
        }
    }

    /// <summary>读一段字节。</summary>
    /// <param name="bytes">文件内容，UTF-8，可有 BOM。</param>
    /// <param name="name">文件名，用于报错。</param>
    /// <exception cref="FormatException">不是审查结果；消息是一句中文。</exception>
    public static Baseline Parse(ReadOnlyMemory<byte> bytes, string name)
    {
        var content = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var documents = new List<BaselineDocument>();
        try
        {
            using var whole = TryParse(content);
            if (whole is not null)
            {
                Add(documents, whole.RootElement, name, 0);
            }
            else
            {
                Lines(documents, content, name);
            }
        }
        catch (InvalidOperationException e)
        {
            // 字段的类型不对，或者字符串里有不成对的代理字符。
            throw Bad(name, "有的字段不是约定的样子。", e);
        }

        return documents.Count > 0 ? new Baseline(documents) : throw Bad(name, "里面没有一份审查结果。");
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

    private static void Lines(List<BaselineDocument> documents, ReadOnlyMemory<byte> content, string name)
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

            using var one = TryParse(line) ?? throw Bad(name, $"第 {number} 行不是合法的 JSON。");
            Add(documents, one.RootElement, name, number);
        }
    }

    private static void Add(List<BaselineDocument> documents, JsonElement element, string name, int line)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Add(documents, item, name, line);
            }

            return;
        }

        var where = line > 0 ? $"第 {line} 行" : "内容";
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Bad(name, $"{where}不是审查结果。");
        }

        // 当时读不了的输入没有意见可比。
        if (element.TryGetProperty("error", out _) && element.TryGetProperty("file", out _))
        {
            return;
        }

        if (!element.TryGetProperty("schema", out var schema) || !element.TryGetProperty("findings", out var findings))
        {
            throw Bad(name, $"{where}缺少 schema 或 findings。");
        }

        if (schema.GetString() != ReviewResult.SchemaVersion)
        {
            throw Bad(name, $"{where}的格式版本是“{schema.GetString()}”，这个程序只认“{ReviewResult.SchemaVersion}”；请用同一版本的程序重新审查作为基线。");
        }

        if (element.TryGetProperty("baseline", out var baseline) && baseline.ValueKind == JsonValueKind.Object)
        {
            throw Bad(name, $"{where}自己就是与基线比较得出的，只含新增的意见；请用不带 --baseline 的审查结果。");
        }

        var (omissions, exempted) = (Items(element, "omissions"), Items(element, "exempted"));
        documents.Add(new BaselineDocument(
            Text(element, "file"),
            [.. findings.EnumerateArray().Concat(exempted.Where(static e => Text(e, "clauseId") != ExemptionEntry.WholeDocument)).Select(static f => new BaselineFinding(Text(f, "rule"), Text(f, "clauseId"), Text(f, "address"), Text(f, "clause"), Text(f, "quote")))],
            [.. omissions.Concat(exempted.Where(static e => Text(e, "clauseId") == ExemptionEntry.WholeDocument)).Select(static o => new BaselineOmission(Text(o, "rule"), Text(o, "suggestion")))]));
    }

    private static List<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) ? [.. array.EnumerateArray()] : [];

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static FormatException Bad(string name, string what, Exception? inner = null) =>
        new($"基线文件 {name} 不是 huairou review --format json（或 ndjson）写出的结果：{what}", inner);
}
