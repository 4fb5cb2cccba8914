using System.Text;
using AngleSharp.Dom;
using Huairou.Review.Documents.PlainText;
using Huairou.Review.Documents.Reading;

namespace Huairou.Review.Documents.Html;

/// <summary>按文档次序取出段落与数据表；看不见的元素不取。</summary>
internal sealed class HtmlWalker
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "select", "button", "input", "textarea", "svg", "canvas", "audio", "video", "head", "map", "option", "link", "meta",
    };

    private static readonly HashSet<string> BlockNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private readonly StringBuilder _text = new();
    private readonly List<HtmlPiece> _pieces = [];
    private int _links;
    private Pending _pending;

    private enum Pending
    {
        None,
        Space,
        Break,
    }

    /// <summary>图片个数。</summary>
    public int Images { get; private set; }

    /// <summary>看不见的文字，供查植入。</summary>
    public StringBuilder Hidden { get; } = new();

    /// <summary>取出一个元素里的全部文字。</summary>
    public List<HtmlPiece> Read(IElement root)
    {
        var context = new Context(root, 0, false, -1, "", false);
        Children(root, context);
        Flush(context);
        return _pieces;
    }

    private void Children(INode node, Context context)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Append(text.Data, context.Preformatted, context.InLink);
            }
            else if (child is IElement element)
            {
                Element(element, context);
            }
        }
    }

    private void Element(IElement element, Context context)
    {
        var name = element.LocalName;
        if (Skipped.Contains(name))
        {
            return;
        }

        if (HtmlVisibility.IsHidden(element))
        {
            Hidden.Append(element.TextContent).Append('\n');
            return;
        }

        switch (name)
        {
            case "br":
                _pending = Pending.None;
                _text.Append('\n');
                return;
            case "img":
                Images++;
                return;
            case "table" when HtmlTables.IsData(element):
                Flush(context);
                Table(element);
                return;
        }

        if (!BlockNames.Contains(name))
        {
            Children(element, name == "a" ? context with { InLink = true } : context);
            return;
        }

        Flush(context);
        var inner = Enter(element, context);
        Children(element, inner);
        Flush(inner);
    }

    private static Context Enter(IElement element, Context context)
    {
        var name = element.LocalName;
        var level = name is ['h', >= '1' and <= '6'] ? name[1] - '0' : context.Heading;
        var centered = Centering(element) ?? context.Centered;
        var inner = context with { Element = element, Heading = level, Centered = centered, Number = new Drawn(""), Preformatted = context.Preformatted || name == "pre" };
        return name switch
        {
            "ol" or "ul" or "menu" or "dir" => inner with { ListLevel = Math.Min(8, context.ListLevel + 1) },
            "li" => inner with { Number = new Drawn(HtmlLists.Number(element)) },
            _ => inner with { Number = context.Number },
        };
    }

    private static bool? Centering(IElement element)
    {
        if (element.LocalName == "center")
        {
            return true;
        }

        var align = element.GetAttribute("align");
        var style = element.GetAttribute("style");
        if (style is not null && style.Contains("text-align", StringComparison.OrdinalIgnoreCase))
        {
            return style.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:center", StringComparison.OrdinalIgnoreCase);
        }

        // 表格单元格上的 align 只管本格；表格自身的 align 是整表位置，不是文字居中。
        return align is null || element.LocalName == "table" ? null : align.Equals("center", StringComparison.OrdinalIgnoreCase);
    }

    private void Table(IElement table)
    {
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption)
        {
            var text = PlainText(caption);
            if (text.Length > 0)
            {
                _pieces.Add(new HtmlPiece(caption, text) { Centered = true });
            }
        }

        var cells = HtmlTables.Cells(table, PlainText);
        if (cells.Count > 0)
        {
            _pieces.Add(new HtmlPiece(table, string.Concat(cells.Select(cell => cell.Text))) { Cells = cells });
        }
    }

    private string PlainText(IElement element)
    {
        var inner = new HtmlWalker();
        var pieces = inner.Read(element);
        Images += inner.Images;
        Hidden.Append(inner.Hidden);
        return string.Join('\n', pieces.Select(piece => piece.Number + piece.Text));
    }

    // HTML 规则：空白折叠成一个空格；源码折行在汉字之间不算空格；不换行空格是有意的缩进，先保留。
    private void Append(string data, bool preformatted, bool inLink)
    {
        foreach (var c in data)
        {
            if (preformatted && c is ('\n' or ' '))
            {
                _text.Append(c);
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _pending = c is '\n' or '\r' ? Pending.Break : _pending == Pending.None ? Pending.Space : _pending;
            }
            else
            {
                Settle(c);
                _text.Append(c);
                _links += inLink && !Characters.IsBlank(c) ? 1 : 0;
            }
        }
    }

    private void Settle(char next)
    {
        if (_pending != Pending.None && _text.Length > 0 && _text[^1] != '\n')
        {
            var glued = _pending == Pending.Break && IsWide(_text[^1]) && IsWide(next) && (_text.Length > 12 || NumberHead.Length(_text.ToString()) != _text.Length);
            if (!glued)
            {
                _text.Append(' ');
            }
        }

        _pending = Pending.None;
    }

    private void Flush(Context context)
    {
        _pending = Pending.None;
        if (_text.Length == 0)
        {
            return;
        }

        var text = _text.ToString();
        var links = _links;
        _text.Clear();
        _links = 0;
        var lines = LineScanner.Scan("网页", text);
        if (lines.Count == 0)
        {
            return;
        }

        var mapped = new MappedText();
        foreach (var (first, last) in LineRejoiner.Group(text, lines))
        {
            for (var i = first; i <= last; i++)
            {
                if (i > first && Characters.NeedsSpace(mapped.Last, text[lines[i].Start]))
                {
                    mapped.Append(' ', new Review.Text.TextSpan(lines[i].Start, 0));
                }

                mapped.AppendSource(text, lines[i].Start, lines[i].End);
            }

            var value = mapped.Take().Text;
            if (value.Length == 0)
            {
                continue;
            }

            _pieces.Add(new HtmlPiece(context.Element, value)
            {
                HeadingLevel = context.Heading,
                Centered = context.Centered,
                Number = context.Number.Take(),
                NumberLevel = context.ListLevel,
                LinkLength = Math.Min(links, value.Length),
                Joined = last - first,
            });
        }
    }

    private static bool IsWide(char c) => Characters.Width(c) == 2 && c != '\u3000';

    private sealed class Drawn(string number)
    {
        private string _number = number;

        // 编号只画在列表项的第一段上。
        public string Take()
        {
            var taken = _number;
            _number = "";
            return taken;
        }
    }

    private sealed record Context(IElement Element, int Heading, bool Centered, int ListLevel, Drawn Number, bool Preformatted)
    {
        public Context(IElement element, int heading, bool centered, int listLevel, string number, bool preformatted)
            : this(element, heading, centered, listLevel, new Drawn(number), preformatted)
        {
        }

        public bool InLink { get; init; }
    }
}
