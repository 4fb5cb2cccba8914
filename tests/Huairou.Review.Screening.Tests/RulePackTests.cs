using System.Text.Json;
using Huairou.Review.Corpus;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Tests;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Tests;

/// <summary>规则包：与语料编译的结果处处相同；过期、损坏时改读语料。</summary>
public sealed class RulePackTests
{
    // 格式八字节，语料的哈希六十四个字符，前面一个字节是长度。
    private const int HeadLength = 8 + 1 + 64;

    private static readonly CorpusPaths Shipped = new(TestPaths.Root);

    [Fact]
    public void 随程序的规则包没有过期时_就是现在编译的结果()
    {
        using var home = new Home();
        var built = File.ReadAllBytes(RulePack.Build(home.Paths.Corpus, home.Paths.Models));
        Assert.Equal(built, File.ReadAllBytes(RulePack.Build(home.Paths.Corpus, Path.Combine(home.Paths.Home, "again"))));

        // 改了页或者词表还没有重训时，包不会被用到；没改而字节不同，就是程序改了编译的做法却没有重建包。
        var shipped = File.ReadAllBytes(Path.Combine(Shipped.Models, "rules.bin"));
        if (shipped.AsSpan(0, HeadLength).SequenceEqual(built.AsSpan(0, HeadLength)))
        {
            Assert.True(shipped.AsSpan().SequenceEqual(built), "models/rules.bin 与现在的程序编译出来的不同：请运行 huairou train；格式变了还要改 RulePack 的版本号。");
        }
    }

    [Fact]
    public void 由包装载的规则_与直接由语料编译的相同()
    {
        using var home = new Home();
        RulePack.Build(home.Paths.Corpus, home.Paths.Models);
        var (packed, compiled) = (RulePack.Load(home.Paths), RuleSet.Load(home.Paths.Corpus));

        Assert.True(IsPacked(packed));
        Assert.False(IsPacked(compiled));
        Assert.Equal(RulePack.ContentHash(home.Paths.Corpus), packed.Hash);
        Assert.Equal(JsonSerializer.Serialize(compiled.Pages), JsonSerializer.Serialize(packed.Pages));
        Assert.Equal(compiled.Rules.Count, packed.Rules.Count);
        foreach (var (a, b) in compiled.Rules.Zip(packed.Rules))
        {
            Assert.Equal(a.Page.Id, b.Page.Id);
            Assert.Equal(JsonSerializer.Serialize(a.Frames), JsonSerializer.Serialize(b.Frames));
            Assert.Equal(JsonSerializer.Serialize(a.Unless), JsonSerializer.Serialize(b.Unless));
            Assert.Equal(a.Frames.SelectMany(static f => f.Requirements), b.Frames.SelectMany(static f => f.Requirements));
        }

        Assert.Equal(compiled.RightCarriers, packed.RightCarriers);
        Assert.Equal(compiled.TopicCarriers, packed.TopicCarriers);
        Assert.Equal(compiled.Parts.NegatedForms.Order(Comparer<KeyValuePair<int, int>>.Create(static (x, y) => x.Key.CompareTo(y.Key))), packed.Parts.NegatedForms);
        Assert.Equal(JsonSerializer.Serialize(compiled.Parts.Sequences), JsonSerializer.Serialize(packed.Parts.Sequences));
        foreach (var (a, b) in new[] { (compiled.Lexicon, packed.Lexicon), (compiled.Triggers, packed.Triggers), (compiled.Gate, packed.Gate), (compiled.TriggersFor(DocumentKinds.Legislation), packed.TriggersFor(DocumentKinds.Legislation)) })
        {
            SameLexicon(a, b, compiled.Pages.SelectMany(static p => p.Violations.Concat(p.Compliant)).Select(static e => e.Text));
        }
    }

    [Fact]
    public void 语料改了_包不再用()
    {
        using var home = new Home();
        RulePack.Build(home.Paths.Corpus, home.Paths.Models);
        Assert.True(IsPacked(RulePack.Load(home.Paths)));
        var page = Directory.GetFiles(home.Paths.Rules, "A06-*.md")[0];
        File.WriteAllText(page, File.ReadAllText(page).Replace("\n## 它查什么\n", "\n## 它查什么\n\n另加的一句。\n", StringComparison.Ordinal));
        var rules = RulePack.Load(home.Paths);
        Assert.Contains("另加的一句。", rules.Pages.Single(static p => p.Id == "A06").Sections["它查什么"], StringComparison.Ordinal);
        Assert.Equal(RulePack.ContentHash(home.Paths.Corpus), rules.Hash);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(300)]
    [InlineData(200_000)]
    public void 包坏了_改读语料(int at)
    {
        using var home = new Home();
        var pack = RulePack.Build(home.Paths.Corpus, home.Paths.Models);
        var bytes = File.ReadAllBytes(pack);
        bytes[at] ^= 0x55;
        File.WriteAllBytes(pack, bytes);
        Assert.False(IsPacked(RulePack.Load(home.Paths)));
        File.WriteAllBytes(pack, bytes[..at]);
        Assert.False(IsPacked(RulePack.Load(home.Paths)));
    }

    // 由包装载的词表，说法问到才取出。
    private static bool IsPacked(RuleSet rules) => rules.Lexicon.Concepts[0].Terms.GetType().Name == "PackedTerms";

    private static void SameLexicon(ConceptLexicon compiled, ConceptLexicon packed, IEnumerable<string> texts)
    {
        Assert.Equal(compiled.Concepts.Select(static c => (c.Name, c.Role)), packed.Concepts.Select(static c => (c.Name, c.Role)));
        for (var i = 0; i < compiled.Concepts.Count; i++)
        {
            Assert.Equal(i, packed.IndexOf(compiled.Concepts[i].Name));
            Assert.Equal(compiled.Concepts[i].Parents, packed.Concepts[i].Parents);
            Assert.Equal(compiled.Concepts[i].Sequences ?? [], packed.Concepts[i].Sequences ?? []);
            Assert.True(compiled.Ancestors(i).SequenceEqual(packed.Ancestors(i)));
            Assert.Equal(compiled.Closure(i), packed.Closure(i));
        }

        foreach (var i in Enumerable.Range(0, compiled.Concepts.Count).Where(static i => i % 97 == 0))
        {
            Assert.Equal(compiled.Concepts[i].Terms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), packed.Concepts[i].Terms.Order(StringComparer.Ordinal));
        }

        foreach (var text in texts)
        {
            var (a, b) = (new List<Mention>(), new List<Mention>());
            compiled.Match(text, a);
            packed.Match(text, b);
            Assert.Equal(a, b);
            Assert.Equal(a.Count > 0, packed.ContainsAny(text));
        }
    }

    // 只带规则页与概念词表的一份语料。
    private sealed class Home : IDisposable
    {
        public Home()
        {
            Paths = new CorpusPaths(Directory.CreateTempSubdirectory("huairou-pack-").FullName);
            foreach (var folder in new[] { "rules", Path.Combine("lexicon", "concepts") })
            {
                Directory.CreateDirectory(Path.Combine(Paths.Corpus, folder));
                foreach (var file in Directory.EnumerateFiles(Path.Combine(Shipped.Corpus, folder)))
                {
                    File.Copy(file, Path.Combine(Paths.Corpus, folder, Path.GetFileName(file)));
                }
            }
        }

        public CorpusPaths Paths { get; }

        public void Dispose() => Directory.Delete(Paths.Home, recursive: true);
    }
}
