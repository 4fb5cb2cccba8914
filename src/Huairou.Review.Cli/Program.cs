namespace Huairou.Review.Cli;

/// <summary>命令行入口。</summary>
internal static class Program
{
    private static int Main() => 0;
}
