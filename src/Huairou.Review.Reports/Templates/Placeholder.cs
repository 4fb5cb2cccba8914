using System.Text.RegularExpressions;

namespace Huairou.Review.Reports.Templates;

/// <summary>占位符的种类。</summary>
internal enum PlaceholderKind
{
    /// <summary>{{名称}}：填入文字。</summary>
    Value,

    /// <summary>{{#列表}}：到 {{/列表}} 为止的内容逐项重复。</summary>
    Each,

    /// <summary>{{?名称}}：有内容时才保留到 {{/名称}} 为止的内容。</summary>
    If,

    /// <summary>{{^名称}}：没有内容时才保留到 {{/名称}} 为止的内容。</summary>
    Unless,

    /// <summary>{{/名称}}：块的结束。</summary>
    Close,
}

/// <summary>模板里的一个占位符。</summary>
/// <param name="Kind">种类。</param>
/// <param name="List">列表名；不是“列表.栏目”时为空。</param>
/// <param name="Name">名称或者栏目名。</param>
/// <param name="Start">在段落文字中的起点。</param>
/// <param name="End">终点（不含）。</param>
/// <param name="Raw">照模板里的写法。</param>
internal sealed partial record Placeholder(PlaceholderKind Kind, string List, string Name, int Start, int End, string Raw)
{
    /// <summary>块的名称：开头与结尾要一致。</summary>
    public string Full => List.Length > 0 ? $"{List}.{Name}" : Name;

    /// <summary>一段文字里的全部占位符，按次序。</summary>
    public static IReadOnlyList<Placeholder> In(string text) =>
        !text.Contains("{{", StringComparison.Ordinal) ? [] : [.. Whole().Matches(text).Select(Read)];

    /// <summary>整段只有一个块的开头或者结尾时给出它，否则为 null。</summary>
    public static Placeholder? Marker(string text) =>
        text.Contains("{{", StringComparison.Ordinal) && In(text.Trim()) is [{ Kind: not PlaceholderKind.Value } only] && only.Start == 0 && only.End == text.Trim().Length ? only : null;

    /// <summary>写坏了的占位符，照模板里的写法；没有时为空。名称认得的单花括号也算写坏。</summary>
    public static string Broken(string text, TemplateSchema schema)
    {
        var rest = Whole().Replace(text, "");
        if (Damaged().Match(rest) is { Success: true } damaged)
        {
            return damaged.Value;
        }

        return Single().Matches(rest).FirstOrDefault(m => Known(m.Groups[1].Value.Trim(), schema))?.Value ?? "";
    }

    private static bool Known(string name, TemplateSchema schema) =>
        schema.HasField(name) || schema.List(name.Split('.')[0]) is not null;

    // 中文输入法下容易打出全角的符号，意思清楚的照认。
    private static Placeholder Read(Match match)
    {
        var inner = match.Groups[1].Value.Trim();
        var kind = inner.Length == 0 ? PlaceholderKind.Value : inner[0] switch
        {
            '#' or '＃' => PlaceholderKind.Each,
            '?' or '？' => PlaceholderKind.If,
            '^' => PlaceholderKind.Unless,
            '/' or '／' => PlaceholderKind.Close,
            _ => PlaceholderKind.Value,
        };
        var name = (kind == PlaceholderKind.Value ? inner : inner[1..]).Trim().Replace('．', '.');
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (list, field) = dot < 0 ? ("", name) : (name[..dot].Trim(), name[(dot + 1)..].Trim());
        return new(kind, list, field, match.Index, match.Index + match.Length, match.Value);
    }

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\{\{[^{}]{0,30}\}?|\{?[^{}]{0,30}\}\}|[｛]{2}[^｛｝]{0,30}[｝]{0,2}")]
    private static partial Regex Damaged();

    [GeneratedRegex(@"\{([^{}]{1,30})\}")]
    private static partial Regex Single();
}
