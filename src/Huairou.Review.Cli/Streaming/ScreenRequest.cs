using System.Text.Json;

namespace Huairou.Review.Cli.Streaming;

/// <summary>screen 的一行输入。</summary>
/// <param name="Id">id，原样；没有时为 null。</param>
/// <param name="Text">文字。</param>
/// <param name="Kind">文种；没有时为 null。</param>
internal sealed record ScreenRequest(JsonElement? Id, string Text, string? Kind)
{
    /// <summary>解析一行。</summary>
    /// <exception cref="FormatException">不是约定的样子；消息是一句中文。</exception>
    public static ScreenRequest Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("这一行要是一个 JSON 对象。");
            }

            if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                throw new FormatException("缺少字符串字段 text。");
            }

            JsonElement? id = root.TryGetProperty("id", out var value) ? value.Clone() : null;
            return new ScreenRequest(id, text.GetString()!, KindOf(root));
        }
        catch (JsonException e)
        {
            throw new FormatException("这一行不是合法的 JSON，或者不是 UTF-8 编码。", e);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("text 含有不成对的代理字符，无法作为文字处理。", e);
        }
    }

    private static string? KindOf(JsonElement root)
    {
        if (!root.TryGetProperty("kind", out var kind) || kind.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return kind.ValueKind == JsonValueKind.String ? kind.GetString() : throw new FormatException("字段 kind 要是字符串。");
    }
}
