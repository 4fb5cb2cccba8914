using Huairou.Review.Text;
using Lucene.Net.Analysis;

namespace Huairou.Review.Corpus.Search;

/// <summary>用任意一个 <see cref="ISegmenter"/> 切词的 Lucene 分析器。</summary>
/// <param name="segmenter">分词器；不由本对象释放。</param>
/// <param name="acrossWords">相邻汉字的二元组是否也跨词出：分词在条款与法条里切得不同时仍能对上。</param>
public sealed class SegmenterAnalyzer(ISegmenter segmenter, bool acrossWords = true) : Analyzer
{
    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new SegmenterTokenizer(reader, segmenter, acrossWords));
}
