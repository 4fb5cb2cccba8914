using Huairou.Review.Documents;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Spreadsheets.Rectifying;

/// <summary>整改复核要续写的台账：人填过的也可以。只读，不改动原件。</summary>
public sealed class ComparisonLedger
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, RectificationRecord> _records;

    private ComparisonLedger(string name, byte[] bytes, Dictionary<string, RectificationRecord> records)
    {
        Name = name;
        _bytes = bytes;
        _records = records;
    }

    /// <summary>文件名，不含路径。</summary>
    public string Name { get; }

    /// <summary>打开。</summary>
    /// <param name="name">文件名，用于报错与说明。</param>
    /// <param name="bytes">内容。</param>
    /// <exception cref="DocumentException">读不了，或者不是台账。</exception>
    public static ComparisonLedger Open(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var book = LedgerBook.Open(name, bytes);
        return new ComparisonLedger(name, bytes, LedgerRecords.Of(book));
    }

    /// <summary>台账对一份文件的记载；台账里认不出这份文件时为 null。</summary>
    /// <param name="paths">这份文件可能的名称与路径：相对于所审目录的路径、旧稿与新稿的全路径。</param>
    /// <param name="only">只比这一份：台账也只有一份文件时，改了名也当作它。</param>
    public RectificationRecord? RecordOf(IReadOnlyList<string> paths, bool only)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var wanted = paths.Select(Steps).ToList();

        // 从文件名往上，相同的层数最多的一份；一样多的认不准。
        var best = _records.Keys.Select(file => (File: file, Same: wanted.Max(w => SameTail(Steps(file), w)))).Where(static x => x.Same > 0).GroupBy(static x => x.Same).OrderByDescending(static g => g.Key).FirstOrDefault()?.ToList();
        return best is [var one] ? _records[one.File] : best is null && only && _records.Count == 1 ? _records.Values.Single() : null;
    }

    /// <summary>打开一本副本，供续写。</summary>
    internal LedgerBook Book() => LedgerBook.Open(Name, _bytes);

    private static string[] Steps(string path) => path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static int SameTail(string[] file, string[] path)
    {
        var same = 0;
        while (same < file.Length && same < path.Length && file[^(same + 1)] == path[^(same + 1)])
        {
            same++;
        }

        return same;
    }
}
