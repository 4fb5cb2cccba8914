namespace Huairou.Review.Reports.Tests;

/// <summary>逐字核定的输出，放在 Approved 目录，由人读过。有意改变输出时以 HUAIROU_APPROVE=1 运行一次，再读差异。</summary>
internal static class Approved
{
    /// <summary>与核定的输出比较。</summary>
    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(Huairou.Review.Tests.TestPaths.Root, "tests", "Huairou.Review.Reports.Tests", "Approved", name);
        if (Environment.GetEnvironmentVariable("HUAIROU_APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
