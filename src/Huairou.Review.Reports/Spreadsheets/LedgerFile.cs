using Huairou.Review.Documents;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>本批的一份文件：读没读到、审没审完。</summary>
/// <param name="File">文件。</param>
/// <param name="Reason">读不了的原因；读到时为空。</param>
internal sealed record LedgerFile(string File, string Reason)
{
    /// <summary>镇乡与村。</summary>
    public PlaceNames Place { get; init; } = new("", "");

    /// <summary>文本类型。</summary>
    public string Kind { get; init; } = "";

    /// <summary>条款数。</summary>
    public int Clauses { get; init; }

    /// <summary>问题数：同一问题只计一次，不含合法性提示与不确定。</summary>
    public int Problems { get; init; }

    /// <summary>遗漏数。</summary>
    public int Omissions { get; init; }

    /// <summary>合法性提示与不确定的条数。</summary>
    public int Others { get; init; }

    /// <summary>读取可信程度与提示。</summary>
    public string Reading { get; init; } = "";

    /// <summary>规则包。</summary>
    public string Pack { get; init; } = "";

    /// <summary>由结局得到。</summary>
    public static LedgerFile Of(ReviewOutcome outcome)
    {
        if (outcome.Result is not { } result)
        {
            return new LedgerFile(outcome.File, outcome.Error?.Message ?? "读不了。") { Place = PlaceNames.Of(outcome.File, "") };
        }

        var groups = new ProblemGroups(result.Findings);
        var reading = Wording.Trust(result.Reading.Trust) + (result.Reading.Trust == ReadingTrust.Full && result.Reading.Notices.Count == 0 ? "" : "：" + Wording.TrustMeaning(result.Reading.Trust));
        return new LedgerFile(result.File, "")
        {
            Place = PlaceNames.Of(result.File, result.Title),
            Kind = result.Kind,
            Clauses = result.Clauses.Count,
            Problems = groups.Count("unlawful") + groups.Count("improper") + groups.Count("advice"),
            Omissions = result.Omissions.Count(o => o.Scope != "legality"),
            Others = groups.Count("legality") + groups.Count("uncertain") + result.Omissions.Count(o => o.Scope == "legality"),
            Reading = string.Join('\n', result.Reading.Notices.Select(n => n.Message).Prepend(reading)),
            Pack = result.Pack,
        };
    }
}
