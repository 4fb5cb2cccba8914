namespace Huairou.Review.Reports.Feedback;

/// <summary>读回的一份采纳反馈表。</summary>
/// <param name="File">文件名。</param>
/// <param name="Rows">各行，按表中次序。</param>
public sealed record FeedbackForm(string File, IReadOnlyList<FeedbackFormRow> Rows)
{
    /// <summary>被审文件的文种；表里没有记时为空。</summary>
    public string Kind { get; init; } = "";

    /// <summary>被审文件；表里没有记时为空。</summary>
    public string Source { get; init; } = "";

    /// <summary>审查日期 yyyy-MM-dd；表里没有记时为空。</summary>
    public string ReviewDate { get; init; } = "";

    /// <summary>发出的表里有、交回的表里没有的行标识。</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>读回的一行。</summary>
/// <param name="Answer">填写的内容。</param>
public sealed record FeedbackFormRow(FeedbackAnswer Answer)
{
    /// <summary>序号。</summary>
    public string Label { get; init; } = "";

    /// <summary>条款地址。</summary>
    public string Address { get; init; } = "";

    /// <summary>问题类型栏。</summary>
    public string Type { get; init; } = "";

    /// <summary>引导语；不知道时为空。修改后的列项要连同引导语一起复审。</summary>
    public string Context { get; init; } = "";

    /// <summary>类型编号。</summary>
    public string Rule => Answer.Key.Split('|') is [_, var rule, ..] ? rule : "";
}
