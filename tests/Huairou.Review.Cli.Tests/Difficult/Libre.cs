using Huairou.Review.Tests;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>成批的输出由 LibreOffice 打开。</summary>
internal static class Libre
{
    /// <summary>一批几十份的时限。</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(4);

    /// <summary>目录里全部 Word、Excel 文件都转得成 PDF。</summary>
    public static void AssertOpens(string folder)
    {
        // docx 与 xlsx 可能同名，分开放。
        foreach (var kind in new[] { "docx", "xlsx" })
        {
            LibreOffice.Convert(Directory.GetFiles(folder, "*." + kind), "pdf", Path.Combine(folder, "pdf-" + kind), Limit);
        }
    }
}
