using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening;

/// <summary>规则包：已证明的规则页与概念词表的编译形式，按内容哈希取用；启动时只核对哈希，不再解析 YAML。</summary>
public static class RulePack
{
    private const int FormatVersion = 2;
    private const string FileName = "rules.json";

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
        var content = new PackContent(
            FormatVersion,
            ContentHash(corpusDirectory),
            RuleSet.LoadPages(Path.Combine(corpusDirectory, "rules")),
            [.. ConceptFile.LoadDirectory(Path.Combine(corpusDirectory, "lexicon", "concepts")).Select(PackConcept.Of)]);
        Directory.CreateDirectory(modelsDirectory);
        var path = Path.Combine(modelsDirectory, FileName);
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(content, PackJson.Plain.PackContent));
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

    private static RuleSet? TryRead(string path, string hash)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        var content = JsonSerializer.Deserialize(stream, PackJson.Default.PackContent);
        return content is { Version: FormatVersion } && content.Hash == hash
            ? RuleSet.Compile(content.Pages, [.. content.Concepts.Select(static c => c.ToConcept())]).WithHash(hash)
            : null;
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

/// <summary>规则包的内容。</summary>
internal sealed record PackContent(int Version, string Hash, IReadOnlyList<RulePage> Pages, IReadOnlyList<PackConcept> Concepts);

/// <summary>包里的概念：几万个说法逐个解析太慢，各以换行连成一个字符串。</summary>
internal sealed record PackConcept(string Name, string Role, string Parents, string Terms, string Sequences)
{
    /// <summary>由概念得出。</summary>
    public static PackConcept Of(Concept c) => new(c.Name, c.Role, Join(c.Parents), Join(c.Terms), Join(c.Sequences ?? []));

    /// <summary>还原。</summary>
    public Concept ToConcept() => new(Name, Role, Split(Parents), Split(Terms), Split(Sequences));

    private static string Join(IEnumerable<string> parts) => string.Join('\n', parts);

    private static string[] Split(string joined) => joined.Length == 0 ? [] : joined.Split('\n');
}

/// <summary>规则包的 JSON 序列化（编译时生成，启动快）。</summary>
[JsonSerializable(typeof(PackContent))]
[JsonSourceGenerationOptions(WriteIndented = false)]
internal sealed partial class PackJson : JsonSerializerContext
{
    /// <summary>写包时汉字照写，不转义：文件小一半，读得也快。</summary>
    public static PackJson Plain { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
