using System.Text.Json;

namespace Huairou.Review.Training.Learning;

/// <summary>自拟的带标签条款一条。</summary>
/// <param name="Id">编号。</param>
/// <param name="Text">文字。</param>
/// <param name="IsViolation">是否问题条款。</param>
/// <param name="Type">问题类型编号；合规的为近似的类型或空。</param>
/// <param name="Span">问题文字；合规的为空。</param>
/// <param name="Pair">成对编号；没有时为空。</param>
/// <param name="Writer">写作者，即文件名，划分数据以它为单位。</param>
/// <param name="Kind">文种；没有时为空。</param>
public sealed record LabelledClause(string Id, string Text, bool IsViolation, string Type, string Span, string Pair, string Writer, string Kind)
{
    /// <summary>只供测试、从不训练：测试写作者的文件名以“-test”结尾。</summary>
    public bool IsTest => Writer.EndsWith("-test", StringComparison.Ordinal);

    /// <summary>读一个目录下的全部条款（*.jsonl，按文件名排序）；写作者取自文件名。</summary>
    /// <param name="directory">corpus/clauses。</param>
    /// <exception cref="InvalidDataException">某行写错，带文件与行号。</exception>
    public static IReadOnlyList<LabelledClause> LoadDirectory(string directory)
    {
        var clauses = new List<LabelledClause>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length > 0)
                {
                    clauses.Add(Parse(file, number, line));
                }
            }
        }

        return clauses;
    }

    private static LabelledClause Parse(string file, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var label = root.GetProperty("label").GetString();
            if (label is not ("violation" or "compliant"))
            {
                throw new InvalidDataException($"{Path.GetFileName(file)} 第 {number} 行：label 只能是 violation 或 compliant。");
            }

            return new LabelledClause(
                root.GetProperty("id").GetString()!,
                root.GetProperty("text").GetString()!,
                label == "violation",
                Optional(root, "type"),
                Optional(root, "span"),
                Optional(root, "pair"),
                Path.GetFileNameWithoutExtension(file),
                Optional(root, "kind"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} 第 {number} 行写法有误：{e.Message}", e);
        }
    }

    private static string Optional(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
