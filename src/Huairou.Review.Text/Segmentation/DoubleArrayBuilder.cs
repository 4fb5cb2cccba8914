using System.Numerics;

namespace Huairou.Review.Text.Segmentation;

/// <summary>由词表构造双数组：子结点多的先放，按位图一次试 64 个位置，先到先得。</summary>
/// <remarks>单元：低 16 位是字码（校验），其次 16 位是词频序号（0 不是词），高 32 位是子结点基址（0 没有子结点）。</remarks>
internal sealed class DoubleArrayBuilder
{
    /// <summary>空单元：字码不可能是 0xFFFF。</summary>
    public const ulong Empty = 0xFFFF;

    // 同样多子结点的前一个放得很靠后时，后一个从那里往前这么多字（64 个位置为一字）找起。
    private const int Slack = 64;

    private readonly ulong[] _taken;
    private readonly ulong[] _bases;
    private readonly int _codes;

    private DoubleArrayBuilder(int nodes, int codes)
    {
        // 实际约用到结点数的两倍；位图给足，不必边用边长。
        var words = (nodes / 8) + (codes / 8) + 1024;
        _taken = new ulong[words];
        _bases = new ulong[words];
        _bases[0] = 1;
        _codes = codes;
    }

    /// <summary>构造。</summary>
    /// <param name="root">词树的根。</param>
    /// <param name="codes">字码个数（含 0）。</param>
    /// <param name="rootBase">根的基址。</param>
    public static ulong[] Build(TrieNode root, int codes, out int rootBase)
    {
        var nodes = Inner(root);
        var builder = new DoubleArrayBuilder(nodes.Sum(node => node.Children.Count), codes);
        var bases = new Dictionary<TrieNode, int>(ReferenceEqualityComparer.Instance);
        var last = 0;
        var (size, hint) = (0, 0);

        // 根排在最前；其余按子结点个数从多到少，同样多的热词在前，挤在一处少碰缓存行。
        foreach (var node in nodes.OrderByDescending(node => node == root).ThenByDescending(node => node.Children.Count).ThenByDescending(node => node.Heat).ThenBy(node => node.Order))
        {
            hint = node.Children.Count == size ? hint : 0;
            size = node.Children.Count;
            var at = builder.FindBase(node.Children.Keys, ref hint);
            bases[node] = at;
            last = Math.Max(last, at);
        }

        rootBase = bases[root];

        // 末尾留出一个字码表的长度：任何基址加任何字码都不越界。
        var cells = new ulong[last + codes];
        Array.Fill(cells, Empty);
        foreach (var (node, at) in bases)
        {
            foreach (var (code, child) in node.Children)
            {
                cells[at + code] = code | ((ulong)child.Weight << 16) | ((ulong)bases.GetValueOrDefault(child) << 32);
            }
        }

        return cells;
    }

    private static List<TrieNode> Inner(TrieNode root)
    {
        var found = new List<TrieNode> { root };
        for (var i = 0; i < found.Count; i++)
        {
            found[i].Order = i;
            found.AddRange(found[i].Children.Values.Where(child => child.Children.Count > 0));
        }

        return found;
    }

    private int FindBase(IList<ushort> children, ref int hint)
    {
        for (var word = hint; ; word++)
        {
            if (word + (_codes >> 6) + 2 >= _taken.Length)
            {
                throw new InvalidOperationException("双数组放不下；词表的字过于分散。");
            }

            // 每一位是一个基址：已用作基址的，或者某个子结点的位置已有人的，都不行。
            var blocked = _bases[word];
            for (var i = 0; i < children.Count && blocked != ulong.MaxValue; i++)
            {
                blocked |= Window((word << 6) + children[i]);
            }

            if (blocked != ulong.MaxValue)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(~blocked);
                _bases[at >> 6] |= 1UL << (at & 63);
                foreach (var code in children)
                {
                    _taken[(at + code) >> 6] |= 1UL << ((at + code) & 63);
                }

                hint = Math.Max(hint, word - Slack);
                return at;
            }
        }
    }

    // 从某个单元起连续 64 个单元的占用情况。
    private ulong Window(int cell)
    {
        var (word, shift) = (cell >> 6, cell & 63);
        return shift == 0 ? _taken[word] : (_taken[word] >> shift) | (_taken[word + 1] << (64 - shift));
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

    /// <summary>广度优先的次序，使先后完全确定。</summary>
    public int Order { get; set; }
}
