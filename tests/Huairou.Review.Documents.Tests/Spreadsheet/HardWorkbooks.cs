using static Huairou.Review.Documents.Tests.Spreadsheet.WorkbookFile;

namespace Huairou.Review.Documents.Tests.Spreadsheet;

/// <summary>难表格的生成器。</summary>
internal static class HardWorkbooks
{
    /// <summary>文件名到内容。</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["xlsx-合并表头与题目行.xlsx"] = Merged,
        ["xlsx-数字格式.xlsx"] = Formats,
        ["xlsx-隐藏的表与行.xlsx"] = Hidden,
        ["xlsx-共享字符串与公式.xlsx"] = SharedAndFormulas,
    };

    private static byte[] Merged() => Of(Styles("0%", "¥#,##0.00"), "", ("分配方案", "",
        "<sheetData>"
        + Row(1, "A=柳树沟村2025年集体收益分配方案") + Row(2, "A=填报单位：柳树沟村", "D=单位：元")
        + Row(3, "A=序号", "B=人员类别", "C=分配比例", "E=人均金额") + Row(4, "C=土地补偿", "D=集体收益")
        + Row(6, "A=#1", "B=在册村民", "C=#1@1", "D=#1@1", "E=#12000@2") + Row(7, "A=#2", "B=出嫁女", "C=#0@1", "D=#0.5@1", "E=#3000.5@2") + Row(8, "A=#3", "B=丧偶妇女", "C=待议", "E=#0@2")
        + Row(10, "A=说明：出嫁女户口未迁出的，由村民代表会议决定。")
        + "</sheetData><mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:B4\"/><mergeCell ref=\"C3:D3\"/><mergeCell ref=\"E3:E4\"/><mergeCell ref=\"C8:D8\"/><mergeCell ref=\"A10:E10\"/></mergeCells>"));

    private static byte[] Formats() => Of(
        Styles("0%", "0.00%", "#,##0", "¥#,##0.00", "yyyy\"年\"m\"月\"d\"日\"", "yyyy-mm-dd", "0.0\"元/人\"", "#,##0.00;[Red]-#,##0.00", "[DBNum1]General", "[h]:mm", "0.00E+00", "000000", "yyyy/m/d h:mm", "General\"亩\""), "",
        ("格式", "", "<sheetData>" + Row(1, "A=项目", "B=值")
        + Row(2, "A=百分", "B=#0.3@1") + Row(3, "A=百分两位", "B=#0.3333@2") + Row(4, "A=千分位", "B=#1234567@3") + Row(5, "A=金额", "B=#1234.5@4") + Row(6, "A=日期", "B=#45658@5") + Row(7, "A=短日期", "B=#45658@6")
        + Row(8, "A=带单位", "B=#120@7") + Row(9, "A=负数", "B=#-1234.5@8") + Row(10, "A=中文数字", "B=#123@9") + Row(11, "A=累计时间", "B=#1.5@10") + Row(12, "A=科学", "B=#123456@11") + Row(13, "A=补零", "B=#42@12") + Row(14, "A=日期时间", "B=#45658.75@13") + Row(15, "A=常规带字", "B=#2.5@14") + Row(16, "A=常规", "B=#0.1")
        + "</sheetData>"));

    private static byte[] Hidden() => Of(Styles("0"), "",
        ("公开", "", "<sheetData>" + Row(1, "A=姓名", "B=待遇") + Row(2, "A=张某", "B=全额") + Row(3, "hidden=\"1\"", ["A=李某（出嫁）", "B=不享受"]) + "</sheetData>"),
        ("内部", "hidden", "<sheetData>" + Row(1, "A=类别", "B=系数") + Row(2, "A=纯女户", "B=#0.5") + "</sheetData>"),
        ("空表", "", "<sheetData/>"));

    private static byte[] SharedAndFormulas() => Of(Styles("0.00"),
        "<si><t>人员</t></si><si><r><t>出嫁</t></r><r><rPr><b/></rPr><t>女</t></r><rPh sb=\"0\" eb=\"1\"><t>chū jià</t></rPh></si>",
        ("表", "", "<sheetData>" + Row(1, "A=~0", "B=金额", "C=备注") + Row(2, "A=~1", "B=<f>100*2</f><v>200</v>", "C=<f>A1&amp;B1</f>") + "</sheetData>"));
}
