using System.Globalization;

namespace Huairou.Review.Reports.Annotated;

/// <summary>批注与修订的署名：机器意见署工具名，经复核的署复核人；日期一律是审查日期，不取时钟。</summary>
internal sealed record Signature
{
    /// <summary>工具的署名。</summary>
    public const string Tool = "怀柔性别平等与儿童优先审查助手";

    /// <summary>由写报告的要求得出。</summary>
    /// <param name="options">要求。</param>
    /// <param name="date">审查日期，yyyy-MM-dd。</param>
    public static Signature Of(ReportOptions options, string date)
    {
        var reviewer = XmlText.Clean(options.Reviewer).Trim();
        var day = options.Date.Length > 0 ? options.Date : date;
        return new Signature
        {
            Reviewer = reviewer,
            Author = reviewer.Length > 0 ? $"{reviewer}（已复核）" : Tool,
            Initials = reviewer.Length > 0 ? XmlText.Cap(reviewer, 4, "") : "审查助手",
            Moment = DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
    }

    /// <summary>复核人；没有复核时为空。</summary>
    public string Reviewer { get; private init; } = "";

    /// <summary>批注作者。</summary>
    public string Author { get; private init; } = "";

    /// <summary>作者缩写。</summary>
    public string Initials { get; private init; } = "";

    /// <summary>时间：审查日期零时（世界时）。</summary>
    public DateTime Moment { get; private init; }

    /// <summary>意见是否已经复核。</summary>
    public bool IsReviewed => Reviewer.Length > 0;

    /// <summary>没有复核时加“疑似”。</summary>
    public string Suspected(string name) => IsReviewed ? name : "疑似" + name;
}
