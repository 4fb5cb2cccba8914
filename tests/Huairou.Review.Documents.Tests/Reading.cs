using Huairou.Review.Documents.Tests.Word;

namespace Huairou.Review.Documents.Tests;

/// <summary>读 Files/ 里的文件，把段落写成人能对照原件看的行。</summary>
internal static class Reading
{
    /// <summary>正文各段：编号与文字；表格的格写成“表1第2行“栏名”：文字”，表头不写。</summary>
    public static string[] Lines(Draft draft) =>
        [.. draft.Blocks.Where(static b => b.Layer == BlockLayer.Body && b.Cell is not { IsHead: true }).Select(Line)];

    /// <summary>读一个文件的正文各段。</summary>
    public static string[] Lines(string file) => Lines(Of(file));

    /// <summary>读一个文件。</summary>
    public static Draft Of(string file) => DraftReader.Read(HardFile.PathOf(file));

    /// <summary>读一个读不了的文件，取错误代码；说明里要有文件名、怎么办，没有英文堆栈。</summary>
    public static string Error(string file)
    {
        var error = Assert.Throws<DocumentException>(() => Of(file));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains("请", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error.Message, StringComparison.Ordinal);
        return error.Code;
    }

    /// <summary>读取说明的代码。</summary>
    public static string[] Notices(string file) => [.. Of(file).Report.Notices.Select(static n => n.Code)];

    private static string Line(Block block) =>
        block.Cell is { } c ? $"表{c.Table}第{c.Row}行“{c.ColumnHead}”：{block.Text}" : block.Number + block.Text;
}
