using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Reports.Spreadsheets;

namespace Huairou.Review.Reports.Feedback;

/// <summary>读回填好的采纳反馈表，Word 与 Excel 都认；列挪动过、由别的软件另存过也认。</summary>
public static class FeedbackFormReader
{
    // 下拉框没有选时显示的字。
    private const string Prompt = "请选择";

    /// <summary>读。</summary>
    /// <param name="file">文件名。</param>
    /// <param name="bytes">内容。</param>
    /// <exception cref="DocumentException">读不了，或者不是采纳反馈表。</exception>
    public static FeedbackForm Read(string file, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        switch (FileKinds.Sniff(bytes))
        {
            case FileKind.Docx:
                using (var word = OfficePackage.OpenWord(file, bytes))
                {
                    return Guarded(file, () => FromWord(file, word));
                }

            case FileKind.Encrypted or FileKind.Xlsx or FileKind.BrokenZip or FileKind.Empty:
                using (var workbook = OfficePackage.OpenWorkbook(file, bytes))
                {
                    return Guarded(file, () => FromWorkbook(file, workbook));
                }

            case var kind:
                throw new DocumentException("unsupported", $"“{file}”是{FileKinds.Describe(kind)}，不是采纳反馈表。请交回本工具写出的“采纳反馈表.docx”或“采纳反馈表.xlsx”，旧格式请另存为 docx、xlsx。");
        }
    }

    private static FeedbackForm Guarded(string file, Func<FeedbackForm> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not DocumentException and not OutOfMemoryException)
        {
            throw new DocumentException("damaged", $"“{file}”读不出采纳反馈表：{(e is ArgumentException ? e.Message.Split(" (Parameter", 2)[0] : "内部结构不完整，请用 Word、Excel 或 WPS 打开并另存一份后重试。")}", e);
        }
    }

    private static FeedbackForm FromWord(string file, WordprocessingDocument document)
    {
        // 有的软件另存时丢掉内容控件，只剩表格文字：照表头读，标识由类型与序号代替。
        if (!document.MainDocumentPart!.Document!.Body!.Descendants<Tag>().Any(t => t.Val?.Value?.Contains('|', StringComparison.Ordinal) == true) && FromPlainTable(document) is { Count: > 0 } plain)
        {
            return new FeedbackForm(file, plain);
        }

        var places = WordRows(document);
        return new FeedbackForm(file, [.. FeedbackDocxReader.Read(document).Select(a => places.TryGetValue(a.Key, out var row) ? row with { Answer = a } : new FeedbackFormRow(a))]);
    }

    private static List<FeedbackFormRow> FromPlainTable(WordprocessingDocument document)
    {
        var rows = new List<FeedbackFormRow>();
        foreach (var table in document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>())
        {
            List<string>? heads = null;
            foreach (var cells in table.Descendants<TableRow>().Select(r => r.Descendants<TableCell>().Select(CellText).ToList()))
            {
                if (FeedbackColumns.Names.All(n => cells.Contains(n, StringComparer.Ordinal)))
                {
                    heads = cells;
                }
                else if (heads is not null && cells.Count == heads.Count)
                {
                    string At(string name) => cells[heads.IndexOf(name)] is var text && text != Prompt ? text : "";
                    var rule = At("问题类型").Split(' ')[0];
                    rows.Add(new FeedbackFormRow(new FeedbackAnswer($"?|{rule}|{At("序号")}", At("采纳情况"), At("理由"), At("修改后文本"), At("反馈日期"))) { Label = At("序号"), Address = At("条款地址"), Type = At("问题类型") });
                }
            }
        }

        return rows;
    }

    private static string CellText(TableCell cell) => string.Join('\n', cell.Descendants<Paragraph>().Select(ParagraphText)).Trim();

    // LibreOffice 7.4 另存时把一个文字控件写成几个，各带一份同样的字：几个控件的字全相同时只算一份。
    private static string ParagraphText(Paragraph paragraph)
    {
        var parts = paragraph.Descendants().Select(e => e is DocumentFormat.OpenXml.Wordprocessing.Text t ? t.Text : e is DocumentFormat.OpenXml.Wordprocessing.Break ? "\n" : "").Where(t => t.Length > 0).ToList();
        var copied = parts.Count > 1 && paragraph.Descendants<SdtRun>().Count() > 1 && parts.TrueForAll(t => t == parts[0]);
        return copied ? parts[0] : string.Concat(parts);
    }

