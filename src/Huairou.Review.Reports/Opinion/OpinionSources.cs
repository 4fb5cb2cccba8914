using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>评估依据与所附条文：每条只列一次，写明施行日期、核对到哪一天、用在哪几项意见。</summary>
internal static class OpinionSources
{
    /// <summary>填写。</summary>
    public static void Fill(TemplateData data, OpinionContext context, IReadOnlyList<Basis> general)
    {
        var uses = general.Select(static b => (Basis: b, Use: "评估依据")).Concat(Used(context)).Concat(Exempted(context.Result)).ToList();
        data.Set("依据说明", Unverified([.. uses.Select(static u => u.Basis).Where(static b => b.Effective.Length == 0).Select(static b => Citations.Short(b.Law)).Distinct(StringComparer.Ordinal)]));
        data.Set("评估依据", [.. uses.GroupBy(static u => u.Basis.Law, StringComparer.Ordinal).Select(law => new TemplateData()
            .Set("法律", Citations.Law(law.Key))
            .Set("条文", string.Join('、', law.Select(static u => u.Basis.Article).Distinct(StringComparer.Ordinal).OrderBy(Order)))
            .Set("施行日期", Effective(law.First().Basis))
            .Set("核对日期", Citations.Date(law.First().Basis.CheckedTo)))]);
        data.Set("依据条文", [.. uses.GroupBy(static u => (u.Basis.Law, u.Basis.Article, u.Basis.Quote)).Select((g, i) => new TemplateData()
            .Set("序号", $"{i + 1}")
            .Set("条文", Citations.Short(g.Key.Law) + g.Key.Article)
            .Set("引文", g.Key.Quote)
            .Set("施行", g.First().Basis.Effective.Length > 0 ? $"{Effective(g.First().Basis)}施行" : "施行日期未核实")
            .Set("用于", Uses([.. g.Select(static u => u.Use).Distinct(StringComparer.Ordinal)])))]);
    }

    private static IEnumerable<(Basis Basis, string Use)> Used(OpinionContext context)
    {
        foreach (var problem in context.Groups.All.SelectMany(static g => g.Problems))
        {
            foreach (var basis in problem.Places.SelectMany(static p => p.Basis))
            {
                yield return (basis, $"{problem.Number}");
            }
        }

        var next = context.Groups.All.Sum(static g => g.Problems.Count);
        foreach (var (omission, index) in context.Result.Omissions.Select(static (o, i) => (o, i)))
        {
            foreach (var basis in omission.Basis)
            {
                yield return (basis, $"{next + index + 1}");
            }
        }
    }

    private static IEnumerable<(Basis Basis, string Use)> Exempted(ReviewResult r) =>
        r.Exempted.SelectMany(static (e, i) => (e.Finding?.Basis ?? e.Omission!.Basis).Select(b => (b, ExemptedWording.Number(i))));

    private static string Unverified(IReadOnlyList<string> laws) =>
        laws.Count == 0 ? "" : $"{string.Join('、', laws)}的施行日期没有在文本里直接写明，尚未核实，签发前请核对。";

    private static string Effective(Basis basis) => basis.Effective.Length > 0 ? Citations.Date(basis.Effective) : "未核实";

    private static string Uses(IReadOnlyList<string> uses) =>
        string.Join('、', uses.Take(10).Select(static u => char.IsAsciiDigit(u[0]) ? $"意见{u}" : u)) + (uses.Count > 10 ? $"等{uses.Count}项" : "");

    private static int Order(string article) => Corpus.Law.ArticleNumber.TryParse(article, out var number) ? number.SortKey : int.MaxValue;
}
