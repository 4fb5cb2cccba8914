using System.Text;
using Huairou.Review.Tests;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>由 LibreOffice 另存、导出工作簿。</summary>
internal static class Office
{
    /// <summary>另存为 xlsx。</summary>
    public static byte[] Resave(byte[] workbook) => LibreOffice.Convert(workbook, ".xlsx", "xlsx:Calc MS Excel 2007 XML");

    /// <summary>每张工作表导出一份 CSV（UTF-8，按显示的样子）：工作表名到文字。</summary>
    public static Dictionary<string, string> Csv(byte[] workbook) =>
        LibreOffice.Split(workbook, ".xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
            .ToDictionary(static f => f.Key, static f => Encoding.UTF8.GetString(f.Value), StringComparer.Ordinal);
}
