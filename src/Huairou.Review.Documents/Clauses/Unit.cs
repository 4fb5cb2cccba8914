using System.Text;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Clauses;

/// <summary>段落文字中的一截。</summary>
/// <param name="Block">Draft.Blocks 的下标。</param>
/// <param name="Start">起点。</param>
/// <param name="End">终点（不含）。</param>
/// <param name="Break">与前一截之间补一个换行（两截本是两行、接上会连成假词时）。</param>
internal readonly record struct Piece(int Block, int Start, int End, bool Break = false)
{
    /// <summary>长度。</summary>
    public int Length => End - Start;
}

/// <summary>一个段落级的文字单元：去掉编号后的文字，以及它在各段落中的出处。</summary>
internal sealed class Unit
{
    private readonly Block[] _blocks;

    /// <summary>由出处构造。</summary>
    public Unit(Block[] blocks, Piece[] pieces, Marker marker)
    {
        _blocks = blocks;
        Pieces = pieces;
        Marker = marker;
        Text = Join();
    }

    /// <summary>出处，按顺序。</summary>
    public Piece[] Pieces { get; }

    /// <summary>编号；没有时 Kind 为 None。</summary>
    public Marker Marker { get; }

    /// <summary>文字，不含编号。</summary>
    public string Text { get; }

    /// <summary>所在的第一个段落。</summary>
    public Block Origin => _blocks[Pieces[0].Block];

    /// <summary>角色。</summary>
    public UnitRole Role { get; set; }

    /// <summary>附注的名称（文号、题注、落款……）。</summary>
    public string NoteName { get; set; } = "";

    /// <summary>合并的行数（韵文两行一联时为 2）。</summary>
    public int Lines { get; init; } = 1;

    /// <summary>取其中一截，成为新的单元；首尾空白去掉。</summary>
    public Unit Slice(int start, int end, Marker marker)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (Pieces is [{ Break: false } only])
        {
            return With([new Piece(only.Block, only.Start + start, only.Start + end)], marker);
        }

        var pieces = new List<Piece>(1);
        var at = 0;
        foreach (var p in Pieces)
        {
            at += p.Break ? 1 : 0;
            var from = Math.Max(start, at);
            var to = Math.Min(end, at + p.Length);
            if (from < to || (start == end && pieces.Count == 0 && start >= at && start <= at + p.Length))
            {
                pieces.Add(new Piece(p.Block, p.Start + from - at, p.Start + to - at, p.Break && pieces.Count > 0));
            }

            at += p.Length;
        }

        return With([.. pieces], marker);
    }

    private Unit With(Piece[] pieces, Marker marker) => new(_blocks, pieces, marker) { Role = Role, NoteName = NoteName, Lines = Lines };

    /// <summary>条款文字与段落的对应；空截不列。</summary>
    public IReadOnlyList<ClauseSource> Sources()
    {
        if (Pieces is [{ Length: > 0, Break: false } only])
        {
            return [new ClauseSource(only.Block, TextSpan.FromBounds(only.Start, only.End), new TextSpan(0, only.Length))];
        }

        var list = new List<ClauseSource>(Pieces.Length);
        var at = 0;
        foreach (var p in Pieces)
        {
            at += p.Break ? 1 : 0;
            if (p.Length > 0)
            {
                list.Add(new ClauseSource(p.Block, TextSpan.FromBounds(p.Start, p.End), new TextSpan(at, p.Length)));
            }

            at += p.Length;
        }

        return list;
    }

    private string Join()
    {
        if (Pieces is [var only])
        {
            return _blocks[only.Block].Text.Substring(only.Start, only.Length);
        }

        var sb = new StringBuilder();
        foreach (var p in Pieces)
        {
            if (p.Break)
            {
                sb.Append('\n');
            }

            sb.Append(_blocks[p.Block].Text, p.Start, p.Length);
        }

        return sb.ToString();
    }
}

/// <summary>文字单元的角色。</summary>
internal enum UnitRole
{
    /// <summary>规则文字。</summary>
    Normal,

    /// <summary>文档题目。</summary>
    Title,

    /// <summary>无编号的标题。</summary>
    Heading,

    /// <summary>文号、题注、称谓、落款、日期等附注。</summary>
    Note,

    /// <summary>表题。</summary>
    Caption,

    /// <summary>表格单元格。</summary>
    Cell,
}
