using System.Text;

namespace Huairou.Review.Reports.Html.Index;

/// <summary>html-index：整批网页报告的索引。与 html 一起写出，名为“索引.html”；链接用实际写出的文件名。</summary>
public sealed class HtmlIndexWriter : IReportWriter
{
    private readonly List<IndexRow> _rows = [];
    private readonly List<(string File, ReviewError Error)> _unreadable = [];
    private string _date = "";
    private string _pack = "";

    /// <inheritdoc />
    public string Format => "html-index";

    /// <inheritdoc />
    public string FileSuffix => ".索引.html";

    /// <inheritdoc />
    public bool CanCombine => true;

    /// <inheritdoc />
    public string? BatchName => "索引";

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
        _rows.Clear();
        _unreadable.Clear();
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Result is { } result)
        {
            (_date, _pack) = (result.Date, result.Pack);
            _rows.Add(IndexRow.Of(outcome));
        }
        else
        {
            _unreadable.Add((outcome.File, outcome.Error!));
        }
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
        ArgumentNullException.ThrowIfNull(output);
        var html = new HtmlText();
        new HtmlIndexPage(html, _rows, _unreadable, count, _date, _pack).Write();
        output.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }
}
