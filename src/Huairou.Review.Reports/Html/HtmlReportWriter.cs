using System.Text;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>html：一个自足的网页，不用脚本、不取外部资源，能直接打印归档。</summary>
public sealed class HtmlReportWriter : IReportWriter
{
    private static readonly Lazy<string> Css = new(static () => HtmlPage.Resource("report.css"));

    /// <inheritdoc />
    public string Format => "html";

    /// <inheritdoc />
    public string FileSuffix => ".审查报告.html";

    /// <inheritdoc />
    public bool CanCombine => false;

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(outcome);
        var html = new HtmlText();
        if (outcome.Result is { } result)
        {
            new HtmlReport(html, result).Write(Css.Value);
        }
        else
        {
            HtmlReport.WriteError(html, outcome, Css.Value);
        }

        output.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
    }
}
