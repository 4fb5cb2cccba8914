using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>N01：涉及妇女权益的文件，说明了征求过谁的意见而没有妇联，或者送审稿没有听取妇联意见的记载。</summary>
internal sealed partial class N01WomenFederation : IOmissionCheck
{
    private static readonly WordSet Federation = new("妇联", "妇女联合会", "妇儿工委", "妇女儿童工作委员会", "性别平等评估", "男女平等评估");
    private static readonly WordSet Women = new("妇女", "女职工", "女性", "出嫁", "离婚", "生育", "产假", "孕产", "怀孕", "哺乳", "女方", "母亲", "婚姻", "女干部", "女子", "性别", "男女");
    private static readonly WordSet DraftMark = new("征求意见稿", "草案", "送审稿", "讨论稿", "审议稿");

    // “应当征求……意见”是规定今后怎么办，不是说起草时问过谁。
    private static readonly WordSet Duty = new("应当", "可以", "须", "必要时", "定期");

    /// <inheritdoc/>
    public string Id => "N01";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        if (!doc.IsKind(DocumentKinds.NormativeDocument, DocumentKinds.Notice, DocumentKinds.Other, DocumentKinds.ResettlementPlan) || doc.Has(Federation))
        {
            yield break;
        }

        var women = doc.Where(Women).ToArray();
        if (women.Length == 0 || (women.Length == 1 && !Women.In(doc.Title)))
        {
            yield break;
        }

        var asked = doc.Provisions.FirstOrDefault(static l => Consulted().Match(l.Text) is { Success: true } m && !Duty.In(l.SentenceAt(m.Index)));
        var head = doc.Lines.Take(4).Select(static l => l.Text).FirstOrDefault(static t => DraftMark.In(t)) ?? (DraftMark.In(doc.Title) ? doc.Title : null);
        if (asked is not null)
        {
            yield return new OmissionDraft(
                Severity.Improper, [asked],
                $"{OmissionText.Places(women)}涉及妇女权益；{asked.Clause.Address}写明征求过意见的单位（{OmissionText.Quote(Consulted().Match(asked.Text).Value)}），其中没有妇联。是否另行听取过，请核对起草材料。",
                "本文件涉及妇女权益，已征求妇女联合会意见，并开展男女平等评估；采纳情况及未采纳的理由见附件。",
                Placement.Behind(asked), "妇女权益保障法#8", "北京市实施《妇女权益保障法》办法#11");
        }
        else if (head is not null)
        {
            yield return new OmissionDraft(
                Severity.Advice, women,
                $"这是征求意见或者送审的文稿，{OmissionText.Places(women)}涉及妇女权益，文中没有听取妇联意见的记载。另附起草说明、评估意见的，请一并核对。",
                "在起草说明中写明：本文件涉及妇女权益，已征求妇女联合会意见，必要时开展男女平等评估，并说明采纳情况。",
                new Placement(""), "妇女权益保障法#8");
        }
    }

    [GeneratedRegex("(征求|听取|征询)(了|过)?[^。；]{0,40}(局|委|办|厅|部门|工会|工商联|单位|企业)[^。；]{0,40}意见|(先后|已经?|书面)(征求|听取)[^。；]{2,60}意见")]
    private static partial Regex Consulted();
}
