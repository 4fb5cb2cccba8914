using System.Text;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Findings;

/// <summary>为什么是问题：先说这一条里看到了谁、什么权益、什么条件、什么后果，再说这一类为什么是问题。</summary>
internal static class Explanation
{
    // 说给人听的次序与称呼；“措辞”是页里的字面说法。
    private static readonly (string Role, string Label)[] Order =
        [("谁", "对象"), ("权利", "事项"), ("条件", "条件"), ("比较", "男女之间"), ("数值", "数值"), ("后果", "后果"), ("措辞", "说法")];

    /// <summary>写出说明。</summary>
    /// <param name="page">规则页。</param>
    /// <param name="slots">框架各槽。</param>
    public static string Of(RulePage page, IReadOnlyList<FrameSlot> slots)
    {
        var seen = new StringBuilder();
        foreach (var (role, label) in Order)
        {
            var texts = slots.Where(s => s.Role == role).Select(Quote).Distinct(StringComparer.Ordinal).ToArray();
            if (texts.Length > 0)
            {
                seen.Append(seen.Length == 0 ? "" : "，").Append(label).Append(string.Join('、', texts));
            }
        }

        if (seen.Length == 0)
        {
            return General(page);
        }

        var unnamed = page.Group == "A" && !slots.Any(static s => s.Role == "谁") ? "虽然没有点明是谁，" : "";
        return $"{unnamed}这一条里，{seen}。{General(page)}";
    }

    private static string Quote(FrameSlot slot) => (slot.Implied ? "（引导语、前文或者表头里的）" : "") + "“" + slot.Text.Trim() + "”";

    private static string General(RulePage page) => page.Why.Length > 0 ? page.Why : FirstSentence(page.Sections["它查什么"]);

    private static string FirstSentence(string section)
    {
        var line = section.Split('\n')[0];
        var end = line.IndexOf('。', StringComparison.Ordinal);
        return end >= 0 ? line[..(end + 1)] : line;
    }
}
