using System.Text.RegularExpressions;
using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>文件自己定义的称呼（“本办法所称出村人员，是指婚嫁到外村的女子”）：后文提到它，就是提到定义里的人。</summary>
/// <param name="Term">称呼。</param>
/// <param name="Meaning">定义里的说法。</param>
public sealed partial record DefinedTerm(string Term, string Meaning)
{
    /// <summary>找出一段文字里的定义。</summary>
    public static IEnumerable<DefinedTerm> In(string text)
    {
        if (text.Contains('指'))
        {
            foreach (Match m in MeaningPattern().Matches(text))
            {
                yield return new DefinedTerm(m.Groups["term"].Value, m.Groups["meaning"].Value);
            }
        }

        if (text.Contains("（以下", StringComparison.Ordinal))
        {
            foreach (Match m in ShortNamePattern().Matches(text))
            {
                yield return new DefinedTerm(m.Groups["term"].Value, m.Groups["meaning"].Value);
            }
        }
    }

    /// <summary>称呼在通篇中出现之处，定义自身除外；每处带上定义里的人。</summary>
    internal void AddMentions(string text, ConceptLexicon lexicon, List<Mention> into)
    {
        var meaning = new List<Mention>();
        lexicon.Match(Meaning, meaning);
        var people = meaning.Where(m => lexicon.Concepts[m.Concept].Role == "谁").Select(static m => m.Concept).Distinct().ToArray();
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
