using Huairou.Review.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Huairou.Review.Corpus.Search;

/// <summary>语料索引：准则、法条、规则页、带标签条款和存量条款的全文检索（BM25）。建好后只读，线程安全。</summary>
/// <remarks>索引在内存里或者用户缓存目录里，从不写进 models/。筛查不使用它。</remarks>
public sealed class CorpusIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private readonly Analyzer _analyzer;
    private readonly ConceptTable _concepts;
    private readonly SearchTuning _tuning;
    private readonly Lucene.Net.Store.Directory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Dictionary<(IndexKind, string), int> _byId = [];

    /// <summary>在内存中建索引。</summary>
    /// <param name="documents">全部内容；同一种类内标识唯一。</param>
    /// <param name="analyzer">分析器；由本对象负责释放。</param>
    /// <param name="concepts">说法对照；缺省不用。</param>
    /// <param name="tuning">排序参数；缺省为调定的值。</param>
    public CorpusIndex(IEnumerable<IndexDocument> documents, Analyzer analyzer, ConceptTable? concepts = null, SearchTuning? tuning = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(analyzer);
        _analyzer = analyzer;
        _concepts = concepts ?? ConceptTable.Empty;
        _tuning = tuning ?? SearchTuning.Default;
        _directory = new RAMDirectory();
        Build(documents);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = _tuning.Similarity };
        for (var doc = 0; doc < _reader.MaxDoc; doc++)
        {
            var stored = IndexFields.Read(_reader.Document(doc));
            _byId.TryAdd((stored.Kind, stored.Id), doc);
        }
    }

    /// <summary>内容篇数。</summary>
    public int Count => _byId.Count;

    /// <summary>按人输入的检索词查。写成“妇女权益保障法第五十五条”或者准则号的，该条排在最前。</summary>
    /// <param name="query">检索词，空格分开；空白返回空。</param>
    /// <param name="kind">只查一种；null 为全部。</param>
    /// <param name="top">最多几条。</param>
    public IReadOnlyList<SearchHit> Search(string query, IndexKind? kind = null, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = WordsOf(query);
        var hits = Run(query, kind, top, expand: true, IndexFields.Text).Select(hit => Hit(hit.Document, hit.Score, words)).ToArray();
        return QueryText.Reference(query) is { } id ? Promote(hits, id, kind, query, top) : hits;
    }

    /// <summary>与一个条款最相似的带标签条款和存量条款。</summary>
    public IReadOnlyList<SearchHit> SimilarClauses(string text, int top = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordsOf(text);
        return Run(text, IndexKind.Clauses, top, expand: false, IndexFields.Grams)
            .Concat(Run(text, IndexKind.Stock, top, expand: false, IndexFields.Grams))
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Document.Id, StringComparer.Ordinal)
            .Take(top)
            .Select(hit => Hit(hit.Document, hit.Score, words))
            .ToArray();
    }

    /// <summary>一个条款触及的规划准则，最相关的在前。</summary>
    public IReadOnlyList<SearchHit> TouchedCriteria(string text, int top = 3) => Touched(text, IndexKind.Plan, top);

    /// <summary>一个条款触及的法律条文，最相关的在前。</summary>
    public IReadOnlyList<SearchHit> TouchedArticles(string text, int top = 3) => Touched(text, IndexKind.Law, top);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    /// <summary>一篇内容里命中的每个词及其位置，按位置排列。</summary>
    internal IReadOnlyList<TermMatch> Matches(IndexKind kind, string id, string query) =>
        _byId.TryGetValue((kind, id), out var doc)
            ? Highlighter.Matches(_analyzer, _reader.Document(doc).Get(IndexFields.Text), WordsOf(query))
            : [];

    private SearchHit[] Touched(string text, IndexKind kind, int top)
    {
        ArgumentNullException.ThrowIfNull(text);
        var closed = QueryText.CloseGaps(text);
        var direct = Run(closed, kind, _tuning.Pool, expand: true, IndexFields.Grams);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var hit in direct)
        {
            scores[hit.Document.Id] = hit.Score / direct[0].Score;
        }

        foreach (var (id, vote) in Votes(closed, kind))
        {
            scores[id] = scores.GetValueOrDefault(id) + (vote * _tuning.LinkBoost);
        }

        var terms = WordsOf(closed);
        return scores
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(top)
            .Select(pair => Hit(Read(kind, pair.Key), (float)pair.Value, terms))
            .ToArray();
    }

    // 最像的规则页和违规示例各自指明了准则与法条；由它们按相似程度投票，补原文用词与法律用语之间的差距。
    private Dictionary<string, double> Votes(string text, IndexKind kind)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        var self = SelfScore(text);
        foreach (var source in new[] { IndexKind.Clauses, IndexKind.Rules })
        {
            var hits = Run(text, source, _tuning.Voters, expand: false, IndexFields.Grams).Where(hit => hit.Document.Links.Count > 0).ToArray();
            var total = hits.Sum(hit => hit.Score);
            var likeness = hits.Length == 0 ? 0 : Math.Min(1, _tuning.LinkSlope * hits[0].Score / self);
            foreach (var hit in hits)
            {
                var rank = 0;
                foreach (var link in hit.Document.Links.Where(link => _byId.ContainsKey((kind, link))))
                {
                    votes[link] = votes.GetValueOrDefault(link) + (likeness * hit.Score / total / (1 + (_tuning.LinkDecay * rank++)));
                }
            }
        }

        return votes;
    }

    // 条款与自己相比的得分（各词的逆文档频率之和），用来把相似程度换算到 0–1。
    private double SelfScore(string text)
    {
        var sum = 0.0;
        foreach (var term in QueryText.Terms(_analyzer, text, IndexFields.Grams))
        {
            var frequency = _reader.DocFreq(new Term(IndexFields.Grams, term));
            sum += Math.Log(1 + ((_reader.MaxDoc - frequency + 0.5) / (frequency + 0.5)));
        }

        return Math.Max(sum, double.Epsilon);
    }

    // 只查不标：高亮要重新切词，留给最后返回的几条做。
    private (IndexDocument Document, float Score)[] Run(string text, IndexKind? kind, int top, bool expand, string field)
    {
        var terms = QueryText.Terms(_analyzer, text, field);
        if (terms.Count == 0 || top <= 0)
        {
            return [];
        }

        var query = new BooleanQuery();
        foreach (var term in terms)
        {
            Add(query, field, term, 1f);
        }

        if (expand)
        {
            foreach (var (phrase, weight) in _concepts.Expand(text))
            {
                foreach (var term in QueryText.Terms(_analyzer, phrase, field))
                {
                    Add(query, field, term, weight * _tuning.ConceptBoost);
                }
            }
        }

        var filter = kind is { } only ? new QueryWrapperFilter(new TermQuery(new Term(IndexFields.Kind, only.ToString()))) : null;
        return _searcher.Search(query, filter, top).ScoreDocs.Select(hit => (IndexFields.Read(_reader.Document(hit.Doc)), hit.Score)).ToArray();
    }

    private void Add(BooleanQuery query, string field, string term, float boost)
    {
        // 长条款的词数可能超过布尔查询的上限；靠前的词已足够区分。
        if (query.Clauses.Count + 2 > BooleanQuery.MaxClauseCount)
        {
            return;
        }

        query.Add(new TermQuery(new Term(field, term)) { Boost = boost }, Occur.SHOULD);
        query.Add(new TermQuery(new Term(IndexFields.Title, term)) { Boost = boost * _tuning.TitleBoost }, Occur.SHOULD);
    }

    private HashSet<string> WordsOf(string text) => [.. QueryText.Terms(_analyzer, text, IndexFields.Text)];

    private SearchHit Hit(IndexDocument document, float score, HashSet<string> words) =>
        new(document, score, Highlighter.Merge(Highlighter.Matches(_analyzer, document.Text, words)));

    private IndexDocument Read(IndexKind kind, string id) => IndexFields.Read(_reader.Document(_byId[(kind, id)]));

    private SearchHit[] Promote(SearchHit[] hits, string id, IndexKind? kind, string query, int top)
    {
        foreach (var candidate in new[] { IndexKind.Law, IndexKind.Plan, IndexKind.Rules })
        {
            if ((kind is null || kind == candidate) && _byId.ContainsKey((candidate, id)))
            {
                var first = Hit(Read(candidate, id), hits.Length > 0 ? (float)hits[0].Score + 1 : 1, WordsOf(query));
                return hits.Where(hit => hit.Document.Kind != candidate || !string.Equals(hit.Document.Id, id, StringComparison.Ordinal))
                    .Prepend(first).Take(top).ToArray();
            }
        }

        return hits;
    }

    private void Build(IEnumerable<IndexDocument> documents)
    {
        var config = new IndexWriterConfig(Version, _analyzer) { Similarity = _tuning.Similarity };
        using var writer = new IndexWriter(_directory, config);
        foreach (var document in documents)
        {
            writer.AddDocument(IndexFields.Write(document));
        }

        writer.ForceMerge(1);
        writer.Commit();
    }
}
