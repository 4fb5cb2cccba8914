using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>男女对照：相邻分句一个说男、一个说女，一方受限或加负担，另一方免除或优待。</summary>
internal sealed class ContrastAnalyzer(ConceptLexicon lexicon, EngineConcepts engine)
{
    // 对照的两个分句最多隔几个分句：“男性……，……；女性……”。
    private const int MaxDistance = 2;

    // 打头的称呼离分句开头最多几个字。
    private const int OpeningReach = 1;

    private static readonly string[] Bans = ["不得", "不准", "不许", "严禁", "禁止", "不应"];
    private static readonly string[] Restrictions = ["限定", "限制", "规定", "要求", "提高", "设置", "附加", "询问", "拒绝", "歧视", "将", "把", "因", "以", "对", "在"];
    private readonly int _burden = lexicon.IndexOf("加负担");
    private readonly int _relief = lexicon.IndexOf("免负担");

    /// <summary>找对照；没有时为 null。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="segments">本句的分句。</param>
    /// <param name="mentions">本句的提及。</param>
    public Mention? Find(string text, IReadOnlyList<TextSpan> segments, List<AnalysedMention> mentions)
    {
        if (_burden < 0 || _relief < 0)
        {
            return null;
        }

        var sides = segments.Select(s => IsBan(s.In(text)) ? new Side(false, false, false, false, s.End, s.Start) : Read(s, mentions)).ToArray();
        for (var i = 0; i < sides.Length; i++)
        {
            for (var j = i + 1; j < sides.Length && j - i <= MaxDistance; j++)
            {
                var opposite = sides[i].Male && sides[j].Female || sides[i].Female && sides[j].Male;
                var differs = sides[i].Burden && sides[j].Relief || sides[i].Relief && sides[j].Burden;
                if (opposite && differs)
                {
                    return new Mention(engine.Contrast, Math.Min(sides[i].Start, sides[j].Start), Math.Max(sides[i].End, sides[j].End));
                }
            }
        }

        return null;
    }

    // “不得限定男性……，不得提高对女性的标准”：两个分句都是禁止另加限制，谈不上一方受限。
    private static bool IsBan(string segment)
    {
        foreach (var ban in Bans)
        {
            if (segment.StartsWith(ban, StringComparison.Ordinal))
            {
                return Array.Exists(Restrictions, r => segment.AsSpan(ban.Length).StartsWith(r, StringComparison.Ordinal));
            }
        }

        return false;
    }

    private Side Read(TextSpan segment, List<AnalysedMention> mentions)
    {
        var side = new Side(false, false, false, false, segment.End, segment.Start);
        var opening = (Start: int.MaxValue, Male: false, Female: false);
        foreach (var m in mentions)
        {
            if (m.Mention.Start < segment.Start || m.Mention.Start >= segment.End || m.Protected)
            {
                continue;
            }

            var concept = m.Mention.Concept;
            var (male, female) = (lexicon.Is(concept, engine.MaleMark), lexicon.Is(concept, engine.FemaleMark));
            if (male != female && m.Mention.Start < opening.Start)
            {
                opening = (m.Mention.Start, male, female);
            }

            side = side with
            {
                Male = side.Male || male,
                Female = side.Female || female,
                Burden = side.Burden || lexicon.Is(concept, _burden) || lexicon.Is(concept, engine.Disadvantage),
                Relief = side.Relief || lexicon.Is(concept, _relief),
                Start = Math.Min(side.Start, m.Mention.Start),
                End = Math.Max(side.End, m.Mention.End),
            };
        }

        if (!(side.Male && side.Female))
        {
            return side;
        }

        // 同一分句里男女都说到的不算一方；“女职工只报看望公婆”以打头的为准。
        return opening.Start - segment.Start <= OpeningReach
            ? side with { Male = opening.Male, Female = opening.Female }
            : side with { Male = false, Female = false };
    }

    private readonly record struct Side(bool Male, bool Female, bool Burden, bool Relief, int Start, int End);
}
