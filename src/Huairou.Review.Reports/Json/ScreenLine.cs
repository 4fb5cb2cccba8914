using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Json;

/// <summary>screen 的一行输出。</summary>
public static class ScreenLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>写一行结果。</summary>
    /// <param name="output">输出。</param>
    /// <param name="id">输入行的 id，原样写回；输入没有 id 时为 null，写 null。</param>
    /// <param name="result">审查结果。</param>
    public static void Write(Stream output, JsonElement? id, ClauseResult result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteId(json, id);
            json.WriteString("verdict", result.Verdict);
            json.WriteNumber("score", JsonText.Round(result.Score));
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                JsonSerializer.Serialize(json, FindingJson.ForScreen(finding), JsonText.Compact.FindingJson);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        WriteLine(output, buffer);
    }

    /// <summary>写一行错误。</summary>
    /// <param name="output">输出。</param>
    /// <param name="line">输入的行号，从 1 起。</param>
    /// <param name="error">原因。</param>
    public static void WriteError(Stream output, long line, ReviewError error)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNull("id");
            json.WriteNumber("line", line);
            json.WritePropertyName("error");
            JsonSerializer.Serialize(json, error, JsonText.Compact.ReviewError);
            json.WriteEndObject();
        }

        WriteLine(output, buffer);
    }

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        if (id is not { } value)
        {
            json.WriteNull("id");
            return;
        }

        json.WritePropertyName("id");
        value.WriteTo(json);
    }

    private static void WriteLine(Stream output, ArrayBufferWriter<byte> buffer)
    {
        buffer.Write("\n"u8);
        output.Write(buffer.WrittenSpan);
        output.Flush();
    }
}
