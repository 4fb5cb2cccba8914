using System.Text.RegularExpressions;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Analysis;

/// <summary>决议开头的会议记录：“某日晚在晒谷场开会，到会户主三十一人，形成以下决议：”。开会的经过不是下面各条的主体与条件，不带到各条。</summary>
internal static partial class MeetingPreamble
{
    private const char Comma = '，';

    private static readonly WordSet Meeting = new("开会", "到会", "参会", "与会", "出席", "列席", "应到", "实到", "召开", "会议", "大会", "商议", "商量", "讨论", "审议", "表决", "主持", "记录人");

    // 说到人或者事项的留着：“经户代表会议讨论，出嫁女的分配规定如下”。
    private static readonly WordSet Topic = new("女", "妇", "婚", "嫁", "婿", "媳", "孩", "儿", "子女", "成员", "分配", "分红", "补偿", "宅基地", "承包", "股权", "福利", "资格");

    /// <summary>去掉引导语里说开会经过的分句；不是决议开头的原样返回。</summary>
    /// <param name="leadIn">引导语的最后一句。</param>
    public static string Strip(string leadIn)
    {
        var last = leadIn.LastIndexOf(Comma);
        if (last < 0 || !Enacts().IsMatch(leadIn[(last + 1)..]) || !Meeting.In(leadIn.AsSpan(0, last)))
        {
            return leadIn;
        }

        return string.Join(Comma, leadIn.Split(Comma).Where(static part => !Meeting.In(part) || Topic.In(part) || Enacts().IsMatch(part)));
    }

    [GeneratedRegex("(?:形成|作出|做出|通过|达成|议定|商定|制定|制订|订立|定|特作|作)[^，]{0,4}(?:以下|如下|下列|下面)|(?:决议|决定|规定|办法|约定|意见|方案)如下", RegexOptions.CultureInvariant)]
    private static partial Regex Enacts();
}
