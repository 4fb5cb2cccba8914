namespace Huairou.Review.Documents.Clauses;

/// <summary>把段落读成文字单元：按软换行分行、接回断行、读编号、合并同一单元格。</summary>
internal sealed class UnitReader(Block[] blocks)
{
    /// <summary>短于此的行即使没有句末标点也不与下一行相接：多半是标题或名单。</summary>
    private const int ShortLine = 15;

    private readonly List<Unit> _units = [];

    // 正在收的一个单元的各截，收完清空再用。
    private readonly List<Piece> _open = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>读出给定段落的全部单元，按原顺序。</summary>
    public List<Unit> Read(List<int> indexes)
    {
        _units.EnsureCapacity(indexes.Count);
        List<Piece>? cell = null;
        CellPosition? position = null;
        foreach (var index in indexes)
        {
            var block = blocks[index];
            if (block.Cell is { } here)
            {
                if (cell is not null && SameCell(position!, here))
                {
                    AddLines(index, cell, breaks: true);
                    continue;
                }

                Flush(ref cell);
                cell = [];
                position = here;
                AddLines(index, cell, breaks: false);
                continue;
            }

            Flush(ref cell);
            ReadBlock(index);
        }

        Flush(ref cell);
        return _units;
    }

    private static bool SameCell(CellPosition a, CellPosition b) => a.Table == b.Table && a.Row == b.Row && a.Column == b.Column && a.IsHead == b.IsHead;

    private void Flush(ref List<Piece>? cell)
    {
        if (cell is { Count: > 0 })
        {
            var block = blocks[cell[0].Block];
            var marker = block.Number.Length > 0 ? MarkerReader.Read(block.Number, drawn: true) : Marker.None;
            _units.Add(new Unit(blocks, [.. cell], marker) { Role = UnitRole.Cell });
        }

        cell = null;
    }

    private void AddLines(int index, List<Piece> pieces, bool breaks)
    {
        var text = blocks[index].Text;
        var at = 0;
        while (NextLine(text, ref at, out var start, out var end))
        {
            pieces.Add(new Piece(index, start, end, (breaks || pieces.Count > 0) && pieces.Count > 0));
        }
    }

    private void ReadBlock(int index)
    {
        var text = blocks[index].Text;
        var drawn = blocks[index].Number.Length > 0 ? MarkerReader.Read(blocks[index].Number.AsSpan().Trim(), drawn: true) : Marker.None;
        var at = 0;
        var marker = Marker.None;
        var any = false;
        while (NextLine(text, ref at, out var start, out var end))
        {
            var line = text.AsSpan(start, end - start);
            var typed = Confirm(MarkerReader.Read(line), blocks[index]);
            if (any && typed.Kind == MarkerKind.None && Continues(text.AsSpan(_open[^1].Start, _open[^1].Length)))
            {
                _open.Add(new Piece(index, start, end));
                continue;
            }

            Close(marker);
            marker = typed;
            if (!any && drawn.Kind != MarkerKind.None)
            {
                // 画出来的编号为准；只画了圆点而文字里自带编号时以文字为准。
                marker = drawn.Kind == MarkerKind.Bullet && typed.Kind != MarkerKind.None ? typed : drawn with { Length = 0 };
            }

            any = true;
            _open.Add(new Piece(index, start + marker.Length, end));
        }

        if (!any && drawn.Kind != MarkerKind.None)
        {
            _open.Add(new Piece(index, 0, 0));
            marker = drawn;
        }

        Close(marker);
    }

    /// <summary>“5.1劳动节”：数字后没有空格的两段小数编号，只有接得上前面的编号（5、5.0 之后）或本是标题时才认。</summary>
    private Marker Confirm(Marker typed, Block block)
    {
        if (typed.Kind is MarkerKind.Decimal && typed.Length == typed.Number.Length && block.HeadingLevel == 0)
        {
            var dot = typed.Number.LastIndexOf('.');
            var prefix = typed.Number[..dot];
            var before = typed.Value == 1 ? prefix : prefix + "." + (typed.Value - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!prefix.Contains('.', StringComparison.Ordinal) && !_seen.Contains(before))
            {
                return Marker.None;
            }
        }

        return typed;
    }

    private void Close(Marker marker)
    {
        if (_open.Count == 0)
        {
            return;
        }

        if (marker.Kind is MarkerKind.Decimal or MarkerKind.Arabic)
        {
            _seen.Add(marker.Number.TrimEnd('.', '、'));
        }

        _units.Add(new Unit(blocks, [.. _open], marker));
        _open.Clear();
    }

    /// <summary>上一行话没说完：以逗号结束，或够长而没有句末标点。以“｜”分栏的是表格行，一行就是一行。</summary>
    private static bool Continues(ReadOnlySpan<char> previous) =>
        previous.IndexOfAny('｜', '|') < 0 && !TextShape.EndsSentence(previous) && !TextShape.EndsColon(previous) && (TextShape.EndsOpen(previous) || previous.Length >= ShortLine);

    private static bool NextLine(string text, ref int at, out int start, out int end)
    {
        while (at < text.Length)
        {
            var stop = text.AsSpan(at).IndexOfAny('\n', '\r', '\v');
            start = at;
            end = stop < 0 ? text.Length : at + stop;
            at = end + 1;
            while (start < end && (char.IsWhiteSpace(text[start]) || HanNumber.IsSpace(text[start])))
            {
                start++;
            }

            while (end > start && (char.IsWhiteSpace(text[end - 1]) || HanNumber.IsSpace(text[end - 1])))
            {
                end--;
            }

            if (end > start)
            {
                return true;
            }
        }

        start = end = 0;
        return false;
    }
}
