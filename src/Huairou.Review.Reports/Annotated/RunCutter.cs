using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>在指定字符处切开文字块（w:r），返回可以在其前后放标记的行内单元。</summary>
/// <remarks>
/// 位置一律用切开之前的坐标（原来的叶子元素与其中的字符偏移），所以先切后切互不影响。
/// 切出的文字块照抄 w:rPr 与 w:rsid，留在原来的 w:hyperlink、w:ins、w:sdtContent 之内，不改变任何外层结构。
/// </remarks>
internal sealed class RunCutter(RevisionIds ids)
{
    // 里面可以放批注起止标记的行内容器（ECMA-376 第1部分 §17.13.4.4 的父元素）。
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "hyperlink", "ins", "del", "moveFrom", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo",
    };

    // 内容由数据源或选项产生的控件：Word 打开时会重写其中的文字块，标记要放在整个控件之外。
    private static readonly string[] Rewritten = ["dataBinding", "dropDownList", "comboBox", "date", "picture", "docPartObj", "checkbox"];

    private readonly Dictionary<OpenXmlElement, List<Segment>> _segments = new(ReferenceEqualityComparer.Instance);

    /// <summary>从这个字符开始的单元；必要时切开。</summary>
    /// <param name="leaf">叶子元素。</param>
    /// <param name="offset">其中的偏移。</param>
    public OpenXmlElement From(OpenXmlElement leaf, int offset)
    {
        SplitText(leaf, offset);
        var part = leaf;
        if (_segments.TryGetValue(leaf, out var segments))
        {
            part = segments.FindLast(s => s.Start <= offset).Leaf;
        }

        return CutBefore(part);
    }

    /// <summary>到这个字符为止（不含）的单元；必要时切开。</summary>
    /// <param name="leaf">叶子元素。</param>
    /// <param name="end">其中的终点偏移。</param>
    public OpenXmlElement To(OpenXmlElement leaf, int end)
    {
        SplitText(leaf, end);
        var part = leaf;
        if (_segments.TryGetValue(leaf, out var segments))
        {
            part = segments.FindLast(s => s.Start < Math.Max(end, 1)).Leaf;
        }

        return CutAfter(part);
    }

    /// <summary>恰好装着这一截文字的各个文字块，按次序；批注可能已经把它切成几块。</summary>
    /// <param name="leaf">叶子元素，文字直接在文字块里。</param>
    /// <param name="start">起点。</param>
    /// <param name="end">终点（不含）。</param>
    public IReadOnlyList<OpenXmlElement> Runs(OpenXmlElement leaf, int start, int end)
    {
        SplitText(leaf, start);
        SplitText(leaf, end);
        IEnumerable<OpenXmlElement> parts = _segments.TryGetValue(leaf, out var segments) ? segments.Where(s => s.Start >= start && s.Start < end).Select(static s => s.Leaf).ToList() : [leaf];
        return [.. parts.Select(part =>
        {
            var run = CutBefore(part);
            _ = CutAfter(part);
            return run;
        })];
    }

    /// <summary>一个叶子所在的行内单元，以及它在单元里所属的直接子元素。</summary>
    public static (OpenXmlElement Unit, OpenXmlElement Top) UnitOf(OpenXmlElement leaf)
    {
        var chain = new Stack<OpenXmlElement>();
        for (var e = leaf; e is not null && !e.Is("p"); e = e.Parent)
        {
            chain.Push(e);
        }

        while (chain.Count > 1 && IsContainer(chain.Peek()))
        {
            chain.Pop();
        }

        var unit = chain.Pop();
        return (unit, chain.Count > 0 ? chain.Peek() : unit);
    }

    /// <summary>能不能恰好在字符之间切开：文字直接在文字块里。公式、拼音、兼容块里的只能整个圈住。</summary>
    public static bool IsExact(OpenXmlElement leaf)
    {
        var (unit, top) = UnitOf(leaf);
        return unit.Is("r") && ReferenceEquals(top, leaf) && (leaf is OpenXmlLeafTextElement || !leaf.Is("t"));
    }

    private static bool IsContainer(OpenXmlElement element)
    {
        if (element.NamespaceUri != Wml.Namespace || !Containers.Contains(element.LocalName))
        {
            return false;
        }

        return !element.Is("sdt") || !element.ChildElements.Where(static c => c.Is("sdtPr")).SelectMany(static c => c.ChildElements).Any(static c => Rewritten.Contains(c.LocalName, StringComparer.Ordinal));
    }

    private void SplitText(OpenXmlElement leaf, int offset)
    {
        if (leaf is not OpenXmlLeafTextElement || !IsExact(leaf))
        {
            return;
        }

        if (!_segments.TryGetValue(leaf, out var segments))
        {
            _segments[leaf] = segments = [new Segment(0, leaf)];
        }

        var index = segments.FindLastIndex(s => s.Start < offset);
        if (index < 0)
        {
            return;
        }

        var part = (OpenXmlLeafTextElement)segments[index].Leaf;
        var at = offset - segments[index].Start;
        if (at >= part.Text.Length)
        {
            return;
        }

        var tail = (OpenXmlLeafTextElement)part.CloneNode(true);
        var (before, after) = (part.Text[..at], part.Text[at..]);
        if (part is RunText { Space: null } head)
        {
            // 没有声明保留空白的，首尾空白本来就不显示：切口处的空白却是显示的，要声明，外侧不显示的空白随之去掉。
            Show(head, before, trimStart: true);
            Show((RunText)tail, after, trimStart: false);
        }
        else
        {
            part.Text = before;
            tail.Text = after;
        }

        part.InsertAfterSelf(tail);
        segments.Insert(index + 1, new Segment(offset, tail));
    }

    private static void Show(RunText part, string text, bool trimStart)
    {
        char[] space = [' ', '\t', '\r', '\n'];
        var edge = trimStart ? text[^1] : text[0];
        if (!space.Contains(edge))
        {
            part.Text = text;
            return;
        }

        part.Text = trimStart ? text.TrimStart(space) : text.TrimEnd(space);
        part.Space = SpaceProcessingModeValues.Preserve;
    }

    private OpenXmlElement CutBefore(OpenXmlElement leaf)
    {
        var (unit, top) = UnitOf(leaf);
        if (!unit.Is("r") || ReferenceEquals(unit, top) || top.PreviousSibling() is not { } before || before.Is("rPr"))
        {
            return unit;
        }

        return Tail(unit, top);
    }

    private OpenXmlElement CutAfter(OpenXmlElement leaf)
    {
        var (unit, top) = UnitOf(leaf);
        if (unit.Is("r") && !ReferenceEquals(unit, top) && top.NextSibling() is { } after)
        {
            _ = Tail(unit, after);
        }

        return unit;
    }

    // 从 first 起移到新的文字块；格式照抄，他人的格式修订（w:rPrChange）也照抄，只另给编号：编号不许重复。
    private OpenXmlElement Tail(OpenXmlElement run, OpenXmlElement first)
    {
        var tail = run.CloneNode(false);
        if (run.FirstChild is { } properties && properties.Is("rPr"))
        {
            var copy = properties.CloneNode(true);
            foreach (var change in copy.ChildElements.Where(static c => c.Is("rPrChange")))
            {
                change.SetAttribute(new OpenXmlAttribute("w", "id", Wml.Namespace, ids.Next()));
            }

            tail.AppendChild(copy);
        }

        for (OpenXmlElement? e = first, next; e is not null; e = next)
        {
            next = e.NextSibling();
            e.Remove();
            tail.AppendChild(e);
        }

        run.InsertAfterSelf(tail);
        return tail;
    }

    private readonly record struct Segment(int Start, OpenXmlElement Leaf);
}
