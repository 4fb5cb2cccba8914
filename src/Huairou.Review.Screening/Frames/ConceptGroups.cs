namespace Huairou.Review.Screening.Frames;

/// <summary>“任选其一”的概念组，编了号：几千个框架与说法要的多是同样的几百组，同样的只看一次。编号之后不再改变。</summary>
internal sealed class ConceptGroups
{
    private readonly Dictionary<int[], int> _numbers = new(new SameConcepts());
    private readonly List<int[]> _groups = [];

    /// <summary>组数。</summary>
    public int Count => _groups.Count;

    /// <summary>一组的概念下标。</summary>
    public int[] this[int number] => _groups[number];

    /// <summary>各组的编号，概念少的在前：最容易落空的先看。</summary>
    public int[] NumbersOf(IEnumerable<int[]> groups) => [.. groups.OrderBy(static g => g.Length).Select(NumberOf)];

    private int NumberOf(int[] group)
    {
        if (!_numbers.TryGetValue(group, out var number))
        {
            _numbers.Add(group, number = _groups.Count);
            _groups.Add(group);
        }

        return number;
    }

    private sealed class SameConcepts : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = (uint)obj.Length;
            foreach (var concept in obj)
            {
                hash = (hash * 31) + (uint)concept;
            }

            return (int)hash;
        }
    }
}
