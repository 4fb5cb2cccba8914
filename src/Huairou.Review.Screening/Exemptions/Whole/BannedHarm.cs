using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条是禁令或者双重否定：不得收走、不得排斥、不能不给、也不停发，此外没有别的限制。</summary>
internal sealed partial class BannedHarm : WholeExemption
{
    public override string Id => "X1";

    public override string? Explain(WholeClause clause)
    {
        if (!clause.IsOneSentence || Silenced().IsMatch(clause.Text))
        {
            return null;
        }

        foreach (var pattern in (Regex[])[Double(), Banned(), ChildLabour(), Beating(), Spared()])
        {
            var found = pattern.Match(clause.Text);
            if (found.Success && (ReferenceEquals(pattern, Spared()) || !Beneficial().IsMatch(found.Value)) && !clause.RestrictsOutside(found, pastConditions: true))
            {
                return $"整条是保护性表述（“{found.Value}”）：不利的做法被否定，此外没有别的限制。";
            }
        }

        return null;
    }

    // “不得享受婚假并取消补贴”：禁的是享受，不是取消。
    [GeneratedRegex(Words.Benefit)]
    private static partial Regex Beneficial();

    // 不得对外声张、学生不得拒绝一类：禁的是受害人、本人，不是加害的人。
    [GeneratedRegex("(不得|不准|不许|不能|不要|严禁|禁止)[^，。]{0,6}(声张|外传|过问|插手|反映|投诉|举报|报警|上访|公开)|(学生|住校生|员工|女工|职工|社员|村民|本人|当事人|家长|母亲|父亲|女方|女生|男生|受害人|儿媳|娘家|妇女|媳妇|孩子|者)[^，。]{0,3}(不得|不准|不许|不能|不可|严禁|禁止)(?!被?(列入|纳入|作为|列为|划入|划为))")]
    private static partial Regex Silenced();

    [GeneratedRegex("不(能|可)不(给|登|发|批|分|受理|办|接|立案|让|算|认|留|收(?!回))[^，。]{0,6}|并非(没有?|不)[^，。]{0,4}|不是没有[^，。]{0,4}|不(得|准|许|应)不(予|给|批|登|发|分|受理)[^，。]{0,6}|不予(除名|取消|收回|注销|扣减|清退|停发)|(也|就|便|一律|均|都)?不(得)?(取消|收回|停发|扣发|扣减|除名|注销|收走|拒绝|拒收|清退|追缴|辞退|开除|撤销)")]
    private static partial Regex Double();

    [GeneratedRegex(Words.Ban + "(?!不)[^，。；：]{0,12}?" + Words.Harm)]
    private static partial Regex Banned();

    [GeneratedRegex(Words.Ban + "[^，。；]{0,5}(打|体罚|罚站|罚跪|罚抄|辱骂|禁闭)[^，。；]{0,10}")]
    private static partial Regex Beating();

    [GeneratedRegex(Words.Ban + "(再)?(招用?|雇用?|使用|安排|录用|收)[^，。；]{0,4}(童工|(十[一二三四五]|1[1-5])[^，。；]{0,2}岁|未满(十六|16)|学生|孩子|少年|初中生|小学生)[^，。；]{0,14}")]
    private static partial Regex ChildLabour();

    // 不列入分流对象：列入的是坏事。
    [GeneratedRegex("不得?(列入|纳入|作为|列为|划入|划为)[^，。；]{0,2}(裁减|裁员|减员|精简|分流|待岗|下岗|内退|淘汰|末位|辞退|解聘|处罚|惩戒|失信|黑名单|清退|扣分)[^，。；]{0,4}")]
    private static partial Regex Spared();
}
