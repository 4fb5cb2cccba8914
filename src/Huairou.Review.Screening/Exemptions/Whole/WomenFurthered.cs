using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Rules;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条是为妇女或者照料者设的积极措施：放宽年龄、单列名额、注意选拔、增设照料服务，没有附带条件。</summary>
internal sealed partial class WomenFurthered : WholeExemption
{
    public override string Id => "X3";

    public override bool Suits(RulePage page) => ExemptionContext.IsWrongBySex(page);

    public override string? Explain(WholeClause clause)
    {
        if (!clause.IsOneSentence || Turned().IsMatch(clause.Text))
        {
            return null;
        }

        var found = Measure().Match(clause.Text);
        return found.Success && !clause.RestrictsOutside(found) ? $"整条是积极措施（“{found.Value}”）。" : null;
    }

    // 优先的是男孩、为的是家务或者形象、“已婚已育者优先”：不是积极措施。
    [GeneratedRegex("照顾家|家务|带娃|做饭|形象|相貌|身高|陪|接待|许配|弟|牌|须|男[0-9]|男孩|检查|已婚已育|工资|标准|门槛|难度|试用|年限|不再|嫁")]
    private static partial Regex Turned();

    [GeneratedRegex("(女(?!厕)|妇女|怀孕|哺乳|生育|单亲母亲|产妇|孕妇)(不满|[^，。不未]){0,14}(，[^，。不未]{0,8})?(放宽|单列|增设(?!“)|增补|加急|优先(进入|录用|安排|享受|受理|考虑|入围)|抓紧补充)[^，。]{0,8}|为[^，。]{0,6}女[^，。]{0,6}(单列|增设|另增|预留|专设)[^，。]{0,8}|(注意|重视|着重|加大|注重)[^，。]{0,6}从?女[^，。]{0,5}(选拔|培养|配备|推荐|充实)|(增设|开设|新增|增加)[^，。]{0,10}(照料|托育|日间|喘息)[^，。]{0,6}(，为[^，。]{1,5}减负)?")]
    private static partial Regex Measure();
}
