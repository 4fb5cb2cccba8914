using Huairou.Review.Screening.Decisions;

namespace Huairou.Review.Reports.Json;

/// <summary>读基线：以前 review 写的 json 或者 ndjson。</summary>
public static class BaselineReader
{
    /// <summary>读一个文件。</summary>
    /// <param name="path">路径。</param>
    /// <exception cref="FormatException">读不了，或者不是审查结果；消息是一句中文。</exception>
    public static Baseline Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            return new Baseline([.. ReviewJsonFile.Read(path).Select(BaselineDocument.Of)]);
        }
        catch (FormatException e)
        {
            throw new FormatException($"基线文件 {name} {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"基线文件 {name} 读不出来：文件不存在、没有权限，或者正被别的程序占用。", e);
        }
    }
}
