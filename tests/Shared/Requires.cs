namespace Huairou.Review.Tests;

/// <summary>仓库内外测试材料的位置。</summary>
internal static class TestPaths
{
    /// <summary>仓库根目录（含 Huairou.Review.sln 的那一级）。</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>仓库外参考资料目录，由环境变量 HUAIROU_DATA 给出；未设置时为 null。</summary>
    public static string? Data { get; } = Environment.GetEnvironmentVariable("HUAIROU_DATA") is { Length: > 0 } d && Directory.Exists(d) ? d : null;

    /// <summary>在持续集成中运行：此时缺组件算失败，不算跳过。</summary>
    public static bool InCi { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>PATH 上是否有名为 <paramref name="tool"/> 的程序。</summary>
    public static bool HasTool(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(dir => File.Exists(Path.Combine(dir, tool)) || File.Exists(Path.Combine(dir, tool + ".exe")));

    private static string FindRoot()
    {
        var dir = new DirectoryInfo(AppContext.BaseDirectory);
        while (dir is not null && !File.Exists(Path.Combine(dir.FullName, "Huairou.Review.sln")))
        {
            dir = dir.Parent;
        }

        return dir?.FullName ?? throw new InvalidOperationException("找不到仓库根目录。");
    }
}

/// <summary>需要 HUAIROU_DATA 的测试：未设置时带理由跳过。</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute()
    {
        if (TestPaths.Data is null)
        {
            Skip = "未设置 HUAIROU_DATA（仓库外参考资料目录）";
        }
    }
}

/// <summary>需要 HUAIROU_DATA 的数据驱动测试：未设置时带理由跳过。</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataTheoryAttribute : TheoryAttribute
{
    public DataTheoryAttribute()
    {
        if (TestPaths.Data is null)
        {
            Skip = "未设置 HUAIROU_DATA（仓库外参考资料目录）";
        }
    }
}

/// <summary>需要某个外部程序的测试：没有时带理由跳过；CI=true 时不跳过。</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        if (!TestPaths.InCi && !TestPaths.HasTool(tool))
        {
            Skip = $"本机没有 {tool}";
        }
    }
}
