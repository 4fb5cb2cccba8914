using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Huairou.Review.Screening;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Learning;

namespace Huairou.Review.Training.Learning;

/// <summary>训练、比较、校准、测量，写出分类器的各个文件。</summary>
internal static class ClassifierBuilder
{
    // 压缩包内各项的时间固定，同样的内容得到同样的字节。
    private static readonly DateTimeOffset EntryDate = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // 整份文件里的提示从严：文件里的条款绝大多数没有问题，不成对的合规条款（成对的刻意贴近问题）误提示的不超过千分之三。
    private const double QuietRate = 0.003;

    /// <summary>执行。</summary>
    /// <param name="corpus">corpus 目录。</param>
    /// <param name="models">models 目录。</param>
    /// <param name="output">进展。</param>
    public static void Build(string corpus, string models, TextWriter output)
    {
        var rules = RuleSet.Load(corpus);
        var (rows, test, extra) = Read(corpus, rules);
        var cv = new CrossValidation(rows, extra);
        output.WriteLine($"条款：训练 {rows.Length} 条（{cv.Writers.Count} 位写作者），规则页示例 {extra.Length} 条，测试 {test.Length} 条");

        var first = cv.Score();
        float[][] signals = [.. first.Select((f, i) => f.Signals(rows[i]))];
        var (probabilities, calibrate) = Calibrated(cv, signals);
        bool[] flags = [.. rows.Select(static r => r.RuleFlag)];
        var (threshold, doubt) = Thresholds.Choose(probabilities, flags, cv.Labels);
        output.WriteLine($"留出写作者：{ScoreMetrics.Of(probabilities, cv.Labels)}，阈值 {threshold}、存疑 {doubt}");

        var fitted = CrossValidation.TopicTrainer.FitWithReference([.. rows.Concat(extra).Select(static r => r.Whole)]);
        var layer = cv.Fit(static _ => true, fitted.Exported);
        float[][] testSignals = [.. test.Select(r => layer.Score(r).Signals(r))];
        var quiet = Math.Max(threshold, Thresholds.Quiet(Unpaired(rows, probabilities), Unpaired(rows, flags), Unpaired(rows, cv.Labels), QuietRate));
        (FirstStage, double)[] silent = [.. Enumerable.Range(0, rows.Length).Where(i => !rows[i].HasCandidates).Select(i => (first[i], probabilities[i]))];
        var stack = calibrate(StackTrainer.Fit(signals, cv.Labels)) with
        {
            Threshold = threshold,
            Doubt = doubt,
            Quiet = quiet,
            Floor = Floor(rows, rules),
        };
        stack = stack with { Floors = Thresholds.Floors(silent, stack.Relaxed), QuietFloors = Thresholds.Floors(silent, stack.Quiet) };
        TrainingRow[] pages = [.. extra.Where(static r => r.Clause.IsViolation)];
        var classifier = new ClauseClassifier(new ClauseFeatures(rules.Lexicon), layer.Topic, layer.Text, layer.Plain, layer.Sentence, Quality.SegmentModel(rows), layer.Neighbours, stack);
        classifier.Save(Path.Combine(models, ClauseClassifier.FileName));
        var (typeWeights, typeFigures) = Quality.Types(cv, pages, fitted.Exported);
        TypeTrainer.Fit([.. rows.Where(static r => r.Clause.IsViolation), .. pages], TypeTrainer.TypesOf(rows.Concat(pages)), fitted.Exported, typeWeights).Save(Path.Combine(models, ClauseClassifier.TypesFile));
        SaveReference(fitted, Path.Combine(models, "classifier.mlnet.zip"));
        output.WriteLine("分类器：classifier.bin、types.bin、classifier.mlnet.zip");

        float[][] textSignals = [.. signals.Select(StackTrainer.TextOnly)];
        var (textProbabilities, calibrateText) = Calibrated(cv, textSignals);
        var textOnly = calibrateText(StackTrainer.Fit(textSignals, cv.Labels));
        var figures = new TrainingFigures
        {
            DataHash = DataHash(corpus),
            Rows = rows,
            Test = test,
            ExtraCount = extra.Length,
            Probabilities = probabilities,
            Threshold = threshold,
            Doubt = doubt,
            Stack = stack,
            TestText = [.. testSignals.Select(s => textOnly.Probability(StackTrainer.TextOnly(s)))],
            TestBoth = [.. testSignals.Select(stack.Probability)],
            TextOnly = textProbabilities,
            SpanF1 = Quality.Spans(cv, first, SpanOptions),
            SpanOptions = SpanOptions,
            Types = typeFigures,
            TypeWeights = typeWeights,
            Comparison = [.. Comparison.FirstLayer(cv, first), .. Comparison.SecondLayer(cv, first, signals)],
        };
        MetricsFile.Write(Path.Combine(models, "metrics.json"), figures);
        File.WriteAllText(Path.Combine(models, "MODEL-CARD.md"), ModelCard.Render(figures));
        output.WriteLine("指标与说明：metrics.json、MODEL-CARD.md");
        output.Write(ModelCard.Summary(figures));
    }

