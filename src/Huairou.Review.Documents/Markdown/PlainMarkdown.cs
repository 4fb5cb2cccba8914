using System.Buffers;
using Huairou.Review.Documents.Reading;

namespace Huairou.Review.Documents.Markdown;

/// <summary>没有记号的 Markdown 里的一行：一个标题或一段。</summary>
/// <param name="Start">起点，井号之后。</param>
/// <param name="End">终点（不含）。</param>
/// <param name="Number">行号，从 1 起。</param>
/// <param name="Heading">标题级别；不是标题为 0。</param>
internal readonly record struct PlainLine(int Start, int End, int Number, int Heading);

/// <summary>没有记号的 Markdown：一段一行，段间空行，另有的只是行首的井号与整行的注释。法规库导出的文稿都是这样。</summary>
/// <remarks>这样的稿子一行就是一段，不必交给解析器逐块、逐字地试；有一处拿不准，整份都交给解析器。</remarks>
internal static class PlainMarkdown
{
    private const int MaxLevel = 6;

    // 行内记号、表格、换行写法与控制字符；找到换行才是干净的一行。
    private static readonly SearchValues<char> Marks = SearchValues.Create([.. "*_`\\[]&|~<>\u007F", .. Enumerable.Range(0, ' ').Select(static i => (char)i)]);

    /// <summary>各行；拿不准的稿子为 null。</summary>
    /// <param name="text">原文。</param>
    public static List<PlainLine>? Read(string text)
    {
        // 一段一行、段间空行，段数约是行数的一半。
        var lines = new List<PlainLine>((text.AsSpan().Count('\n') / 2) + 1);
        var (number, afterText) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            number++;
            var line = text.AsSpan(at);
            var stop = line.IndexOfAny(Marks);
            if (stop == 0 && line[0] == '<' && Comment(line) is > 0 and var comment)
            {
                (at, afterText) = (at + comment, false);
                continue;
            }

            if (stop >= 0 && line[stop] != '\n')
            {
                return null;
            }

            line = stop < 0 ? line : line[..stop];
            var heading = line.StartsWith('#') ? Level(line) : 0;
            if (!line.TrimStart(' ').IsEmpty)
            {
                if (heading == 0 && (afterText || !IsText(line)))
                {
                    return null;
                }

                lines.Add(new PlainLine(at + heading, at + line.Length, number, heading));
            }

            afterText = heading == 0 && !line.TrimStart(' ').IsEmpty;
            at += line.Length + 1;
        }

        return lines;
    }

    // 整行的注释连同换行的长度；不是的为 0。
    private static int Comment(ReadOnlySpan<char> line)
    {
        var feed = line.IndexOf('\n');
        var comment = feed < 0 ? line : line[..feed];
        return comment.Length >= "<!---->".Length && comment.StartsWith("<!--", StringComparison.Ordinal) && comment.EndsWith("-->", StringComparison.Ordinal)
            && comment[4..^3].IndexOfAny('<', '>', '\r') < 0 ? comment.Length + 1 : 0;
    }

    // 井号之后要空一格；后面再有井号的可能是收尾的记号，不管。
    private static int Level(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= MaxLevel && line[level] == ' ' && line[level..].IndexOf('#') < 0 ? level : 0;
    }

    // 是一段文字，开头不是标题、列表、引用、横线或表格的记号。
    private static bool IsText(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(' ');
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return line[0] is not ('#' or '-' or '+' or '=' or ':') && (digits <= 0 || line[digits] is not ('.' or ')')) && HasText(line);
    }

    // 只有全角空格、零宽字符的行算不算空行，说不准。
    private static bool HasText(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (!Characters.IsBlank(c))
            {
                return true;
            }
        }

        return false;
    }
}
