using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>合并时加的两栏与其中的说法。</summary>
internal static class LedgerMarks
{
    /// <summary>复查结果栏。</summary>
    public const string Check = "复查结果";

    /// <summary>本次机器意见栏：人改过的格，机器这次的意见写在这里。</summary>
    public const string Machine = "本次机器意见";

    /// <summary>这两栏。</summary>
    public static IReadOnlyList<string> All { get; } = [Check, Machine];

    /// <summary>各种复查结果，后面带日期。</summary>
    public const string Still = "仍在";

    public const string Reworded = "仍在，条文有改动";
    public const string Relapsed = "改后又出现";
    public const string Back = "再次发现";
    public const string Added = "本次新增";
    public const string Deleted = "原台账已删去此行，本次仍查出";
    public const string Gone = "本次未再发现";
    public const string Exempted = "已由审查人豁免，见“已豁免”表";
    public const string Unread = "本次没有读到此文件";
    public const string NotReviewed = "本次未审此文件";
    public const string Manual = "人工添加";

    private const string Comparison = "整改复核：";
    private const string NeedsCheck = "，请人工核对";

    private static readonly string[] Phrases =
    [
        Reworded, Still, Relapsed, Back, Added, Deleted, Gone, Exempted, Unread, NotReviewed, Manual,
        .. ComparisonStates.All.SelectMany(static s => new[] { Compared(s, false), Compared(s, true) }),
    ];

    /// <summary>整改复核的结果。</summary>
    public static string Compared(ComparisonState state, bool needsCheck) => Comparison + state.ToChinese() + (needsCheck ? NeedsCheck : "");

    /// <summary>上次说这一处没有了。</summary>
    public static bool SaidGone(string text) =>
        text.StartsWith(Gone, StringComparison.Ordinal) || text.StartsWith(Compared(ComparisonState.Resolved, false), StringComparison.Ordinal);

    /// <summary>带日期的说法。</summary>
    public static string Dated(string phrase, string date) => $"{phrase}（{date}）";

    /// <summary>是不是合并时、整改复核时写的，没有被人改写。</summary>
    public static bool IsOurs(string text) => text.Length == 0 || Array.Exists(Phrases, p => text == p || (text.StartsWith(p + "（", StringComparison.Ordinal) && text.EndsWith('）') && text.Length <= p.Length + 14));
}