    // 序号、地址、类型由控件所在的表格行取：表头文字在哪一列，就取哪一列。
    private static Dictionary<string, FeedbackFormRow> WordRows(WordprocessingDocument document)
    {
        var rows = new Dictionary<string, FeedbackFormRow>(StringComparer.Ordinal);
        foreach (var table in document.MainDocumentPart?.Document?.Body?.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>() ?? [])
        {
            List<string>? heads = null;
            foreach (var row in table.Descendants<TableRow>())
            {
                var cells = row.Descendants<TableCell>().Select(CellText).ToList();
                if (cells.Contains("条款地址", StringComparer.Ordinal))
                {
                    heads = cells;
                }
                else if (heads is not null && row.Descendants<Tag>().Select(t => t.Val?.Value ?? "").FirstOrDefault(t => t.Contains('/', StringComparison.Ordinal)) is { } tag)
                {
                    string At(string name) => heads.IndexOf(name) is >= 0 and var i && i < cells.Count ? cells[i] : "";
                    var key = tag[..tag.LastIndexOf('/')];
                    rows[key] = new FeedbackFormRow(new FeedbackAnswer(key, "", "", "", "")) { Label = At("序号"), Address = At("条款地址"), Type = At("问题类型") };
                }
            }
        }

        return rows;
    }

    private static FeedbackForm FromWorkbook(string file, SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart!;
        var reader = new SheetCellReader(workbook);
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (PartOf(workbook, sheet) is { } part && sheet.Name?.Value != FeedbackSheet.Facts && Rows(part, reader) is { } rows)
            {
                var facts = workbook.Workbook!.Sheets!.Elements<Sheet>().FirstOrDefault(s => s.Name?.Value == FeedbackSheet.Facts);
                return WithFacts(new FeedbackForm(file, rows), facts is null ? null : PartOf(workbook, facts), reader);
            }
        }

        throw new DocumentException("not-a-form", $"“{file}”里没有采纳反馈表：要有一行表头，含“采纳情况”“理由”“修改后文本”“反馈日期”与“行标识”（隐藏列）。请用本工具写出的表填写，不要删去表头与隐藏列。");
    }

    private static WorksheetPart? PartOf(WorkbookPart workbook, Sheet sheet) =>
        sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart { Worksheet: not null } worksheet ? worksheet : null;

    // 不是表单时为 null。
    private static List<FeedbackFormRow>? Rows(WorksheetPart part, SheetCellReader reader)
    {
        Dictionary<string, int>? heads = null;
        var rows = new List<FeedbackFormRow>();
        foreach (var row in part.Worksheet!.Descendants<Row>())
        {
            var cells = row.Elements<Cell>().Select(c => (CellAddress.Parse(c.CellReference?.Value ?? "").Column, reader.Of(c).Text)).Where(c => c.Column > 0).GroupBy(c => c.Column).ToDictionary(g => g.Key, g => g.First().Text);
            if (heads is null)
            {
                var found = cells.Where(c => FeedbackSheet.Fields.Any(f => f.Name == Title(c.Value))).GroupBy(c => Title(c.Value), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
                heads = FeedbackColumns.Names.Skip(6).Append(FeedbackSheet.Key).All(found.ContainsKey) ? found : null;
                continue;
            }

            string At(string name) => heads.TryGetValue(name, out var column) ? cells.GetValueOrDefault(column, "").Trim() : "";
            if (At(FeedbackSheet.Key) is { Length: > 0 } key)
            {
                rows.Add(new FeedbackFormRow(new FeedbackAnswer(key, At("采纳情况"), At("理由"), At("修改后文本"), At("反馈日期"))) { Label = At("序号"), Address = At("条款地址"), Type = At("问题类型") });
            }
        }

        return heads is null ? null : rows;
    }

    private static FeedbackForm WithFacts(FeedbackForm form, WorksheetPart? part, SheetCellReader reader)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in part?.Worksheet!.Descendants<Row>() ?? [])
        {
            var cells = row.Elements<Cell>().ToDictionary(c => CellAddress.Parse(c.CellReference?.Value ?? "").Column, c => reader.Of(c).Text);
            if (cells.GetValueOrDefault(1, "") is { Length: > 0 } name)
            {
                facts[name] = cells.GetValueOrDefault(2, "");
            }
        }

        var present = form.Rows.Select(r => r.Answer.Key).ToHashSet(StringComparer.Ordinal);
        return form with
        {
            Kind = facts.GetValueOrDefault("@文种", ""),
            Source = facts.GetValueOrDefault("@文件", ""),
            ReviewDate = facts.GetValueOrDefault("@审查日期", ""),
            Missing = [.. facts.Keys.Where(k => !k.StartsWith('@') && !present.Contains(k))],
            Rows = [.. form.Rows.Select(r => r with { Context = facts.GetValueOrDefault(r.Answer.Key, "") })],
        };
    }

    private static string Title(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
