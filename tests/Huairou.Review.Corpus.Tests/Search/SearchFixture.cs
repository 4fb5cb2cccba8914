using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Corpus.Search;
using Huairou.Review.Tests;
using Huairou.Review.Text;
using Huairou.Review.Text.Segmentation;

namespace Huairou.Review.Corpus.Tests.Search;

/// <summary>由仓库语料现建的索引与现编的分词器，检索测试共用；不依赖 models/ 是否最新。</summary>
public sealed class SearchFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huairou-search-").FullName;

    public SearchFixture()
    {
        Paths = new CorpusPaths(TestPaths.Root);
        Segmenter = new DictionarySegmenter(SegmenterModel.Open(SegmenterPack.Build(Paths.Lexicon, _folder)));
        Documents =
        [
            .. IndexSources.Plan(PlanStore.Load(Paths.Plan)),
            .. IndexSources.Law(StatuteStore.Load(Paths.Law, null, null), new DateOnly(2026, 6, 1)),
            .. RulePageSource.Read(Paths.Rules),
        ];
        Index = new CorpusIndex(Documents, SearchAnalyzers.Create(Segmenter), ConceptTable.Load(Path.Combine(Paths.Corpus, CorpusSearch.ConceptFile)));
    }

    public CorpusPaths Paths { get; }

    public ISegmenter Segmenter { get; }

    public IReadOnlyList<IndexDocument> Documents { get; }

    public CorpusIndex Index { get; }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class SearchCollection : ICollectionFixture<SearchFixture>
{
    public const string Name = "检索";
}
