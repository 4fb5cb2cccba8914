namespace Huairou.Review.Screening.Results;

/// <summary>豁免清单的一项：哪一条款的哪一类意见，由谁、何时、因为什么决定保留。</summary>
public sealed record ExemptionEntry
{
    /// <summary>条款标识写成这个词时，指文件级的遗漏提示。</summary>
    public const string WholeDocument = "全文";

    /// <summary>所指文件：文件名，或相对于清单所在目录的路径；空为不限文件。</summary>
    public string File { get; init; } = "";

    /// <summary>条款标识（<see cref="Documents.Clause.Id"/>），或者“全文”。</summary>
    public required string ClauseId { get; init; }

    /// <summary>问题类型编号，如 A06。</summary>
    public required string Rule { get; init; }

    /// <summary>理由。</summary>
    public required string Reason { get; init; }

    /// <summary>作出决定的审查人。</summary>
    public required string Reviewer { get; init; }

    /// <summary>决定的日期；审查日期早于它时不生效。</summary>
    public required DateOnly Date { get; init; }

    /// <summary>最后一天有效的日期；null 为不设期限。</summary>
    public DateOnly? Until { get; init; }

    /// <summary>决定时的档次；意见后来升到更重的档次时不再适用。null 为不论档次。</summary>
    public Severity? Level { get; init; }

    /// <summary>决定时的问题文字，只供人看。</summary>
    public string Quote { get; init; } = "";

    /// <summary>清单文件名，不含路径。</summary>
    public string Source { get; init; } = "";

    /// <summary>在清单中的行号，从 1 起。</summary>
    public int Line { get; init; }

    /// <summary>给人看的出处，如“豁免清单.yaml 第 3 行”。</summary>
    public string Place => $"{Source} 第 {Line} 行";
}

/// <summary>一处已豁免的意见：不再列入问题，也不影响结论，但照样写在报告里。</summary>
/// <param name="Entry">所依据的豁免。</param>
/// <param name="Finding">条款的意见；文件级遗漏时为 null。</param>
/// <param name="Omission">文件级遗漏；条款的意见时为 null。</param>
public sealed record Exempted(ExemptionEntry Entry, Finding? Finding, Omission? Omission)
{
    /// <summary>类型编号。</summary>
    public string Rule => Finding?.Rule ?? Omission!.Rule;

    /// <summary>类型名称。</summary>
    public string Title => Finding?.Title ?? Omission!.Title;

    /// <summary>档次。</summary>
    public Severity Severity => Finding?.Severity ?? Omission!.Severity;

    /// <summary>条款地址；文件级为“全文”。</summary>
    public string Address => Finding is { Address.Length: > 0 } f ? f.Address : ExemptionEntry.WholeDocument;

    /// <summary>问题文字；文件级为空。</summary>
    public string Quote => Finding?.Quote ?? "";

    /// <summary>为什么曾列为问题。</summary>
    public string Why => Finding?.Why ?? Omission!.Why;
}

/// <summary>关于豁免的一条提示：到期、未生效、条款已变、意见已消失、档次已升。</summary>
/// <param name="Code">固定英文代码：expired、not-yet、clause-gone、finding-gone、upgraded。</param>
/// <param name="Entry">哪一项豁免。</param>
/// <param name="What">一句中文：怎么了、怎么办。</param>
public sealed record ExemptionNotice(string Code, ExemptionEntry Entry, string What)
{
    /// <summary>连同出处、类型与条款标识，单独看也知道说的是哪一项。</summary>
    public string Message => Head(Entry) + What;

    /// <summary>由写出的整句读回。</summary>
    /// <param name="code">代码。</param>
    /// <param name="entry">哪一项豁免。</param>
    /// <param name="message"><see cref="Message"/>。</param>
    public static ExemptionNotice FromMessage(string code, ExemptionEntry entry, string message)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(message);
        var head = Head(entry);
        return new(code, entry, message.StartsWith(head, StringComparison.Ordinal) ? message[head.Length..] : message);
    }

    private static string Head(ExemptionEntry entry) => $"{entry.Place}（{entry.Rule}，条款标识 {entry.ClauseId}）：";
}
