namespace Huairou.Review.Cli.Reviewing;

/// <summary>哪些格式可以只写新增的意见。</summary>
internal static class Baselines
{
    // 意见书、台账、批注版要归档、要签字，缺了旧的意见就不是那份文件的意见了。
    private static readonly string[] Allowed = ["text", "json", "ndjson", "html", "sarif"];

    /// <summary>核对格式与 --baseline 是否相配。</summary>
    /// <exception cref="UsageException">不相配。</exception>
    public static void Check(ReviewRequest request)
    {
        if (request.Decisions.Baseline is not null && request.Formats.FirstOrDefault(f => !Allowed.Contains(f, StringComparer.Ordinal)) is { } format)
        {
            throw new UsageException($"--baseline 只列新增的意见，{format} 要写全部意见，不能一起用；可以用的格式：{string.Join("、", Allowed)}。");
        }
    }
}
