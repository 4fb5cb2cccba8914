using System.Security.Cryptography;
using System.Text;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Text.Concepts;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Screening;

/// <summary>规则包：已证明的规则页与概念词表的编译形式，按内容哈希取用；启动时只核对哈希，不再解析 YAML。</summary>
public static class RulePack
{
    private const string FileName = "rules.bin";

    // 编译的做法（框架、初筛、词表）变了也要改末尾的数字并重建：包里存的是编译结果。
    private static readonly byte[] Magic = "HRRULES6"u8.ToArray();

    /// <summary>装载规则：哈希一致时取规则包，否则（例如改了页还没编译）直接读语料。</summary>
    /// <param name="paths">语料与模型的位置。</param>
    /// <param name="extraRules">单位自己的规则页目录，可空；有时直接读语料并证明。</param>
    public static RuleSet Load(CorpusPaths paths, string? extraRules = null)
    {
        var hash = ContentHash(paths.Corpus);
        if (extraRules is null && TryRead(Path.Combine(paths.Models, FileName), hash) is { } packed)
        {
            return packed;
        }

        var rules = RuleSet.Load(paths.Corpus, extraRules);
        if (extraRules is not null)
        {
            ProveExtra(rules, extraRules, paths);
        }

        return rules.WithHash(hash);
    }

    /// <summary>编译规则包；同样的语料得到逐字节相同的文件。</summary>
    /// <param name="corpusDirectory">corpus 目录。</param>
    /// <param name="modelsDirectory">models 目录。</param>
    /// <returns>写出的文件。</returns>
    public static string Build(string corpusDirectory, string modelsDirectory)
    {
        var rules = RuleSet.Load(corpusDirectory);
        Directory.CreateDirectory(modelsDirectory);
        var path = Path.Combine(modelsDirectory, FileName);
        PackFile.Save(path, Magic, writer =>
        {
            writer.Write(ContentHash(corpusDirectory));
            writer.WriteList(rules.Pages, RulePagePack.Write);
            rules.Lexicon.Write(writer);
            RulePartsPack.Write(writer, rules.Parts);
        });
        return path;
    }

    /// <summary>规则页与概念词表的内容哈希（文件名与内容，按名称排序；行尾归一）。</summary>
    public static string ContentHash(string corpusDirectory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (directory, pattern) in new[] { ("rules", "*.md"), (Path.Combine("lexicon", "concepts"), "*.yml") })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(corpusDirectory, directory), pattern).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
                AppendWithoutReturns(hash, File.ReadAllBytes(file));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // 检出时行尾可能被改成 CRLF；哈希不应因此不同。
    private static void AppendWithoutReturns(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf((byte)'\r'); at >= 0; at = bytes.IndexOf((byte)'\r'))
        {
            hash.AppendData(bytes[..at]);
            bytes = bytes[(at + 1)..];
        }

        hash.AppendData(bytes);
    }

    // 损坏的包不用，改读语料：慢，结果一样。
    private static RuleSet? TryRead(string path, string hash)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return PackFile.Load<RuleSet?>(path, Magic, reader =>
            {
                if (reader.Text() != hash)
                {
                    throw new InvalidDataException("语料已改。");
                }

                var pages = reader.List(RulePagePack.Read);
                var lexicon = ConceptLexicon.Read(reader);
                return new RuleSet(pages, lexicon, RulePartsPack.Read(reader, pages, lexicon)).WithHash(hash);
            });
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static void ProveExtra(RuleSet rules, string extraRules, CorpusPaths paths)
    {
        var own = RuleSet.LoadPages(extraRules).Select(static p => p.Id).ToHashSet(StringComparer.Ordinal);
        var screener = new Rules.DocumentScreener(rules.Pages, Corpus.Plan.PlanStore.Load(paths.Plan), new StatuteBasis(Corpus.Law.StatuteStore.Load(paths.Law, paths.StatutePack, CorpusPaths.UserData)));
        var prover = new RulePageProver(rules, screener);
        foreach (var page in rules.Pages.Where(p => own.Contains(p.Id)))
        {
            if (prover.Prove(page) is [var failure, ..])
            {
                throw new RulePageException(failure.File, failure.Line, failure.Example, failure.Message);
            }
        }
    }
}
