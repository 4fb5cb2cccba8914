namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>一个工作簿要向读者交代的数目。</summary>
internal sealed class WorkbookTally
{
    private int _hiddenRows;
    private int _hiddenColumns;
    private int _uncached;

    /// <summary>隐藏工作表的名字。</summary>
    public List<string> HiddenSheets { get; } = [];

    /// <summary>表格个数。</summary>
    public int Tables { get; set; }

    /// <summary>批注条数。</summary>
    public int Comments { get; set; }

    /// <summary>图片个数。</summary>
    public int Images { get; set; }

    /// <summary>图表个数。</summary>
    public int Graphics { get; set; }

    /// <summary>文本框个数。</summary>
    public int TextBoxes { get; set; }

    /// <summary>计入一张工作表。</summary>
    public void Add(SheetCells sheet)
    {
        _hiddenRows += sheet.HiddenRows;
        _hiddenColumns += sheet.HiddenColumns;
        _uncached += sheet.Uncached;
    }

    /// <summary>写读取报告。</summary>
    public ReadingReport Report(IReadOnlyList<Block> blocks)
    {
        var characters = blocks.Where(block => block.Layer is not BlockLayer.Comment).Sum(block => block.Text.Count(character => !char.IsWhiteSpace(character)));
        return new ReadingReport
        {
            Characters = characters,
            Images = Images,
            Comments = Comments,
            Tables = Tables,
            TextBoxes = TextBoxes,
            Trust = characters == 0 || _uncached > 0 || Graphics > 0 ? ReadingTrust.Partial : ReadingTrust.Inferred,
            Notices = [.. Notices(characters)],
        };
    }

    private IEnumerable<ReadingNote> Notices(int characters)
    {
        if (characters == 0)
        {
            yield return new ReadingNote("no-text", "工作簿里没有可审查的文字。请确认送审的是不是这个文件。");
        }

        if (_uncached > 0)
        {
            yield return new ReadingNote("formula-uncached", $"有 {_uncached} 个公式没有存计算结果，读不到。请用 Excel 或 WPS 打开、保存一次后再审。");
        }

        if (HiddenSheets.Count > 0)
        {
            yield return new ReadingNote("hidden-sheet", $"有 {HiddenSheets.Count} 张隐藏的工作表（{string.Join('、', HiddenSheets)}），已照常审查。");
        }

        if (_hiddenRows + _hiddenColumns > 0)
        {
            yield return new ReadingNote("hidden-cells", $"有 {_hiddenRows} 行、{_hiddenColumns} 列被隐藏，已照常审查。");
        }

        if (Images > 0)
        {
            yield return new ReadingNote("images", $"有 {Images} 张图片，图里的文字没有审查，请对照原件看一遍。");
        }

        if (Graphics > 0)
        {
            yield return new ReadingNote("graphics", $"有 {Graphics} 个图表，其中的文字没有审查，请对照原件看一遍。");
        }

        if (Comments > 0)
        {
            yield return new ReadingNote("comments", $"有 {Comments} 条批注，批注不属于正文，没有审查。");
        }
    }
}
