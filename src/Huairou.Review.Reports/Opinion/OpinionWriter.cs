using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Opinion;

/// <summary>opinion：性别平等评估意见书。版式来自模板，单位可以用自己的。</summary>
public sealed class OpinionWriter : TemplatePaperWriter
{
    private readonly TypeNotes _notes;
    private readonly Lazy<OpinionBasis> _basis = new(OpinionBasis.Open);

    /// <summary>打开模板并检查。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板有问题。</exception>
    public OpinionWriter(ReportOptions options)
        : base("opinion", ".意见书.docx", "性别平等评估意见书", OpinionSchema.Schema, options) =>
        _notes = TypeNotes.Load(Options.TemplateFolder);

    /// <inheritdoc />
    private protected override PaperContent Fill(Paper paper) =>
        new(OpinionData.Of(new OpinionContext(paper, _notes), _basis.Value.Of(paper.Result.Kind, paper.Result.Date)));
}
