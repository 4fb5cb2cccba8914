using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>引导语管着列项：列的是被禁止的做法、被取消的限制、不许取消权益的情形。</summary>
internal sealed partial class GovernedList : WholeExemption
{
    public override string Id => "X1";

    public override bool OverRules => true;

    public override string? Explain(WholeClause clause) =>
        LedList.Of(clause.Text) is { } list && !Escapes().IsMatch(list.Items) ? Read(list.Lead, list.Items) : null;

    private static string? Read(string lead, string items)
    {
        if (Spared().IsMatch(lead))
        {
            return LedList.Restricts(items) ? null : $"引导语（“{lead}”）是不取消、不扣减：列的是受保护的情形。";
        }

        if (Lifted().IsMatch(lead))
        {
            return OfPersons().IsMatch(lead) || !OfRules().IsMatch(lead) ? null : $"引导语（“{lead}”）是取消、革除：列的是不再执行的限制。";
        }

        if (Forbidden().IsMatch(lead))
        {
            return (DeniesBenefit().IsMatch(lead) && !Collected().IsMatch(lead)) || !OfActs().IsMatch(lead) || AddressesSubjects().IsMatch(lead) ? null : $"引导语（“{lead}”）是禁止：列的是不许有的做法。";
        }

        return null;
    }

    [GeneratedRegex("除外|（仍|（保留|例外|另计|照登|比照|不在此限")]
    private static partial Regex Escapes();

    [GeneratedRegex(Words.Ban + "[^，：]{0,8}?" + Words.Harm + "|不(因此)?(取消|停发|扣|减|收回|影响|除名)|照发|照常发|全额发放")]
    private static partial Regex Spared();

    [GeneratedRegex("取消|废止|废除|革除|删除|删去|停止执行|作废|不再执行|破除|摒弃|清除|撤下|遮掉|隐去|遮盖|涂掉")]
    private static partial Regex Lifted();

    [GeneratedRegex("资格|待遇|名额|补贴|福利|分红|身份|荣誉|称号|承包|奖|工资|绩效|评|人员|户$|者$|的$")]
    private static partial Regex OfPersons();

    [GeneratedRegex("限制|规定|旧俗|旧规|条款|做法|规矩|陋习|习俗|陋俗|老例|条件|要求|内容")]
    private static partial Regex OfRules();

    [GeneratedRegex("不得|不准|不许|不允许|不应当?|不可|不要|严禁|禁止|禁用|杜绝|绝不|决不|切勿|请勿|不能|不再(收|要|查|问|填)")]
    private static partial Regex Forbidden();

    [GeneratedRegex(Words.Ban + "[^，：]{0,12}?" + Words.Benefit)]
    private static partial Regex DeniesBenefit();

    [GeneratedRegex("不再(收|要|查|问|填)")]
    private static partial Regex Collected();

    [GeneratedRegex("(办法|做法|行为|事|事情|话|内容|条件|字样|表述|手段|方式|措施|用语|言语|举动|条款|理由|标语|材料|证明)[^，]{0,4}$|(做|说|问|写|用|出现|提|设|查)的$|(采取|实施|有|收|使用|采用|出现|不得|不应当|不要|不能|不准|不许|不可)$|(采取|使用|实施|采用)(以下|下列|如下)[^，]{0,6}$")]
    private static partial Regex OfActs();

    [GeneratedRegex("(人员|对象|成员)[^，]{0,6}$|者(不得|不准|不许|不能|不可)|缺一不可|(学生|住校生|员工|职工|女工|村民|妇女|居民|家长|媳妇|投诉人|举报人|当事人|孩子|申请人)[^，：]{0,6}(不得|不准|不许|不能|不可|严禁|禁止)|不提名|不得提名|续聘|再收取")]
    private static partial Regex AddressesSubjects();

}
