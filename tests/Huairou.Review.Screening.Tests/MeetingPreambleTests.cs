using Huairou.Review.Screening.Analysis;

namespace Huairou.Review.Screening.Tests;

/// <summary>决议开头说开会经过的话不带到各条；说到人、说到事项的照样带着。期望来自人读。</summary>
public sealed class MeetingPreambleTests
{
    [Theory]
    [InlineData("五月九日晚，小组在晒谷场开会，到会户主三十一人，形成以下决议：", "五月九日晚，形成以下决议：")]
    [InlineData("经“两委”商议、户代表会议讨论，定下面这些办法。", "定下面这些办法。")]
    [InlineData("村民代表会议应到三十人，实到二十八人，作出如下决定：", "作出如下决定：")]
    [InlineData("经户代表会议讨论，出嫁女的分配作出如下规定：", "出嫁女的分配作出如下规定：")]
    public void 开会的经过不带(string leadIn, string kept) => Assert.Equal(kept, MeetingPreamble.Strip(leadIn));

    [Theory]
    [InlineData("经村民代表会议讨论出嫁女问题，作出如下规定：")]
    [InlineData("会议由户主参加，女的不参加：")]
    [InlineData("有下列情形之一的，不享受分红：")]
    [InlineData("选民会议召开前，村民选举委员会应当做好下列工作：")]
    public void 说到人和事项的_不是决议开头的_原样(string leadIn) => Assert.Equal(leadIn, MeetingPreamble.Strip(leadIn));

    [Fact]
    public void 通篇里没有到会的户主() =>
        Assert.Equal("形成以下决议：姑娘说了婆家的，不计入。", Passage.Create("姑娘说了婆家的，不计入。", ["小组开会，到会户主三十一人，形成以下决议。"], "").Text);
}
