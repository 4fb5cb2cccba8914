using System.Text.RegularExpressions;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>文件自己定义的称呼（“本办法所称出村人员，是指婚嫁到外村的女子”）：后文提到它，就是提到定义里的人。</summary>
/// <param name="Term">称呼。</param>
/// <param name="Meaning">定义里的说法。</param>
public sealed partial record DefinedTerm(string Term, string Meaning)
{
    private const string ShortNameMark = "（以下";

    private Tuple<ConceptLexicon, int[]>? _people;

    /// <summary>找出一段文字里的定义。</summary>
    /// <param name="text">文字。</param>
    /// <param name="people">定义里没有其中任何词（人、性别、婚育、儿童）的称呼与本项审查无关，不收。</param>
    public static IEnumerable<DefinedTerm> In(string text, ConceptLexicon people) => MayDefine(text) ? All(text).Where(t => people.ContainsAny(t.Meaning)) : [];

    // 两种定义的标记：“所称”“所指”一类，或者“（以下”。先找“所”字与“（以下”，这两样找得最快。
    private static bool MayDefine(string text) => (text.Contains('所', StringComparison.Ordinal) && Marks.Find(text) >= 0) || text.Contains(ShortNameMark, StringComparison.Ordinal);

    private static readonly WordFilter Marks = new(["所称", "所说", "所指", "所谓"]);

    private static IEnumerable<DefinedTerm> All(string text)
    {
        foreach (Match m in MeaningPattern().Matches(text))
        {
            yield return new DefinedTerm(m.Groups["term"].Value, m.Groups["meaning"].Value);
        }

        // 先找“（以下”再往前看，免得从每个字起试。
        for (var at = text.IndexOf(ShortNameMark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ShortNameMark, at + 1, StringComparison.Ordinal))
        {
            var from = Math.Max(0, at - 40);
            if (ShortNamePattern().Match(text, from, Math.Min(text.Length, at + 24) - from) is { Success: true } m)
            {
                yield return new DefinedTerm(m.Groups["term"].Value, m.Groups["meaning"].Value);
            }
        }
    }

    /// <summary>文字里有没有提到其中任何一个称呼，而定义里说的是人，又有所给的词。</summary>
    /// <param name="text">文字。</param>
    /// <param name="terms">称呼。</param>
    /// <param name="lexicon">由它认出定义里的人。</param>
    /// <param name="words">定义里要有其中一个词。</param>
    public static bool AnyIn(string text, IReadOnlyList<DefinedTerm> terms, ConceptLexicon lexicon, ConceptLexicon words)
    {
        foreach (var term in terms)
        {
            if (text.Contains(term.Term, StringComparison.Ordinal) && words.ContainsAny(term.Meaning) && term.People(lexicon).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>称呼在通篇中出现之处，定义自身除外；每处带上定义里的人。</summary>
    internal void AddMentions(string text, ConceptLexicon lexicon, List<Mention> into)
    {
        if (!text.Contains(Term, StringComparison.Ordinal))
        {
            return;
        }

        var people = People(lexicon);
        if (people.Length == 0)
        {
            return;
        }

        for (var at = text.IndexOf(Term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Term, at + Term.Length, StringComparison.Ordinal))
        {
            if (!Defines(text, at))
            {
                into.AddRange(people.Select(p => new Mention(p, at, at + Term.Length)));
            }
        }
    }

    /// <summary>提到了称呼，就记下定义里的人；是不是定义自身不管，只会多记。</summary>
    internal void AddPeople(string text, ConceptLexicon lexicon, NumberBag into)
    {
        if (!text.Contains(Term, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var person in People(lexicon))
        {
            into.Add(person);
        }
    }

    // 定义里的人；一份文件里反复问，记住上一次的。
    private int[] People(ConceptLexicon lexicon)
    {
        if (_people is not { } known || !ReferenceEquals(known.Item1, lexicon))
        {
            var meaning = new List<Mention>();
            lexicon.Match(Meaning, meaning);
            _people = known = Tuple.Create(lexicon, meaning.Where(m => lexicon.Concepts[m.Concept].Role == "谁").Select(static m => m.Concept).Distinct().ToArray());
        }

        return known.Item2;
    }

    private bool Defines(string text, int at)
    {
        var after = text.AsSpan(at + Term.Length);
        after = after[..Math.Min(4, after.Length)];
        return after.Contains('指') || (at > 0 && text.AsSpan(0, at).TrimEnd('“').EndsWith("称", StringComparison.Ordinal));
    }

    [GeneratedRegex("(?:所称|所说|所指|所谓)(?:的)?“?(?<term>[^，。；“”、是指]{2,12})”?[，,]?(?:是|系|专|仅|特)?指(?<meaning>[^。；\\n]{2,80})", RegexOptions.CultureInvariant)]
    private static partial Regex MeaningPattern();

    [GeneratedRegex("(?<meaning>[^，。；（\\n]{2,40})（以下(?:简称|统称|称)(?:为)?“?(?<term>[^”）]{2,10})”?）", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNamePattern();
}
