using Xunit;

namespace Huairou.Review.Tests;

/// <summary>README 里由数据生成的表：夹在“&lt;!-- 名称开始 --&gt;”“&lt;!-- 名称结束 --&gt;”之间。</summary>
internal static class ReadmeTable
{
    /// <summary>README。</summary>
    public static string ReadmePath { get; } = Path.Combine(TestPaths.Root, "README.md");

    /// <summary>核对一张表；环境变量 HUAIROU_RENEW=1 时重写。</summary>
    /// <param name="name">表名。</param>
    /// <param name="expected">由数据得出的表，末尾有换行。</param>
    public static void Check(string name, string expected)
    {
        var readme = File.ReadAllText(ReadmePath);
        var (start, end) = ($"<!-- {name}开始 -->\n", $"<!-- {name}结束 -->");
        var from = readme.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = readme.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"README 缺少“{name}”的起止标记。");
        if (Environment.GetEnvironmentVariable("HUAIROU_RENEW") == "1")
        {
            File.WriteAllText(ReadmePath, readme[..from] + expected + readme[to..]);
            return;
        }

        Assert.Equal(expected, readme[from..to]);
    }
}
