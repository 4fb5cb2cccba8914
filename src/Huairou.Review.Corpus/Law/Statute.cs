using System.Security.Cryptography;
using System.Text;

namespace Huairou.Review.Corpus.Law;

/// <summary>一部法律的一个版本：名称、效力级别、版本日期与施行区间。</summary>
public sealed record Statute
{
    /// <summary>全称，如“中华人民共和国妇女权益保障法”。</summary>
    public required string Law { get; init; }

    /// <summary>通称，引用时用，如“妇女权益保障法”。</summary>
    public required string ShortName { get; init; }

    /// <summary>其他常见名称。</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>效力级别：宪法、法律、行政法规、司法解释、地方性法规等。</summary>
    public required string Level { get; init; }

    /// <summary>本版本通过、修正或者公布的日期。</summary>
    public required DateOnly VersionDate { get; init; }

    /// <summary>施行日期。</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>最后有效的一天；现行有效时为 null。</summary>
    public DateOnly? Until { get; init; }

    /// <summary>文字与效力最后核对到哪一天。</summary>
    public required DateOnly CheckedTo { get; init; }

    /// <summary>施行日期是否已经核实；为 false 时报告须写明“施行日期未核实”。</summary>
    public bool EffectiveChecked { get; init; }

    /// <summary>是否完整法律（由用户导入）；随附的法律只收规则要引用的条文。</summary>
    public bool Complete { get; init; }

    /// <summary>旧条号到本版本条号的对照；没有时为 null。</summary>
    public Renumbering? Renumbered { get; init; }

    /// <summary><paramref name="date"/> 当日是否施行。</summary>
    public bool InForce(DateOnly date) => Effective <= date && (Until is not { } until || date <= until);
}

/// <summary>修改后条号变动的对照，用于提示“引用的是旧条号”。</summary>
/// <param name="From">旧条号版本的日期。</param>
/// <param name="Until">旧条号最后有效的一天。</param>
/// <param name="Articles">旧条号 → 现行条号。</param>
public sealed record Renumbering(DateOnly From, DateOnly Until, IReadOnlyDictionary<int, int> Articles);

/// <summary>一条法律条文及其出处。</summary>
/// <param name="Statute">所属法律版本。</param>
/// <param name="Number">条号。</param>
/// <param name="Text">官方文本原文，各款之间为 \n。</param>
/// <param name="Sha256">原文 UTF-8 字节的 SHA-256（小写十六进制），没有参考文本时也能查出改动。</param>
public sealed record StatuteArticle(Statute Statute, ArticleNumber Number, string Text, string Sha256)
{
    /// <summary>法律全称。</summary>
    public string Law => Statute.Law;

    /// <summary>法律通称。</summary>
    public string ShortName => Statute.ShortName;

    /// <summary>条序号；附录为 0。</summary>
    public int ArticleNo => Number.No;

    /// <summary>条号写法，如“第五十五条”“附录”。</summary>
    public string Article => Number.ToString();

    /// <summary>施行日期。</summary>
    public DateOnly Effective => Statute.Effective;

    /// <summary>最后有效的一天；现行有效时为 null。</summary>
    public DateOnly? Until => Statute.Until;

    /// <summary>核对至。</summary>
    public DateOnly CheckedTo => Statute.CheckedTo;

    /// <summary>施行日期是否已经核实。</summary>
    public bool EffectiveChecked => Statute.EffectiveChecked;

    /// <summary>版本日期。</summary>
    public DateOnly VersionDate => Statute.VersionDate;

    /// <summary>效力级别。</summary>
    public string Level => Statute.Level;

    /// <summary>引用写法，如“妇女权益保障法#55”。</summary>
    public string Reference => new StatuteReference(ShortName, Number).ToString();

    /// <summary>给人看的引用，如“《妇女权益保障法》第五十五条”。</summary>
    public string Citation => $"《{ShortName.Replace('《', '〈').Replace('》', '〉')}》{Article}";

    /// <summary>出处说明：施行日期与核对至；日期未核实的写明。</summary>
    public string Provenance =>
        $"{VersionDate:yyyy-MM-dd}文本，{(EffectiveChecked ? "" : "所记施行日期未核实：")}{Effective:yyyy-MM-dd}施行，核对至{CheckedTo:yyyy-MM-dd}";

    /// <summary>计算原文的 SHA-256。</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
