namespace Huairou.Review.Text.Tests;

/// <summary>词的粗筛：可以多找，不能漏。</summary>
public class WordFilterTests
{
    [Fact]
    public void 每个词的开头都找得到()
    {
        string[] words = ["妇女", "女职工", "区", "（以下", "pk10"];
        var filter = new WordFilter(words);
        foreach (var word in words)
        {
            foreach (var before in new[] { "", "某", "各有关单位" })
            {
                Assert.Equal(before.Length, filter.Find(before + word));
                Assert.Equal(before.Length, filter.Find(before + word + "等", before.Length));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("妇")]
    [InlineData("（以")]
    [InlineData("土地承包经营")]
    public void 没有的找不到(string text) => Assert.Equal(-1, new WordFilter(["妇女", "以下"]).Find(text.Replace("以", "乙", StringComparison.Ordinal)));

    [Fact]
    public void 空的一组什么也找不到() => Assert.Equal(-1, new WordFilter([]).Find("妇女"));

    [Fact]
    public void 随机的词与文字_不漏()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            string[] words = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Word(4))];
            var text = Word(60);
            var filter = new WordFilter(words);
            var found = new HashSet<int>();
            for (var at = filter.Find(text); at >= 0; at = filter.Find(text, at + 1))
            {
                found.Add(at);
            }

            Assert.All(Enumerable.Range(0, text.Length).Where(i => words.Any(w => text.AsSpan(i).StartsWith(w, StringComparison.Ordinal))), i => Assert.Contains(i, found));
        }

        string Word(int longest) => string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => (char)('一' + random.Next(40))));
    }
}
