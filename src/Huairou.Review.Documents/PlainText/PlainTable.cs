using System.Buffers;
using Huairou.Review.Documents.Reading;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.PlainText;

/// <summary>文本表格的一格：由若干行上的几段拼成。</summary>
/// <param name="Row">行，从 0 起。</param>
/// <param name="Column">列，从 0 起。</param>
/// <param name="Line">首段所在行号。</param>
/// <param name="Parts">在来源中的各段，不含两端空白与空段。</param>
internal sealed record PlainCell(int Row, int Column, int Line, List<TextSpan> Parts);

/// <summary>认出用竖线（含制表框线）、制表符或多个空格排的表格。</summary>
internal static class PlainTable
{
    private static readonly SearchValues<char> Corners = SearchValues.Create("|+┌├└┏┣┗┬┼┴╔╠╚");

    private delegate bool Splitter(string text, SourceLine line, List<TextSpan> fields);

    /// <summary>从第 <paramref name="at"/> 行起若是表格则读出。</summary>
    public static bool TryRead(string text, List<SourceLine> lines, int at, out List<PlainCell> cells, out int next)
    {
        cells = [];
        next = at;
        var line = text.AsSpan(lines[at].Start, lines[at].Length);
        if (line.IndexOfAny('|', '│', '┃') >= 0 || IsBorder(line))
        {
            return TryRun(text, lines, at, ByBar, 2, 2, cells, out next);
        }

        if (line.Contains('\t') && TryRun(text, lines, at, ByTab, 2, 2, cells, out next))
        {
            return true;
        }

        return HasGap(line) && TryRun(text, lines, at, BySpaces, 3, 3, cells, out next);
    }

    private static bool TryRun(string text, List<SourceLine> lines, int at, Splitter split, int minRows, int minFields, List<PlainCell> cells, out int next)
    {
        var rows = new List<(List<TextSpan> Fields, int Line, bool AfterBorder)>();
        var borders = 0;
        var border = false;
        for (next = at; next < lines.Count; next++)
        {
            var line = lines[next];
            if (IsBorder(text.AsSpan(line.Start, line.Length)))
            {
                borders++;
                border = true;
                continue;
            }

            var fields = new List<TextSpan>();
            if (!split(text, line, fields) || fields.Count < minFields || (rows.Count > 0 && fields.Count != rows[0].Fields.Count) || (split != ByBar && rows.Count > 0 && line.BlankBefore))
            {
                break;
            }

            rows.Add((fields, line.Number, border));
            border = false;
        }

        if (rows.Count < minRows)
        {
            next = at;
            return false;
        }

        // 各行之间都有横线时，横线之间的几行是同一行表格里的折行。
        var ruled = split == ByBar && borders >= 3;
        var row = -1;
        foreach (var (fields, number, afterBorder) in rows)
        {
            row += !ruled || afterBorder || row < 0 ? 1 : 0;
            for (var column = 0; column < fields.Count; column++)
            {
                var existing = ruled ? cells.Find(cell => cell.Row == row && cell.Column == column) : null;
                if (existing is null)
                {
                    cells.Add(existing = new PlainCell(row, column, number, []));
                }

                if (fields[column].Length > 0)
                {
                    existing.Parts.Add(fields[column]);
                }
            }
        }

        return true;
    }

    private static bool ByBar(string text, SourceLine line, List<TextSpan> fields)
    {
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            if (i == line.End || text[i] is '|' or '│' or '┃')
            {
                fields.Add(Trim(text, start, i));
                start = i + 1;
            }
        }

        // 两侧的边线不产生格子。
        if (fields.Count > 1 && text[line.End - 1] is ('|' or '│' or '┃'))
        {
            fields.RemoveAt(fields.Count - 1);
        }

        if (fields.Count > 1 && text[line.Start] is ('|' or '│' or '┃'))
        {
            fields.RemoveAt(0);
        }

        return fields.Count > 1;
    }

    private static bool ByTab(string text, SourceLine line, List<TextSpan> fields)
    {
        // 行首行尾的空格子也占一栏。
        var (start, end) = (line.Start, line.End);
        while (start > 0 && text[start - 1] == '\t')
        {
            start--;
        }

        while (end < text.Length && text[end] == '\t')
        {
            end++;
        }

        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] == '\t')
            {
                fields.Add(Trim(text, start, i));
                start = i + 1;
            }
        }

        return fields.Count > 1 && fields.TrueForAll(field => field.Length <= 60) && NumberHead.Length(text.AsSpan(line.Start, line.Length)) == 0;
    }

    private static bool BySpaces(string text, SourceLine line, List<TextSpan> fields)
    {
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            if (i < line.End && !IsGapAt(text, i, line.End))
            {
                continue;
            }

            fields.Add(Trim(text, start, i));
            while (i < line.End && Characters.IsBlank(text[i]))
            {
                i++;
            }

            start = i;
        }

        return fields.TrueForAll(field => field.Length is > 0 and <= 20 && !Characters.EndsSentence(text[field.End - 1]));
    }

    private static bool HasGap(ReadOnlySpan<char> line)
    {
        var gap = line.IndexOf("  ", StringComparison.Ordinal);
        return gap > 0 || line.IndexOf("　　", StringComparison.Ordinal) > 0;
    }

    private static bool IsGapAt(string text, int i, int end) => i + 1 < end && Characters.IsBlank(text[i]) && Characters.IsBlank(text[i + 1]);

    // |---|:--:|、+----+----+、├──┼──┤
    private static bool IsBorder(ReadOnlySpan<char> line)
    {
        var marks = 0;
        foreach (var c in line)
        {
            if (c is '-' or '=' or '+' or '|' or ':' or ' ' or (>= '\u2500' and <= '\u257F'))
            {
                marks += c is '-' or '=' or (>= '\u2500' and <= '\u257F') ? 1 : 0;
            }
            else
            {
                return false;
            }
        }

        return marks >= 3 && line.ContainsAny(Corners);
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && Characters.IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsBlank(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
