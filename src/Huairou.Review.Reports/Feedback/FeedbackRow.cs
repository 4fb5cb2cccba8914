using System.Globalization;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Feedback;

/// <summary>采纳反馈表的一行：一处意见对应一行，由制定机关填写是否采纳。Word 与 Excel 两种表用同样的行。</summary>
/// <param name="Key">行标识“条款标识|类型|起点”，填好的表凭它读回；看整份文件得出的意见没有条款，标识以“|”开头。</param>
/// <param name="Number">报告中的问题序号；同一问题有几处时各行相同。</param>
/// <param name="ClauseId">条款标识；看整份文件得出的意见为空。</param>
/// <param name="Address">条款地址；看整份文件得出的意见写明补在哪里。</param>
/// <param name="Rule">类型编号。</param>
/// <param name="Title">类型名称。</param>
/// <param name="Severity">档次。</param>
/// <param name="Context">引导语、行头栏名等上文，读懂原文要用；没有时为空。</param>
/// <param name="Original">条款原文，过长的只取问题文字前后；应有而未见的意见为“（未写）”。</param>
/// <param name="Suggestion">建议改写；没有时为空。</param>
public sealed record FeedbackRow(
    string Key,
    int Number,
    string ClauseId,
    string Address,
    string Rule,
    string Title,
    Severity Severity,
    string Context,
    string Original,
    string Suggestion)
{
    /// <summary>应有而未见的意见没有原文，“原文”栏写这几个字。</summary>
    public const string NotWritten = "（未写）";

    /// <summary>序号栏：同一问题的第二处起写“3-2”这样的序号。</summary>
    public string Label { get; init; } = "";

    /// <summary>问题类型栏。</summary>
    public string Type => $"{Rule} {Title}";

    /// <summary>“建议改写”栏：没有可以直接采用的文字时写处理意见。</summary>
    public string Advice => Suggestion.Length > 0 ? Suggestion : $"{Wording.Treatment(Severity)}；没有可以直接采用的文字。";

    /// <summary>一份结果的全部行：问题各处按问题序号再按文中次序，接着是应有而未见的各项。不确定的意见由审查人判断，已豁免的不要求反馈，都不在其内。</summary>
    public static IReadOnlyList<FeedbackRow> Of(ReviewResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var clauses = new ClauseIndex(result.Clauses);
        var groups = new ProblemGroups(result.Findings);
        var rows = groups.All.Where(static g => g.Key != "uncertain").SelectMany(static g => g.Problems)
            .SelectMany(p => p.Places.Select((f, i) => Row(p.Number, i, f, clauses)))
            .DistinctBy(static r => r.Key, StringComparer.Ordinal)
            .ToList();
        var next = groups.All.Sum(static g => g.Problems.Count);
        foreach (var (omission, index) in result.Omissions.Select(static (o, i) => (o, i)))
        {
            next++;
            var place = omission.Place.Length > 0 ? omission.Place : "文末";
            rows.Add(new($"|{omission.Rule}|{index.ToString(CultureInfo.InvariantCulture)}", next, "", $"补在{place}", omission.Rule, omission.Title, omission.Severity, "", NotWritten, omission.Suggestion) { Label = Text(next) });
        }

        return rows;
    }

    private static FeedbackRow Row(int number, int place, Finding f, ClauseIndex clauses)
    {
        var clause = clauses.Find(f.ClauseId);
        var label = place == 0 ? Text(number) : $"{Text(number)}-{Text(place + 1)}";
        return new($"{f.ClauseId}|{f.Rule}|{Text(f.Start)}", number, f.ClauseId, f.Address.Length > 0 ? f.Address : "全文", f.Rule, f.Title, f.Severity, ClauseIndex.ContextOf(clause), clause is null ? f.Quote : ClauseIndex.Around(clause, f).ToString(), f.Rewrite) { Label = label };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>采纳反馈表的栏目与可选值，两种表与读回共用。</summary>
public static class FeedbackColumns
{
    /// <summary>栏名，按次序。前六栏由程序填，后四栏由制定机关填。</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["序号", "条款地址", "问题类型", "档次", "原文", "建议改写", "采纳情况", "理由", "修改后文本", "反馈日期"];

    /// <summary>采纳情况的可选值。</summary>
    public static IReadOnlyList<string> Choices { get; } = ["采纳", "部分采纳", "不采纳"];
}

/// <summary>读回的一行：制定机关填写的内容。没有填的为空。</summary>
/// <param name="Key">行标识，同 <see cref="FeedbackRow.Key"/>。</param>
/// <param name="Choice">采纳情况。</param>
/// <param name="Reason">理由。</param>
/// <param name="Revised">修改后文本。</param>
/// <param name="Date">反馈日期，照填写的样子。</param>
public sealed record FeedbackAnswer(string Key, string Choice, string Reason, string Revised, string Date);
