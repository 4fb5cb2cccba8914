using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huairou.Review.Cli.Tests;

/// <summary>xlsx、feedback-xlsx 两种格式与 sheet merge、feedback import 两个命令。</summary>
public sealed class SheetAndFeedbackTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void 整批一本台账_读不了的也在里面_状态3()
    {
        _cli.Write("送审/甲镇/乙村/规约.txt", "出嫁女不分红。");
        _cli.Write("送审/甲镇/丙村/规约.txt", "媳妇做家务。");
        _cli.Write("送审/空.txt", "");
        var output = Path.Combine(_cli.Folder, "报告");
        Assert.Equal(3, _cli.Run("review", Path.Combine(_cli.Folder, "送审"), "--format", "xlsx", "--out", output));
        var file = Assert.Single(Directory.GetFiles(output));
        Assert.Equal("清理台账.xlsx", Path.GetFileName(file));
        Assert.Equal(["甲镇", "乙村"], Cells(file, "清理台账", row: 6, 2, 3)); // 按路径排序，丙村在前
        Assert.Equal(["空.txt"], Cells(file, "未读文件", row: 4, 2));
    }

    [Fact]
    public void 只有一份时按来源命名_要有输出目录()
    {
        var path = _cli.Write("规约.txt", "出嫁女不分红。");
        Assert.Equal(2, _cli.Run("review", path, "--format", "xlsx"));
        Assert.StartsWith("xlsx 报告是文件，要用 --out 指定输出目录。", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run("review", path, "--format", "xlsx", "--format", "feedback-xlsx", "--out", _cli.Folder));
        Assert.True(File.Exists(Path.Combine(_cli.Folder, "规约.台账.xlsx")));
        Assert.True(File.Exists(Path.Combine(_cli.Folder, "规约.采纳反馈表.xlsx")));
    }

    [Fact]
    public void 模板有错_状态2_没有写出任何文件()
    {
        var path = _cli.Write("规约.txt", "出嫁女不分红。");
        _cli.Write("模板/清理台账.xlsx", "不是表格");
        var output = Path.Combine(_cli.Folder, "报告");
        Assert.Equal(2, _cli.Run("review", path, "--format", "xlsx", "--out", output, "--templates", Path.Combine(_cli.Folder, "模板")));
        Assert.StartsWith("模板“清理台账.xlsx”", _cli.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(output));
    }

    [Fact]
    public void 合并台账_不动原件_重名加号()
    {
        var path = _cli.Write("规约.txt", "出嫁女不分红。");
        var (old, current) = (Path.Combine(_cli.Folder, "旧"), Path.Combine(_cli.Folder, "新"));
        _cli.Run("review", path, "--format", "xlsx", "--out", old);
        _cli.Write("规约.txt", "出嫁女不分红。媳妇做家务。");
        _cli.Run("review", path, "--format", "xlsx", "--out", current);
        var (oldFile, newFile) = (Path.Combine(old, "规约.台账.xlsx"), Path.Combine(current, "规约.台账.xlsx"));
        var before = File.ReadAllBytes(oldFile);
        Assert.Equal(0, _cli.Run("sheet", "merge", oldFile, newFile));
        Assert.Contains("新旧都有 1 行（其中已改后又出现 0 行），本次新增 1 行", _cli.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(oldFile));
        Assert.True(File.Exists(Path.Combine(old, "规约.台账.合并.xlsx")));
        Assert.Equal(0, _cli.Run("sheet", "merge", oldFile, newFile));
        Assert.True(File.Exists(Path.Combine(old, "规约.台账.合并（2）.xlsx")));
        Assert.Equal(2, _cli.Run("sheet", "merge", oldFile, newFile, "--out", newFile));
        Assert.StartsWith("--out 指的文件已经有了，不覆盖", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, _cli.Run("sheet", "merge", oldFile, oldFile));
    }

    [Fact]
    public void 合并时读不了的台账说清是哪一本_状态3()
    {
        var path = _cli.Write("规约.txt", "出嫁女不分红。");
        _cli.Run("review", path, "--format", "xlsx", "--out", _cli.Folder);
        var good = Path.Combine(_cli.Folder, "规约.台账.xlsx");
        Assert.Equal(3, _cli.Run("sheet", "merge", Path.Combine(_cli.Folder, "没有.xlsx"), good));
        Assert.Contains("没有.xlsx", _cli.Error, StringComparison.Ordinal);
        Assert.Equal(3, _cli.Run("sheet", "merge", good, _cli.Write("坏.xlsx", "不是表格")));
        Assert.Contains("“坏.xlsx”", _cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void 读回反馈表_复审_采纳率_坏表列出而不妨碍别的()
    {
        var form = Filled("采纳", "", "本村媳妇做家务。", "2026-02-20", "出嫁女不分红。");
        var bad = _cli.Write("坏.xlsx", "不是表格");
        Assert.Equal(3, _cli.Run("feedback", "import", form, bad, "--date", "2026-02-01"));
        Assert.Contains("采纳率 100%", _cli.Output, StringComparison.Ordinal);
        Assert.Contains("“媳妇做家务”", _cli.Output, StringComparison.Ordinal);
        Assert.StartsWith("坏.xlsx：", _cli.Error, StringComparison.Ordinal);

        var json = Path.Combine(_cli.Folder, "反馈.json");
        Assert.Equal(0, _cli.Run("feedback", "import", form, "--format", "json", "--out", json));
        using var document = JsonDocument.Parse(File.ReadAllBytes(json));
        var one = document.RootElement.GetProperty("forms")[0];
        Assert.Equal(1, one.GetProperty("adoptionRate").GetDouble());
        Assert.Equal("村规民约", one.GetProperty("kind").GetString());
        var row = one.GetProperty("rows")[0];
        Assert.Equal("ok", row.GetProperty("state").GetString());
        Assert.Equal("媳妇做家务", row.GetProperty("screened").GetProperty("remaining")[0].GetProperty("quote").GetString());
        Assert.Equal(2, _cli.Run("feedback", "import", form, "--out", json));
    }

    [Theory]
    [InlineData("缺少参数 反馈表。", "feedback", "import")]
    [InlineData("没有“--bogus”这个选项。", "feedback", "import", "甲.xlsx", "--bogus")]
    [InlineData("--format 只能是 text 或 json，不能是“html”。", "feedback", "import", "甲.xlsx", "--format", "html")]
    [InlineData("要写明做什么：import。", "feedback")]
    [InlineData("要写明做什么：merge。", "sheet")]
    public void 写法不对_状态2(string message, params string[] args)
    {
        Assert.Equal(2, _cli.Run(args));
        Assert.Equal(message, _cli.Error.Split('\n')[0]);
    }

    private string Filled(string choice, string reason, string revised, string date, string text)
    {
        _cli.Run("review", _cli.Write("规约.txt", text), "--format", "feedback-xlsx", "--out", _cli.Folder, "--date", "2026-02-01");
        var path = Path.Combine(_cli.Folder, "规约.采纳反馈表.xlsx");
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var row = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Row>()).Last(r => r.RowIndex?.Value == 8 && r.Elements<Cell>().Count() > 5);
        string[] values = [choice, reason, revised, date];
        for (var i = 0; i < 4; i++)
        {
            var cell = row.Elements<Cell>().ElementAt(6 + i);
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(values[i]));
        }

        return path;
    }

    private static string[] Cells(string file, string sheet, int row, params int[] columns)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var found = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet);
        var cells = ((WorksheetPart)document.WorkbookPart.GetPartById(found.Id!.Value!)).Worksheet!.Descendants<Row>().Single(r => r.RowIndex?.Value == (uint)row).Elements<Cell>().ToList();
        return [.. columns.Select(c => cells[c - 1].InnerText)];
    }
}
