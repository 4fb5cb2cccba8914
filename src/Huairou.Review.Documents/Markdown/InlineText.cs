using Huairou.Review.Documents.PlainText;
using Huairou.Review.Documents.Reading;
using Huairou.Review.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Huairou.Review.Documents.Markdown;

/// <summary>把行内元素写成文字：去掉强调、链接等记号，逐字记住来源。</summary>
internal static class InlineText
{
    /// <summary>写出一个叶块的行内文字。</summary>
    /// <param name="mapped">写到这里。</param>
    /// <param name="container">行内元素；可空。</param>
    /// <param name="source">原文。</param>
    /// <param name="images">图片计数。</param>
    /// <param name="breaks">另起一段的来源位置，递增；第一个之前不分段。</param>
    /// <param name="split">到达分段位置时调用，参数为该位置。</param>
    public static void Write(MappedText mapped, ContainerInline? container, string source, ref int images, List<int>? breaks = null, Action<int>? split = null)
    {
        var next = 1;
        Write(mapped, container, source, ref images, breaks, split, ref next);
    }

    /// <summary>段落占用的各行。</summary>
    public static List<SourceLine> Lines(ParagraphBlock paragraph, string source)
    {
        var end = Math.Min(paragraph.Span.End + 1, source.Length);
        var start = paragraph.Span.Start;
        if (start < 0 || start >= end || source.AsSpan(start, end - start).IndexOfAny('\n', '\r') < 0)
        {
            return [];
        }

        var lines = new List<SourceLine>();
        var number = paragraph.Line;
        for (var at = start; at < end;)
        {
            number++;
            var feed = source.AsSpan(at, end - at).IndexOfAny('\n', '\r');
            var stop = feed < 0 ? end : at + feed;
            var (from, to) = (at, stop);
            while (from < to && (Characters.IsBlank(source[from]) || source[from] == '>'))
            {
                from++;
            }

            while (to > from && Characters.IsBlank(source[to - 1]))
            {
                to--;
            }

            // 行尾两个空格或反斜线是明确的换行。
            var hard = stop - to >= 2 && source[to] == ' ' || to > from && source[to - 1] == '\\';
            if (to > from)
            {
                lines.Add(new SourceLine(from, to, source.AsSpan(at, from - at).Count('\u3000') * 2, number, false, hard));
            }

            at = feed < 0 ? end : stop + (source[stop] == '\r' && stop + 1 < end && source[stop + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static void Write(MappedText mapped, ContainerInline? container, string source, ref int images, List<int>? breaks, Action<int>? split, ref int next)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (breaks is not null && next < breaks.Count && inline.Span.Start >= breaks[next] && inline is not LineBreakInline)
            {
                split!(breaks[next++]);
            }

            switch (inline)
            {
                case LiteralInline literal:
                    Literal(mapped, literal, source);
                    break;
                case HtmlEntityInline entity:
                    foreach (var c in entity.Transcoded.AsSpan())
                    {
                        if (Characters.Normalize(c) is not '\0' and var kept)
                        {
                            mapped.Append(kept, Span(entity));
                        }
                    }

                    break;
                case CodeInline code:
                    Code(mapped, code, source);
                    break;
                case AutolinkInline link:
                    mapped.AppendSource(source, link.Span.Start + 1, link.Span.End);
                    break;
                case LineBreakInline line:
                    LineBreak(mapped, line, source);
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    mapped.Append('\n', Span(html));
                    break;
                case LinkInline { IsImage: true }:
                    images++;
                    break;
                case ContainerInline nested:
                    Write(mapped, nested, source, ref images, breaks, split, ref next);
                    break;
            }
        }
    }

    private static void Literal(MappedText mapped, LiteralInline literal, string source)
    {
        var length = literal.Content.Length;
        var start = literal.Span.End + 1 - length;

        // 转义的反斜线在文字之前，不在其中。
        if (start >= literal.Span.Start && start >= 0 && start + length <= source.Length && source.AsSpan(start, length).SequenceEqual(literal.Content.AsSpan()))
        {
            mapped.AppendSource(source, start, start + length);
            return;
        }

        foreach (var c in literal.Content.AsSpan())
        {
            if (Characters.Normalize(c) is not '\0' and var kept)
            {
                mapped.Append(kept, Span(literal));
            }
        }
    }

    private static void Code(MappedText mapped, CodeInline code, string source)
    {
        var start = code.Span.Start + code.DelimiterCount;
        mapped.AppendSource(source, start, code.Span.End + 1 - code.DelimiterCount);
    }

    // 软换行：汉字之间直接相接，西文之间补空格。
    private static void LineBreak(MappedText mapped, LineBreakInline line, string source)
    {
        var after = line.Span.End + 1;
        while (after < source.Length && Characters.IsBlank(source[after]))
        {
            after++;
        }

        if (after < source.Length && mapped.Length > 0 && Characters.NeedsSpace(mapped.Last, source[after]))
        {
            mapped.Append(' ', Span(line));
        }
    }

    private static TextSpan Span(Inline inline) => TextSpan.FromBounds(inline.Span.Start, inline.Span.End + 1);
}
