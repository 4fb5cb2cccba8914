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

    /// <summary>引导语直接不给权益，列项直接点名出嫁、离婚、丧偶、入赘的人：“安置人口不包括：户口在册的外嫁女儿”。</summary>
    /// <param name="text">通篇文字。</param>
    public static bool DeniesNamedGroup(string text) =>
        Of(text) is { } list && Denied().IsMatch(list.Lead) && NamedGroup().IsMatch(list.Items) && !Restricts(NamedGroup().Replace(list.Items, ""));

    /// <summary>列项里有没有取消、限制、例外一类的话。</summary>
    /// <param name="items">列项。</param>
    public static bool Restricts(string items) => Restrictive().IsMatch(items);

    // “不得作为……的理由”“决议……不发生效力”：不给的不是人的权益。
    [GeneratedRegex("(?<!得作为)(不包括|不含|不予(登记|安置|分配|发放|确认|计入|列入|录用|受理)|不列入?|不计入?|不享受|不参加|不得(享受|参加|登记|申请)|不分|不发)[^：。，]{0,6}$")]
    private static partial Regex Denied();

    [GeneratedRegex("(外嫁|出嫁|嫁[^，；。]{0,10}|离[婚异][^，；。]{0,8}|丧偶[^，；。]{0,4}|改嫁[^，；。]{0,4})(女儿|女|妇女|姑娘|媳妇|的)|入赘|上门女婿|寡妇")]
    private static partial Regex NamedGroup();

    [GeneratedRegex("[无没莫勿]|不(?!满|足|在)|未(?!迁|成年|婚|满)|除外|取消|停发|扣|减|收回|仅|只|限|须|必须|方可|才|罚|除名|拒|先|交|缴|费|同意|空位|有余|后三")]
    private static partial Regex Restrictive();
}
