namespace Huairou.Review.Text;

/// <summary>出现过的编号（概念、词组），每个只记一次，依先后；清空复用。不是线程安全的。</summary>
public sealed class NumberBag
{
    private readonly bool[] _has;
    private readonly int[] _items;
    private int _count;

    /// <summary>构造空的一个。</summary>
    /// <param name="capacity">编号都小于它。</param>
    public NumberBag(int capacity)
    {
        _has = new bool[capacity];
        _items = new int[capacity];
    }

    /// <summary>出现过的编号，依先后。</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(0, _count);

    /// <summary>有没有出现过。</summary>
    public bool Has(int number) => _has[number];

    /// <summary>其中有没有出现过的。</summary>
    public bool HasAny(ReadOnlySpan<int> numbers)
    {
        var has = _has;
        foreach (var number in numbers)
        {
            if (has[number])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>记下一个编号。</summary>
    public void Add(int number)
    {
        if (!_has[number])
        {
            _has[number] = true;
            _items[_count++] = number;
        }
    }

    /// <summary>清空；只抹去记下的几个。</summary>
    public void Clear()
    {
        foreach (var number in Items)
        {
            _has[number] = false;
        }

        _count = 0;
    }
}
