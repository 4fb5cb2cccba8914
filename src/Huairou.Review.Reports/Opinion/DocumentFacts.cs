using System.Text.RegularExpressions;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>文件写明的制定机关与阶段；没有写明的由填表人补填，不猜。</summary>
internal static partial class DocumentFacts
{
    /// <summary>没有写明时的话。</summary>
    public const string NotStated = "文中未载明，由审查人补填";

    /// <summary>制定机关：取自落款。</summary>
    public static string Issuer(ReviewResult result)
    {
        var names = result.Clauses.Where(static c => c.Kind == ClauseKind.Closing)
            .Select(static c => Organisation().Match(c.Text))
            .Where(static m => m.Success).Select(static m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).Take(3).ToList();
        return names.Count > 0 ? $"{string.Join('、', names)}（据落款）" : NotStated;
    }

    /// <summary>阶段：取自题目，以及文中没有定下来的修订。</summary>
    public static string Stage(ReviewResult result)
    {
        var parts = new List<string>();
        if (StageWord().Match(result.Title) is { Success: true } word)
        {
            parts.Add($"{word.Value}（据题目）");
        }

        if (result.Reading.PendingRevisions > 0)
        {
            parts.Add($"文中有{result.Reading.PendingRevisions}处修订未定");
        }

        return parts.Count > 0 ? string.Join('，', parts) : NotStated;
    }

    [GeneratedRegex(@"^\s*(\S{2,40}?(?:村民委员会|居民委员会|委员会|人民政府|办公室|办事处|合作社|公司|中学|小学|学校|幼儿园|村民小组|联合会|民政局|教育局|管理局|中心))(?:[\s　,，（(]|[〇○零一二三四五六七八九\d]|$)")]
    private static partial Regex Organisation();

    [GeneratedRegex("公开征求意见稿|征求意见稿|送审稿|审议稿|修订草案|草案|讨论稿|试行|修订稿|初稿")]
    private static partial Regex StageWord();
}
