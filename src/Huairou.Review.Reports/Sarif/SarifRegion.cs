using Huairou.Review.Documents;
using Huairou.Review.Text;

namespace Huairou.Review.Reports.Sarif;

/// <summary>来源文字中的一段，行列与偏移都有（规范 3.30）；列按 UTF-16 计。</summary>
/// <param name="Offset">字符偏移，从 0 起。</param>
/// <param name="Length">字符数。</param>
/// <param name="StartLine">起行，从 1 起。</param>
/// <param name="StartColumn">起列，从 1 起。</param>
/// <param name="EndLine">止行。</param>
/// <param name="EndColumn">止列的后一列。</param>
/// <param name="Snippet">这一段文字。</param>
internal sealed record SarifRegion(int Offset, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn, string Snippet);

/// <summary>在来源文字中定位。Word、PDF、表格是二进制文件，规范不许给它们文字区域；网页没有逐字的对应，也不给。</summary>
internal sealed class SarifSource
{
    private readonly Draft? _draft;
    private readonly List<int> _lineStarts = [0];

    /// <summary>建立行表。</summary>
    public SarifSource(Draft? draft)
    {
        _draft = draft;
        if (draft?.SourceText is { } text)
        {
            // 规范默认的换行是 CRLF 与 LF；单独的 CR 不算换行。
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\n')
                {
                    _lineStarts.Add(i + 1);
                }
            }
        }
    }

    /// <summary>条款文字的一段在来源中的区域；找不到时为 null。</summary>
    public SarifRegion? Find(Clause? clause, int start, int end) =>
        SourceSpan(clause, start, end) is { } span ? At(span) : null;

    /// <summary>整个条款在来源中的区域，只在替换它不会牵连别的文字（标记、编号、夹在中间的话）时给出。</summary>
    public SarifRegion? Replaceable(Clause? clause)
    {
        if (clause is null || SourceSpan(clause, 0, clause.Text.Length) is not { Length: > 0 } span)
        {
            return null;
        }

        return Bare(span.In(_draft!.SourceText!)) == Bare(clause.Text) ? At(span) : null;
    }

    private static string Bare(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    private TextSpan? SourceSpan(Clause? clause, int start, int end)
    {
        if (clause is null || _draft?.SourceText is not { } text || start >= end)
        {
            return null;
        }

        TextSpan? whole = null;
        foreach (var source in clause.SourcesOf(TextSpan.FromBounds(start, end)))
        {
            if (source.Block >= _draft.Blocks.Count || _draft.Blocks[source.Block].Map is not { } map || source.BlockSpan.End > map.Length)
            {
                return null;
            }

            var span = map.ToSource(source.BlockSpan);
            whole = whole is { } w ? w.Hull(span) : span;
        }

        return whole is { Length: > 0 } found && found.End <= text.Length ? found : null;
    }

    private SarifRegion At(TextSpan span)
    {
        var (startLine, startColumn) = Position(span.Start);
        var (endLine, endColumn) = Position(span.End);
        return new SarifRegion(span.Start, span.Length, startLine, startColumn, endLine, endColumn, span.In(_draft!.SourceText!));
    }

    private (int Line, int Column) Position(int offset)
    {
        var at = _lineStarts.BinarySearch(offset);
        var line = at >= 0 ? at : ~at - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }
}
