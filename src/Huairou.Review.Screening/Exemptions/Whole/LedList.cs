using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>引导语与它管着的列项。条款自己就是一项（引导语在前一段）时，列项只有这一项。</summary>
/// <param name="Lead">引导语，不含冒号。</param>
/// <param name="Items">列项。</param>
internal sealed partial record LedList(string Lead, string Items)
{
    private const int LongestLead = 60;
    private const int ShortestLead = 4;

    /// <summary>读出引导语与列项；没有冒号、引导语不止一句、列项后面另有话的为 null。</summary>
    /// <param name="text">通篇文字。</param>
    public static LedList? Of(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', '—');
        if (colon < ShortestLead || colon > LongestLead)
        {
            return null;
        }

        var lead = text[..colon];
        var items = text[(colon + 1)..].TrimStart('—').TrimEnd('。', '；', '\n', ' ');
        return lead.AsSpan().ContainsAny("。；\n｜") || items.Length < 2 || items.AsSpan().ContainsAny("。？") ? null : new LedList(lead, items);
    }

    /// <summary>列项里有没有取消、限制、例外一类的话。</summary>
    /// <param name="items">列项。</param>
    public static bool Restricts(string items) => Restrictive().IsMatch(items);

    [GeneratedRegex("[无没莫勿]|不(?!满|足|在)|未(?!迁|成年|婚|满)|除外|取消|停发|扣|减|收回|仅|只|限|须|必须|方可|才|罚|除名|拒|先|交|缴|费|同意|空位|有余|后三")]
    private static partial Regex Restrictive();
}
