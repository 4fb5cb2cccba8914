using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条是经期、孕期、哺乳期的身体保护：暂不参加、改做轻的，不动岗位与待遇。</summary>
internal sealed partial class BodilyCare : WholeExemption
{
    public override string Id => "X4";

    public override string? Explain(WholeClause clause)
    {
        var found = Care().Match(clause.Text);
        return clause.IsOneSentence && found.Success && !Loss().IsMatch(clause.Text) ? $"整条是生理保护（“{found.Value}”），没有动岗位与待遇。" : null;
    }

    [GeneratedRegex("(生理期|经期|例假期?|来例假|怀孕|孕期|哺乳期?|产后|孕晚期)[^，。]{0,12}(女|职工|员工|学生|队员|的|孕妇)[^。]{0,14}(暂不|不安排|不跑|不参加|免于|免除|免(?=早操|跑|体育|劳动|训练|值日|修|上|做)|可以不|减轻|改做|不值|不上)[^，。]{0,10}")]
    private static partial Regex Care();

    [GeneratedRegex("工资|薪|奖|绩效|岗位|晋|评|处分|考核|扣|停|辞|解除|合同|离岗|休学|退|请假|自行|自费|待遇|调离|调岗|转岗|一律|不得|名额|录|招|入职|报名|资格|代表|选|只|仅|值守|家")]
    private static partial Regex Loss();
}
