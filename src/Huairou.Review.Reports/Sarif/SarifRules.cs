using System.Text;
using System.Text.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Sarif;

/// <summary>规则表：检查过的全部类型，不论有没有结果；次序即 ruleIndex。</summary>
internal sealed class SarifRules
{
    // 规则页的示例两栏带标记且很长，不进帮助。
    private static readonly string[] HelpSections = ["它查什么", "构成问题", "不构成问题", "依据", "建议改写", "何时可以保留"];

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<CheckedType> _types = [];

    /// <summary>登记一份结果检查过的类型。</summary>
    public void Add(IReadOnlyList<CheckedType> types)
    {
        foreach (var type in types)
        {
            if (_index.TryAdd(type.Id, _types.Count))
            {
                _types.Add(type);
            }
        }
    }

    /// <summary>一个类型的序号；没有登记过的先登记。</summary>
    public int IndexOf(string id, string title)
    {
        Add([new CheckedType(id, title)]);
        return _index[id];
    }

    /// <summary>档次对应的等级。</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Unlawful => "error",
        Severity.Improper => "warning",
        _ => "note",
    };

    /// <summary>写出 rules 数组。</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var type in _types)
        {
            json.WriteStartObject();
            json.WriteString("id", type.Id);
            json.WriteString("name", SarifText.Clean(type.Title));
            Text(json, "shortDescription", type.Title);
            Text(json, "fullDescription", type.Sections.TryGetValue("它查什么", out var about) ? about.Trim() : type.Title);
            Help(json, type);
            if (type.Severity.Length > 0)
            {
                json.WriteStartObject("defaultConfiguration");
                json.WriteString("level", Level(SeverityNames.Parse(type.Severity)));
                json.WriteEndObject();
            }

            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(Wording.Group(type.Id));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", SarifText.Message(text));
        json.WriteEndObject();
    }

    private static void Help(Utf8JsonWriter json, CheckedType type)
    {
        var (text, markdown) = (new StringBuilder(), new StringBuilder());
        foreach (var section in HelpSections)
        {
            if (type.Sections.TryGetValue(section, out var body) && body.Trim() is { Length: > 0 } trimmed)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(section).Append("：\n").Append(trimmed).Append('\n');
                markdown.Append(markdown.Length > 0 ? "\n" : "").Append("## ").Append(section).Append("\n\n").Append(trimmed).Append('\n');
            }
        }

        if (text.Length == 0)
        {
            return;
        }

        json.WriteStartObject("help");
        json.WriteString("text", SarifText.Message(text.ToString()));
        json.WriteString("markdown", SarifText.Markdown(markdown.ToString()));
        json.WriteEndObject();
    }
}
