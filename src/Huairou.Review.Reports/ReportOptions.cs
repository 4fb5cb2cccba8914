using Huairou.Review.Reports.Text;

namespace Huairou.Review.Reports;

/// <summary>写报告的要求：各格式只取自己用得着的。</summary>
public sealed record ReportOptions
{
    /// <summary>默认：机器意见，未经复核。</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>文本报告的颜色与宽度。</summary>
    public TextStyle Style { get; init; } = TextStyle.Plain;

    /// <summary>单位自己的模板目录：其中的同名模板替换随程序的；null 只用随程序的。</summary>
    public string? TemplateFolder { get; init; }

    /// <summary>复核并确认了意见的审查人；空时意见一律是“疑似”。</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>批注版同时以修订方式写入改写，修订人为 <see cref="Reviewer"/>。</summary>
    public bool Track { get; init; }

    /// <summary>报告上的日期，yyyy-MM-dd，即审查日期。</summary>
    public string Date { get; init; } = "";
}
