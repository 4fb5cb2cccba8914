using System.Text;

namespace Huairou.Review.Reports.Tests;

/// <summary>把写出器的输出变成文字；顺带守住编码约定。</summary>
internal static class Written
{
    public static string By(IReportWriter writer, params ReviewOutcome[] outcomes)
    {
        using var output = new MemoryStream();
        writer.Begin(output, outcomes.Length);
        for (var i = 0; i < outcomes.Length; i++)
        {
            writer.Write(output, outcomes[i], i);
        }

        writer.End(output, outcomes.Length);
        var bytes = output.ToArray();
        Assert.False(bytes.AsSpan().StartsWith("\uFEFF"u8), "不应有 BOM");
        Assert.DoesNotContain((byte)'\r', bytes);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
    }
}
