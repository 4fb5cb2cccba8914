using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>图的一组数据。</summary>
/// <param name="Name">名称。</param>
/// <param name="NameReference">名称所在的格。</param>
/// <param name="Reference">数值所在的范围。</param>
/// <param name="Values">算好的值。</param>
/// <param name="Color">颜色 RGB。</param>
/// <param name="Pattern">花纹：黑白打印时也分得开；空为纯色。</param>
internal sealed record ChartSeries(string Name, string NameReference, string Reference, IReadOnlyList<double> Values, string Color, string Pattern = "");

/// <summary>一幅条形图或柱形图。</summary>
/// <param name="Title">标题。</param>
/// <param name="CategoryTitle">分类轴的标题。</param>
/// <param name="ValueTitle">数值轴的标题。</param>
/// <param name="CategoryReference">分类所在的范围。</param>
/// <param name="Categories">分类。</param>
/// <param name="Series">各组数据；多于一组时堆叠。</param>
/// <param name="Horizontal">横条；否则为竖柱。</param>
internal sealed record ChartSpec(string Title, string CategoryTitle, string ValueTitle, string CategoryReference, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, bool Horizontal);

/// <summary>一幅图摆在哪里：左上角与右下角的格，行列从 1 起。</summary>
internal sealed record ChartPlace(int Row, int Column, int EndRow, int EndColumn);

