using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Village;

/// <summary>village：白话说明，一页纸，给村民会议讨论用。</summary>
public sealed class VillageWriter : IReportWriter
{
    private readonly ReportOptions _options;
    private readonly WordTemplate _template;
    private readonly TypeNotes _notes;

    /// <summary>打开模板并检查。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板有问题。</exception>
    public VillageWriter(ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _template = WordTemplate.Load(options.TemplateFolder, VillageSchema.Schema);
        _notes = TypeNotes.Load(options.TemplateFolder);
    }

    /// <inheritdoc />
    public string Format => "village";

    /// <inheritdoc />
    public string FileSuffix => ".白话说明.docx";

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

        var village = new VillageData(result, _options.Reviewer, _notes);
        _template.Write(output, village.Build(), $"白话说明（{(result.Title.Length > 0 ? result.Title : result.File)}）", result.Date, main => Scale(main, village.Fit.HalfPoints));
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
    }

    // 写得少时字放大些，老人看得清；写得多时缩小，仍在一页内。
    private static void Scale(MainDocumentPart main, int halfPoints)
    {
        var size = halfPoints.ToString(CultureInfo.InvariantCulture);
        if (main.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(static s => s.StyleName?.Val?.Value == "白话正文") is { } style)
        {
            style.StyleRunProperties ??= new StyleRunProperties();
            style.StyleRunProperties.FontSize = new FontSize { Val = size };
            style.StyleRunProperties.FontSizeComplexScript = new FontSizeComplexScript { Val = size };
        }
    }
}
