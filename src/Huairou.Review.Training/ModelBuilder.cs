using Huairou.Review.Corpus.Law;
using Huairou.Review.Screening;
using Huairou.Review.Text.Segmentation;

namespace Huairou.Review.Training;

/// <summary>由语料重建 models/ 的全部文件，或核对它们是否与语料一致。</summary>
public static class ModelBuilder
{
    /// <summary>执行。</summary>
    /// <param name="corpus">corpus 目录。</param>
    /// <param name="models">models 目录。</param>
    /// <param name="checkOnly">只核对：在临时目录重建后逐字节比较。</param>
    /// <param name="output">进展。</param>
    /// <param name="error">差别。</param>
    /// <returns>0 成功；1 核对有差别。</returns>
    public static int Run(string corpus, string models, bool checkOnly, TextWriter output, TextWriter error)
    {
        if (!checkOnly)
        {
            Build(corpus, models, output);
            return 0;
        }

        var temporary = Directory.CreateTempSubdirectory("huairou-train-").FullName;
        try
        {
            Build(corpus, temporary, output);
            var stale = Directory.EnumerateFiles(temporary).Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
                .Where(name => !SameBytes(Path.Combine(temporary, name), Path.Combine(models, name))).ToArray();
            foreach (var name in stale)
            {
                error.WriteLine($"models/{name} 与语料不一致，请运行 huairou train 后提交。");
            }

            return stale.Length == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static void Build(string corpus, string models, TextWriter output)
    {
        Directory.CreateDirectory(models);
        StatutePack.Build(Path.Combine(corpus, "law"), Path.Combine(models, "statutes.bin"));
        output.WriteLine("法条包：statutes.bin");
        RulePack.Build(corpus, models);
        output.WriteLine("规则包：rules.bin");
        SegmenterPack.Build(Path.Combine(corpus, "lexicon"), models);
        output.WriteLine("分词词典：segmenter.bin");
        if (Directory.Exists(Path.Combine(corpus, "clauses")))
        {
            Learning.ClassifierBuilder.Build(corpus, models, output);
        }
    }

    private static bool SameBytes(string a, string b) =>
        File.Exists(b) && File.ReadAllBytes(a).AsSpan().SequenceEqual(File.ReadAllBytes(b));
}
