using Huairou.Review.Documents;
using Huairou.Review.Reports.Comparison;

namespace Huairou.Review.Cli.Comparing;

/// <summary>要比的一对：同一份文件的旧稿与新稿，至少有一稿。</summary>
/// <param name="Name">名称：新稿的；没有新稿时是旧稿的。</param>
/// <param name="Old">旧稿；没有相应的时为 null。</param>
/// <param name="New">新稿；没有相应的时为 null。</param>
internal sealed record DraftPair(string Name, DraftSource? Old, DraftSource? New);

/// <summary>把旧稿与新稿配成对。</summary>
internal static class DraftPairs
{
    /// <summary>配对。</summary>
    /// <param name="old">旧稿那一处。</param>
    /// <param name="new">新稿那一处。</param>
    /// <exception cref="UsageException">一边是目录一边是文件。</exception>
    /// <exception cref="DocumentException">一批结果里没有与新稿同名的。</exception>
    public static IReadOnlyList<DraftPair> Of(DraftPlace old, DraftPlace @new)
    {
        if (!@new.IsBatch)
        {
            var one = @new.Sources[0];
            return old.IsBatch && !(old.Sources.Count > 0 && old.Sources.All(static s => s.IsResultOnly))
                ? throw new UsageException("旧稿是目录，新稿也要是目录：两个目录里的文件按名称配对。")
                : [new DraftPair(one.Name, Counterpart(old, one), one)];
        }

        if (!old.IsBatch && old.Sources is [{ IsResultOnly: false }])
        {
            throw new UsageException("新稿是目录，旧稿也要是目录，或者过去的审查结果（json、ndjson）：两边的文件按名称配对。");
        }

        var matched = Match(old.Sources, @new.Sources);
        var taken = matched.Values.ToHashSet();
        return
        [
            .. @new.Sources.Select(n => new DraftPair(n.Name, matched.GetValueOrDefault(n), n)),
            .. old.Sources.Where(o => !taken.Contains(o)).Select(static o => new DraftPair(o.Name, o, null)),
        ];
    }

    /// <summary>更早的一处里，与这一对相应的一稿；没有时为 null。</summary>
    /// <param name="before">更早的一处。</param>
    /// <param name="pairs">全部的对。</param>
    public static IReadOnlyDictionary<DraftPair, DraftSource> Earlier(DraftPlace before, IReadOnlyList<DraftPair> pairs)
    {
        var named = pairs.Where(static p => p.New is not null).ToDictionary(static p => p.New!);
        return Match(before.Sources, [.. named.Keys]).ToDictionary(m => named[m.Key], static m => m.Value);
    }

    /// <summary>一处里与新稿相应的一稿：只有一份时就是它，一批结果取同名的。</summary>
    /// <exception cref="DocumentException">一批结果里没有唯一同名的。</exception>
    public static DraftSource Counterpart(DraftPlace place, DraftSource wanted)
    {
        if (!place.IsBatch)
        {
            return place.Sources[0];
        }

        var former = FormerResult.Pick([.. place.Sources.Select(static s => s.Former!)], Path.GetFileName(wanted.Name));
        return place.Sources.First(s => ReferenceEquals(s.Former, former));
    }

    // 依次：相对路径相同（扩展名可以不同），整批中唯一的同名文件，同一目录里各只剩一份。
    private static Dictionary<DraftSource, DraftSource> Match(IReadOnlyList<DraftSource> old, IReadOnlyList<DraftSource> @new)
    {
        var matched = new Dictionary<DraftSource, DraftSource>();
        By(static s => s.Name);
        By(static s => Path.ChangeExtension(s.Name, null));
        By(static s => Path.GetFileNameWithoutExtension(s.Name));
        By(static s => Path.GetDirectoryName(s.Name) is { Length: > 0 } folder ? folder : null);
        return matched;

        void By(Func<DraftSource, string?> key)
        {
            var taken = matched.Values.ToHashSet();
            var left = old.Where(o => !taken.Contains(o)).ToLookup(key, StringComparer.Ordinal);
            foreach (var group in @new.Where(n => !matched.ContainsKey(n)).GroupBy(key, StringComparer.Ordinal).Where(static g => g.Key is not null).ToList())
            {
                if (group.Count() == 1 && left[group.Key].Take(2).ToList() is [var only])
                {
                    matched.Add(group.Single(), only);
                }
            }
        }
    }
}
