using Huairou.Review.Documents.Reading;
using Huairou.Review.Documents.Tables;

namespace Huairou.Review.Documents.PlainText;

/// <summary>读纯文本：接回硬换行，认出用竖线、制表符或空格排的表格，每个字都能指回原文。</summary>
public static class PlainTextReader
{
    /// <summary>读一个文本文件。</summary>
    /// <param name="name">文件名，不含路径。</param>
    /// <param name="bytes">文件内容。</param>
    /// <exception cref="DocumentException">空、解不开、不是文字或超限。</exception>
    public static Draft Read(string name, byte[] bytes)
    {
        var decoded = DecodedText.Decode(name, bytes);
        return Read(name, decoded.Text, decoded.Encoding);
    }

    internal static Draft Read(string name, string text, string encoding)
    {
        var builder = new DraftBuilder(name, DraftFormat.Text);
        var joined = AddLines(builder, text, LineScanner.Scan(name, text), softBreaks: false);
        return TextFinish.Finish(builder, text, encoding, joined);
    }

    /// <summary>把若干行写成段落与表格；返回接回的换行处数。</summary>
    internal static int AddLines(DraftBuilder builder, string text, List<SourceLine> lines, bool softBreaks)
    {
        var joined = 0;
        var pending = new List<SourceLine>();
        var mapped = new MappedText();
        for (var i = 0; i < lines.Count;)
        {
            if (PlainTable.TryRead(text, lines, i, out var table, out var next))
            {
                joined += Flush();
                AddTable(builder, text, table);
                if (next < lines.Count)
                {
                    lines[next] = lines[next] with { BlankBefore = true };
                }

                i = next;
            }
            else
            {
                pending.Add(lines[i++]);
            }
        }

        return joined + Flush();

        int Flush()
        {
            var count = 0;
            foreach (var (first, last) in LineRejoiner.Group(text, pending, softBreaks))
            {
                count += last - first;
                var (value, map) = JoinLines(mapped, text, pending, first, last);
                builder.Add(new Block { Layer = BlockLayer.Body, Text = value, Map = map, SourceIndex = pending[first].Number });
            }

            pending.Clear();
            return count;
        }
    }

    private static (string Text, Review.Text.SourceMap Map) JoinLines(MappedText mapped, string text, List<SourceLine> lines, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (i > first && Characters.NeedsSpace(mapped.Last, text[lines[i].Start]))
            {
                mapped.Append(' ', Review.Text.TextSpan.FromBounds(lines[i - 1].End, lines[i].Start));
            }

            mapped.AppendSource(text, lines[i].Start, lines[i].End);
        }

        return mapped.Take();
    }

    private static void AddTable(DraftBuilder builder, string text, List<PlainCell> cells)
    {
        var mapped = new MappedText();
        var read = cells.ConvertAll(cell => (cell, content: Content(mapped, text, cell)));
        builder.AddTable(
            read.ConvertAll(item => new GridCell(item.cell.Row, item.cell.Column, 1, 1, item.content.Text)),
            (i, place) => new Block { Layer = BlockLayer.Body, Text = read[i].content.Text, Map = read[i].content.Map, Cell = place, SourceIndex = read[i].cell.Line });
    }

    private static (string Text, Review.Text.SourceMap Map) Content(MappedText mapped, string text, PlainCell cell)
    {
        foreach (var part in cell.Parts)
        {
            if (Characters.NeedsSpace(mapped.Last, text[part.Start]))
            {
                mapped.Append(' ', new Review.Text.TextSpan(part.Start, 0));
            }

            mapped.AppendSource(text, part.Start, part.End);
        }

        return mapped.Take();
    }
}
