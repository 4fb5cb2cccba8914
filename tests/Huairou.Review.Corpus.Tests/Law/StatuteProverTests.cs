using Huairou.Review.Corpus.Law;
using Huairou.Review.Tests;

namespace Huairou.Review.Corpus.Tests.Law;

public sealed class StatuteProverTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly StatuteStore Store = StatuteStore.Load(Path.Combine(TestPaths.Root, "corpus", "law"));

    [Fact]
    public void 没有参考文本时核对哈希与施行()
    {
        var report = StatuteProver.Prove(Store, Today);
        Assert.True(report.Holds, string.Join("\n", report.Problems.Select(p => p.Message)));
        Assert.Equal(report.Articles, report.WithoutReference.Count);
        Assert.Contains(report.UnverifiedDates, name => name == "村民委员会组织法");
        Assert.DoesNotContain(report.UnverifiedDates, name => name == "妇女权益保障法");
    }

    [DataFact]
    public void 收录的每一条都与官方文本逐字一致()
    {
        var library = LawTextLibrary.Load(Path.Combine(TestPaths.Data!, "law"));
        var report = StatuteProver.Prove(Store, Today, library);
        Assert.True(report.Holds, string.Join("\n", report.Problems.Select(p => p.Message)));
        Assert.Empty(report.WithoutReference.Select(a => a.Reference));
        Assert.Equal(report.Articles, report.Proved);
    }

    [DataFact]
    public void 六十部全文条号连续不缺()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(TestPaths.Data!, "law"), "*.md"))
        {
            var text = LawTextParser.Parse(File.ReadLines(path), "");
            var numbers = text.Articles.Where(a => !a.Number.IsAppendix).Select(a => a.Number.No).ToArray();
            Assert.True(numbers.SequenceEqual(Enumerable.Range(1, numbers.Length)), path);
        }
    }

    [Fact]
    public void 改一个字就指出第几个字()
    {
        var store = Single("妇女享有同男子平等的权力。");
        var library = new LawTextLibrary();
        library.Add("试法", LawTextParser.Parse(["# 试法", "**第一条**　妇女享有同男子平等的权利。"], ""));
        var problem = Assert.Single(StatuteProver.Prove(store, Today, library).Problems);
        Assert.Equal(ProofFailure.Misquoted, problem.Failure);
        Assert.Equal(11, problem.Position);
        Assert.Contains("第12个字", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 引文比官方文本多一款也查得出()
    {
        var store = Single("第一款。\n第二款。");
        var library = new LawTextLibrary();
        library.Add("试法", LawTextParser.Parse(["第一条 第一款。"], "试法"));
        var problem = Assert.Single(StatuteProver.Prove(store, Today, library).Problems);
        Assert.Equal(4, problem.Position);
    }

    [Fact]
    public void 哈希不符_条文不存在_未施行各有说明()
    {
        var store = Single("甲。", "00");
        var library = new LawTextLibrary();
        library.Add("试法", LawTextParser.Parse(["第二条 乙。"], "试法"));
        var failures = StatuteProver.Prove(store, new DateOnly(2019, 12, 31), library).Problems.Select(p => p.Failure);
        Assert.Equal([ProofFailure.HashMismatch, ProofFailure.NotInForce, ProofFailure.NotFound], failures);
    }

    [Fact]
    public void 文件名写着其他版本日期的全文不用来核对()
    {
        var library = new LawTextLibrary();
        library.Add("试法(2015-01-01)", LawTextParser.Parse(["第一条 旧文。"], "试法"));
        Assert.Single(StatuteProver.Prove(Single("甲。"), Today, library).WithoutReference);
        library.Add("试法(2020-01-01)", LawTextParser.Parse(["第一条 甲。"], "试法"));
        Assert.Equal(1, StatuteProver.Prove(Single("甲。"), Today, library).Proved);
    }

    private static StatuteStore Single(string text, string? hash = null)
    {
        var date = new DateOnly(2020, 1, 1);
        var statute = new Statute { Law = "试法", ShortName = "试法", Level = "法律", VersionDate = date, Effective = date, CheckedTo = date };
        return new StatuteStore([new StatuteFile(statute, [new StatuteArticle(statute, new ArticleNumber(1), text, hash ?? StatuteArticle.Hash(text))])]);
    }
}