/// <summary>把图写进工作表。</summary>
internal static class ChartParts
{
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>写入。</summary>
    public static void Add(WorksheetPart sheet, IReadOnlyList<(ChartSpec Spec, ChartPlace Place)> charts)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>("rIdDrawing1");
        drawing.WorksheetDrawing = new Xdr.WorksheetDrawing();
        drawing.WorksheetDrawing.AddNamespaceDeclaration("xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing");
        drawing.WorksheetDrawing.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        for (var i = 0; i < charts.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"rIdChart{i + 1}");
            var part = drawing.AddNewPart<ChartPart>(id);
            part.ChartSpace = Space(charts[i].Spec);
            drawing.WorksheetDrawing.Append(Anchor(charts[i].Place, id, i + 1, charts[i].Spec.Title));
        }

        sheet.Worksheet!.Append(new DocumentFormat.OpenXml.Spreadsheet.Drawing { Id = "rIdDrawing1" });
    }

    private static C.ChartSpace Space(ChartSpec spec)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = spec.Horizontal ? C.BarDirectionValues.Bar : C.BarDirectionValues.Column },
            new C.BarGrouping { Val = spec.Series.Count > 1 ? C.BarGroupingValues.Stacked : C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false });
        for (var i = 0; i < spec.Series.Count; i++)
        {
            bars.Append(SeriesOf(spec, spec.Series[i], (uint)i));
        }

        bars.Append(new C.GapWidth { Val = 60 });
        if (spec.Series.Count > 1)
        {
            bars.Append(new C.Overlap { Val = 100 });
        }

        bars.Append(new C.AxisId { Val = 111 }, new C.AxisId { Val = 112 });
        var chart = new C.Chart(
            TitleOf(spec.Title, 1400, bold: true),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(new C.Layout(), bars, Categories(spec), Values(spec)));
        if (spec.Series.Count > 1)
        {
            chart.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        }

        chart.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        var space = new C.ChartSpace(new C.Date1904 { Val = false }, new C.EditingLanguage { Val = "zh-CN" }, new C.RoundedCorners { Val = false }, chart);
        space.AddNamespaceDeclaration("c", ChartNamespace);
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private static C.BarChartSeries SeriesOf(ChartSpec spec, ChartSeries series, uint index)
    {
        OpenXmlElement fill = series.Pattern.Length > 0
            ? new A.PatternFill(new A.ForegroundColor(new A.RgbColorModelHex { Val = series.Color }), new A.BackgroundColor(new A.RgbColorModelHex { Val = "FFFFFF" })) { Preset = new EnumValue<A.PresetPatternValues>(new A.PresetPatternValues(series.Pattern)) }
            : new A.SolidFill(new A.RgbColorModelHex { Val = series.Color });
        return new C.BarChartSeries(
            new C.Index { Val = index },
            new C.Order { Val = index },
            new C.SeriesText(new C.StringReference(new C.Formula(series.NameReference), StringCache([series.Name]))),
            new C.ChartShapeProperties(fill, new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "404040" })) { Width = 6350 }),
            new C.InvertIfNegative { Val = false },
            new C.DataLabels(
                new C.NumberingFormat { FormatCode = "0;;;", SourceLinked = false },
                new C.ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" })),
                Text(900),
                new C.ShowLegendKey { Val = false },
                new C.ShowValue { Val = true },
                new C.ShowCategoryName { Val = false },
                new C.ShowSeriesName { Val = false },
                new C.ShowPercent { Val = false },
                new C.ShowBubbleSize { Val = false }),
            new C.CategoryAxisData(new C.StringReference(new C.Formula(spec.CategoryReference), StringCache(spec.Categories))),
            new C.Values(new C.NumberReference(new C.Formula(series.Reference), NumberCache(series.Values))));
    }

    private static C.CategoryAxis Categories(ChartSpec spec) => new(
        new C.AxisId { Val = 111 },
        new C.Scaling(new C.Orientation { Val = spec.Horizontal ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = spec.Horizontal ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
        TitleOf(spec.CategoryTitle, 1000, bold: false),
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        Text(900),
        new C.CrossingAxis { Val = 112 },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = true },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 });

    private static C.ValueAxis Values(ChartSpec spec) => new(
        new C.AxisId { Val = 112 },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = spec.Horizontal ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })) { Width = 6350 })),
        TitleOf(spec.ValueTitle, 1000, bold: false),
        new C.NumberingFormat { FormatCode = "0", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.Outside },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        Text(900),
        new C.CrossingAxis { Val = 111 },
        // 横条的分类从上往下排，数值轴要放到另一头才在下方。
        new C.Crosses { Val = spec.Horizontal ? C.CrossesValues.Maximum : C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });

    private static C.Title TitleOf(string text, int size, bool bold) => new(
        new C.ChartText(new C.RichText(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size, Bold = bold }),
                new A.Run(new A.RunProperties { Language = "zh-CN", FontSize = size, Bold = bold }, new A.Text(text))))),
        new C.Overlay { Val = false });

    private static C.TextProperties Text(int size) => new(
        new A.BodyProperties(),
        new A.ListStyle(),
        new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size }), new A.EndParagraphRunProperties { Language = "zh-CN" }));

    private static C.StringCache StringCache(IReadOnlyList<string> values) => new(
        values.Select((v, i) => (OpenXmlElement)new C.StringPoint(new C.NumericValue(CellText.Clean(v))) { Index = (uint)i }).Prepend(new C.PointCount { Val = (uint)values.Count }));

    private static C.NumberingCache NumberCache(IReadOnlyList<double> values) => new(
        new OpenXmlElement[] { new C.FormatCode("General"), new C.PointCount { Val = (uint)values.Count } }
            .Concat(values.Select((v, i) => new C.NumericPoint(new C.NumericValue(v.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)i })));

    private static Xdr.TwoCellAnchor Anchor(ChartPlace place, string relation, int number, string title) => new(
        new Xdr.FromMarker(Column(place.Column - 1), Offset0(), Row(place.Row - 1), RowOffset0()),
        new Xdr.ToMarker(Column(place.EndColumn - 1), Offset0(), Row(place.EndRow - 1), RowOffset0()),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties { Id = (uint)number + 1, Name = $"图{number}", Description = title },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relation }) { Uri = ChartNamespace })) { Macro = "" },
        new Xdr.ClientData());

    private static Xdr.ColumnId Column(int index) => new(index.ToString(CultureInfo.InvariantCulture));

    private static Xdr.RowId Row(int index) => new(index.ToString(CultureInfo.InvariantCulture));

    private static Xdr.ColumnOffset Offset0() => new("0");

    private static Xdr.RowOffset RowOffset0() => new("0");
}
