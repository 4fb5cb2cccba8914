using CsCheck;
using Huairou.Review.Text.Segmentation;

namespace Huairou.Review.Text.Tests.Segmentation;

/// <summary>任何文本都成立的性质。</summary>
public sealed class SegmenterLawTests
{
    // 汉字、字母数字、符号、换行、代理对（含孤立的）混在一起。
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["出嫁女上门婿村民代表会议集体收益分配不得享受的和及其子女户口迁出一二三十百第条款年月日"], 0, 60],
        Gen.String[Gen.Char["女职工Aab09.%-+#&_。，、\r\n \t鿖\ud842\udfb7\ud83d\ude00"], 0, 60],
        Gen.String[Gen.Char['\u4e00', '\u9fff'], 0, 60],
        Gen.String);

    [Fact]
    public void 终点严格递增_末尾等于长度() => Texts.Sample(text =>
    {
        foreach (var segmenter in new[] { TestLexicon.General, TestLexicon.Domain })
        {
            var ends = new List<int>();
            segmenter.Segment(text, ends);
            if (text.Length == 0 ? ends.Count > 0 : ends[0] <= 0 || ends[^1] != text.Length || ends.Zip(ends.Skip(1)).Any(pair => pair.First >= pair.Second))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void 不拆代理对_不拆回车换行() => Texts.Sample(text =>
    {
        var ends = new List<int>();
        TestLexicon.Domain.Segment(text, ends);
        return ends.TrueForAll(end => end == text.Length
            || (!char.IsSurrogatePair(text[end - 1], text[end]) && !(text[end - 1] == '\r' && text[end] == '\n')));
    });

    [Fact]
    public void 标点隔开的两段互不影响() => Gen.Select(Texts, Texts).Sample((left, right) =>
        TestLexicon.Cut(TestLexicon.General, left + "，" + right)
            .SequenceEqual([.. TestLexicon.Cut(TestLexicon.General, left), "，", .. TestLexicon.Cut(TestLexicon.General, right)]));

    [Fact]
    public void 长块与短块走不同的路_结果相同()
    {
        // 同一段文字重复到超过栈上工作区：中间各遍切法相同。
        const string Unit = "村民委员会应当自收到申请之日起十五日内答复";
        var once = TestLexicon.Cut(TestLexicon.General, Unit);
        var many = TestLexicon.Cut(TestLexicon.General, string.Concat(Enumerable.Repeat(Unit, 40)));
        Assert.Equal(Enumerable.Repeat(once, 40).SelectMany(words => words), many);
    }

    [Fact]
    public async Task 多线程共用一个分词器()
    {
        var texts = Directory.GetFiles(Path.Combine(TestLexicon.Folder, "..", "rules"), "*.md").Select(File.ReadAllText).Take(12).ToArray();
        var expected = texts.Select(text => TestLexicon.Cut(TestLexicon.Domain, text)).ToArray();

        // 新开一个模型，让第一次使用也发生在并发之中。
        var segmenter = new DictionarySegmenter(SegmenterModel.Parse(TestLexicon.Bytes));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < texts.Length; i++)
            {
                var at = (i + worker) % texts.Length;
                Assert.Equal(expected[at], TestLexicon.Cut(segmenter, texts[at]));
            }
        })));
    }

    [Fact]
    public void 热路径不分配内存()
    {
        const string Text = "出嫁女户口未迁出的，与其他成员同等享受集体收益分配；电话010-12345678，占30%以上。";
        var ends = new List<int>(Text.Length);
        for (var i = 0; i < 3; i++)
        {
            ends.Clear();
            TestLexicon.Domain.Segment(Text, ends);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            ends.Clear();
            TestLexicon.Domain.Segment(Text, ends);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
