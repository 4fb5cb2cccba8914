using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Opinion;

/// <summary>opinion：性别平等评估意见书。版式来自模板，单位可以用自己的。</summary>
public sealed class OpinionWriter : IReportWriter
{
    private readonly ReportOptions _options;
    private readonly WordTemplate _template;
    private readonly TypeNotes _notes;
    private readonly Lazy<OpinionBasis> _basis = new(OpinionBasis.Open);

    /// <summary>打开模板并检查。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板有问题。</exception>
    public OpinionWriter(ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _template = WordTemplate.Load(options.TemplateFolder, OpinionSchema.Schema);
        _notes = TypeNotes.Load(options.TemplateFolder);
    }

    /// <inheritdoc />
    public string Format => "opinion";

    /// <inheritdoc />
    public string FileSuffix => ".意见书.docx";

    /// <inheritdoc />
    public bool CanCombine => false;

    /// <inheritdoc />
    public bool NeedsFolder => true;

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Result is not { } result)
        {
            return;
        }

        var context = new OpinionContext(result, _options.Reviewer, _notes);
        var data = OpinionData.Of(context, _basis.Value.Of(result.Kind, result.Date));
        _template.Write(output, data, $"性别平等评估意见书（{(result.Title.Length > 0 ? result.Title : result.File)}）", result.Date);
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
    }
}
