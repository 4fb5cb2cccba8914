using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Tests.FindingDiff;

/// <summary>清单里的一行：一处意见在哪份文件、哪一条、什么类型、什么档次。不写文字，只留文字的校验值。</summary>
/// <param name="File">文件的相对名，如“documents/山东/某条例.md”。</param>
/// <param name="Address">条款地址。</param>
/// <param name="Rule">主类型编号。</param>
/// <param name="Severity">档次。</param>
/// <param name="Source">来源：规则、一致、仅模型、遗漏。</param>
/// <param name="Certainty">把握：高、中、不确定；遗漏没有。</param>
/// <param name="Span">起–止，按条款文字的 UTF-16 计；遗漏没有。</param>
/// <param name="Hash">问题文字 UTF-8 的 SHA-256 前八位；遗漏取提示位置的。</param>
internal sealed record FindingLine(string File, string Address, string Rule, string Severity, string Source, string Certainty, string Span, string Hash)
{
    private const int Columns = 8;

    /// <summary>同一处意见的键：档次、来源、把握变了仍是同一处。</summary>
    public string Key => string.Join('\t', File, Address, Rule, Hash);

    public bool IsUnlawful => Severity == "违法";

    /// <summary>由一处意见得到。</summary>
    public static FindingLine Of(string file, Finding finding) => new(
        file,
        finding.Address,
        finding.Rule,
        finding.Severity.ToChinese(),
        finding.Source switch { FindingSource.Rule => "规则", FindingSource.Both => "一致", _ => "仅模型" },
        finding.Certainty switch { Results.Certainty.High => "高", Results.Certainty.Medium => "中", _ => "不确定" },
        string.Create(CultureInfo.InvariantCulture, $"{finding.Start}–{finding.End}"),
        HashOf(finding.Quote));

    /// <summary>由一处遗漏得到。</summary>
    public static FindingLine Of(string file, Omission omission) =>
        new(file, omission.Place, omission.Rule, omission.Severity.ToChinese(), "遗漏", "—", "—", HashOf(omission.Place));

    /// <summary>读清单：空行与 # 开头的行不算；多出的列（如读者的判断）由 <paramref name="rest"/> 取走。</summary>
    public static IReadOnlyList<T> Read<T>(string path, Func<FindingLine, string[], T> rest) =>
        [.. System.IO.File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#').Select(l => Parse(l, rest))];

    public static IReadOnlyList<FindingLine> Read(string path) => Read(path, static (line, _) => line);

    /// <summary>校验值。</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    public override string ToString() => string.Join('\t', File, Address, Rule, Severity, Source, Certainty, Span, Hash);

    private static T Parse<T>(string line, Func<FindingLine, string[], T> rest)
    {
        var c = line.Split('\t');
        Assert.True(c.Length >= Columns, "这一行的列数不对：" + line);
        return rest(new FindingLine(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]), c[Columns..]);
    }
}
