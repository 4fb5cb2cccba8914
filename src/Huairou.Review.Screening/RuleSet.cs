using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening;

/// <summary>一套编译好的规则：规则页、概念词表与框架。不可变、线程安全。</summary>
public sealed class RuleSet
{
    private readonly Lazy<PatternNeeds> _needs;

    internal RuleSet(IReadOnlyList<RulePage> pages, ConceptLexicon lexicon, RuleParts parts)
    {
        Pages = pages;
        Lexicon = lexicon;
        Parts = parts;
        Analyzer = new PassageAnalyzer(lexicon, parts.NegatedForms, parts.Sequences);
        Frames = new FrameIndex(parts.Rules, lexicon.Concepts.Count);
        _needs = new Lazy<PatternNeeds>(() => new PatternNeeds(Frames.All, parts.Sequences, lexicon, Analyzer.Engine));
    }

    private RuleSet(RuleSet other, string hash)
    {
        Pages = other.Pages;
        Lexicon = other.Lexicon;
        Analyzer = other.Analyzer;
        Parts = other.Parts;
        Frames = other.Frames;
        _needs = other._needs;
        Hash = hash;
    }

    /// <summary>全部规则页，按编号排序。</summary>
    public IReadOnlyList<RulePage> Pages { get; }

    /// <summary>规则页与词表的内容哈希；直接由页编译、未核对文件时为空。</summary>
    public string Hash { get; private init; } = "";

    /// <summary>概念词表（含页中字面说法与合成概念）。</summary>
    public ConceptLexicon Lexicon { get; }

    /// <summary>通篇分析器。</summary>
    public PassageAnalyzer Analyzer { get; }

    /// <summary>由规则页与词表编译出的各部分。</summary>
    internal RuleParts Parts { get; }

    internal IReadOnlyList<CompiledRule> Rules => Parts.Rules;

    /// <summary>由概念查框架的索引。</summary>
    internal FrameIndex Frames { get; }

    /// <summary>框架与先后说法各要哪几组概念；用到才算。</summary>
    internal PatternNeeds Needs => _needs.Value;

    /// <summary>能引出“权利”的概念：前几句里的权利会带到后文。</summary>
    internal ConceptSet RightCarriers => Parts.RightCarriers;

    /// <summary>能引出权利、人、条件的概念：紧邻的前一句里的会承接下来。</summary>
    internal ConceptSet TopicCarriers => Parts.TopicCarriers;

    /// <summary>每个框架至少有一项在内的触发词：一处都没有的文字不必细看。</summary>
    internal ConceptLexicon Triggers => Parts.Triggers;

    /// <summary>一种文种的触发词：有的规则页不用于它，触发词就少一些。</summary>
    /// <param name="kind">文种，空为未知。</param>
    internal ConceptLexicon TriggersFor(string kind) => Parts.KindTriggers.GetValueOrDefault(kind, Parts.Triggers);

    /// <summary>与人、性别、婚育、儿童有关的全部说法：一处都没有的文字不算分类器。</summary>
    internal ConceptLexicon Gate => Parts.Gate;

    /// <summary>由规则页与概念编译。</summary>
    /// <param name="pages">规则页。</param>
    /// <param name="concepts">概念；同名的合并说法。</param>
    /// <exception cref="RulePageException">页里引用了不存在的概念。</exception>
    /// <exception cref="FormatException">词表有误。</exception>
    public static RuleSet Compile(IReadOnlyList<RulePage> pages, IReadOnlyList<Concept> concepts)
    {
        var merged = Merge(concepts);
        var names = merged.Select(static c => c.Name).ToHashSet(StringComparer.Ordinal);
        var all = new List<Concept>(merged);
        all.AddRange(EngineConcepts.Synthesised.Where(c => names.Add(c.Name)));
        foreach (var concept in merged.Where(static c => c.Role == "授益"))
        {
            if (names.Add("不" + concept.Name))
            {
                all.Add(new Concept("不" + concept.Name, "后果", ["剥夺"], []));
            }
        }

        foreach (var literal in pages.SelectMany(FrameCompiler.Literals).Concat(merged.SelectMany(FrameCompiler.Literals)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (names.Add("=" + literal))
            {
                // 数目条件不是字面文字：由数量分析得出。
                all.Add(new Concept("=" + literal, "文字", [], FigureLiteral.Read(literal) is null ? [literal] : []));
            }
        }

        var lexicon = new ConceptLexicon(all);
        var negated = new Dictionary<int, int>();
        foreach (var concept in merged.Where(static c => c.Role == "授益"))
        {
            negated[lexicon.IndexOf(concept.Name)] = lexicon.IndexOf("不" + concept.Name);
        }

        RulePage[] sorted = [.. pages.OrderBy(static p => p.Id, StringComparer.Ordinal)];
        return new RuleSet(sorted, lexicon, RuleParts.Compile(sorted, lexicon, negated));
    }

    /// <summary>读语料目录下的规则页与词表并编译。</summary>
    /// <param name="corpusDirectory">corpus 目录。</param>
    /// <param name="extraRules">单位自己的规则页目录；同编号的覆盖，可空。</param>
    public static RuleSet Load(string corpusDirectory, string? extraRules = null)
    {
        var pages = LoadPages(Path.Combine(corpusDirectory, "rules"));
        var concepts = ConceptFile.LoadDirectory(Path.Combine(corpusDirectory, "lexicon", "concepts"));
        if (extraRules is not null)
        {
            foreach (var page in LoadPages(extraRules))
            {
                pages.RemoveAll(p => p.Id == page.Id);
                pages.Add(page);
            }

            var own = Path.Combine(extraRules, "concepts");
            if (Directory.Exists(own))
            {
                concepts.AddRange(ConceptFile.LoadDirectory(own));
            }
        }

        return Compile(pages, concepts);
    }

    /// <summary>读一个目录下的规则页（README 与 SOURCES 除外），按文件名排序。</summary>
    /// <exception cref="RulePageException">某页写错或编号重复。</exception>
    public static List<RulePage> LoadPages(string directory)
    {
        var pages = new List<RulePage>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.md").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (name is "README.md" or "SOURCES.md")
            {
                continue;
            }

            var page = RulePageParser.Parse(name, File.ReadAllText(file));
            if (pages.Exists(p => p.Id == page.Id))
            {
                throw new RulePageException(name, 2, "id: " + page.Id, "编号与另一页重复。");
            }

            pages.Add(page);
        }

        return pages;
    }

    internal RuleSet WithHash(string hash) => new(this, hash);

    private static List<Concept> Merge(IReadOnlyList<Concept> concepts)
    {
        var merged = new Dictionary<string, Concept>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var c in concepts)
        {
            if (merged.TryGetValue(c.Name, out var known))
            {
                merged[c.Name] = new Concept(c.Name, known.Role.Length > 0 ? known.Role : c.Role, known.Parents.Union(c.Parents, StringComparer.Ordinal).ToArray(), known.Terms.Union(c.Terms, StringComparer.Ordinal).ToArray(), (known.Sequences ?? []).Union(c.Sequences ?? [], StringComparer.Ordinal).ToArray());
            }
            else
            {
                merged[c.Name] = c;
                order.Add(c.Name);
            }
        }

        return order.ConvertAll(n => merged[n]);
    }
}
