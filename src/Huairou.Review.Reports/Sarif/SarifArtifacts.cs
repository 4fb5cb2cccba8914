using System.Text.Json;
using Huairou.Review.Documents;

namespace Huairou.Review.Reports.Sarif;

/// <summary>审查过的文件，次序即 index；读不了的也在其中。</summary>
internal sealed class SarifArtifacts
{
    /// <summary>来源目录的代号：相对 URI 由使用者自己的目录补全，文件里不写本机路径。</summary>
    public const string Base = "SRCROOT";

    private readonly List<ReviewOutcome> _files = [];

    /// <summary>登记，返回序号。</summary>
    public int Add(ReviewOutcome outcome)
    {
        // 只留要写的几项，文稿全文不留在内存里。
        _files.Add(outcome.Result is { } r ? ReviewOutcome.Reviewed(r with { Clauses = [], Findings = [], Cleared = [], Coverage = [], Draft = r.Draft is { } d ? d with { Blocks = [], SourceText = null } : null }) : outcome);
        return _files.Count - 1;
    }

    /// <summary>写一个 artifactLocation。</summary>
    public static void Location(Utf8JsonWriter json, string file, int index)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", SarifText.Uri(file));
        json.WriteString("uriBaseId", Base);
        json.WriteNumber("index", index);
        json.WriteEndObject();
    }

    /// <summary>写出 originalUriBaseIds 与 artifacts。</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Base);
        json.WriteStartObject("description");
        json.WriteString("text", "被审查文件所在的目录");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("artifacts");
        foreach (var file in _files)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", SarifText.Uri(file.File));
            json.WriteString("uriBaseId", Base);
            json.WriteEndObject();
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            if (file.Result is { } result)
            {
                if (result.Draft is { } draft)
                {
                    json.WriteString("mimeType", MimeType(draft.Format));
                }

                if (result.Reading.Encoding.Length > 0)
                {
                    json.WriteString("encoding", result.Reading.Encoding);
                }

                json.WriteStartObject("properties");
                json.WriteString("kind", SarifText.Clean(result.Kind));
                json.WriteString("title", SarifText.Clean(result.Title));
                json.WriteString("verdict", result.Verdict);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string MimeType(DraftFormat format) => format switch
    {
        DraftFormat.Text => "text/plain",
        DraftFormat.Markdown => "text/markdown",
        DraftFormat.Html => "text/html",
        DraftFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DraftFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        DraftFormat.Pdf => "application/pdf",
        _ => "application/ofd",
    };
}
