using System.Text.RegularExpressions;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Analysis;

/// <summary>问答体：问句不作规定，答语接着问句的话说能或者不能。</summary>
internal static partial class Dialogue
{
    /// <summary>答语的倾向。</summary>
    internal enum Answer
    {
        /// <summary>不是直接的肯定或者否定。</summary>
        None,

        /// <summary>肯定：问句所说的成立。</summary>
        Yes,

        /// <summary>否定：问句所说的不成立。</summary>
        No,
    }

    /// <summary>是不是“能……吗”“算不算……？”一类要人回答的问句。</summary>
    /// <param name="sentence">一句文字。</param>
    public static bool IsQuestion(ReadOnlySpan<char> sentence)
    {
        var text = sentence.TrimEnd(" \n\r\t”」：:");
        return text.Length > 3 && text[^1] is '？' or '?' && Interrogative().IsMatch(text) && !Rhetorical().IsMatch(text);
    }

    /// <summary>答语的倾向，以及表示倾向的几个字在句中的位置。</summary>
    /// <param name="sentence">问句的后一句。</param>
    public static (Answer Answer, TextSpan Word) Read(string sentence)
    {
        var lead = Lead().Match(sentence);
        var at = lead.Length;
        var no = No().Match(sentence, at);
        if (no.Success && no.Index == at)
        {
            return (Answer.No, new TextSpan(no.Index, no.Length));
        }

        var yes = Yes().Match(sentence, at);
        return yes.Success && yes.Index == at ? (Answer.Yes, new TextSpan(yes.Index, yes.Length)) : (Answer.None, default);
    }

    /// <summary>一段文字是不是以答语开头：问与答分成两段时，问句算它的引导语。</summary>
    public static bool StartsWithAnswer(string text) => AnswerMark().IsMatch(text);

    [GeneratedRegex("[吗么]|能否|可否|是否|能不能|可不可以|可以不可以|有没有|有无|算不算|要不要|行不行|该不该|给不给|收不收|得不得|准不准")]
    private static partial Regex Interrogative();

    [GeneratedRegex("难道|岂|哪能|何况|还像话")]
    private static partial Regex Rhetorical();

    [GeneratedRegex(@"^[\s：:“]*((答复?|回复|解答|回答|复|村里回复|学校回复|答曰)[：:，\s]*)?(您好[，！。]?|你好[，！。]?|按规定[，]?|经研究[，]?|目前[，]?|暂时[，]?)*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(答复?|回复|解答|回答)[：:]")]
    private static partial Regex AnswerMark();

    // 后面紧跟着不是“不分男女”“不论”“不影响”“不需要”一类。
    [GeneratedRegex("不(能|行|可以|可|准|许|算|收|给|予|得|让|批|分|发|享受|参加|列入|计入|用想)?(?![分论影需必用限区])|没有?份|没有(?=[，。；])|没资格|没有资格|没(?=[，。；])|否(?=[，。；])|无权|免谈|休想|别想")]
    private static partial Regex No();

    [GeneratedRegex("(能|可以|可|行|有|算|收|对|是的|是|准|会|应当|当然可以|当然|允许|照办)(?=[，。；！]|$)")]
    private static partial Regex Yes();
}
