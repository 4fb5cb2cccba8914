using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Documents.Tables;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>读 xlsx：每张工作表一张表，题目与表后说明成段，格子带行头与列头。</summary>
public static class WorkbookReader
{
    /// <summary>读入。</summary>
    /// <param name="name">文件名，不含路径。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">加密、损坏、超限、不是 Excel 文件等。</exception>
    public static Draft Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var document = OfficePackage.OpenWorkbook(name, bytes);
        return OfficePackage.Reading(name, () => Read(name, document));
    }

    private static Draft Read(string name, SpreadsheetDocument document)
    {
        if (document.WorkbookPart is not { Workbook: { } book } workbook)
        {
            throw new DocumentException("damaged", $"“{name}”里没有工作簿，可能已损坏。请用 Excel 或 WPS 打开并另存为 xlsx 后重试。");
        }

        var values = new CellValues(workbook);
        var state = new WorkbookTally();
        var blocks = new List<Block>();
        foreach (var sheet in book.Descendants<Sheet>())
        {
            if (sheet.Id?.Value is not { } id || !workbook.TryGetPartById(id, out var part) || part is not WorksheetPart { Worksheet: not null } worksheet)
            {
                continue;
            }

            if (sheet.State?.HasValue == true && sheet.State.Value != SheetStateValues.Visible)
            {
                state.HiddenSheets.Add(sheet.Name?.Value ?? "");
            }

            var cells = SheetCells.Read(worksheet, values);
            state.Add(cells);
            blocks.AddRange(Blocks(worksheet, cells, state));
            blocks.AddRange(SheetExtras.Read(worksheet, state));
        }

        var ordered = blocks.OrderBy(block => (int)block.Layer).ToList();
        return new Draft(name, DraftFormat.Xlsx, ordered, state.Report(ordered));
    }

    private static IEnumerable<Block> Blocks(WorksheetPart part, SheetCells sheet, WorkbookTally state)
    {
        var source = part.Uri.OriginalString.TrimStart('/');
        var layout = SheetLayout.Of(sheet.Cells);
        foreach (var cell in layout.Before)
        {
            yield return BlockOf(cell, source, sheet.SheetRows[cell.Row], null) with { Centered = cell.ColumnSpan > 1 };
        }

        if (layout.Table.Count > 0)
        {
            var positions = TableGrid.Locate(++state.Tables, layout.Table, 0);
            for (var i = 0; i < layout.Table.Count; i++)
            {
                yield return BlockOf(layout.Table[i], source, sheet.SheetRows[layout.Table[i].Row + layout.FirstRow], positions[i]);
            }
        }

        foreach (var cell in layout.After)
        {
            yield return BlockOf(cell, source, sheet.SheetRows[cell.Row], null);
        }
    }

    private static Block BlockOf(GridCell cell, string part, int row, CellPosition? position) => new()
    {
        Layer = BlockLayer.Body,
        Text = cell.Text,
        Cell = position,
        SourcePart = part,
        SourceIndex = row,
        Map = SourceMap.Identity(cell.Text.Length),
    };
}
