namespace Huairou.Review.Documents.Word;

/// <summary>把读 Word 时的数目写成读取报告。</summary>
internal static class WordReport
{
    /// <summary>写报告。</summary>
    public static ReadingReport Of(WordContext context)
    {
        var tally = context.Tally;
        var characters = context.Paragraphs
            .Where(paragraph => paragraph.Layer is not BlockLayer.Comment)
            .Sum(paragraph => paragraph.Text.Count(character => !char.IsWhiteSpace(character)));
        var notices = Notices(tally, characters).ToList();
        return new ReadingReport
        {
            Characters = characters,
            Images = tally.Images,
            PendingRevisions = tally.Revisions,
            Comments = tally.Comments,
            Tables = tally.Tables,
            Notes = tally.Notes,
            TextBoxes = tally.TextBoxes,
            Trust = Trust(tally, characters),
            Notices = notices,
        };
    }

    private static ReadingTrust Trust(WordTally tally, int characters) =>
        characters == 0 || tally.ForeignParts > 0 || tally.Graphics > 0 ? ReadingTrust.Partial
        : tally.Tables > 0 || tally.NumberFields > 0 ? ReadingTrust.Inferred
        : ReadingTrust.Full;

    private static IEnumerable<ReadingNote> Notices(WordTally tally, int characters)
    {
        if (characters == 0)
        {
            yield return new ReadingNote("no-text", tally.Images > 0
                ? $"文件里没有可审查的文字，只有 {tally.Images} 张图片。请提供可以选中文字的原稿，或先做文字识别。"
                : "文件里没有可审查的文字。请确认送审的是不是这个文件。");
        }
        else if (tally.Images > 0)
        {
            yield return new ReadingNote("images", $"文中有 {tally.Images} 张图片，图里的文字没有审查，请对照原件看一遍。");
        }

        if (tally.Revisions > 0)
        {
            yield return new ReadingNote("pending-revisions", $"文中有 {tally.Revisions} 处修订待定（插入 {tally.Insertions}、删除 {tally.Deletions}、移动 {tally.Moves}、格式 {tally.FormatRevisions}），审查按全部接受后的文字进行。");
        }

        if (tally.ForeignParts > 0)
        {
            yield return new ReadingNote("foreign-part", $"文中嵌入了 {tally.ForeignParts} 份外来内容，没有读。请用 Word 打开另存一次，使它并入正文后再审。");
        }

        if (tally.Graphics > 0)
        {
            yield return new ReadingNote("graphics", $"文中有 {tally.Graphics} 个图表或 SmartArt 图形，其中的文字没有审查，请对照原件看一遍。");
        }

        if (tally.HiddenCharacters > 0)
        {
            yield return new ReadingNote("hidden-text", $"文中有 {tally.HiddenCharacters} 个字设为隐藏，打印时看不见，已照常审查。请确认是否应删除。");
        }

        if (tally.StruckCharacters > 0)
        {
            yield return new ReadingNote("struck-text", $"文中有 {tally.StruckCharacters} 个字带删除线但不是修订，已照常审查。若确定不要，请删去后再审。");
        }

        if (tally.NumberFields > 0)
        {
            yield return new ReadingNote("number-field", $"文中有 {tally.NumberFields} 处编号由域代码产生，文件里没有存结果，地址里可能缺这些编号。");
        }

        if (tally.Placeholders > 0)
        {
            yield return new ReadingNote("placeholder", $"文中有 {tally.Placeholders} 处内容控件还是占位提示，没有填写。");
        }

        if (tally.ContentsLines > 0)
        {
            yield return new ReadingNote("contents", $"自动目录 {tally.ContentsLines} 行没有重复审查。");
        }

        if (tally.Comments > 0)
        {
            yield return new ReadingNote("comments", $"文中有 {tally.Comments} 条批注，批注不属于正文，没有审查。");
        }
    }
}
