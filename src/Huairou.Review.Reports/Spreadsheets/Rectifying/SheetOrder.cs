using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Reports.Spreadsheets.Rectifying;

/// <summary>工作表的次序。名称、打开时停在哪一张按序号记，挪动时一并改。</summary>
internal static class SheetOrder
{
    /// <summary>把最后一张表挪到某一张之后；没有那一张时不动。</summary>
    /// <param name="workbook">工作簿。</param>
    /// <param name="name">要挪的表，现在是最后一张。</param>
    /// <param name="after">放在它之后。</param>
    public static void MoveAfter(WorkbookPart workbook, string name, string after)
    {
        var sheets = workbook.Workbook!.Sheets!;
        var list = sheets.Elements<Sheet>().ToList();
        var (from, to) = (list.FindIndex(s => s.Name?.Value == name), list.FindIndex(s => s.Name?.Value == after) + 1);
        if (to == 0 || from != list.Count - 1 || from == to)
        {
            return;
        }

        var moved = list[from];
        moved.Remove();
        sheets.InsertAt(moved, to);
        foreach (var defined in workbook.Workbook.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            if (defined.LocalSheetId?.Value is { } local)
            {
                defined.LocalSheetId = Shifted(local, (uint)from, (uint)to);
            }
        }

        foreach (var view in workbook.Workbook.BookViews?.Elements<WorkbookView>() ?? [])
        {
            view.ActiveTab = view.ActiveTab?.Value is { } active ? Shifted(active, (uint)from, (uint)to) : null;
            view.FirstSheet = view.FirstSheet?.Value is { } first ? Shifted(first, (uint)from, (uint)to) : null;
        }
    }

    private static uint Shifted(uint index, uint from, uint to) => index == from ? to : index >= to && index < from ? index + 1 : index;
}
