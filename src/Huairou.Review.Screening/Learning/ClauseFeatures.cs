using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Learning;

/// <summary>从一个条款取特征：字片段、概念与极性、框架命中与排除。训练与使用走同一处。</summary>
internal sealed class ClauseFeatures(RuleSet rules)
{
    private const float ConceptWeight = 1.5f;
    private const float FrameWeight = 3f;

    private readonly int _number = rules.Lexicon.IndexOf("数");

    /// <summary>取特征。</summary>
    /// <param name="passage">通篇文字。</param>
    /// <param name="sentences">分析过的句（不设触发条件，全看）。</param>
    /// <param name="candidates">规则候选。</param>
    /// <param name="cleared">已排除的命中。</param>
    /// <param name="keepNames">是否保留特征名。</param>
    public FeatureVector Extract(Passage passage, IReadOnlyList<Sentence> sentences, IReadOnlyList<Candidate> candidates, IReadOnlyList<Cleared> cleared, bool keepNames = false)
    {
        var vector = new FeatureVector(keepNames);
        AddCharacters(vector, passage.Text);
        foreach (var sentence in sentences)
        {
            AddConcepts(vector, sentence);
        }

        foreach (var candidate in candidates)
        {
            vector.Add('规', candidate.Page.Id, FrameWeight);
            vector.Add('规', candidate.Certainty.ToString(), FrameWeight);
        }

        foreach (var c in cleared)
        {
            vector.Add('免', c.Reason, FrameWeight);
        }

        vector.Normalise();
        return vector;
    }

    private static void AddCharacters(FeatureVector vector, string text)
    {
        Span<char> buffer = stackalloc char[4];
        for (var i = 0; i < text.Length; i++)
        {
            for (var n = 1; n <= 4 && i + n <= text.Length; n++)
            {
                var gram = text.AsSpan(i, n);
                if (char.IsWhiteSpace(gram[^1]))
                {
                    break;
                }

                // 数字只记“有数字”：具体数值不应被记住。
                for (var k = 0; k < n; k++)
                {
                    buffer[k] = char.IsAsciiDigit(gram[k]) ? '0' : gram[k];
                }

                vector.Add('字', buffer[..n]);
            }
        }
    }

    private void AddConcepts(FeatureVector vector, Sentence sentence)
    {
        string? previous = null;
        string? beforePrevious = null;
        foreach (var m in sentence.Mentions)
        {
            var name = Name(m);
            if (name is null)
            {
                continue;
            }

            vector.Add('概', name, ConceptWeight);
            if (previous is not null && previous != name)
            {
                vector.Add('对', previous + ">" + name, ConceptWeight);
                if (beforePrevious is not null)
                {
                    vector.Add('对', beforePrevious + ">" + name, ConceptWeight);
                }
            }

            beforePrevious = previous;
            previous = name;
        }
    }

    private string? Name(AnalysedMention m)
    {
        var concept = rules.Lexicon.Concepts[m.Mention.Concept];
        if (concept.Role is "遮蔽" or "文字")
        {
            return null;
        }

        if (rules.Lexicon.Is(m.Mention.Concept, _number))
        {
            return "数";
        }

        return (m.Protected ? "护" : m.InCondition ? "条" : "") + concept.Name;
    }
}
