using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;
using Lucene.Net.Analysis;

namespace Huairou.Review.Corpus.Search;

/// <summary>用随附语料（和用户导入的法律）建索引。</summary>
public static class CorpusSearch
{
    /// <summary>说法对照表在语料目录中的位置。</summary>
    public const string ConceptFile = "retrieval/concepts.txt";

    /// <summary>建索引；几百毫秒，一次命令建一次。</summary>
    /// <param name="paths">语料位置。</param>
    /// <param name="date">只收当日施行的法条。</param>
    /// <param name="userLawDir">用户导入的法律目录；没有时忽略。</param>
    /// <param name="more">另外的内容，如存量条款。</param>
    /// <param name="analyzer">分析器；缺省用 <see cref="SearchAnalyzers"/> 选定的。</param>
    /// <exception cref="FileNotFoundException">没有编译好的分词词典。</exception>
    public static CorpusIndex Open(CorpusPaths paths, DateOnly date, string? userLawDir = null, IEnumerable<IndexDocument>? more = null, Analyzer? analyzer = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var documents = IndexSources.Plan(PlanStore.Load(paths.Plan))
            .Concat(IndexSources.Law(StatuteStore.Load(paths.Law, paths.StatutePack, userLawDir), date))
            .Concat(RulePageSource.Read(paths.Rules))
            .Concat(more ?? []);
        var concepts = Path.Combine(paths.Corpus, ConceptFile);
        return new CorpusIndex(documents, analyzer ?? SearchAnalyzers.Create(paths), File.Exists(concepts) ? ConceptTable.Load(concepts) : null);
    }
}
