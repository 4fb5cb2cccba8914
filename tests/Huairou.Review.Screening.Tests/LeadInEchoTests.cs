using System.Text;
using Huairou.Review.Corpus;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Findings;
using Huairou.Review.Screening.Results;
using Huairou.Review.Screening.Rules;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests;

/// <summary>引导语与它管着的列项说的是一件事：列项报了，引导语上的模型提示不再另报。期望来自人读。</summary>
public sealed class LeadInEchoTests
{
    private const string LeadIn = "有下列情形之一的婴幼儿，暂不接收：";

    [Fact]
    public void 列项报了问题_引导语不再另报()
    {
        var found = ReviewPipeline.Open(new CorpusPaths(TestPaths.Root)).Review(
            DraftReader.Read("托育通知.txt", Encoding.UTF8.GetBytes($"关于托育机构收托的通知\n一、托育用房不得挪作他用。\n二、{LeadIn}\n（一）发热、腹泻等急性传染病期内的；\n（二）父母一方正在服刑的。\n三、本通知自印发之日起施行。\n")),
            new DateOnly(2026, 11, 1)).Findings;

        // 因父母服刑不收孩子是问题；传染病期内暂不收不是。
        var finding = Assert.Single(found);
        Assert.Equal("父母一方正在服刑的", finding.Quote.TrimEnd('；', '。'));
    }

    [Theory]
    [InlineData(FindingSource.Classifier, Certainty.Medium, Severity.Improper, 0)] // 列项报了，引导语的模型提示取下
    [InlineData(FindingSource.Classifier, Certainty.Uncertain, Severity.Improper, 1)] // 列项拿不准，引导语的留着
    [InlineData(FindingSource.Rule, Certainty.High, Severity.Unlawful, 0)]
    public void 只取下引导语上的模型提示(FindingSource source, Certainty certainty, Severity severity, int left)
    {
        var screened = HintEchoes.Remove([Of(LeadIn, [], FindingSource.Classifier, Certainty.Medium, Severity.Improper), Of("父母一方正在服刑的", [LeadIn], source, certainty, severity)]);

        Assert.Equal(left, screened[0].Findings.Count);
        Assert.Single(screened[1].Findings);
    }

    [Fact]
    public void 引导语上的规则意见照列()
    {
        var screened = HintEchoes.Remove([Of(LeadIn, [], FindingSource.Rule, Certainty.High, Severity.Unlawful), Of("父母一方正在服刑的", [LeadIn], FindingSource.Rule, Certainty.High, Severity.Unlawful)]);

        Assert.Single(screened[0].Findings);
    }

    private static (Clause, IReadOnlyList<Finding>, ClauseExtras) Of(string text, string[] leadIns, FindingSource source, Certainty certainty, Severity severity) => (
        new Clause { Id = text, Address = text, Path = [], Kind = ClauseKind.Provision, Text = text, LeadIns = leadIns },
        [new Finding { Rule = "M02", Title = "", Severity = severity, Source = source, Start = 0, End = text.Length, Quote = text, Why = "", Basis = [], Criteria = [], Rewrite = "", RewriteSafety = "", Confidence = 0.9, Certainty = certainty }],
        ClauseExtras.None);
}
