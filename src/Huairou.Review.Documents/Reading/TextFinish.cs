using Huairou.Review.Text;

namespace Huairou.Review.Documents.Reading;

/// <summary>文本类来源（txt、md、html）共同的收尾：查注入文字与乱码，写报告。</summary>
internal static class TextFinish
{
    /// <summary>收尾。</summary>
    /// <param name="builder">已收好的段落。</param>
    /// <param name="source">解码后的原文；段落有映射时供回指。</param>
    /// <param name="encoding">编码名。</param>
    /// <param name="joined">接回的换行处数。</param>
    /// <param name="report">已填好格式特有各项的报告；没有时为 null。</param>
    public static Draft Finish(DraftBuilder builder, string? source, string encoding, int joined, ReadingReport? report = null)
    {
        var injected = false;
        foreach (var block in builder.Blocks)
        {
            if (InjectedText.Find(block.Text) is { Count: > 0 } found)
            {
                injected = true;
                NoteInjected(builder, block, found);
            }
        }

        var garbled = GarbledText.IsGarbled(builder.Blocks.Select(static block => block.Text));
        if (garbled)
        {
            builder.Notes.Add("garbled-text", "文字疑似乱码（常用汉字过少或含大量替换符号），读到的内容不可信。请用原来的软件打开，另存为 UTF-8 后重新审查。");
        }

        if (joined > 0)
        {
            builder.Notes.Add("lines-rejoined", $"原文在句中硬换行，已接回 {joined} 处；分段是推断的，引用时请对照原文。");
        }

        var draft = builder.Finish((report ?? new ReadingReport()) with
        {
            Encoding = encoding,
            Trust = injected || garbled ? ReadingTrust.Partial : joined > 0 ? ReadingTrust.Inferred : ReadingTrust.Full,
        });
        return draft with { SourceText = source };
    }

    private static void NoteInjected(DraftBuilder builder, Block block, IReadOnlyList<TextSpan> found)
    {
        foreach (var same in found.GroupBy(span => span.In(block.Text), StringComparer.Ordinal))
        {
            var times = same.Count() > 1 ? $" {same.Count()} 处" : "";
            builder.Notes.Add("injected-text", $"{Place(block, builder)}有{times}疑似被植入的广告文字“{Shorten(same.Key)}”，很可能顶替了原文，审查不能代替原件。请对照原件改正后重新审查。");
        }
    }

    private static string Place(Block block, DraftBuilder builder)
    {
        if (block.Cell is { } cell)
        {
            return $"表{cell.Table}第{cell.Row}行第{cell.Column}列";
        }

        return block.Map is null ? $"第{builder.Blocks.TakeWhile(other => other != block).Count() + 1}段" : $"第{block.SourceIndex}行";
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..58] + "……";
}
