using DocumentFormat.OpenXml.Packaging;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Papers;

/// <summary>版式来自 Word 模板的文书：模板在审查之前读入并检查，每份结果填写一次。</summary>
public abstract class TemplatePaperWriter : PaperWriter
{
    private readonly string _name;
    private readonly WordTemplate _template;

    /// <summary>打开模板并检查。</summary>
    /// <param name="format">格式名。</param>
    /// <param name="suffix">文件后缀。</param>
    /// <param name="name">文书名称，与题目一起写进文件属性。</param>
    /// <param name="schema">能用的占位符。</param>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板有问题。</exception>
    private protected TemplatePaperWriter(string format, string suffix, string name, TemplateSchema schema, ReportOptions options)
        : base(format, suffix, options)
    {
        _name = name;
        _template = WordTemplate.Load(options.TemplateFolder, schema);
    }

    /// <summary>要填进模板的内容，以及填好之后、保存之前的改动。</summary>
    private protected abstract PaperContent Fill(Paper paper);

    /// <inheritdoc />
    private protected sealed override void Write(Stream output, Paper paper, string? sourcePath)
    {
        var content = Fill(paper);
        _template.Write(output, content.Data, $"{_name}（{paper.Title}）", paper.Result.Date, content.Finish);
    }
}

/// <summary>一份文书的内容。</summary>
/// <param name="Data">填进占位符的。</param>
/// <param name="Finish">占位符以外的改动，如字号；没有时为 null。</param>
internal sealed record PaperContent(TemplateData Data, Action<MainDocumentPart>? Finish = null);
