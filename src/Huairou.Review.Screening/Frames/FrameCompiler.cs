using Huairou.Review.Corpus.Rules;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Frames;

/// <summary>把规则页里的框架编译成概念下标。页中“=文字”是字面说法，编译前先登记为匿名概念。</summary>
internal sealed class FrameCompiler(ConceptLexicon lexicon)
{
    private const int DefaultGap = 8;

    /// <summary>一页用到的全部字面说法（去掉“=”）。</summary>
    public static IEnumerable<string> Literals(RulePage page)
    {
        foreach (var name in page.Frames.SelectMany(static f => f.Need.SelectMany(static n => n).Concat(f.Not))
                     .Concat(page.Unless.SelectMany(static u => u.Need.SelectMany(static n => n))))
        {
            if (name.StartsWith('='))
            {
                foreach (var term in TermExpander.Expand(name[1..]))
                {
                    yield return term;
                }
            }
        }

        foreach (var term in page.Frames.Select(static f => f.Sequence).Concat(page.Unless.Select(static u => u.Sequence)).SelectMany(SequenceLiterals))
        {
            yield return term;
        }
    }

    /// <summary>一个概念的有序说法里用到的字面文字。</summary>
    public static IEnumerable<string> Literals(Concept concept) => (concept.Sequences ?? []).SelectMany(SequenceLiterals);

    /// <summary>编译全部概念的有序说法。</summary>
    public IReadOnlyList<ConceptSequence> CompileConcepts()
    {
        var compiled = new List<ConceptSequence>();
        for (var i = 0; i < lexicon.Concepts.Count; i++)
        {
            var concept = lexicon.Concepts[i];
            foreach (var sequence in concept.Sequences ?? [])
            {
                compiled.Add(new ConceptSequence(i, CompileSequence("概念“" + concept.Name + "”", 0, sequence)));
            }
        }

        return compiled;
    }

    private static IEnumerable<string> SequenceLiterals(string sequence) =>
        Tokens(sequence).SelectMany(Options).Where(static o => !o.StartsWith('{')).SelectMany(TermExpander.Expand);

    public FramePattern Compile(RulePage page, FrameSpec spec) => new(
        spec.Need.Select(n => Resolve(page.File, spec.Line, n)).ToArray(),
        CompileSequence(page.File, spec.Line, spec.Sequence),
        Resolve(page.File, spec.Line, spec.Not),
        spec);

    public UnlessPattern Compile(RulePage page, UnlessSpec spec) => new(
        new FramePattern(
            spec.Need.Select(n => Resolve(page.File, spec.Line, n)).ToArray(),
            CompileSequence(page.File, spec.Line, spec.Sequence),
            [],
            SpecOf(spec)),
        spec.Name);

    /// <summary>合法情形当框架来配时的写法。</summary>
    public static FrameSpec SpecOf(UnlessSpec spec) => new(spec.Need, spec.Sequence, [], spec.Scope, 200, false, "", "", [], [], spec.Line);

    private SequenceElement[] CompileSequence(string file, int line, string sequence)
    {
        var elements = new List<SequenceElement>();
        var gap = 0;
        foreach (var token in Tokens(sequence))
        {
            if (token[0] == '~')
            {
                gap = token.Length == 1 ? DefaultGap
                    : int.TryParse(token[1..], out var n) ? n
                    : throw Error(file, line, $"“{token}”应当是“~”加字数。");
                continue;
            }

            var optional = token.EndsWith('?');
            var names = Options(optional ? token[..^1] : token).Select(static o => o.StartsWith('{') ? o.Trim('{', '}') : "=" + o);
            elements.Add(new SequenceElement(Resolve(file, line, names.ToArray()), gap, optional));
            gap = 0;
        }

        return [.. elements];
    }

    private static string[] Tokens(string sequence) => sequence.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // 只在括号之外的“|”处分开：“(限|仅限)男|只要男”有两项。
    private static IEnumerable<string> Options(string token)
    {
        if (token[0] == '~')
        {
            yield break;
        }

        var body = token.EndsWith('?') ? token[..^1] : token;
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= body.Length; i++)
        {
            if (i == body.Length || (body[i] == '|' && depth == 0))
            {
                var option = body[start..i];
                start = i + 1;
                if (option.StartsWith('{'))
                {
                    foreach (var name in option.Trim('{', '}').Split('|'))
                    {
                        yield return "{" + name + "}";
                    }
                }
                else if (option.Length > 0)
                {
                    yield return option;
                }
            }
            else
            {
                depth += body[i] is '(' or '{' ? 1 : body[i] is ')' or '}' ? -1 : 0;
            }
        }
    }

    private int[] Resolve(string file, int line, IReadOnlyList<string> names)
    {
        var indexes = new List<int>();
        foreach (var name in names)
        {
            if (name.StartsWith('='))
            {
                indexes.AddRange(TermExpander.Expand(name[1..]).Select(t => Index(file, line, "=" + t)));
            }
            else
            {
                indexes.Add(Index(file, line, name));
            }
        }

        return [.. indexes];
    }

    private int Index(string file, int line, string name)
    {
        var index = lexicon.IndexOf(name);
        return index >= 0 ? index : throw Error(file, line, $"概念词表里没有“{name}”；字面文字请写成“={name}”。");
    }

    private static RulePageException Error(string file, int line, string reason) => new(file, line, "", reason);
}
