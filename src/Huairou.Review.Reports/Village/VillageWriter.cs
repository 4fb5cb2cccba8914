using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Reports.Papers;
using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Village;

/// <summary>village：白话说明，一页纸，给村民会议讨论用。</summary>
public sealed class VillageWriter : TemplatePaperWriter
{
    private readonly TypeNotes _notes;

    /// <summary>打开模板并检查。</summary>
    /// <param name="options">写报告的要求。</param>
    /// <exception cref="TemplateException">模板有问题。</exception>
    public VillageWriter(ReportOptions options)
        : base("village", ".白话说明.docx", "白话说明", VillageSchema.Schema, options) =>
        _notes = TypeNotes.Load(Options.TemplateFolder);

    /// <inheritdoc />
    private protected override PaperContent Fill(Paper paper)
    {
        var village = new VillageData(paper, _notes);
        return new(village.Build(), main => Scale(main, village.Fit.HalfPoints));
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
