using Huairou.Review.Reports.Opinion;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests;

/// <summary>总体结论的规则：边界逐个核对，数目与手数的一致。</summary>
public sealed class OverallConclusionTests
{
    [Theory]
    [InlineData(0, 0, 0, 10, "可出台")]
    [InlineData(0, 1, 1, 100, "修改后出台")]
    [InlineData(0, 30, 30, 30, "修改后出台")]
    [InlineData(1, 0, 1, 6, "修改后出台")]
    [InlineData(1, 0, 1, 5, "建议重大修改")]
    [InlineData(1, 3, 4, 20, "建议重大修改")]
    [InlineData(4, 9, 13, 100, "修改后出台")]
    [InlineData(5, 0, 5, 400, "建议重大修改")]
    [InlineData(1, 0, 1, 0, "修改后出台")]
    public void 按写明的规则定名(int unlawful, int improper, int clauses, int provisions, string expected) =>
        Assert.Equal(expected, OverallConclusion.NameOf(unlawful, improper, clauses, provisions));

    [Fact]
    public void 同一问题两处只计一个_不确定与合法性不计()
    {
        // 石门岭村：违法为出嫁（两处）、离婚、入学证明三个，不当为家务、理事会两个；涉及六条，规定性条款十二条。
        var village = SampleResults.Village();
        var conclusion = OverallConclusion.Of(village, new ProblemGroups(village.Findings));
        Assert.Equal(new OverallConclusion("建议重大修改", 3, 2, 6, 12), conclusion);
    }

    [Fact]
    public void 只有合法性与不确定的意见时可出台()
    {
        var village = SampleResults.Village();
        var findings = village.Findings.Where(static f => f.Scope == "legality" || f.Certainty == Certainty.Uncertain).ToList();
        Assert.Equal(2, findings.Count);
        Assert.Equal("可出台", OverallConclusion.Of(village with { Findings = findings }, new ProblemGroups(findings)).Name);
    }

    [Fact]
    public void 定为不当的应有而未见计入不当()
    {
        var tiny = SampleResults.Tiny() with { Findings = [] };
        var conclusion = OverallConclusion.Of(tiny, new ProblemGroups([]));
        Assert.Equal(("修改后出台", 1), (conclusion.Name, conclusion.Improper));
    }
}
