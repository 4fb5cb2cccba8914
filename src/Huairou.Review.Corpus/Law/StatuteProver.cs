namespace Huairou.Review.Corpus.Law;

/// <summary>证明中发现的问题的种类。</summary>
public enum ProofFailure
{
    /// <summary>条文与所记哈希不符：引文被改过。</summary>
    HashMismatch,

    /// <summary>参考全文里没有这一条。</summary>
    NotFound,

    /// <summary>引文与参考全文不一致。</summary>
    Misquoted,

    /// <summary>所问日期不在施行区间里。</summary>
    NotInForce,
}

/// <summary>一个没有证明成立的条文。</summary>
/// <param name="Article">条文。</param>
/// <param name="Failure">种类。</param>
/// <param name="Position">首个不同字符的位置（UTF-16，从 0 起）；不适用时为 -1。</param>
/// <param name="Message">给人看的说明。</param>
public sealed record ProofProblem(StatuteArticle Article, ProofFailure Failure, int Position, string Message);

/// <summary>证明的结果。</summary>
/// <param name="Articles">收录的条数。</param>
/// <param name="Proved">存在、施行、逐字一致都证明了的条数。</param>
/// <param name="WithoutReference">没有参考全文、只核对了哈希与施行区间的条文。</param>
/// <param name="UnverifiedDates">施行日期未核实的法律（通称）。</param>
/// <param name="Problems">问题，按法律、条号。</param>
public sealed record ProofReport(
    int Articles,
    int Proved,
    IReadOnlyList<StatuteArticle> WithoutReference,
    IReadOnlyList<string> UnverifiedDates,
    IReadOnlyList<ProofProblem> Problems)
{
    /// <summary>没有发现问题。</summary>
    public bool Holds => Problems.Count == 0;
}

/// <summary>证明法条库里的每一条：参考全文里有、指定日期施行、引文逐字一致、哈希没有变。</summary>
public static class StatuteProver
{
    private const int Context = 8;

    /// <summary>证明全部条文。</summary>
    /// <param name="store">法条库。</param>
    /// <param name="date">施行区间核对到哪一天；同一法律有几个版本时，只要求其中一个当日施行。</param>
    /// <param name="library">参考全文；为 null 时只核对哈希和施行区间。</param>
    public static ProofReport Prove(StatuteStore store, DateOnly date, LawTextLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        var problems = new List<ProofProblem>();
        var without = new List<StatuteArticle>();
        var proved = 0;
        foreach (var file in store.Files)
        {
            var text = library?.Find(file.Statute);
            var inForce = store.Versions(file.Statute.ShortName).Any(v => v.Statute.InForce(date));
            foreach (var article in file.Articles)
            {
                var before = problems.Count;
                CheckHash(article, problems);
                if (!inForce)
                {
                    problems.Add(new ProofProblem(article, ProofFailure.NotInForce, -1, $"{article.Citation}：{date:yyyy-MM-dd}没有施行的版本（{article.Provenance}）。"));
                }

                if (text is null)
                {
                    without.Add(article);
                    continue;
                }

                Compare(article, text, problems);
                proved += problems.Count == before ? 1 : 0;
            }
        }

        var unverified = store.Files.Where(f => !f.Statute.EffectiveChecked).Select(f => f.Statute.ShortName).Distinct(StringComparer.Ordinal).ToArray();
        return new ProofReport(store.Articles.Count(), proved, without, unverified, problems);
    }

    /// <summary>两段文字首个不同字符的位置；相同为 -1。</summary>
    public static int FirstDifference(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var common = left.AsSpan().CommonPrefixLength(right);
        return common == left.Length && common == right.Length ? -1 : common;
    }

    private static void CheckHash(StatuteArticle article, List<ProofProblem> problems)
    {
        if (!string.Equals(StatuteArticle.Hash(article.Text), article.Sha256, StringComparison.Ordinal))
        {
            problems.Add(new ProofProblem(article, ProofFailure.HashMismatch, -1, $"{article.Citation}：文字与所记 SHA-256 不符，可能被改动。"));
        }
    }

    private static void Compare(StatuteArticle article, LawText text, List<ProofProblem> problems)
    {
        if (text.Find(article.Number) is not { } official)
        {
            problems.Add(new ProofProblem(article, ProofFailure.NotFound, -1, $"{article.Citation}：参考文本《{text.Title}》里没有这一条。"));
            return;
        }

        var position = FirstDifference(article.Text, official);
        if (position >= 0)
        {
            problems.Add(new ProofProblem(
                article,
                ProofFailure.Misquoted,
                position,
                $"{article.Citation}：第{position + 1}个字起与官方文本不同，所存“{Around(article.Text, position)}”，官方“{Around(official, position)}”。"));
        }
    }

    private static string Around(string text, int position)
    {
        var start = Math.Max(0, position - Context);
        var end = Math.Min(text.Length, position + Context);
        return start >= text.Length ? "" : text[start..end].Replace("\n", "⏎", StringComparison.Ordinal);
    }
}
