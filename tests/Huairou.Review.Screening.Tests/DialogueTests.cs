using Huairou.Review.Screening.Analysis;

namespace Huairou.Review.Screening.Tests;

/// <summary>问答体：认问句，认答语的倾向。</summary>
public sealed class DialogueTests
{
    [Theory]
    [InlineData("问：离婚妇女能参加分红吗？", true)]
    [InlineData("外嫁女算不算安置人口？", true)]
    [InlineData("难道女人就不能当组长吗？", false)]
    [InlineData("男孩跟谁，看爷爷的意思。", false)]
    public void 认问句(string text, bool question) => Assert.Equal(question, Dialogue.IsQuestion(text));

    [Theory]
    [InlineData("答：不能，户口迁走再说。", "No")]
    [InlineData("答复：没有份。", "No")]
    [InlineData("不算。", "No")]
    [InlineData("答：能，只要还是本社成员。", "Yes")]
    [InlineData("可以。", "Yes")]
    [InlineData("答：不能因为结婚就不算。", "None")]
    [InlineData("不论男女都登记。", "None")]
    [InlineData("以成员身份为准。", "None")]
    public void 认答语(string text, string answer) => Assert.Equal(answer, Dialogue.Read(text).Answer.ToString());

    [Theory]
    [InlineData("问：收这个钱合理吗？", true)]
    [InlineData("问：女孩能报名吗？", false)]
    public void 问对错的问句(string text, bool evaluative) => Assert.Equal(evaluative, Dialogue.IsEvaluative(text));
}
