using Huairou.Review.Reports.Spreadsheets;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

public sealed class PlaceNamesTests
{
    [Theory]
    [InlineData("甲镇/乙村/村规民约.docx", "", "甲镇", "乙村")]
    [InlineData("送审/甲镇/乙村/2025年/村规民约.docx", "", "甲镇", "乙村")]
    [InlineData("某区/泉河街道/松林社区/公约.docx", "", "泉河街道", "松林社区")]
    [InlineData("长哨营满族乡/公约.docx", "", "长哨营满族乡", "")]
    [InlineData("村规民约.docx", "石门岭村村规民约", "", "石门岭村")]
    [InlineData("村规民约.docx", "青石镇石门岭村村规民约", "青石镇", "石门岭村")]
    [InlineData("a.docx", "石湖村村民公约", "", "石湖村")]
    [InlineData("a.docx", "北京市怀柔区青石镇南塘村股份经济合作社章程", "青石镇", "南塘村")]
    [InlineData("a.docx", "青石镇促进创业就业若干措施（征求意见稿）", "青石镇", "")]
    [InlineData("甲镇/乙村/a.docx", "丙村村规民约", "甲镇", "乙村")]
    public void 明写的认出来(string file, string title, string town, string village) =>
        Assert.Equal((town, village), (PlaceNames.Of(file, title).Town, PlaceNames.Of(file, title).Village));

    [Theory]
    [InlineData("a.docx", "村规民约")]
    [InlineData("a.docx", "农村集体经济组织章程")]
    [InlineData("a.docx", "我区农村集体经济组织成员身份确认办法")]
    [InlineData("a.docx", "关于做好城乡社区居民公约修订工作的通知")]
    [InlineData("a.docx", "美丽乡村建设村规民约")]
    [InlineData("a.docx", "各乡镇村规民约清理方案")]
    [InlineData("a.docx", "北坡股份经济合作社征地补偿款分配方案")]
    [InlineData("a.docx", "城镇居民基本医疗保险办法")]
    [InlineData("a.docx", "返乡创业促进办法")]
    [InlineData("新农村/本村/乡镇/a.docx", "")]
    [InlineData("村规民约汇编/各村/a.docx", "")]
    [InlineData("甲镇的材料/乙村修改稿/a.docx", "")]
    public void 认不准的空着(string file, string title) =>
        Assert.Equal(("", ""), (PlaceNames.Of(file, title).Town, PlaceNames.Of(file, title).Village));
}
