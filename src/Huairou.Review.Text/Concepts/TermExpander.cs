using System.Text;

namespace Huairou.Review.Text.Concepts;

/// <summary>展开说法模板：“(出嫁|外嫁)(女|姑娘)”得四个说法，“(的)?”为可有可无。</summary>
public static class TermExpander
{
    /// <summary>一个模板最多展开的说法数；超过视为写错。</summary>
    public const int MaxTerms = 4000;

    /// <summary>展开一个模板。</summary>
    /// <param name="template">模板，不含空白。</param>
    /// <exception cref="FormatException">括号不配对或展开过多。</exception>
    public static IReadOnlyList<string> Expand(string template)
    {
        var position = 0;
        var results = ParseSequence(template, ref position);
        if (position != template.Length)
        {
            throw new FormatException($"“{template}”第 {position + 1} 个字符处括号不配对。");
        }

        return results.Where(static t => t.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
    }

    private static List<string> ParseSequence(string template, ref int position)
    {
        List<string> results = [""];
        var literal = new StringBuilder();
        while (position < template.Length && template[position] is not ('|' or ')'))
        {
            if (template[position] != '(')
            {
                literal.Append(template[position++]);
                continue;
            }

            results = Append(results, [literal.ToString()], template);
            literal.Clear();
            position++;
            var options = ParseAlternatives(template, ref position);
            if (position >= template.Length || template[position] != ')')
            {
                throw new FormatException($"“{template}”缺少右括号。");
            }

            position++;
            if (position < template.Length && template[position] == '?')
            {
                position++;
                options.Add("");
            }

            results = Append(results, options, template);
        }

        return Append(results, [literal.ToString()], template);
    }

    private static List<string> ParseAlternatives(string template, ref int position)
    {
        var options = ParseSequence(template, ref position);
        while (position < template.Length && template[position] == '|')
        {
            position++;
            options.AddRange(ParseSequence(template, ref position));
        }

        return options;
    }

    private static List<string> Append(List<string> heads, List<string> tails, string template)
    {
        if (heads.Count * tails.Count > MaxTerms)
        {
            throw new FormatException($"“{template}”展开超过 {MaxTerms} 个说法。");
        }

        var results = new List<string>(heads.Count * tails.Count);
        foreach (var head in heads)
        {
            foreach (var tail in tails)
            {
                results.Add(head + tail);
            }
        }

        return results;
    }
}
