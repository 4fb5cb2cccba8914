using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>一处遗漏，尚未配上依据。</summary>
/// <param name="Severity">档次。</param>
/// <param name="Seen">引起提示的条款；没有具体条款时为空。</param>
/// <param name="Why">在本文件里看到了什么、缺了什么。</param>
/// <param name="Suggestion">建议补充的文字。</param>
/// <param name="Place">补在哪里。</param>
/// <param name="Basis">本情形的依据（规则页依据中的引用）；空为整页的依据。</param>
internal sealed record OmissionDraft(Severity Severity, IReadOnlyList<DocumentLine> Seen, string Why, string Suggestion, Placement Place, params string[] Basis);

/// <summary>一个类型的遗漏检查：一类一个，无状态。</summary>
internal interface IOmissionCheck
{
    /// <summary>类型编号。</summary>
    string Id { get; }

    /// <summary>检查一份文件；没有遗漏或者不适用时为空。</summary>
    IEnumerable<OmissionDraft> Check(DocumentView doc);
}

/// <summary>说明文字的写法。</summary>
internal static class OmissionText
{
    private const int QuoteLength = 36;

    /// <summary>“第八条”“第八条、第九条”；多于三处时写“等”。</summary>
    public static string Places(IReadOnlyList<DocumentLine> lines)
    {
        var addresses = lines.Select(static l => l.Clause.Address).Distinct(StringComparer.Ordinal).ToArray();
        return addresses.Length <= 3 ? string.Join('、', addresses) : $"{string.Join('、', addresses.Take(3))}等{addresses.Length}处";
    }

    /// <summary>引文，过长的截短。</summary>
    public static string Quote(string text) => text.Length <= QuoteLength ? $"“{text}”" : $"“{text[..QuoteLength]}……”";
}
