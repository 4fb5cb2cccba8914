using System.Buffers;
using System.Globalization;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>法律、行政法规、地方性法规与规章从严：它们经过合法性审查，绝大多数条款没有问题，同样的字面把握要低得多。</summary>
/// <remarks>
/// 模型的概率是在问题与合规大致各半的条款上校准的；法规里问题条款不到百分之一，折算下来的把握远低于概率。
/// 所以低于 <see cref="Doubtful"/> 的列为“不确定”，低于 <see cref="Unlikely"/> 的不列为问题，但都写明规则原来的判断，不无声隐去。
/// </remarks>
internal static class LegislationPolicy
{
    /// <summary>低于此概率的规则意见改列“不确定”。</summary>
    public const double Doubtful = 0.82;

    /// <summary>低于此概率的规则意见不列为问题，写进“已核查”。</summary>
    public const double Unlikely = 0.61;

    // 法规里有“职工”“村民”“投诉人”的条款到处都是，不足以提示；要说到男女、婚姻、生育、儿童。
    private static readonly SearchValues<char> Marked = SearchValues.Create("男女妇婚嫁娶妻夫母父儿孩婿媳孕童胎哺");

    // “产”“育”单独不算：法规里十之八九是生产、财产、产业、教育、体育、培育；学校里的事要说到学生或者上学。
    private static readonly WordSet MarkedWords = new(
        "产假", "产期", "产前", "产后", "产检", "流产", "引产", "难产", "早产", "临产", "待产", "助产", "分娩", "生育", "计生", "育龄", "节育", "绝育", "不育", "养育", "抚育", "托育", "未成年", "少年", "学生", "入学", "就学", "受教育", "义务教育");

    /// <summary>“仅模型提示”在法律法规里有没有着落。</summary>
    /// <param name="own">条款自己的文字。</param>
    public static bool MayHint(string own) => own.AsSpan().ContainsAny(Marked) || MarkedWords.In(own);

    /// <summary>改列或取下规则意见；取下的说明放进返回值。</summary>
    /// <param name="findings">一个条款的意见，就地修改。</param>
    /// <param name="probability">概率，0–1。</param>
    public static IReadOnlyList<Cleared> SetAside(List<Finding> findings, double probability)
    {
        var p = probability.ToString("0.00", CultureInfo.InvariantCulture);
        var aside = new List<Cleared>();
        for (var i = findings.Count - 1; i >= 0; i--)
        {
            var finding = findings[i];
            if (finding.Firm || finding.Scope == "legality" || probability >= Doubtful)
            {
                continue;
            }

            if (probability < Unlikely)
            {
                aside.Add(new Cleared(finding.Quote, finding.Start, finding.End, finding.Address, finding.Rule, "法律法规从严", $"文字与规则页相合，但模型认为像法规的正常规定（概率 {p}），没有列为问题；请抽查。"));
                findings.RemoveAt(i);
            }
            else
            {
                findings[i] = finding with
                {
                    Certainty = Certainty.Uncertain,
                    Severity = finding.Severity == Severity.Unlawful ? Severity.Improper : finding.Severity,
                    Agreement = $"规则判为{finding.Severity.ToChinese()}，模型没有把握（概率 {p}）；法律法规类文件从严，改列“不确定”，请人工判断。",
                };
            }
        }

        return aside;
    }
}
