using Huairou.Review.Documents.Kinds;
using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Village;

/// <summary>白话说明的内容：一页纸，念给村民会议听。</summary>
internal sealed class VillageData
{
    private const int Window = 24;
    private const int Quote = 56;
    private const int LawQuote = 36;

    // 由村民、居民或者成员自己表决的文种，以及由谁表决。
    private static readonly Dictionary<string, string> Meetings = new(StringComparer.Ordinal)
    {
        [DocumentKinds.VillageRules] = "村民会议",
        [DocumentKinds.SelfGovernanceCharter] = "村民会议",
        [DocumentKinds.Resolution] = "村民会议",
        [DocumentKinds.ResidentsPact] = "居民会议",
        [DocumentKinds.DistributionPlan] = "成员大会",
        [DocumentKinds.ResettlementPlan] = "成员大会",
        [DocumentKinds.MembershipRules] = "成员大会",
        [DocumentKinds.CooperativeCharter] = "成员大会",
    };

    private readonly Paper _paper;
    private readonly ReviewResult _result;
    private readonly VillagePassages _passages;
    private readonly List<Entry> _entries;

    /// <summary>由审查结果得出。</summary>
    public VillageData(Paper paper, TypeNotes notes)
    {
        (_paper, _result) = (paper, paper.Result);
        _passages = new VillagePassages(_result.Clauses);
        // 同一类的问题说一遍就够了；先说重的，权限上的问题放在后面。
        _entries = Suits(_result.Kind)
            ? [.. paper.Groups.All.Where(static g => g.Key != "uncertain").SelectMany(static g => g.Problems)
                .GroupBy(static p => p.Main.Rule, StringComparer.Ordinal).Select(g => EntryOf([.. g], notes))]
            : [];
        Fit = VillageFit.Of([.. _entries.Take(VillageFit.Most).Select(static e => new VillageItemSize([e.Place.Length, .. e.Now.Lines.Select(static l => l.Sum(static r => r.Text.Length))], e.Wrong.Length, [.. e.Ways.Select(static w => w.Length + 1)], [.. e.Brief.Select(static w => w.Length + 1)], e.Law.Length + 3))], [.. Notes(0).Append(Exempted).Select(static n => n.Length)]);
    }

    /// <summary>一页放得下的安排。</summary>
    public VillageFit Fit { get; }

    /// <summary>本页适用：村规民约、章程、方案这一类由村民、成员自己表决的。</summary>
    public static bool Suits(string kind) => Meetings.ContainsKey(kind);

    /// <summary>生成。</summary>
    public TemplateData Build()
    {
        return new TemplateData()
            .Set("标题", !Suits(_result.Kind) ? "这张表不用填" : _entries.Count > 0 ? "这些写法要改一改" : _result.Omissions.Count > 0 ? "看过了，有要补上的" : "看过了，没有要改的")
            .Set("题目", _paper.Title)
            .Set("开头", Opening())
            .Set("还有", RichText.OfLines(Notes(_entries.Skip(Fit.Items).Sum(static e => e.Count))))
            .Set("豁免", Exempted)
            .Set("落款", (_paper.IsConfirmed ? $"审查人{_paper.Reviewer}看过" : "机器初看，还没有经人核实，说的都是“可能有问题”") + $"　{Citations.Date(_result.Date)}")
            .Set("条款", [.. _entries.Take(Fit.Items).Select((e, i) => new TemplateData()
                .Set("序号", $"{i + 1}")
                .Set("位置", e.Place)
                .Set("现在", e.Now)
                .Set("不对", e.Wrong)
                .Set("改成", RichText.OfLines((Fit.Brief ? e.Brief : e.Ways).Select(static (w, n) => $"{(char)('①' + n)}{w}")))
                .Set("法律", e.Law))]);
    }

    // 审查人决定保留的不念给会上听，但要交代有几处、到哪里看。
    private string Exempted => Suits(_result.Kind) && _result.Exempted.Count > 0
        ? $"另有{_result.Exempted.Count}处，审查人看过，认为可以保留，没有列在上面；是哪几处、为什么，见意见书。"
        : "";

    private IEnumerable<string> Notes(int left)
    {
        if (left > 0)
        {
            yield return $"一页写不下，还有{left}处没有列在这里，见意见书。";
        }

        if (Suits(_result.Kind) && _result.Omissions.Count > 0)
        {
            yield return $"还有{_result.Omissions.Count}样应当写上而没有写的，见意见书。";
        }
    }

    private string Opening()
    {
        if (!Suits(_result.Kind))
        {
            return $"这张白话说明是给村里、社区和集体经济组织开会用的。《{_paper.Title}》属于{_result.Kind}，不用这张表，请看意见书。";
        }

        var count = _entries.Sum(static e => e.Count);
        var kept = _result.Exempted.Count > 0 ? $"除审查人认为可以保留的{_result.Exempted.Count}处以外，" : "";
        return count == 0
            ? $"《{_paper.Title}》看过了，{kept}在查过的{_result.Checked.Count}类问题里，没有发现对妇女、孩子不公道的写法。查了哪些，见意见书。"
            : $"《{_paper.Title}》里有{count}处写得不公道或者跟法律对不上，要请大家商量着改。改不改、怎么改由{Meetings[_result.Kind]}表决，下面的写法供大家挑。";
    }

    private Entry EntryOf(IReadOnlyList<Problem> problems, TypeNotes notes)
    {
        var f = problems[0].Main;
        var note = notes.Of(f.Rule);
        var places = problems.SelectMany(static p => p.Places).Select(_passages.Place).Distinct(StringComparer.Ordinal).ToList();
        var now = problems.SelectMany(static p => p.Places).Take(2).SelectMany(p => _passages.Now(p, Window, Quote).Lines);
        // 先是针对这一条的改写，再是这一类常用的写法，最后是删去。
        var drop = _passages.Drop(f);
        var rewrites = new[] { f.Rewrite }.Concat(note.Alternatives).Where(static w => w.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var basis = f.Basis.Count > 0 ? f.Basis[0] : null;
        return new(
            problems.Count,
            string.Join('、', places.Take(3)) + (places.Count > 3 ? $"等{places.Count}处" : ""),
            new RichText([.. now]),
            note.Plain.Length > 0 ? note.Plain : f.Why,
            [.. rewrites.Take(2), drop],
            [.. rewrites.Append(drop).OrderBy(w => w == drop).ThenBy(static w => w.Length).Take(2)],
            basis is null ? "" : $"{Citations.Short(basis.Law)}{basis.Article}：{VillagePassages.Shorten(basis.Quote, LawQuote)}");
    }

    private sealed record Entry(int Count, string Place, RichText Now, string Wrong, IReadOnlyList<string> Ways, IReadOnlyList<string> Brief, string Law);
}
