namespace Huairou.Review.Text.Segmentation;

/// <summary>由词表构造双数组：热词的结点先放，挤在前面，查词时少碰缓存行。</summary>
/// <remarks>单元：低 16 位是字码（校验），其次 16 位是词频序号（0 不是词），高 32 位是子结点基址（0 没有子结点）。</remarks>
internal sealed class DoubleArrayBuilder
{
    /// <summary>空单元：字码不可能是 0xFFFF。</summary>
    public const ulong Empty = 0xFFFF;

    // 多子结点的位置找不到这么多次就从后面放，免得构造时间随密度变成平方。
    private const int MaxTries = 400;

    private readonly List<ulong> _cells = [];
    private readonly List<int> _nextFree = [];
    private readonly List<int> _previousFree = [];
    private readonly HashSet<int> _usedBases = [];
    private int _firstFree = -1;
    private int _lastFree = -1;

    private DoubleArrayBuilder()
    {
    }

    /// <summary>构造。</summary>
    /// <param name="root">词树的根。</param>
    /// <param name="codes">字码个数（含 0）。</param>
    /// <param name="rootBase">根的基址。</param>
    public static ulong[] Build(TrieNode root, int codes, out int rootBase)
    {
        var builder = new DoubleArrayBuilder();
        var queue = new PriorityQueue<(TrieNode Node, int Cell), (long, int)>();
        rootBase = 1;
        builder._usedBases.Add(rootBase);
        builder.Grow(rootBase + codes);
        builder.Place(root, rootBase, queue);
        while (queue.TryDequeue(out var next, out _))
        {
            var at = builder.FindBase(next.Node.Children);
            builder._cells[next.Cell] |= (ulong)at << 32;
            builder.Place(next.Node, at, queue);
        }

        // 末尾留出一个字码表的长度：任何基址加任何字码都不越界。
        builder.Grow(builder._usedBases.Max() + codes);
        return [.. builder._cells];
    }

    private void Place(TrieNode node, int at, PriorityQueue<(TrieNode Node, int Cell), (long, int)> queue)
    {
        foreach (var (code, child) in node.Children)
        {
            var cell = at + code;
            Take(cell);
            _cells[cell] = code | ((ulong)child.Weight << 16);
            if (child.Children.Count > 0)
            {
                queue.Enqueue((child, cell), (-child.Heat, cell));
            }
        }
    }

    private int FindBase(SortedList<ushort, TrieNode> children)
    {
        var first = children.Keys[0];
        var tries = 0;
        for (var free = _firstFree; free >= 0 && tries < MaxTries; free = _nextFree[free], tries++)
        {
            var candidate = free - first;
            if (candidate > 0 && !_usedBases.Contains(candidate) && Fits(candidate, children))
            {
                _usedBases.Add(candidate);
                return candidate;
            }
        }

        // 前面太密：从末尾一段开阔处找，仍按先后次序，结果是确定的。
        for (var candidate = Math.Max(1, _cells.Count - 4096 - first); ; candidate++)
        {
            if (!_usedBases.Contains(candidate) && Fits(candidate, children))
            {
                _usedBases.Add(candidate);
                return candidate;
            }
        }
    }

    private bool Fits(int candidate, SortedList<ushort, TrieNode> children)
    {
        Grow(candidate + children.Keys[^1] + 1);
        foreach (var code in children.Keys)
        {
            if (_cells[candidate + code] != Empty)
            {
                return false;
            }
        }

        return true;
    }

    private void Grow(int length)
    {
        while (_cells.Count < length)
        {
            var cell = _cells.Count;
            _cells.Add(Empty);
            _nextFree.Add(-1);
            _previousFree.Add(_lastFree);
            if (_lastFree >= 0)
            {
                _nextFree[_lastFree] = cell;
            }
            else
            {
                _firstFree = cell;
            }

            _lastFree = cell;
        }
    }

    private void Take(int cell)
    {
        var (next, previous) = (_nextFree[cell], _previousFree[cell]);
        if (previous >= 0)
        {
            _nextFree[previous] = next;
        }
        else
        {
            _firstFree = next;
        }

        if (next >= 0)
        {
            _previousFree[next] = previous;
        }
        else
        {
            _lastFree = previous;
        }
    }
}

/// <summary>词树的结点。</summary>
internal sealed class TrieNode
{
    /// <summary>子结点，按字码排列。</summary>
    public SortedList<ushort, TrieNode> Children { get; } = [];

    /// <summary>词频序号；0 不是词。</summary>
    public ushort Weight { get; set; }

    /// <summary>本结点以下全部词的词频之和：决定放的先后。</summary>
    public long Heat { get; set; }
}
