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

    /// <summary>文字里有没有问号；没有就不会有问句。</summary>
    public static bool MayAsk(ReadOnlySpan<char> text) => text.ContainsAny('？', '?');

    /// <summary>问句后面有没有答语：问答体里的问句不作规定；单独的问句（面试题、反问）照常看。</summary>
    /// <param name="question">问句。</param>
    /// <param name="next">后一句；没有时为空。</param>
    public static bool IsAnswered(string question, string next) =>
        Asked().IsMatch(question) || AnswerMark().IsMatch(next) || Read(next).Answer != Answer.None;

    /// <summary>“有没有”“算不算”这样正反并列的几个字：里面的“不、没”不是否定。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="span">问句。</param>
    public static List<TextSpan> Choices(string text, TextSpan span)
    {
        var found = new List<TextSpan>();
        for (var i = span.Start + 1; i + 1 < span.End; i++)
        {
            if (text[i] is '不' or '没' && text[i - 1] == text[i + 1])
            {
                found.Add(TextSpan.FromBounds(i - 1, i + 2));
            }
        }

        return found;
    }

    /// <summary>问的是可不可以做某事：最后一个分句里，那件事前面有“能、可以”。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="question">问句。</param>
    /// <param name="act">那件事的起点。</param>
    public static bool Permits(string text, TextSpan question, int act)
    {
        var segment = text.LastIndexOfAny(['，', '：', '。'], question.End - 2, question.Length - 1) is >= 0 and var comma ? comma + 1 : question.Start;
        var before = act >= segment ? text.AsSpan(segment, act - segment) : [];
        // “能申请调岗吗”：是本人自己要的。
        return before.IndexOfAny('能', '可') >= 0 && before.IndexOf("申请", StringComparison.Ordinal) < 0;
    }

    /// <summary>问的是不是对错：“合理吗”“作数吗”。答“不”就是否定了那种做法。</summary>
    public static bool IsEvaluative(ReadOnlySpan<char> question) => Evaluative().IsMatch(question);

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

    [GeneratedRegex("^[\\s：:]*(问|Q|【?问】?|.{0,12}问答)")]
    private static partial Regex Asked();

    [GeneratedRegex("(合理|合法|作数|有效|有道理|成立|算数|管用|妥当|合适|正确|对|应该|可取|属实)(不|没)?(合理|合法|作数|对)?[吗么]")]
    private static partial Regex Evaluative();

    [GeneratedRegex(@"^[\s：:“]*((答复?|回复|解答|回答|复|A|村里回复|学校回复|答曰)[：:，\s]+)?(您好[，！。]?|你好[，！。]?|按规定[，]?|经研究[，]?|目前[，]?|暂时[，]?|这个|你|您|她|他)*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(答复?|回复|解答|回答|A)[：:]")]
    private static partial Regex AnswerMark();

    // 干脆的“不”：后面就停住，或者是“不能、不给”而不是“不能因为……”“不影响”。
    [GeneratedRegex("不(能|行|可以|可|准|许|得|给|予|让)(?!因|以|够|影响|只|单|被|少|不|拒)|不(算|收|批|分|发|享受|参加|列入|计入|要|招|办)?(?=[，。；！的了]|$)|没有?(份|资格)|没有(?=[，。；])|没(?=[，。；])|否(?=[，。；])|无权|无份|免谈|休想|别想")]
    private static partial Regex No();

    [GeneratedRegex("(能|可以|可|行|有|算|收|对|是的|是|准|会|应当|当然可以|当然|允许|照办)(的)?(?=[，。；！]|$)")]
    private static partial Regex Yes();
}
