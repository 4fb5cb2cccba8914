using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>N02：对人数、对象、受益情况作统计、监测、考核的文件，没有分性别（涉及儿童的分年龄）的数据要求。</summary>
internal sealed partial class N02SexStatistics : IOmissionCheck
{
    private static readonly WordSet Children = new("儿童", "未成年人", "学生", "幼儿");

    /// <inheritdoc/>
    public string Id => "N02";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        if (!doc.IsKind(DocumentKinds.NormativeDocument, DocumentKinds.Notice, DocumentKinds.Other) || Sexed().IsMatch(doc.Text))
        {
            yield break;
        }

        var counted = doc.Provisions.Where(static l => Counting().IsMatch(l.Text)).ToArray();
        if (counted.Length == 0)
        {
            yield break;
        }

        var children = Children.In(counted[0].Text);
        yield return new OmissionDraft(
            Severity.Advice, counted,
            $"{OmissionText.Places(counted)}要求统计或者考核人数、对象情况（{OmissionText.Quote(Counting().Match(counted[0].Text).Value)}），只有总数，没有分性别{(children ? "、分年龄" : "")}的要求。",
            children
                ? "统计数据按性别、年龄、城乡分列，并纳入妇女儿童发展规划监测。"
                : "统计指标按性别、年龄、城乡分列，并纳入妇女儿童发展规划监测。",
            Placement.Behind(counted[^1]), "妇女权益保障法#9", "北京市实施《妇女权益保障法》办法#6");
    }

    [GeneratedRegex("(分|按|区分|不同)性别|性别(、|和|统计|分列|结构|分布|构成|比例|年龄)|男女(分别|各|分列|人数|比例)|(女性|妇女|女职工|女生)[^。；]{0,8}(人数|人次|比例|占比|比重)|分性别")]
    private static partial Regex Sexed();

    [GeneratedRegex("(统计|汇总|监测|考核|评估|通报|填报|上报|报送)[^。；]{0,24}(人数|人次|总人次|参训率|就业率|受益(人|对象|群体)|服务对象(情况|数量)|惠及人(群|口)|覆盖人(数|群)|参加人员)|(人数|人次|就业率|参训率|受益人口)[^。；]{0,16}(作为|纳入|列入)[^。；]{0,12}(考核|评价|统计|监测)")]
    private static partial Regex Counting();
}
