namespace Huairou.Review.Screening.Learning;

/// <summary>接收特征：桶号与它在文字中的位置（两段，后一段可空）。</summary>
internal interface IFeatureSink
{
    /// <summary>出现一个特征。</summary>
    /// <param name="bucket">桶号。</param>
    /// <param name="start">第一段起点。</param>
    /// <param name="end">第一段终点（不含）。</param>
    /// <param name="start2">第二段起点；没有时与终点相等。</param>
    /// <param name="end2">第二段终点（不含）。</param>
    void Add(int bucket, int start, int end, int start2, int end2);
}

/// <summary>特征袋：同一特征只记一次，依先后；可清空复用，不是线程安全的。</summary>
internal sealed class FeatureBag : IFeatureSink
{
    // 一般一条几千个特征。
    private const int Expected = 8192;

    private readonly BucketSet _seen = new();
    private readonly List<int> _buckets = new(1024);

    /// <summary>当前线程的一个袋，已清空。</summary>
    public static FeatureBag Rent()
    {
        var bag = t_shared ??= new FeatureBag();
        bag.Clear();
        return bag;
    }

    [ThreadStatic]
    private static FeatureBag? t_shared;

    /// <summary>出现过的桶号，按先后。</summary>
    public List<int> Buckets => _buckets;

    /// <summary>清空。</summary>
    public void Clear()
    {
        _buckets.Clear();
        _seen.Clear(Expected);
    }

    /// <inheritdoc />
    public void Add(int bucket, int start, int end, int start2, int end2)
    {
        if (_seen.Add(bucket))
        {
            _buckets.Add(bucket);
        }
    }
}
