using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Screening.Learning;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening;

/// <summary>编译好的一页。</summary>
/// <param name="Page">规则页。</param>
/// <param name="Frames">框架。</param>
/// <param name="Unless">本类型的合法情形。</param>
internal sealed record CompiledRule(RulePage Page, IReadOnlyList<FramePattern> Frames, IReadOnlyList<UnlessPattern> Unless);

/// <summary>由规则页与词表编译出的各部分：算起来费时，规则包里存着算好的。</summary>
/// <param name="NegatedForms">授益概念到其否定形式（“不X”）的下标。</param>
/// <param name="Sequences">由先后组成的概念，依词表次序。</param>
/// <param name="Rules">编译好的框架类规则页，依编号。</param>
/// <param name="RightCarriers">能引出“权利”的概念。</param>
/// <param name="TopicCarriers">能引出权利、人、条件的概念。</param>
/// <param name="Triggers">触发词：每个框架至少有一项的证据在内。</param>
/// <param name="KindTriggers">有规则页不用于某种文种的，这种文种另有一份触发词：只顾用得上的框架。</param>
/// <param name="Gate">与人、性别、婚育、儿童有关的说法。</param>
internal sealed record RuleParts(
    IReadOnlyDictionary<int, int> NegatedForms,
    IReadOnlyList<ConceptSequence> Sequences,
    IReadOnlyList<CompiledRule> Rules,
    ConceptSet RightCarriers,
    ConceptSet TopicCarriers,
    ConceptLexicon Triggers,
    IReadOnlyDictionary<string, ConceptLexicon> KindTriggers,
    ConceptLexicon Gate)
{
    /// <summary>编译。</summary>
    /// <param name="pages">规则页，依编号。</param>
    /// <param name="lexicon">词表。</param>
    /// <param name="negatedForms">授益概念到其否定形式。</param>
    public static RuleParts Compile(IReadOnlyList<RulePage> pages, ConceptLexicon lexicon, IReadOnlyDictionary<int, int> negatedForms)
    {
        var compiler = new FrameCompiler(lexicon);
        var engine = new EngineConcepts(lexicon);
        var sequences = compiler.CompileConcepts();
        var prefilter = new FramePrefilter(lexicon, engine, sequences, CommonWords.Of);
        CompiledRule[] rules = [.. pages.Where(static p => p.Kind == "frame").Select(p => new CompiledRule(
            p,
            p.Frames.Select(f => compiler.Compile(p, f)).Select(f => f with { Requirements = prefilter.Requirements(f), Composed = prefilter.Composed(f) }).ToArray(),
            p.Unless.Select(u => compiler.Compile(p, u)).ToArray()))];
        return new RuleParts(
            negatedForms,
            sequences,
            rules,
            prefilter.Carriers("权利"),
            prefilter.Carriers("权利", "谁", "条件"),
            Triggers(rules),
            rules.SelectMany(static r => r.Page.Except).Distinct(StringComparer.Ordinal).ToDictionary(
                static kind => kind,
                kind => Triggers(rules.Where(r => !r.Page.Except.Contains(kind, StringComparer.Ordinal))),
                StringComparer.Ordinal),
            ClauseGate.Build(lexicon, engine.FemaleMark, engine.MaleMark));

        ConceptLexicon Triggers(IEnumerable<CompiledRule> of) =>
            new([new Concept("触发", "标记", [], TriggerTerms.Choose([.. of.SelectMany(static r => r.Frames)], lexicon, engine, sequences))]);
    }
}
