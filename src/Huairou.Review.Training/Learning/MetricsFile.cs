using System.Text.Encodings.Web;
using System.Text.Json;
using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Learning;

/// <summary>metrics.json：数据哈希、种子、交叉验证与作者分离测试的数字。不含时间。</summary>
internal static class MetricsFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>写出。</summary>
    public static void Write(string path, TrainingFigures figures)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("schema", "huairou.metrics/1");
        json.WriteString("dataHash", figures.DataHash);
        json.WriteNumber("seed", LinearTrainer.Seed);
        json.WriteNumber("trainingClauses", figures.Rows.Count);
        json.WriteNumber("extraTexts", figures.ExtraCount);
        json.WriteNumber("testClauses", figures.Test.Count);
        Number(json, "threshold", figures.Threshold);
        Number(json, "doubt", figures.Doubt);
        Number(json, "quiet", figures.Stack.Quiet);
        Number(json, "floor", figures.Stack.Floor);
        json.WritePropertyName("leaveOneWriterOut");
        Methods(json, figures.Methods(figures.Rows, figures.TextOnly, figures.Probabilities));
        Writers(json, figures);
        Number(json, "spanF1", figures.SpanF1[0]);
        Number(json, "typeAccuracy", (double)figures.Types.Values.Sum(static t => t.Right) / figures.Types.Values.Sum(static t => t.All));
        json.WriteStartArray("comparison");
        foreach (var row in figures.Comparison)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            Scores(json, row.Scores);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("secondLayer");
        Number(json, "bias", figures.Stack.Bias);
        for (var i = 0; i < Signals.Names.Count; i++)
        {
            Number(json, Signals.Names[i], figures.Stack.Weights[i]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void Writers(Utf8JsonWriter json, TrainingFigures figures)
    {
        json.WriteStartObject("authorDisjoint");
        foreach (var writer in figures.Test.Select(static r => r.Clause.Writer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            int[] own = [.. Enumerable.Range(0, figures.Test.Count).Where(i => figures.Test[i].Clause.Writer == writer)];
            json.WritePropertyName(writer);
            Methods(json, figures.Methods([.. own.Select(i => figures.Test[i])], [.. own.Select(i => figures.TestText[i])], [.. own.Select(i => figures.TestBoth[i])]));
        }

        json.WriteEndObject();
    }

    private static void Methods(Utf8JsonWriter json, IEnumerable<MethodFigures> methods)
    {
        json.WriteStartArray();
        foreach (var method in methods)
        {
            json.WriteStartObject();
            json.WriteString("name", method.Name);
            Number(json, "precision", method.Decision.Precision);
            Number(json, "recall", method.Decision.Recall);
            Number(json, "f1", method.Decision.F1);
            if (method.Scores is { } scores)
            {
                json.WriteStartObject("scores");
                Scores(json, scores);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Scores(Utf8JsonWriter json, ScoreMetrics scores)
    {
        Number(json, "bestF1", scores.F1);
        Number(json, "precisionAtRecall90", scores.PrecisionAtRecall90);
        Number(json, "auc", scores.Auc);
        Number(json, "calibrationError", scores.CalibrationError);
    }

    private static void Number(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 4, MidpointRounding.AwayFromZero));
}
