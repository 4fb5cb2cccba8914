using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>引擎自己要用的概念在词表中的下标。词表缺了其中任何一个都不能装载。</summary>
public sealed class EngineConcepts
{
    /// <summary>引擎合成的概念：不由词表的说法得出，由极性与数量分析得出。</summary>
    public static readonly IReadOnlyList<Concept> Synthesised =
    [
        new("不利", "后果", [], []),
        new("剥夺", "后果", ["不利"], []),
        new("保护", "标记", [], []),
        new("男女不同数", "数量", [], []),
        new("女少于男", "数量", ["男女不同数"], []),
        new("女多于男", "数量", ["男女不同数"], []),
        new("男女同数", "标记", [], []),
        new("男女有别", "比较", [], []),
        new("系数小于一", "数量", ["不利"], []),
        new("数", "数量", [], []),
        new("金额", "数量", ["数"], []),
        new("年龄", "数量", ["数"], []),
        new("年限", "数量", ["数"], []),
        new("百分比", "数量", ["数"], []),
        new("女席不足三分之一", "文字", [], []),
        new("到会同意不足", "文字", [], []),
        // 只给初筛用：有岁数就有这个字。
        new("岁数单位", "文字", [], ["岁"]),
    ];

    /// <summary>从编译好的词表取下标。</summary>
    /// <exception cref="FormatException">缺少引擎概念。</exception>
    public EngineConcepts(ConceptLexicon lexicon)
    {
        int Need(string name)
        {
            var index = lexicon.IndexOf(name);
            return index >= 0 ? index : throw new FormatException($"概念词表缺少引擎要用的“{name}”。");
        }

        Disadvantage = Need("不利");
        Deny = Need("剥夺");
        Protect = Need("保护");
        SexGap = Need("男女不同数");
        WomenLess = Need("女少于男");
        WomenMore = Need("女多于男");
        SexSame = Need("男女同数");
        DoubleNegation = lexicon.IndexOf("双否");
        Contrast = Need("男女有别");
        FractionBelowOne = Need("系数小于一");
        Number = Need("数");
        Money = Need("金额");
        Age = Need("年龄");
        AgeUnit = Need("岁数单位");
        Years = Need("年限");
        Percent = Need("百分比");
        FewWomenSeats = lexicon.IndexOf("女席不足三分之一");
        NoQuorum = lexicon.IndexOf("到会同意不足");
        ShortNegation = Need("短否定");
        LongNegation = Need("长否定");
        Prohibition = Need("禁止");
        NotYet = Need("未然");
        Exempt = Need("免于");
        NeedNot = Need("可免");
        Formality = Need("手续");
        Because = Need("为由");
        MaleMark = Need("男");
        FemaleMark = Need("女");
        SonHousehold = Need("有子户");
        DaughterHousehold = Need("纯女户");
        MaleFacility = Need("男用设施");
        FemaleFacility = Need("女用设施");
    }

    /// <summary>任何不利后果。</summary>
    public int Disadvantage { get; }

    /// <summary>剥夺：不给应得的或夺去已有的。</summary>
    public int Deny { get; }

    /// <summary>保护：否定了的剥夺。</summary>
    public int Protect { get; }

    /// <summary>男女数值不同。</summary>
    public int SexGap { get; }

    /// <summary>女方数值较小。</summary>
    public int WomenLess { get; }

    /// <summary>女方数值较大。</summary>
    public int WomenMore { get; }

    /// <summary>男女两方列出的数值相同。</summary>
    public int SexSame { get; }

    /// <summary>双重否定的开头（不得不、不能不、并非没有）；词表没有时为 -1。</summary>
    public int DoubleNegation { get; }

    /// <summary>男女对照，一方受限另一方免除。</summary>
    public int Contrast { get; }

    /// <summary>系数或份额小于一。</summary>
    public int FractionBelowOne { get; }

    /// <summary>任何数量。</summary>
    public int Number { get; }

    /// <summary>金额。</summary>
    public int Money { get; }

    /// <summary>年龄。</summary>
    public int Age { get; }

    /// <summary>岁数的单位：没有它就没有年龄。</summary>
    public int AgeUnit { get; }

    /// <summary>年限。</summary>
    public int Years { get; }

    /// <summary>百分比。</summary>
    public int Percent { get; }

    /// <summary>妇女的席位不到总数的三分之一；词表没有时为 -1。</summary>
    public int FewWomenSeats { get; }

    /// <summary>到会的不足法定人数，或者同意的没有过到会的半数；词表没有时为 -1。</summary>
    public int NoQuorum { get; }

    /// <summary>只管紧跟着的行为的否定（不、不再）。</summary>
    public int ShortNegation { get; }

    /// <summary>管到分句末的否定（不得、不准）。</summary>
    public int LongNegation { get; }

    /// <summary>管到句末的禁止（禁止、严禁、反对）。</summary>
    public int Prohibition { get; }

    /// <summary>免于（无须、不另）：免去手续与负担。</summary>
    public int Exempt { get; }

    /// <summary>可免（不用、不必）：只免去手续；“不必参加”仍是不让参加。</summary>
    public int NeedNot { get; }

    /// <summary>手续类行为（批准、申请、提供）：免去它不是剥夺。</summary>
    public int Formality { get; }

    /// <summary>未然（未、没有）：只表示情形，不表示后果。</summary>
    public int NotYet { get; }

    /// <summary>为由。</summary>
    public int Because { get; }

    /// <summary>男方标记词。</summary>
    public int MaleMark { get; }

    /// <summary>女方标记词。</summary>
    public int FemaleMark { get; }

    /// <summary>有儿子的户。</summary>
    public int SonHousehold { get; }

    /// <summary>只有女儿的户。</summary>
    public int DaughterHousehold { get; }

    /// <summary>男厕位一类男用设施：只用来比较数量。</summary>
    public int MaleFacility { get; }

    /// <summary>女厕位一类女用设施：只用来比较数量。</summary>
    public int FemaleFacility { get; }
}
