using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Huairou.Review.Cli.Evaluation;

/// <summary>一条标注。</summary>
/// <param name="Id">标识。</param>
/// <param name="Text">条款文字。</param>
/// <param name="Label">violation、compliant 或 borderline。</param>
/// <param name="Kind">文种；没有时为 null。</param>
/// <param name="Category">类别；没有时为空。</param>
/// <param name="Span">问题文字；没有时为空。</param>
/// <param name="Type">问题类型编号（如 A06）；没有时为空。</param>
internal sealed record EvaluationRow(string Id, string Text, string Label, string? Kind, string Category, string Span, string Type = "")
{
    /// <summary>封存部分：标识的 SHA-256（UTF-8，十六进制）首位是 0–5。这些行只报合计，不许看内容。</summary>
    public bool IsClosed { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Id))[0] >> 4 <= 5;

    /// <summary>计分：borderline 不计。</summary>
    public bool IsScored => Label is "violation" or "compliant";

    /// <summary>标为问题条款。</summary>
    public bool IsPositive => Label == "violation";

    /// <summary>读入 JSONL 文件。</summary>
    /// <exception cref="UsageException">文件不存在，或某一行不是约定的样子。</exception>
    public static IReadOnlyList<EvaluationRow> Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"找不到标注文件：{path}");
        }

        var rows = new List<EvaluationRow>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                rows.Add(Parse(line, number));
            }
        }

        return rows.Count > 0 ? rows : throw new UsageException($"标注文件是空的：{path}");
    }

    private static EvaluationRow Parse(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var row = new EvaluationRow(
                Required(root, "id"),
                Required(root, "text"),
                Required(root, "label"),
                Optional(root, "kind"),
                Optional(root, "category") ?? "",
                Optional(root, "span") ?? "",
                Optional(root, "type") ?? "");
            return row.Label is "violation" or "compliant" or "borderline"
                ? row
                : throw new FormatException("label 只能是 violation、compliant、borderline");
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            var reason = e is FormatException ? e.Message : "不是合法的 JSON 对象";
            throw new UsageException($"标注文件第 {number} 行有问题：{reason}。");
        }
    }

    private static string Required(JsonElement root, string name) =>
        Optional(root, name) ?? throw new FormatException($"缺少字段 {name}");

    private static string? Optional(JsonElement root, string name) => !root.TryGetProperty(name, out var value)
        ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
