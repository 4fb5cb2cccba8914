namespace Huairou.Review.Screening.Comparison;

/// <summary>字对到条款的倒排：找相近的条款不必两两相比。</summary>
internal sealed class PairIndex
{
    // 每个条款最多翻看这么多条记录、细比这么多个候选：总量随条款数线性增长，与内容无关。
    private const int Visits = 2048;
    private const int Candidates = 12;

    private readonly Dictionary<int, List<int>> _postings = [];

    /// <summary>收录。</summary>
    /// <param name="signatures">全部条款。</param>
    /// <param name="indexes">收录其中哪些。</param>
    public PairIndex(IReadOnlyList<ClauseSignature> signatures, IEnumerable<int> indexes)
    {
        foreach (var index in indexes)
        {
            foreach (var pair in signatures[index].Pairs)
            {
                if (!_postings.TryGetValue(pair, out var list))
                {
                    _postings.Add(pair, list = []);
                }

                list.Add(index);
            }
        }
    }

    /// <summary>累计翻看的记录数，供测试守住开销。</summary>
    public long Visited { get; private set; }

    /// <summary>可能相近的条款，共有字对多的在前。</summary>
    public IReadOnlyList<int> Near(ClauseSignature signature)
    {
        var counts = new Dictionary<int, int>();
        var budget = Visits;

        // 少见的字对先看：它们最能区分条款。
        foreach (var list in signature.Pairs.Select(p => _postings.GetValueOrDefault(p)).OfType<List<int>>().OrderBy(static l => l.Count))
        {
            foreach (var index in list)
            {
                if (budget-- <= 0)
                {
                    break;
                }

                Visited++;
                counts[index] = counts.GetValueOrDefault(index) + 1;
            }
        }

        return [.. counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key).Take(Candidates).Select(static c => c.Key)];
    }
}
