namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>对行要看的几栏。</summary>
/// <param name="Row">行。</param>
/// <param name="Key">标识；被删去时为空。</param>
internal sealed record LedgerMatchRow(LedgerBookRow Row, string Key)
{
    /// <summary>文件。</summary>
    public string File { get; init; } = "";

    /// <summary>镇乡与村。</summary>
    public string Place { get; init; } = "";

    /// <summary>条款号。</summary>
    public string Address { get; init; } = "";

    /// <summary>类型编号。</summary>
    public string Rule { get; init; } = "";

    /// <summary>原文与问题文字的两字组。</summary>
    public IReadOnlySet<int> Pairs { get; init; } = new HashSet<int>();

    /// <summary>取自台账。</summary>
    public static LedgerMatchRow From(LedgerBook book, LedgerBookRow row) => From(row, field => book.Get(row, field).Text.Trim());

    /// <summary>取自还没有写进台账的一行。</summary>
    /// <param name="row">将要写的一行。</param>
    /// <param name="order">次序。</param>
    public static LedgerMatchRow From(LedgerRow row, int order) => From(new LedgerBookRow(order, new Dictionary<int, SheetValue>()), field => row[field].Text.Trim());

    private static LedgerMatchRow From(LedgerBookRow row, Func<string, string> text) => new(row, text(LedgerFields.Key))
    {
        File = text(LedgerFields.File),
        Place = text(LedgerFields.Town) + "/" + text(LedgerFields.Village),
        Address = text(LedgerFields.Address),
        Rule = text(LedgerFields.Type).Split(' ')[0],
        Pairs = PairsOf(text(LedgerFields.Original) + "\n" + text(LedgerFields.Quote)),
    };

    /// <summary>像不像，0–1：相同的两字组占两边总数的比例。</summary>
    public double Similarity(LedgerMatchRow other)
    {
        var total = Pairs.Count + other.Pairs.Count;
        return total == 0 ? 0 : 2.0 * Pairs.Count(other.Pairs.Contains) / total;
    }

    private static HashSet<int> PairsOf(string text)
    {
        var pairs = new HashSet<int>();
        var previous = '\0';
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            pairs.Add((previous << 16) | c);
            previous = c;
        }

        return pairs;
    }
}

/// <summary>两本台账逐行相对。</summary>
internal static class LedgerMatcher
{
    // 靠相似对行的门槛：文字至少六成相同，连同条款号、类型合计七成。
    private const double MinimumText = 0.6;
    private const double MinimumScore = 0.7;

    /// <summary>对行。返回旧行到新行；对不上的不列。</summary>
    /// <remarks>先按标识；标识被删或者条文改了字、文件改了名的，再按文件、条款号、类型与原文相似。</remarks>
    public static Dictionary<LedgerMatchRow, LedgerMatchRow> Match(IReadOnlyList<LedgerMatchRow> old, IReadOnlyList<LedgerMatchRow> current)
    {
        var matched = new Dictionary<LedgerMatchRow, LedgerMatchRow>(ReferenceEqualityComparer.Instance);
        var free = new HashSet<LedgerMatchRow>(current, ReferenceEqualityComparer.Instance);
        var byKey = current.Where(r => r.Key.Length > 0).GroupBy(r => r.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var row in old)
        {
            // 人把一行抄成两行时，前一行对上，后一行是人加的。
            if (row.Key.Length > 0 && byKey.TryGetValue(row.Key, out var same) && free.Remove(same))
            {
                matched[row] = same;
            }
        }

        var copied = matched.Keys.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var rest = old.Where(r => !matched.ContainsKey(r) && (r.Key.Length == 0 || !copied.Contains(r.Key))).ToList();
        var oldFiles = old.Select(r => r.File).ToHashSet(StringComparer.Ordinal);
        var newFiles = current.Select(r => r.File).ToHashSet(StringComparer.Ordinal);
        var candidates = new List<(double Score, int Old, int New, LedgerMatchRow From, LedgerMatchRow To)>();
        var open = free.GroupBy(r => r.Rule, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var row in rest.Where(r => r.Pairs.Count > 0))
        {
            // 类型被人改过的行，与各类型都比。
            foreach (var other in open.TryGetValue(row.Rule, out var sameRule) ? sameRule : open.Values.SelectMany(v => v))
            {
                if (SameFile(row, other, oldFiles, newFiles) && Score(row, other) is { } score)
                {
                    candidates.Add((score, row.Row.Number, other.Row.Number, row, other));
                }
            }
        }

        foreach (var (_, _, _, from, to) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Old).ThenBy(c => c.New))
        {
            if (!matched.ContainsKey(from) && free.Remove(to))
            {
                matched[from] = to;
            }
        }

        return matched;
    }

    private static double? Score(LedgerMatchRow a, LedgerMatchRow b)
    {
        var text = a.Similarity(b);
        if (text < MinimumText)
        {
            return null;
        }

        var score = (0.6 * text) + (a.Address == b.Address ? 0.25 : 0) + (a.Rule == b.Rule ? 0.15 : 0);
        return score >= MinimumScore || text >= 0.9 ? score : null;
    }

    // 文件名相同；文件栏被删时看镇村；文件改了名或者挪了目录时，旧名不在新一批里、新名不在旧一批里，且文件名或镇村相同。
    private static bool SameFile(LedgerMatchRow a, LedgerMatchRow b, HashSet<string> oldFiles, HashSet<string> newFiles)
    {
        if (a.File.Length == 0 || b.File.Length == 0)
        {
            return a.Place == b.Place || a.Place == "/" || b.Place == "/";
        }

        return a.File == b.File
            || (!newFiles.Contains(a.File) && !oldFiles.Contains(b.File) && (Path.GetFileName(a.File) == Path.GetFileName(b.File) || (a.Place == b.Place && a.Place != "/")));
    }
}
