using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>一张工作表里有字的格子：合并格只留左上角，带跨度；空行空列已去掉。</summary>
internal sealed class SheetCells
{
    private SheetCells(IReadOnlyList<GridCell> cells, IReadOnlyList<int> sheetRows, int hiddenRows, int hiddenColumns, int uncached)
    {
        Cells = cells;
        SheetRows = sheetRows;
        HiddenRows = hiddenRows;
        HiddenColumns = hiddenColumns;
        Uncached = uncached;
    }

    /// <summary>格子；行列从 0 起，已按有字的行列压紧。</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>压紧后的行对应的工作表行号，从 1 起。</summary>
    public IReadOnlyList<int> SheetRows { get; }

    /// <summary>有字的隐藏行数。</summary>
    public int HiddenRows { get; }

    /// <summary>隐藏列数。</summary>
    public int HiddenColumns { get; }

    /// <summary>公式没有存结果的格数。</summary>
    public int Uncached { get; }

    /// <summary>读一张表。</summary>
    public static SheetCells Read(WorksheetPart part, CellValues values)
    {
        var merges = Merges(part.Worksheet!);
        var raw = new SortedDictionary<(int Row, int Column), string>();
        var hidden = new HashSet<int>();
        var uncached = 0;
        var previousRow = 0;
        foreach (var row in part.Worksheet!.Descendants<Row>())
        {
            var rowNumber = row.RowIndex?.HasValue == true ? (int)row.RowIndex.Value : previousRow + 1;
            previousRow = rowNumber;
            var column = 0;
            var before = raw.Count;
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
                var text = values.Text(cell);
                uncached += text is null ? 1 : 0;
                if (!string.IsNullOrWhiteSpace(text) && !merges.Covered.Contains((rowNumber, column)))
                {
                    raw[(rowNumber, column)] = text;
                    if (raw.Count > DocumentLimits.MaxSheetCells)
                    {
                        throw new DocumentException("too-large", $"工作表超过 {DocumentLimits.MaxSheetCells / 10_000} 万格，不予读取。请只保留要审查的内容。");
                    }
                }
            }

            if (row.Hidden?.Value == true && raw.Count > before)
            {
                hidden.Add(rowNumber);
            }
        }

        var hiddenColumns = part.Worksheet.Descendants<Column>().Where(item => item.Hidden?.Value == true && item.Min?.HasValue == true && item.Max?.HasValue == true)
            .Sum(item => raw.Keys.Select(key => key.Column).Distinct().Count(number => number >= item.Min!.Value && number <= item.Max!.Value));
        var (cells, rows) = Compact(raw, merges.Spans);
        return new SheetCells(cells, rows, hidden.Count, hiddenColumns, uncached);
    }

    private static (List<GridCell> Cells, List<int> Rows) Compact(SortedDictionary<(int Row, int Column), string> raw, Dictionary<(int Row, int Column), (int Rows, int Columns)> spans)
    {
        var rows = raw.Keys.Select(key => key.Row).Distinct().Order().ToList();
        var columns = raw.Keys.Select(key => key.Column).Distinct().Order().ToList();
        var cells = new List<GridCell>(raw.Count);
        foreach (var ((row, column), text) in raw)
        {
            var (rowSpan, columnSpan) = spans.GetValueOrDefault((row, column), (1, 1));
            var top = rows.BinarySearch(row);
            var left = columns.BinarySearch(column);
            cells.Add(new GridCell(top, left, Count(rows, top, row + rowSpan), Count(columns, left, column + columnSpan), text));
        }

        return (cells, rows);
    }

    /// <summary>合并范围内有字的行（列）数；整行为空的行已去掉，不算在跨度里。</summary>
    private static int Count(List<int> numbers, int from, int end)
    {
        var count = 0;
        while (from + count < numbers.Count && numbers[from + count] < end)
        {
            count++;
        }

        return Math.Max(1, count);
    }

    private static (Dictionary<(int Row, int Column), (int Rows, int Columns)> Spans, HashSet<(int Row, int Column)> Covered) Merges(Worksheet sheet)
    {
        const int MaxCovered = 2_000_000; // 合并范围可以写成整列，覆盖登记到此为止。
        var spans = new Dictionary<(int, int), (int, int)>();
        var covered = new HashSet<(int, int)>();
        foreach (var merge in sheet.Descendants<MergeCell>())
        {
            if (merge.Reference?.Value?.Split(':') is not [var from, var to])
            {
                continue;
            }

            var (top, left, bottom, right) = (RowOf(from), ColumnOf(from), RowOf(to), ColumnOf(to));
            spans[(top, left)] = (bottom - top + 1, right - left + 1);
            for (var row = top; row <= bottom; row++)
            {
                for (var column = left; column <= right && covered.Count < MaxCovered; column++)
                {
                    if ((row, column) != (top, left))
                    {
                        covered.Add((row, column));
                    }
                }
            }
        }

        return (spans, covered);
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var character in reference)
        {
            if (char.IsAsciiLetter(character) && column < 100_000)
            {
                column = column * 26 + (char.ToUpperInvariant(character) - 'A' + 1);
            }
        }

        return Math.Max(1, column);
    }

    private static int RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("$ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 1;
}
