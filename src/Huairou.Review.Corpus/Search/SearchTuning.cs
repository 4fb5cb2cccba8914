using Lucene.Net.Search.Similarities;

namespace Huairou.Review.Corpus.Search;

/// <summary>排序参数。默认值在 corpus/retrieval 的 tune 一半上调定。</summary>
public sealed record SearchTuning
{
    /// <summary>默认参数。</summary>
    public static SearchTuning Default { get; } = new();

    /// <summary>BM25 的词频饱和度。</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>BM25 的长度归一化。</summary>
    public float B { get; init; } = 0.5f;

    /// <summary>标题相对正文的权重。</summary>
    public float TitleBoost { get; init; } = 0.3f;

    /// <summary>说法对照得来的用语相对原文用词的权重。</summary>
    public float ConceptBoost { get; init; } = 1f;

    /// <summary>BM25 相似度。</summary>
    public Similarity Similarity => new BM25Similarity(K1, B);
}
