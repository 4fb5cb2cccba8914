using System.Numerics;

namespace Huairou.Review.Screening.Learning;

/// <summary>见过的桶号：开放寻址的散列表，装到一半加倍，清空复用。不是线程安全的。</summary>
internal sealed class BucketSet
{
    private const int Smallest = 256;

    // 桶号加一；零为空格。
    private int[] _slots = new int[Smallest];
    private int _mask = Smallest - 1;
    private int _count;

    /// <summary>清空。</summary>
    /// <param name="expected">大约多少个：表小，留在近处的内存里，清得也快。</param>
    public void Clear(int expected)
    {
        var size = (int)Math.Max(Smallest, BitOperations.RoundUpToPowerOf2((uint)expected));
        if (size > _slots.Length)
        {
            _slots = new int[size];
        }
        else
        {
            _slots.AsSpan(0, size).Clear();
        }

        (_mask, _count) = (size - 1, 0);
    }

    /// <summary>加入；原来没有时为真。</summary>
    public bool Add(int bucket)
    {
        var key = bucket + 1;
        for (var slot = Slot(key); ; slot = (slot + 1) & _mask)
        {
            if (_slots[slot] == key)
            {
                return false;
            }

            if (_slots[slot] == 0)
            {
                _slots[slot] = key;
                if (2 * ++_count > _mask)
                {
                    Grow();
                }

                return true;
            }
        }
    }

    private int Slot(int key) => (int)(((uint)key * 2654435769u) >> 8) & _mask;

    private void Grow()
    {
        var old = _slots.AsSpan(0, _mask + 1).ToArray();
        _mask = (2 * old.Length) - 1;
        _slots = new int[2 * old.Length];
        foreach (var key in old)
        {
            if (key != 0)
            {
                var slot = Slot(key);
                while (_slots[slot] != 0)
                {
                    slot = (slot + 1) & _mask;
                }

                _slots[slot] = key;
            }
        }
    }
}
