using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条是给予、保留权益：继续保留、应予接收、照常登记、出警登记，没有附带条件。</summary>
internal sealed partial class RightGranted : WholeExemption
{
    private const int Longest = 50;

    public override string Id => "X1";

    public override string? Explain(WholeClause clause)
    {
        if (!clause.IsOneSentence || clause.Text.Length > Longest || Charged().IsMatch(clause.Text))
        {
            return null;
        }

        foreach (var pattern in (Regex[])[Regardless(), Granted()])
        {
            var found = pattern.Match(clause.Text);
            if (found.Success && !clause.RestrictsOutside(found))
            {
                return $"整条是给予、保留权益（“{found.Value}”），没有附带条件。";
            }
        }

        return null;
    }

    // 登记、办理也可以是管人的手段；由一方来做、按次序来分的另看。
    [GeneratedRegex("公布|公开|张贴|通报|造册|上报|手术|节育|孕检|备案|彩礼|处分|押金|照片|监督|提醒|名单|监控|考核|谁|教育|由|归|以|改|剩|后(?!续)|岗|(?<!不)另|低|少|[^长]男|丈夫|公婆|婆家")]
    private static partial Regex Charged();

    [GeneratedRegex("不(签字?|交|写|同意)[^，。]{0,6}，也?(照常|照样|照旧|一样|同样)" + Words.Benefit)]
    private static partial Regex Regardless();

    [GeneratedRegex("(继续|照常|照样|照旧|依法|应予以?|应当予以|予以|都|(?<!平)均(?!分)|一律|全部|一并|加急|足额|全额|按时|(?<!拍)照|务必|逐一|如数)(予以)?(保留|接收|接纳|登记|登|入册|受理|发放|发给|发|分|享受|安置|计入|列入|纳入|确认|录取|录用|吃|给|办理|支付|计发|续聘|补发|救助|入学|入园|参加|排入)(?=[，。]|[^，。]{0,6}\\s*$|[^，。]{0,6}。)|，含(?=[^，。]{0,6}(非婚|外嫁|出嫁|离婚|女))[^，。]{2,12}|是否(?<right>(发|给|享受|登记|列入|计入|安置)[^，。：]{0,8})：[^｜。]{2,14}｜\\k<right>(?=。)|(出警|立案|受理)(并|、|和)(登记|告诫|处置|调查)")]
    private static partial Regex Granted();
}
