using System.Globalization;
using Huairou.Review.Documents;

namespace Huairou.Review.Reports.Spreadsheets.Merging;

/// <summary>把人填过的旧台账与新一次审查的台账合成一本：在旧台账上续写，人填的、人改的、人加的都不动。</summary>
public static class LedgerMerge
{
    /// <summary>合并。</summary>
    /// <param name="oldFile">旧台账的文件名，用于报错与合并说明。</param>
    /// <param name="oldBytes">旧台账。</param>
    /// <param name="newFile">新台账的文件名。</param>
    /// <param name="newBytes">新台账。</param>
    /// <param name="today">今天；新台账里没有审查日期时用。</param>
    /// <exception cref="DocumentException">读不了，或者不是台账。</exception>
    public static LedgerMergeResult Merge(string oldFile, byte[] oldBytes, string newFile, byte[] newBytes, DateOnly today)
    {
        using var old = LedgerBook.Open(oldFile, oldBytes);
        using var current = LedgerBook.Open(newFile, newBytes);
        var date = current.Baseline.Fact(LedgerBaseline.DateFact) is { Length: > 0 } reviewed ? reviewed : today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var run = new LedgerMergeRun(old, current, date);
        run.Execute();
        using var output = new MemoryStream();
        old.Save(output);
        return run.Result(output.ToArray());
    }
}
