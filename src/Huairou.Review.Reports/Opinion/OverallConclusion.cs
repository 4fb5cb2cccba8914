using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>意见书的总体结论：三种之一，按写明的规则由问题数得出，谁算都一样。</summary>
/// <param name="Name">可出台、修改后出台、建议重大修改。</param>
/// <param name="Unlawful">违法问题数，同一问题只计一个。</param>
/// <param name="Improper">不当问题数，含定为不当的应有而未见。</param>
/// <param name="Clauses">有违法、不当问题的条款数。</param>
/// <param name="Provisions">规定性条款数：题目、落款等不算。</param>
internal sealed record OverallConclusion(string Name, int Unlawful, int Improper, int Clauses, int Provisions)
{
    /// <summary>可出台。</summary>
    public const string Ready = "可出台";

    /// <summary>修改后出台。</summary>
    public const string Revise = "修改后出台";

    /// <summary>建议重大修改。</summary>
    public const string Rework = "建议重大修改";

    /// <summary>违法问题达到这个数，不论文件长短都要重大修改。</summary>
    public const int ManyUnlawful = 5;

    /// <summary>有违法问题，而且有问题的条款达到规定性条款的这几分之一，要重大修改。</summary>
    public const int ShareOfProvisions = 5;

    /// <summary>规则，原样印在意见书上。</summary>
    public const string Rule =
        "没有违法、不当问题的，结论为“可出台”；违法问题达到5个，或者有违法问题且有问题的条款达到规定性条款五分之一的，结论为“建议重大修改”；其余有违法、不当问题的，结论为“修改后出台”。"
        + "同一问题在几处出现只计一个，定为不当的应有而未见计入不当；建议事项、合法性提示和不确定的意见不计入。";

    /// <summary>得出结论。</summary>
    /// <param name="result">审查结果。</param>
    /// <param name="groups">问题编组。</param>
    public static OverallConclusion Of(ReviewResult result, ProblemGroups groups)
    {
        var unlawful = groups.Count("unlawful");
        var improper = groups.Count("improper") + result.Omissions.Count(static o => o.Severity == Severity.Improper && o.Scope != "legality");
        var clauses = groups.All.Where(static g => g.Key is "unlawful" or "improper")
            .SelectMany(static g => g.Problems).SelectMany(static p => p.Places).Select(static f => f.ClauseId).Distinct(StringComparer.Ordinal).Count();
        var provisions = result.Clauses.Count(static c => c.Kind is ClauseKind.Provision or ClauseKind.Definition or ClauseKind.TableCell && c.Cell?.IsHead != true && !string.IsNullOrWhiteSpace(c.Text));
        return new(NameOf(unlawful, improper, clauses, provisions), unlawful, improper, clauses, provisions);
    }

    /// <summary>按规则定名。</summary>
    public static string NameOf(int unlawful, int improper, int clauses, int provisions) => (unlawful, improper) switch
    {
        (0, 0) => Ready,
        ( >= ManyUnlawful, _) => Rework,
        ( > 0, _) when provisions > 0 && clauses * ShareOfProvisions >= provisions => Rework,
        _ => Revise,
    };

    /// <summary>本文件的数目，一句话。</summary>
    public string Counts => Unlawful + Improper == 0
        ? $"本文件规定性条款{Provisions}条，没有列出违法、不当问题。"
        : $"本文件违法问题{Unlawful}个、不当问题{Improper}个，涉及条款{Clauses}条，规定性条款共{Provisions}条。";
}
