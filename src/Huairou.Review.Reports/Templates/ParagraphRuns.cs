using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Templates;

/// <summary>一段里的文字与它们所在的 run。Word 常把一个占位符拆在几个 run 里，这里接成一串再看。</summary>
internal sealed class ParagraphRuns
{
    private readonly List<(Run Run, WordText Text, int Start)> _pieces = [];

    private ParagraphRuns(string text, List<(Run, WordText, int)> pieces)
    {
        Text = text;
        _pieces = pieces;
    }

    /// <summary>连起来的文字。</summary>
    public string Text { get; }

    /// <summary>一段的文字；文本框里的段落另算。</summary>
    public static string TextOf(Paragraph paragraph) => string.Concat(TextsOf(paragraph).Select(static t => t.Text));

    /// <summary>把一段拆成每个 run 只有一样内容，再取出全部文字。</summary>
    public static ParagraphRuns Isolate(Paragraph paragraph)
    {
        foreach (var run in TextsOf(paragraph).Select(static t => t.Parent).OfType<Run>().Distinct().ToList())
        {
            Split(run);
        }

        var pieces = new List<(Run, WordText, int)>();
        var all = new StringBuilder();
        foreach (var text in TextsOf(paragraph))
        {
            if (text.Parent is Run run)
            {
                pieces.Add((run, text, all.Length));
                all.Append(text.Text);
            }
        }

        return new(all.ToString(), pieces);
    }

    /// <summary>把一段文字所在的 run 换成别的；从后往前换，前面的位置不受影响。</summary>
    /// <param name="start">起点。</param>
    /// <param name="end">终点（不含）。</param>
    /// <param name="make">由原来的格式造出新的 run。</param>
    public void Replace(int start, int end, Func<RunProperties?, IEnumerable<Run>> make)
    {
        Run? anchor = null;
        var inserted = false;
        for (var i = 0; i < _pieces.Count; i++)
        {
            var (run, text, at) = _pieces[i];
            var (from, to) = (Math.Max(start, at), Math.Min(end, at + text.Text.Length));
            if (from >= to)
            {
                continue;
            }

            var whole = text.Text;
            var tail = whole[(to - at)..];
            Put(text, whole[..(from - at)]);
            anchor = run;
            if (!inserted)
            {
                foreach (var fresh in make(run.RunProperties))
                {
                    anchor.InsertAfterSelf(fresh);
                    anchor = fresh;
                }

                inserted = true;
            }

            if (tail.Length > 0)
            {
                var rest = (Run)run.CloneNode(true);
                Put(rest.GetFirstChild<WordText>()!, tail);
                anchor.InsertAfterSelf(rest);
            }

            if (text.Text.Length == 0)
            {
                run.Remove();
            }
        }
    }

    private static void Put(WordText text, string value)
    {
        text.Text = value;
        text.Space = SpaceProcessingModeValues.Preserve;
    }

    private static IEnumerable<WordText> TextsOf(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            if (child is WordText text)
            {
                yield return text;
            }
            else if (child is not (Paragraph or Table or Drawing or AlternateContent or Picture or DeletedRun or ParagraphProperties))
            {
                foreach (var inner in TextsOf(child))
                {
                    yield return inner;
                }
            }
        }
    }

    private static void Split(Run run)
    {
        var contents = run.ChildElements.Where(static c => c is not RunProperties).ToList();
        OpenXmlElement after = run;
        foreach (var content in contents.Skip(1))
        {
            var own = new Run();
            if (run.RunProperties is { } properties)
            {
                own.RunProperties = (RunProperties)properties.CloneNode(true);
            }

            content.Remove();
            own.AppendChild(content);
            after.InsertAfterSelf(own);
            after = own;
        }
    }
}
