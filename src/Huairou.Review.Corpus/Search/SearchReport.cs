using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huairou.Review.Text;

namespace Huairou.Review.Corpus.Search;

/// <summary>检索结果的两种写法：给人看的文字，给程序用的 JSON（UTF-8 无 BOM，同样的结果写出同样的字节）。</summary>
public static class SearchReport
{
    private const int SnippetLength = 90;
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>种类在命令行里的名字。</summary>
    public static string Name(IndexKind kind) => kind switch
    {
        IndexKind.Plan => "plan",
        IndexKind.Law => "law",
        IndexKind.Rules => "rules",
        IndexKind.Clauses => "clauses",
        _ => "stock",
    };

    /// <summary>由命令行里的名字得种类；不认识时为 null。</summary>
    public static IndexKind? Kind(string? name) =>
        Enum.GetValues<IndexKind>().Cast<IndexKind?>().FirstOrDefault(kind => string.Equals(Name(kind!.Value), name, StringComparison.Ordinal));

    /// <summary>写成文字：每条一行标题、一行摘录，命中处用【】括出。</summary>
    public static string ToText(string query, IReadOnlyList<SearchHit> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        if (hits.Count == 0)
        {
            return $"没有找到与“{query}”有关的内容。\n";
        }

        var text = new StringBuilder();
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            text.Append(i + 1).Append(". ").Append(Label(hit.Document.Kind)).Append(' ').Append(hit.Document.Title);
            if (hit.Document.Note.Length > 0)
            {
                text.Append('（').Append(hit.Document.Note).Append('）');
            }

            text.Append("\n   ").Append(Snippet(hit)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>写成 JSON。highlights 的 start、end 是 text 中的 UTF-16 位置。</summary>
    public static string ToJson(string query, IReadOnlyList<SearchHit> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartObject();
            writer.WriteString("query", query);
            writer.WriteStartArray("results");
            foreach (var hit in hits)
            {
                Write(writer, hit);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, SearchHit hit)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Name(hit.Document.Kind));
        writer.WriteString("id", hit.Document.Id);
        writer.WriteString("title", hit.Document.Title);
        writer.WriteNumber("score", Math.Round((decimal)hit.Score, 4));
        writer.WriteString("text", hit.Document.Text);
        writer.WriteStartArray("highlights");
        foreach (var span in hit.Highlights)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", span.Start);
            writer.WriteNumber("end", span.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (hit.Document.Note.Length > 0)
        {
            writer.WriteString("note", hit.Document.Note);
        }

        writer.WriteEndObject();
    }

    private static string Label(IndexKind kind) => kind switch
    {
        IndexKind.Plan => "〔规划〕",
        IndexKind.Law => "〔法条〕",
        IndexKind.Rules => "〔规则〕",
        IndexKind.Clauses => "〔条款〕",
        _ => "〔存量〕",
    };

    // 取命中字数最多的一段窗口，命中处括出；首尾截断处加省略号。
    private static string Snippet(SearchHit hit)
    {
        var text = hit.Document.Text;
        var start = 0;
        var best = -1;
        foreach (var candidate in hit.Highlights)
        {
            var from = Math.Max(0, candidate.Start - 12);
            var covered = hit.Highlights.Where(s => s.Start >= from && s.End <= from + SnippetLength).Sum(s => s.Length);
            if (covered > best)
            {
                (best, start) = (covered, from);
            }
        }

        var end = Math.Min(text.Length, start + SnippetLength);
        var snippet = new StringBuilder(start > 0 ? "…" : "");
        var at = start;
        foreach (var span in hit.Highlights.Where(s => s.Start >= start && s.End <= end))
        {
            snippet.Append(text.AsSpan(at, span.Start - at)).Append('【').Append(span.In(text)).Append('】');
            at = span.End;
        }

        snippet.Append(text.AsSpan(at, end - at)).Append(end < text.Length ? "…" : "");
        return snippet.Replace('\n', ' ').ToString();
    }
}
