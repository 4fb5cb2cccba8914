namespace Huairou.Review.Corpus.Law;

/// <summary>法条库：规则能够引用的全部条文，可有同一法律的几个版本。不可变，线程安全。</summary>
public sealed class StatuteStore
{
    private readonly Dictionary<string, List<StatuteFile>> _byName = new(StringComparer.Ordinal);

    /// <summary>由法条文件建库；没写失效日期的旧版本在新版本施行前一日失效。</summary>
    /// <exception cref="StatuteFormatException">同一版本里有重复条号。</exception>
    public StatuteStore(IEnumerable<StatuteFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Files = CloseOldVersions(files);
        foreach (var file in Files)
        {
            AddName(file.Statute.Law, file);
            AddName(file.Statute.ShortName, file);
            foreach (var alias in file.Statute.Aliases)
            {
                AddName(alias, file);
            }

            CheckDuplicates(file);
        }
    }

    /// <summary>全部法条文件，按通称、施行日期（新的在前）排列。</summary>
    public IReadOnlyList<StatuteFile> Files { get; }

    /// <summary>全部条文。</summary>
    public IEnumerable<StatuteArticle> Articles => Files.SelectMany(file => file.Articles);

    /// <summary>读一个目录里的全部 *.yml。</summary>
    /// <param name="lawDir">法条目录。</param>
    /// <param name="packFile">编译包；存在且与目录内容一致时直接用它，省去解析。</param>
    /// <param name="userDir">用户导入的法律目录；不存在时忽略。</param>
    /// <exception cref="DirectoryNotFoundException">法条目录不存在。</exception>
    /// <exception cref="StatuteFormatException">有文件写错。</exception>
    public static StatuteStore Load(string lawDir, string? packFile = null, string? userDir = null)
    {
        var files = packFile is not null && Law.StatutePack.TryRead(packFile, lawDir) is { } packed ? packed : ReadDirectory(lawDir);
        return new StatuteStore(userDir is not null && Directory.Exists(userDir) ? files.Concat(ReadDirectory(userDir)) : files);
    }

    /// <summary>逐个解析目录里的法条文件，文件名按序数排列。</summary>
    public static IReadOnlyList<StatuteFile> ReadDirectory(string lawDir) =>
        Directory.GetFiles(lawDir, "*.yml").Order(StringComparer.Ordinal).Select(StatuteYaml.Read).ToArray();

    /// <summary>查 <paramref name="date"/> 当日施行的条文；没有收录或者当日未施行时为 null。</summary>
    /// <param name="shortName">法律的通称、全称或者别名，可带书名号。</param>
    /// <param name="articleNo">条序号；0 为附录。</param>
    /// <param name="date">日期。</param>
    public StatuteArticle? Find(string shortName, int articleNo, DateOnly date) =>
        Find(new StatuteReference(shortName, new ArticleNumber(articleNo)), date);

    /// <summary>查 <paramref name="date"/> 当日施行的条文；没有收录或者当日未施行时为 null。</summary>
    public StatuteArticle? Find(StatuteReference reference, DateOnly date) =>
        FindAny(reference).FirstOrDefault(article => article.Statute.InForce(date));

    /// <summary>不论是否施行，查各版本里的这一条，新的在前；空序列表示没有收录。</summary>
    public IEnumerable<StatuteArticle> FindAny(StatuteReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        foreach (var file in Versions(reference.Law))
        {
            if (file.Find(reference.Number) is { } article)
            {
                yield return article;
            }
        }
    }

    /// <summary>一部法律收录的各版本，新的在前；没有收录时为空。</summary>
    public IReadOnlyList<StatuteFile> Versions(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.TryGetValue(Key(name), out var versions) ? versions : [];
    }

    private static void CheckDuplicates(StatuteFile file)
    {
        var seen = new HashSet<int>();
        foreach (var article in file.Articles)
        {
            if (!seen.Add(article.Number.SortKey))
            {
                throw new StatuteFormatException(file.Statute.ShortName, 0, $"{article.Article}重复。");
            }
        }
    }

    private void AddName(string name, StatuteFile file)
    {
        var key = Key(name);
        if (!_byName.TryGetValue(key, out var versions))
        {
            _byName[key] = versions = [];
        }

        if (!versions.Exists(v => ReferenceEquals(v, file)))
        {
            versions.Add(file);
        }
    }

    // 书名号、国名在引用时有无不定，查找时一律去掉。
    private static string Key(string name) =>
        name.Replace("中华人民共和国", "", StringComparison.Ordinal).Trim()
            .Replace("《", "", StringComparison.Ordinal).Replace("》", "", StringComparison.Ordinal)
            .Replace("〈", "", StringComparison.Ordinal).Replace("〉", "", StringComparison.Ordinal);

    private static StatuteFile[] CloseOldVersions(IEnumerable<StatuteFile> files)
    {
        // 不用 LINQ：它的泛型实例要到启动时才编译，比排序本身慢得多。
        var sorted = new List<StatuteFile>(files).ToArray();
        var order = new Dictionary<StatuteFile, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < sorted.Length; i++)
        {
            order[sorted[i]] = i;
        }

        Array.Sort(sorted, (x, y) =>
        {
            var byName = string.CompareOrdinal(x.Statute.ShortName, y.Statute.ShortName);
            var byDate = byName != 0 ? byName : y.Statute.Effective.CompareTo(x.Statute.Effective);
            return byDate != 0 ? byDate : order[x].CompareTo(order[y]);
        });
        for (var i = 1; i < sorted.Length; i++)
        {
            var newer = sorted[i - 1].Statute;
            var older = sorted[i].Statute;
            if (!string.Equals(newer.ShortName, older.ShortName, StringComparison.Ordinal) || older.Until is not null)
            {
                continue;
            }

            if (newer.Effective > older.Effective)
            {
                sorted[i] = Rebind(sorted[i], older with { Until = newer.Effective.AddDays(-1) });
            }
            else if (newer.Until is { } until)
            {
                sorted[i] = Rebind(sorted[i], older with { Until = until });
            }
        }

        return sorted;
    }

    private static StatuteFile Rebind(StatuteFile file, Statute statute) =>
        new(statute, file.Articles.Select(article => article with { Statute = statute }).ToArray());
}
