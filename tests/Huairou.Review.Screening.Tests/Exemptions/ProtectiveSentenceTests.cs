using Huairou.Review.Corpus;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests.Exemptions;

/// <summary>自拟的禁令与追责条款：禁的是限制、歧视、侵害本身，规则一处也不得报。覆盖“不得……”的各种管法与引导语管着列项。</summary>
public sealed class ProtectiveSentenceTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Lazy<ReviewPipeline> Rules = new(static () => ReviewPipeline.Open(new CorpusPaths(TestPaths.Root), rulesOnly: true));

    public static TheoryData<string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Screening.Tests", "Exemptions", "保护句.tsv")))
            {
                var cells = line.Split('\t');
                data.Add(cells[0], cells[1].Replace("\\n", "\n", StringComparison.Ordinal));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void 禁令与追责的列项不报(string kind, string text)
    {
        var result = Rules.Value.Screen(text, Day, kind);
        Assert.True(result.Verdict is "none" or "advice", $"误报：{string.Join('；', result.Findings.Select(static f => f.Rule + f.Quote))}");
    }

    // 同样的引导语，剥夺的是被列的人自己的待遇，列项就是问题。
    [Theory]
    [InlineData("校规", "有下列情形之一的学生，不予注册：\n（一）未缴清赞助费的；\n（二）患有残疾的。")]
    [InlineData("单位规章", "有下列情形之一的，解除劳动合同：\n（一）连续旷工的；\n（二）试用期内怀孕的。")]
    [InlineData("村规民约", "有下列情形之一的，取消分红：\n（一）偷砍树木的；\n（二）嫁到外村的。")]
    public void 剥夺本人待遇的列项照报(string kind, string text) =>
        Assert.Equal("violation", Rules.Value.Screen(text, Day, kind).Verdict);
}
