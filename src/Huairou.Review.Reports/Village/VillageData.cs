using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Reports.Opinion;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Village;

/// <summary>白话说明的内容：一页纸，念给村民会议听。</summary>
internal sealed class VillageData(ReviewResult result, string reviewer, TypeNotes notes)
{
    /// <summary>一页写得下的处数。</summary>
    public const int Most = 6;

    private const int Window = 26;

    // 由村民、居民或者成员自己表决的文种。
    private static readonly string[] Kinds =
    [
        DocumentKinds.VillageRules, DocumentKinds.SelfGovernanceCharter, DocumentKinds.ResidentsPact, DocumentKinds.DistributionPlan,
        DocumentKinds.ResettlementPlan, DocumentKinds.MembershipRules, DocumentKinds.CooperativeCharter, DocumentKinds.Resolution,
    ];

    private readonly ClauseIndex _clauses = new(result.Clauses);

    /// <summary>本页适用：村规民约、章程、方案这一类。</summary>
    public static bool Suits(string kind) => Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>生成。</summary>
    public TemplateData Build()
    {
        var title = result.Title.Length > 0 ? result.Title : result.File;
        var groups = Suits(result.Kind) ? Merge() : [];
        var shown = groups.Take(Most).ToList();
        var left = groups.Skip(Most).Sum(static g => g.Count);
        return new TemplateData()
            .Set("题目", title)
            .Set("开头", Opening(title, groups))
            .Set("还有", left > 0 ? $"一页写不下，还有{left}处没有列在这里，见意见书。" : "")
            .Set("落款", (reviewer.Length > 0 ? $"审查人{reviewer}看过" : "机器初看，还没有经人核实，说的都是“可能有问题”") + $"　{Citations.Date(result.Date)}")
            .Set("条款", [.. shown.Select((g, i) => Item(g, i + 1, shown.Count))]);
    }

    /// <summary>处数少时字放大些，老人看得清；处数多时缩小，仍在一页内。</summary>
    public static void Scale(MainDocumentPart main, int items)
    {
        var size = items switch
        {
            <= 2 => "28",
            3 => "24",
            4 => "21",
            _ => "19",
        };
        var style = main.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(static s => s.StyleName?.Val?.Value == "白话正文");
        if (style is not null)
        {
            style.StyleRunProperties ??= new StyleRunProperties();
            style.StyleRunProperties.FontSize = new FontSize { Val = size };
            style.StyleRunProperties.FontSizeComplexScript = new FontSizeComplexScript { Val = size };
        }
    }

    private string Opening(string title, List<List<Problem>> groups)
    {
        if (!Suits(result.Kind))
        {
            return $"这张白话说明是给村里、社区和集体经济组织开会用的。《{title}》是{result.Kind}，不用这张表，请看意见书。";
        }

        var count = groups.Sum(static g => g.Count);
        return count == 0
            ? $"《{title}》看过了，没有发现对妇女、孩子不公道的写法。查了哪些，见意见书。"
            : $"《{title}》里有{count}处写得不公道或者跟法律对不上，需要大家商量着改。怎么改由村民会议按规矩表决，下面的写法只供参考。";
    }

    // 同一类的问题说一遍就够了；先说重的，权限上的问题放在后面。
    private List<List<Problem>> Merge() =>
        [.. new ProblemGroups(result.Findings).All.Where(static g => g.Key != "uncertain").SelectMany(static g => g.Problems).GroupBy(static p => p.Main.Rule, StringComparer.Ordinal).Select(static g => g.ToList())];

    private TemplateData Item(List<Problem> problems, int number, int shown)
    {
        var f = problems[0].Main;
        var note = notes.Of(f.Rule);
        var places = problems.SelectMany(static p => p.Places).Select(OpinionContext.Place).Distinct(StringComparer.Ordinal).ToList();
        // 处数越多，每处能写的越少。
        var quotes = shown > 4 ? 1 : 2;
        var ways = shown > 4 ? 2 : 3;
        return new TemplateData()
            .Set("序号", $"{number}")
            .Set("位置", string.Join('、', places.Take(3)) + (places.Count > 3 ? $"等{places.Count}处" : ""))
            .Set("现在", new RichText([.. problems.Take(quotes).SelectMany(p => Now(p.Main).Lines)]))
            .Set("不对", note.Plain.Length > 0 ? note.Plain : f.Why)
            .Set("改成", RichText.OfLines(Ways(f, note).Take(ways).Select(static (w, i) => $"{(char)('①' + i)}{w}")))
            .Set("法律", f.Basis.Count > 0 ? $"{Citations.Short(f.Basis[0].Law)}{f.Basis[0].Article}：{Shorten(f.Basis[0].Quote, 60)}" : "");
    }

    // 先是针对这一条的改写，再是这一类常用的写法，最后是删去。
    private IEnumerable<string> Ways(Finding f, TypeNote note)
    {
        var ways = new[] { f.Rewrite }.Concat(note.Alternatives).Where(static w => w.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return ways.Append(Drop(f));
    }

    private string Drop(Finding f)
    {
        var clause = _clauses.Find(f.ClauseId);
        var whole = clause is null || f.End - f.Start >= clause.Text.TrimEnd('。', '；', '，').Length - 2;
        return clause switch
        {
            { LeadIns.Count: > 0 } => "把这一项整项删去，其余各项不动。",
            _ when whole => "把这一条整条删去。",
            _ => $"把“{Shorten(f.Quote, 16)}”这半句删去，其余不动。",
        };
    }

    private RichText Now(Finding f)
    {
        var text = _clauses.Find(f.ClauseId)?.Text ?? f.Quote;
        var start = Math.Clamp(f.Start, 0, text.Length);
        var end = Math.Clamp(f.End, start, text.Length);
        var (from, to) = (Math.Max(0, start - Window), Math.Min(text.Length, end + Window));
        var cell = _clauses.Find(f.ClauseId)?.Cell;
        return RichText.OfRuns(new RichRun[]
        {
            new(cell is null ? "" : $"（{string.Join('，', new[] { cell.RowHead, cell.ColumnHead }.Where(static h => h.Length > 0))}）", RunLook.Context),
            new((from > 0 ? "……" : "") + text[from..start]),
            new(Shorten(text[start..end], 60), RunLook.Marked),
            new(text[end..to] + (to < text.Length ? "……" : "")),
        }.Where(static r => r.Text.Length > 0));
    }

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..(most - 2)] + "……";
}
