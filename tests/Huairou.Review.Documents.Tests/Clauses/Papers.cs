using Huairou.Review.Documents.Clauses;
using Huairou.Review.Tests;

namespace Huairou.Review.Documents.Tests.Clauses;

/// <summary>测试用的文档：一行一段；行首“⟦第三条⟧”是自动编号，“# ”是标题样式，“^ ”是居中。</summary>
internal static class Papers
{
    public static Draft Of(params string[] lines) => From([.. lines.Select(Line)]);

    public static Draft From(params Block[] blocks) => new("测试.docx", DraftFormat.Docx, blocks, new ReadingReport());

    public static ClauseTree Tree(params string[] lines) => ClauseTreeBuilder.Build(Of(lines));

    public static Block Line(string line)
    {
        var heading = 0;
        while (heading < line.Length && line[heading] == '#')
        {
            heading++;
        }

        var centered = line.StartsWith("^ ", StringComparison.Ordinal);
        var text = heading > 0 ? line[heading..].TrimStart(' ') : centered ? line[2..] : line;
        var number = "";
        if (text.StartsWith('⟦'))
        {
            number = text[1..text.IndexOf('⟧', StringComparison.Ordinal)];
            text = text[(number.Length + 2)..];
        }

        return new Block { Layer = BlockLayer.Body, Text = text, Number = number, HeadingLevel = heading, Centered = centered };
    }

    public static Block Layer(BlockLayer layer, int index, string text) => new() { Layer = layer, LayerIndex = index, Text = text };

    public static Block Cell(int table, int row, int column, string columnHead, string rowHead, string text) =>
        new() { Layer = BlockLayer.Body, Text = text, Cell = new CellPosition(table, row, column, columnHead, rowHead, IsHead: row == 0) };

    /// <summary>参考资料中的法律：一行一段，去掉 Markdown 的标题号与加粗号。</summary>
    public static ClauseTree Law(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(TestPaths.Data!, "law", name + ".md"))
            .SkipWhile(static l => !l.StartsWith("# ", StringComparison.Ordinal))
            .Select(static l => l.Replace("**", "", StringComparison.Ordinal).Trim())
            .Where(static l => l.Length > 0 && !l.StartsWith("<!--", StringComparison.Ordinal));
        return Tree([.. lines]);
    }

    /// <summary>地址所指的条款文字；尾句与引导语同址时取引导语。</summary>
    public static Clause At(this ClauseTree tree, string address) =>
        tree.Clauses.FirstOrDefault(c => c.Address == address) ?? throw new InvalidOperationException($"没有“{address}”，有：{string.Join("、", tree.Clauses.Select(static c => c.Address))}");

    public static string[] Addresses(this ClauseTree tree) => [.. tree.Clauses.Select(static c => c.Address)];

    public static string Target(this ClauseTree tree, CrossReference reference) => tree.Clauses.FirstOrDefault(c => c.Id == reference.Target)?.Address ?? "";
}
