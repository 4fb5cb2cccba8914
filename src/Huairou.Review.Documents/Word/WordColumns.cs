using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>格线到看得见的列：手工拖过列宽、另一种软件另存过的表，上下两行的竖线常差一丝，格线里就多出放不下字的细条；人看到的仍是对齐的列。</summary>
internal sealed class WordColumns
{
    // 小五号的一个字宽 180 缇，单元格左右还各有边距：不到 100 缇（约 1.8 毫米）的细条里放不下字。
    private const int Sliver = 100;

    private readonly int[] _visible;

    private WordColumns(int[] visible) => _visible = visible;

    /// <summary>由表格的 w:tblGrid 得出；宽度没有写全的、有格子就落在细条里的，照格线算。</summary>
    /// <param name="grid">w:tblGrid。</param>
    /// <param name="cells">各格的起止格线。</param>
    public static WordColumns Of(OpenXmlElement? grid, IEnumerable<(int Start, int End)> cells)
    {
        List<int> widths = [.. (grid?.ChildElements ?? Enumerable.Empty<OpenXmlElement>()).Where(static c => c.Is("gridCol")).Select(static c => c.Int("w") ?? 0)];
        if (!widths.Exists(static w => w < Sliver) || widths.Exists(static w => w <= 0))
        {
            return new WordColumns([]);
        }

        // 与前一条竖线相距不到一条细条宽的，算同一条竖线。
        var visible = new int[widths.Count + 1];
        var (position, anchor) = (0, 0);
        for (var i = 0; i < widths.Count; i++)
        {
            position += widths[i];
            var isSame = position - anchor < Sliver;
            visible[i + 1] = visible[i] + (isSame ? 0 : 1);
            anchor = isSame ? anchor : position;
        }

        var columns = new WordColumns(visible);
        return cells.Any(c => columns[c.Start] == columns[c.End]) ? new WordColumns([]) : columns;
    }

    /// <summary>第几条格线是第几条看得见的竖线，都从 0 起。</summary>
    public int this[int line] => _visible.Length == 0 ? line : line < _visible.Length ? _visible[line] : _visible[^1] + line - _visible.Length + 1;
}
