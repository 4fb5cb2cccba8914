using System.Text;
using Huairou.Review.Documents.Tests.Word;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>恶意的与过分的文件。</summary>
internal static class HostileDocuments
{
    /// <summary>会被当成公式、标记、占位符、链接的开头。</summary>
    public static readonly string[] Openings =
    [
        "=1+1", "+1+1", "-1+1", "@SUM(A1:A9)", "=cmd|'/c calc'!A0", "=HYPERLINK(\"http://example.invalid\",\"点我\")", "=WEBSERVICE(\"http://example.invalid\")", "\t=1+1",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "]]>&lt;/w:t&gt;", "</w:t></w:r>", "{{总体结论}}", "{{#条款意见}}", "javascript:alert(1)", "http://example.invalid/x", "_x0041_", "\u202E倒写", "\u2066隔开\u2069", "%s%n{0}",
    ];

    /// <summary>文件名也是恶意的。</summary>
    public const string Name = "=1+1 <img src=x onerror=alert(1)> \u202E'&\"村规.txt";

    /// <summary>许多段，每段一处问题，开头各式各样。</summary>
    public static byte[] Many(int count) => WordFile.Body(
            P("东岔村村规民约") + string.Concat(Enumerable.Range(1, count).Select(static i => P(Escape($"{Openings[i % Openings.Length]}，第{i}组的出嫁女不参加集体收益分配。")))))
        .Styles("").Build();

    /// <summary>UTF-16，夹着 NUL、控制字符与双向控制字符；要求时还有单个的代理，那就不成其为 UTF-16 了。</summary>
    public static byte[] BrokenText(bool loneSurrogates = false)
    {
        var lines = Openings.Select(static (o, i) => $"第{i + 1}条　{o}，出嫁女不参加集体收益分配。")
            .Append((loneSurrogates ? "\uD800" : "") + "第二十一条　离婚妇女\u0000不得\u0001申请\uFFFE宅基地。")
            .Append("第二十二条　\u202E寡妇改嫁的收回承包地\u202C。");
        byte[] bytes = [0xFF, 0xFE, .. lines.SelectMany(static l => l + "\r\n").SelectMany(static c => new[] { (byte)c, (byte)(c >> 8) })];
        return bytes;
    }

    /// <summary>一段一兆字节，问题在开头、中间与末尾。</summary>
    public static string OneMegabyte()
    {
        var filler = string.Concat(Enumerable.Repeat("村务公开栏每季度更新一次，内容由村务监督委员会核对，", 1024 * 1024 / 2 / 75));
        return $"出嫁女不参加集体收益分配，{filler}离婚妇女不得申请宅基地，{filler}上门女婿不得参选村民代表。";
    }

    /// <summary>一段一兆字节的 docx。</summary>
    public static byte[] OneMegabyteWord() => WordFile.Body(P("北梁村村规民约") + P(OneMegabyte())).Styles("").Build();

    /// <summary>一段一兆字节的 txt。</summary>
    public static byte[] OneMegabyteText() => Encoding.UTF8.GetBytes("北梁村村规民约\n\n" + OneMegabyte() + "\n");

    /// <summary>五百列的表，问题在最后一列。</summary>
    public static byte[] FiveHundredColumns() => WordFile.Body(
            P("黄土坎村年终分配方案")
            + Table([.. Enumerable.Range(1, 499).Select(static i => $"第{i}项"), "发放办法"], [.. Enumerable.Range(1, 499).Select(static i => $"{i}元"), "出嫁女不参加分红"]))
        .Styles("").Build();

    /// <summary>五百列的网页表。</summary>
    public static byte[] FiveHundredColumnsPage() => Encoding.UTF8.GetBytes(
        "<html><head><title>黄土坎村年终分配方案</title></head><body><h1>黄土坎村年终分配方案</h1><table><tr>"
        + string.Concat(Enumerable.Range(1, 499).Select(static i => $"<th>第{i}项</th>")) + "<th>发放办法</th></tr><tr>"
        + string.Concat(Enumerable.Range(1, 499).Select(static i => $"<td>{i}元</td>")) + "<td>出嫁女不参加分红</td></tr></table></body></html>");

    private static string Escape(string text) => new(System.Security.SecurityElement.Escape(text)!.Where(static c => c is '\t' || !char.IsControl(c)).ToArray());
}
