using System.Text.Encodings.Web;
using System.Text.Json;
using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Feedback;

/// <summary>读回结果的机器格式。</summary>
public static class FeedbackJson
{
    /// <summary>格式版本。</summary>
    public const string Schema = "huairou.feedback/1";

    /// <summary>写出全部表；读不了的写在它应在的位置。</summary>
    /// <param name="output">输出。</param>
    /// <param name="forms">各份表：读回的结果，或者读不了的原因。</param>
    public static void Write(Stream output, IReadOnlyList<(string File, FeedbackImport? Import, ReviewError? Error)> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("forms");
            foreach (var (file, import, error) in forms)
            {
                if (import is not null)
                {
                    Form(json, import);
                    continue;
                }

                json.WriteStartObject();
                json.WriteString("file", file);
                json.WriteStartObject("error");
                json.WriteString("code", error!.Code);
                json.WriteString("message", error.Message);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("total");
            Counts(json, [.. forms.Where(f => f.Import is not null).Select(f => f.Import!)]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Form(Utf8JsonWriter json, FeedbackImport import)
    {
        json.WriteStartObject();
        json.WriteString("file", import.Form.File);
        json.WriteString("source", import.Form.Source);
        json.WriteString("kind", import.Form.Kind);
        json.WriteString("reviewDate", import.Form.ReviewDate);
        Counts(json, [import]);
        json.WriteStartArray("rows");
        foreach (var row in import.Rows)
        {
            Row(json, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (var key in import.Form.Missing)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, IReadOnlyList<FeedbackImport> imports)
    {
        var answered = imports.Sum(i => i.Answered);
        json.WriteNumber("answered", answered);
        json.WriteNumber("adopted", imports.Sum(i => i.Adopted));
        json.WriteNumber("partial", imports.Sum(i => i.Partial));
        json.WriteNumber("rejected", imports.Sum(i => i.Rejected));
        json.WriteNumber("open", imports.Sum(i => i.Open));
        Rate(json, "adoptionRate", imports.Sum(i => i.Adopted), answered);
        Rate(json, "partialRate", imports.Sum(i => i.Partial), answered);
    }

    private static void Rate(Utf8JsonWriter json, string name, int part, int whole)
    {
        if (whole == 0)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, JsonText.Round((double)part / whole));
        }
    }

    private static void Row(Utf8JsonWriter json, FeedbackChecked row)
    {
        json.WriteStartObject();
        json.WriteString("key", row.Row.Answer.Key);
        json.WriteString("number", row.Row.Label);
        json.WriteString("address", row.Row.Address);
        json.WriteString("rule", row.Row.Rule);
        json.WriteString("choice", row.Row.Answer.Choice);
        json.WriteString("reason", row.Row.Answer.Reason);
        json.WriteString("revised", row.Row.Answer.Revised);
        json.WriteBoolean("deleted", FeedbackImport.IsDeleted(row.Row.Answer.Revised));
        json.WriteString("date", FeedbackImport.TryDate(row.Row.Answer.Date, out var date) ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : row.Row.Answer.Date);
        json.WriteString("state", row.IsOpen ? "open" : row.Errors.Count > 0 ? "error" : "ok");
        json.WriteStartArray("errors");
        foreach (var error in row.Errors)
        {
            json.WriteStringValue(error);
        }

        json.WriteEndArray();
        if (row.Screened is { } screened)
        {
            json.WriteStartObject("screened");
            json.WriteString("verdict", screened.Verdict);
            json.WriteNumber("score", JsonText.Round(screened.Score));
            Findings(json, "remaining", row.Remaining);
            Findings(json, "new", row.Fresh);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("screened");
        }

        json.WriteEndObject();
    }

    private static void Findings(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            JsonSerializer.Serialize(json, FindingJson.ForScreen(finding), JsonText.Compact.FindingJson);
        }

        json.WriteEndArray();
    }
}
