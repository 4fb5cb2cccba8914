using Huairou.Review.Text.Segmentation;

namespace Huairou.Review.Text.Tests.Segmentation;

/// <summary>切法：分块、词图、未登录词与领域词。</summary>
public sealed class SegmenterTests
{
    // 用“/”标出应有的词界；句子自拟。
    [Theory]
    [InlineData("村民/会议/讨论/决定/下列/事项")]
    [InlineData("任何/组织/和/个人/不得/干涉/妇女/的/婚姻自由")]
    [InlineData("女性/比例/不/低于/30%")]
    [InlineData("按/1.5/倍/计算/，/不足/0.5/亩/的/不计")]
    [InlineData("电话/：/010/-/12345678")]
    public void 通用词典(string marked) => Assert.Equal(marked.Split('/'), Cut(TestLexicon.General, marked));

    [Theory]
    [InlineData("出嫁女|及其子女|不再|享受|集体收益分配", "出嫁女", "集体收益分配")]
    [InlineData("户口未迁出的出嫁女与其他成员同等对待", "出嫁女", "成员")]
    [InlineData("上门女婿落户满三年方可参加股份分红", "上门女婿", "股份分红")]
    [InlineData("入赘女婿、丧偶妇女由所在村民小组登记", "入赘女婿", "丧偶妇女", "村民小组")]
    [InlineData("户无男性的家庭可招一名上门婿", "户无男性", "上门婿")]
    [InlineData("征地补偿费由村民代表会议讨论通过后发放", "征地补偿费", "村民代表会议")]
    [InlineData("土地补偿费和安置补助费按在册人口分配", "土地补偿费", "安置补助费")]
    [InlineData("车站、医院应当建设母婴室和第三卫生间", "母婴室", "第三卫生间")]
    [InlineData("纯女户、双女户优先安排", "纯女户", "双女户")]
    [InlineData("实行一户一宅，分户建房须经批准", "一户一宅", "分户建房")]
    [InlineData("农村集体经济组织成员名册应当公示", "农村集体经济组织成员")]
    [InlineData("哺乳期女职工每天享有一小时哺乳时间", "哺乳期女职工", "哺乳时间")]
    [InlineData("抵制高价彩礼，倡导移风易俗", "高价彩礼", "移风易俗")]
    [InlineData("村规民约草案送镇人民政府备案", "村规民约")]
    [InlineData("困境儿童和留守儿童由儿童主任定期走访", "困境儿童", "留守儿童", "儿童主任")]
    [InlineData("适龄妇女每两年参加一次两癌筛查", "两癌筛查")]
    [InlineData("增人不增地、减人不减地", "增人不增地", "减人不减地")]
    public void 领域词不被切碎(string text, params string[] words)
    {
        var cut = Cut(TestLexicon.Domain, text.Replace("|", "", StringComparison.Ordinal));
        Assert.All(words, word => Assert.Contains(word, cut));
    }

    // 领域词不得抢走相邻的词。
    [Theory]
    [InlineData("男女员工/的/工资标准", "女员工")]
    [InlineData("组织妇女代表/大会/的/筹备", "大会筹")]
    [InlineData("少女童装", "女童")]
    [InlineData("妇女儿童之家", "女儿")]
    public void 领域词不抢邻字(string text, string forbidden) =>
        Assert.DoesNotContain(forbidden, Cut(TestLexicon.Domain, text.Replace("/", "", StringComparison.Ordinal)));

    [Fact]
    public void 领域词是可选的()
    {
        Assert.Contains("上门女婿", TestLexicon.Cut(TestLexicon.Domain, "上门女婿"));
        Assert.DoesNotContain("上门女婿", TestLexicon.Cut(TestLexicon.General, "上门女婿"));
    }

    [Fact]
    public void 领域词单独成句时都是一个词()
    {
        var broken = DomainWords().Where(word => TestLexicon.Cut(TestLexicon.Domain, word).Count != 1);
        Assert.Empty(broken);
        Assert.InRange(DomainWords().Count(), 300, 1000);
    }

    [Fact]
    public void 空文本不写()
    {
        var ends = new List<int>();
        TestLexicon.General.Segment("", ends);
        Assert.Empty(ends);
    }

    [Theory]
    [InlineData("\r\n", "\r\n")]
    [InlineData("\n\n", "\n", "\n")]
    [InlineData("，。", "，", "。")]
    [InlineData("𠮷野家", "𠮷", "野", "家")]
    [InlineData("龥鿕鿖鿗", "龥", "鿕", "鿖", "鿗")]
    public void 词典外的字符(string text, params string[] expected)
    {
        var cut = TestLexicon.Cut(TestLexicon.General, text);
        Assert.Equal(text, string.Concat(cut));
        Assert.Superset(expected.Where(w => w is "\r\n" or "\n" or "𠮷" or "鿖" or "鿗" or "，" or "。").ToHashSet(StringComparer.Ordinal), cut.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void 一百万字没有标点也切得完()
    {
        var text = string.Concat(Enumerable.Repeat("农村集体经济组织成员", 100_000));
        var ends = new List<int>();
        TestLexicon.General.Segment(text, ends);
        Assert.Equal(text.Length, ends[^1]);
    }

    private static IEnumerable<string> DomainWords() =>
        File.ReadLines(Path.Combine(TestLexicon.Folder, LexiconSources.DomainFile))
            .Select(line => line.Split('#')[0].Trim().Split(' ')[0]).Where(word => word.Length > 0);

    private static IReadOnlyList<string> Cut(ISegmenter segmenter, string marked) =>
        TestLexicon.Cut(segmenter, marked.Replace("/", "", StringComparison.Ordinal));
}
