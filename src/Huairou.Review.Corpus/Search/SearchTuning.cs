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

    /// <summary>规则页与示例投票的权重（直接得分最高为 1）。</summary>
    public float LinkBoost { get; init; } = 0.8f;

    /// <summary>最像的一篇与条款的相似程度（0–1）乘以此值、不超过 1，作为投票的可信程度：没有相似的页就不投票。</summary>
    public float LinkSlope { get; init; } = 2f;

    /// <summary>一页的依据越靠后越次要：第 n 个按 1/(1+n×此值) 计。</summary>
    public float LinkDecay { get; init; } = 0.1f;

    /// <summary>参与投票的规则页、示例各取几篇。</summary>
    public int Voters { get; init; } = 8;

    /// <summary>直接命中取几条参与合并。</summary>
    public int Pool { get; init; } = 50;

    /// <summary>BM25 相似度。</summary>
    public Similarity Similarity => new BM25Similarity(K1, B);
}