    // 留出概率，用不成对的条款校准；连同把同样的校准并进第二层的办法。
    private static (double[] Probabilities, Func<StackModel, StackModel> Calibrate) Calibrated(CrossValidation cv, float[][] signals)
    {
        var raw = cv.Stack(signals, StackTrainer.Predict);
        var rows = cv.Rows.ToArray();
        var (slope, bias) = StackTrainer.Calibrate(Unpaired(rows, raw), Unpaired(rows, cv.Labels));
        return ([.. raw.Select(p => 1 / (1 + Math.Exp(-((slope * Math.Log(p / (1 - p))) + bias))))], stack => stack.Scaled(slope, bias));
    }

    private static (float Reach, float Keep)[] SpanOptions { get; } = [(SpanFinder.Reach, SpanFinder.Keep), (1.2f, 0.2f), (2f, 0f), (3f, 0.5f), (4f, 0.5f), (5f, 1.5f), (6f, 2f)];

    /// <summary>读条款、规则页示例，跑过分析与规则。</summary>
    public static (TrainingRow[] Rows, TrainingRow[] Test, TrainingRow[] Extra) Read(string corpus, RuleSet rules)
    {
        var features = new ClauseFeatures(rules.Lexicon);
        var finder = new CandidateFinder(rules);
        var all = LabelledClause.LoadDirectory(Path.Combine(corpus, "clauses"));
        TrainingRow Of(LabelledClause clause) => TrainingRow.Of(clause, rules, finder, features);
        return (
            [.. all.Where(static c => !c.IsTest).Select(Of)],
            [.. all.Where(static c => c.IsTest).Select(Of)],
            [.. TrainingMaterial.Pages(rules).Select(Of)]);
    }

    private static T[] Unpaired<T>(TrainingRow[] rows, IEnumerable<T> values) => [.. values.Where((_, i) => rows[i].Clause.Pair.Length == 0)];

    // 粗筛筛掉的文字里问题的比例（加一平滑）。只算不成对的：成对的一半是问题，真实文件里没有这样密。
    private static double Floor(TrainingRow[] rows, RuleSet rules)
    {
        var gate = ClauseGate.Build(rules.Lexicon, rules.Analyzer.Engine.FemaleMark, rules.Analyzer.Engine.MaleMark);
        TrainingRow[] outside = [.. rows.Where(r => r.Clause.Pair.Length == 0 && !gate.ContainsAny(r.Clause.Text) && !rules.Triggers.ContainsAny(r.Clause.Text))];
        return Math.Round((outside.Count(static r => r.Clause.IsViolation) + 1.0) / (outside.Length + 2.0), 4);
    }

    private static string DataHash(string corpus)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(RulePack.ContentHash(corpus)));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, "clauses"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file).Where(static b => b != (byte)'\r').ToArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void SaveReference((LinearModel Exported, Microsoft.ML.ITransformer Reference, Microsoft.ML.DataViewSchema Schema, Microsoft.ML.MLContext Context) fitted, string path)
    {
        using var buffer = new MemoryStream();
        fitted.Context.Model.Save(fitted.Reference, fitted.Schema, buffer);
        buffer.Position = 0;
        using var source = new ZipArchive(buffer, ZipArchiveMode.Read);
        using var file = File.Create(path);
        using var target = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var entry in source.Entries.OrderBy(static e => e.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = EntryDate;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
