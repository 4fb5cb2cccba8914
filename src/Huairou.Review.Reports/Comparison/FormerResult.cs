using Huairou.Review.Documents;
using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Comparison;

/// <summary>把过去用 --format json 或 ndjson 写的审查结果当作旧稿。结果里只有出了问题的条款，没有全文。</summary>
public static class FormerResult
{
    /// <summary>是不是这样的文件：看扩展名。</summary>
    public static bool IsCandidate(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>读一份。</summary>
    /// <param name="path">路径。</param>
    /// <param name="wanted">新稿的文件名：一批结果中取同名的一份。</param>
    /// <exception cref="DocumentException">读不了，不是审查结果，或者一批结果中没有唯一同名的一份。</exception>
    public static ReviewResult Read(string path, string wanted) => Pick(ReadAll(path), wanted);

    /// <summary>读全部。</summary>
    /// <param name="path">路径。</param>
    /// <exception cref="DocumentException">读不了，或者不是审查结果。</exception>
    public static IReadOnlyList<ReviewResult> ReadAll(string path)
    {
        try
        {
            return ReviewJsonFile.Read(path);
        }
        catch (FormatException e)
        {
            throw new DocumentException("bad-result", e.Message, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException("not-found", "找不到这个文件，请检查路径。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException("io", "文件读不出来：可能没有权限，或者正被别的程序占用，请检查后重试。", e);
        }
    }

    /// <summary>一批结果里与新稿同名的一份；只有一份时就是它。</summary>
    /// <exception cref="DocumentException">没有唯一同名的一份。</exception>
    public static ReviewResult Pick(IReadOnlyList<ReviewResult> results, string wanted)
    {
        ArgumentNullException.ThrowIfNull(results);
        var named = results.Where(r => Path.GetFileName(r.File) == wanted).ToList();
        return named.Count == 1 ? named[0] : results.Count == 1 ? results[0]
            : throw new DocumentException("several-results", $"里面有 {results.Count} 份审查结果，没有唯一与“{wanted}”同名的一份，请写出单份结果再比较。");
    }
}
