using Huairou.Review.Text;
using Huairou.Review.Text.Segmentation;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;

namespace Huairou.Review.Corpus.Search;

/// <summary>检索用的分析器。缺省用本项目的分词器；编译时可以换成另外两个，都只在取得到该包的地方用。</summary>
/// <remarks>
/// dotnet build -p:UseJiebaNet=true：切词改用 JiebaNet.Segmenter，其余不变；
/// dotnet build -p:UseSmartCn=true：整个分析器改用 Lucene.Net.Analysis.SmartCn。
/// 两个开关缺省都关，此时不还原也不引用这两个包。
/// </remarks>
public static class SearchAnalyzers
{
    /// <summary>按编译开关选定的分析器。</summary>
    /// <exception cref="FileNotFoundException">没有编译好的分词词典。</exception>
    public static Analyzer Create(CorpusPaths paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
#if USE_SMARTCN
        return new Lucene.Net.Analysis.Cn.Smart.SmartChineseAnalyzer(Lucene.Net.Util.LuceneVersion.LUCENE_48, true);
#elif USE_JIEBANET
        return Create(new JiebaNetSegmenter());
#else
        return Create(new DictionarySegmenter(SegmenterModel.Open(paths.Segmenter)));
#endif
    }

    /// <summary>用某个分词器：正文按词，<see cref="IndexFields.Grams"/> 另加跨词的二元组。</summary>
    public static Analyzer Create(ISegmenter segmenter) =>
        new PerFieldAnalyzerWrapper(
            new SegmenterAnalyzer(segmenter, acrossWords: false),
            new Dictionary<string, Analyzer>(StringComparer.Ordinal) { [IndexFields.Grams] = new SegmenterAnalyzer(segmenter, acrossWords: true) });
}
