using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huairou.Review.Cli.Evaluation;

/// <summary>机器格式的评测结果。算不出的数写 null。</summary>
internal static class EvaluationJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>写出。</summary>
    public static void Write(Stream output, EvaluationReport report, bool listErrors)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "huairou.evaluation/1");
            json.WriteString("file", report.File);
            json.WriteNumber("borderline", report.Borderline);
            json.WriteNumber("excluded", report.Excluded);
            var names = new[] { "overall", "open", "closed" };
            for (var i = 0; i < names.Length; i++)
            {
                json.WriteStartObject(names[i]);
                Metrics(json, report.Parts[i].Metrics);
                Number(json, "calibrationError", report.Parts[i].CalibrationError);
                Intervals(json, report.Parts[i].Intervals);
                json.WriteEndObject();
            }

            json.WriteStartObject("spans");
            json.WriteNumber("checked", report.Span.Checked);
            json.WriteNumber("overlapping", report.Span.Overlapping);
            Number(json, "meanF1", report.Span.MeanF1);
            json.WriteEndObject();
            json.WriteStartObject("types");
            json.WriteNumber("checked", report.Type.Checked);
            json.WriteNumber("right", report.Type.Right);
            json.WriteNumber("among", report.Type.Among);
            json.WriteEndObject();
            json.WriteStartArray("verdicts");
            foreach (var v in report.Verdicts)
            {
                json.WriteStartObject();
                json.WriteString("verdict", v.Verdict);
                json.WriteNumber("rows", v.Rows);
                json.WriteNumber("positives", v.Positives);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Groups(json, "categories", "category", report.Categories);
            Groups(json, "byType", "type", report.Types);
            if (listErrors)
            {
                Errors(json, report);
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Groups(Utf8JsonWriter json, string name, string key, IReadOnlyList<CategoryScore> groups)
    {
        json.WriteStartArray(name);
        foreach (var category in groups)
        {
            json.WriteStartObject();
            json.WriteString(key, category.Category);
            Metrics(json, category.Metrics);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Errors(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartArray("errors");
        foreach (var error in report.Errors)
        {
            json.WriteStartObject();
            json.WriteString("id", error.Id);
            json.WriteString("error", error.Error);
            json.WriteString("category", error.Category);
            Number(json, "score", error.Score);
            json.WriteString("rules", error.Rules);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Metrics(Utf8JsonWriter json, Metrics m)
    {
        json.WriteNumber("rows", m.Rows);
        json.WriteNumber("positives", m.Positives);
        json.WriteNumber("truePositives", m.TruePositives);
        json.WriteNumber("falsePositives", m.FalsePositives);
        json.WriteNumber("falseNegatives", m.FalseNegatives);
        Number(json, "precision", m.Precision);
        Number(json, "recall", m.Recall);
        Number(json, "f1", m.F1);
        Number(json, "precisionAtRecall90", m.PrecisionAtRecall90);
    }

    private static void Intervals(Utf8JsonWriter json, Intervals intervals)
    {
        json.WriteStartObject("interval95");
        Interval(json, "precision", intervals.Precision);
        Interval(json, "recall", intervals.Recall);
        Interval(json, "f1", intervals.F1);
        Interval(json, "precisionAtRecall90", intervals.PrecisionAtRecall90);
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartObject(name);
        Number(json, "low", interval.Low);
        Number(json, "high", interval.High);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, Math.Round(value, 4, MidpointRounding.AwayFromZero));
        }
    }
}
