using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huairou.Review.Reports.Templates;

/// <summary>填写之前检查 Word 模板：占位符认得、写全、成对，必有的都在。审查还没有开始就能说清哪里不对。</summary>
internal sealed class WordTemplateCheck(TemplateSchema schema, string file)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private string _part = "";
    private int _paragraph;

    /// <summary>检查一个部件。</summary>
    /// <param name="part">部件的中文名，如“正文”“页脚”。</param>
    /// <param name="root">部件的根。</param>
    /// <exception cref="TemplateException">有问题。</exception>
    public void Part(string part, OpenXmlElement root)
    {
        (_part, _paragraph) = (part, 0);
        Container(root, "");
    }

    /// <summary>全部部件看过之后，检查必有的占位符。</summary>
    /// <exception cref="TemplateException">缺了必有的占位符。</exception>
    public void Required()
    {
        var missing = schema.Fields.Where(static f => f.Required).Select(static f => (f.Name, f.Meaning))
            .Concat(schema.Lists.SelectMany(static l => l.Fields.Where(static f => f.Required).Select(f => (Name: $"{l.Name}.{f.Name}", f.Meaning))))
            .FirstOrDefault(f => !_used.Contains(f.Name));
        if (missing.Name is not null)
        {
            throw new TemplateException(file, "", $"{{{{{missing.Name}}}}}", $"模板里没有这个占位符，而文书不能缺少它（{missing.Meaning}）。请在模板里补上。");
        }
    }

    /// <summary>一行或者一段里出现、还没有展开的列表；多于一个时报错。</summary>
    public static string ListOf(OpenXmlElement element, string open) =>
        string.Concat(Lists(element, open).Take(1));

    private static IEnumerable<string> Lists(OpenXmlElement element, string open) =>
        Paragraphs(element).SelectMany(static p => Placeholder.In(ParagraphRuns.TextOf(p)))
            .Where(p => p.List.Length > 0 && p.List != open)
            .Select(static p => p.List)
            .Distinct(StringComparer.Ordinal);

    /// <summary>元素自己或者其中的全部段落。</summary>
    public static IEnumerable<Paragraph> Paragraphs(OpenXmlElement element) =>
        element is Paragraph own ? element.Descendants<Paragraph>().Prepend(own) : element.Descendants<Paragraph>();

    /// <summary>独占一段或者一行的块标记；不是时为 null。</summary>
    public static Placeholder? MarkerOf(OpenXmlElement element) => element switch
    {
        Paragraph p => Placeholder.Marker(ParagraphRuns.TextOf(p)),
        TableRow row => Placeholder.Marker(string.Concat(row.Descendants<Paragraph>().Select(ParagraphRuns.TextOf))),
        _ => null,
    };

    private void Container(OpenXmlElement container, string open)
    {
        var stack = new Stack<(Placeholder Marker, string Outer, int Paragraph)>();
        foreach (var child in container.ChildElements)
        {
            if (MarkerOf(child) is { } marker)
            {
                _paragraph++;
                open = Marker(marker, stack, open);
                continue;
            }

            switch (child)
            {
                case TableRow row:
                    Container(row, Repeat(row, open, "一行"));
                    break;
                case Paragraph paragraph:
                    CheckParagraph(paragraph, Repeat(paragraph, open, "一段"));
                    break;
                default:
                    Tags(child is SdtElement control ? control.Elements<SdtProperties>() : [], open);
                    if (child.HasChildren && child is not (ParagraphProperties or SectionProperties))
                    {
                        Container(child, open);
                    }

                    break;
            }
        }

        if (stack.TryPop(out var unclosed))
        {
            _paragraph = unclosed.Paragraph;
            throw Fail(unclosed.Marker.Raw, $"没有找到对应的 {{{{/{unclosed.Marker.Full}}}}}。块的开头和结尾要在同一层：都在正文里、都在同一个单元格里，或者都在同一张表里各占一行。");
        }
    }

    private string Marker(Placeholder marker, Stack<(Placeholder Marker, string Outer, int Paragraph)> stack, string open)
    {
        if (marker.Kind == PlaceholderKind.Close)
        {
            if (!stack.TryPop(out var start) || start.Marker.Full != marker.Full)
            {
                throw Fail(marker.Raw, start.Marker is null ? "前面没有与它对应的开头。" : $"与它对应的开头应当是“{start.Marker.Raw}”，块要先开的后关。");
            }

            return start.Outer;
        }

        Known(marker, marker.List.Length > 0 ? open : "");
        var isList = marker.List.Length == 0 && schema.List(marker.Name) is not null;
        if (marker.Kind == PlaceholderKind.Each && !isList)
        {
            throw Fail(marker.Raw, $"“{marker.Full}”不是列表，不能逐项重复；要在有内容时才显示，请写成 {{{{?{marker.Full}}}}}。");
        }

        if (marker.Kind == PlaceholderKind.Each && open.Length > 0)
        {
            throw Fail(marker.Raw, $"列表“{open}”里面不能再套列表。");
        }

        stack.Push((marker, open, _paragraph));
        return marker.Kind == PlaceholderKind.Each ? marker.Name : open;
    }

    private string Repeat(OpenXmlElement element, string open, string what)
    {
        var lists = Lists(element, open).ToList();
        var foreign = lists.Count > 1 || (lists.Count == 1 && open.Length > 0);
        if (foreign)
        {
            _paragraph++;
            throw Fail($"{{{{{lists[^1]}.…}}}}", $"{what}里用了两个列表（{string.Join('、', lists.Prepend(open).Where(static l => l.Length > 0))}），不知道按哪个重复。请分开写。");
        }

        return lists.Count == 1 ? lists[0] : open;
    }

    private void CheckParagraph(Paragraph paragraph, string open)
    {
        _paragraph++;
        var text = ParagraphRuns.TextOf(paragraph);
        if (Placeholder.Broken(text, schema) is { Length: > 0 } broken)
        {
            throw Fail(broken, "占位符没有写全：左右各两个半角花括号，如 {{文件名}}，中间不能断开、不能换行。");
        }

        foreach (var placeholder in Placeholder.In(text))
        {
            if (placeholder.Kind != PlaceholderKind.Value)
            {
                throw Fail(placeholder.Raw, "块的开头和结尾要各自独占一段；在表格里要各自独占一行。");
            }

            Known(placeholder, open);
            _used.Add(placeholder.Full);
            if (placeholder.List.Length == 0 && schema.List(placeholder.Name) is not null)
            {
                throw Fail(placeholder.Raw, $"“{placeholder.Name}”是列表，要写明栏目，如 {{{{{placeholder.Name}.{schema.List(placeholder.Name)!.Fields[0].Name}}}}}。");
            }
        }

        Tags(paragraph.Descendants<SdtProperties>(), open);
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(b => b.Ancestors<Paragraph>().First() == paragraph))
        {
            Container(box, open);
        }
    }

    // 内容控件的标记里也可以有占位符，如反馈表的行标识。
    private void Tags(IEnumerable<SdtProperties> controls, string open)
    {
        foreach (var placeholder in controls.SelectMany(static c => c.Elements<Tag>()).Where(static t => t.Val?.Value is not null).SelectMany(static t => Placeholder.In(t.Val!.Value!)))
        {
            Known(placeholder, open);
            _used.Add(placeholder.Full);
        }
    }

    private void Known(Placeholder placeholder, string open)
    {
        var known = placeholder.List.Length == 0
            ? schema.HasField(placeholder.Name) || schema.List(placeholder.Name) is not null
            : schema.List(placeholder.List)?.Fields.Any(f => f.Name == placeholder.Name) == true;
        if (!known)
        {
            var near = schema.Nearest(placeholder.Full);
            throw Fail(placeholder.Raw, "没有这个占位符，请核对名称" + (near.Length > 0 ? $"，是不是 {{{{{near}}}}}？" : "。") + "能用的名称见随程序的 corpus/templates/README.md。");
        }

        if (placeholder.List.Length > 0 && placeholder.List != open)
        {
            throw Fail(placeholder.Raw, $"列表“{placeholder.List}”的栏目要写在按它重复的行、段或者块里。");
        }
    }

    private TemplateException Fail(string placeholder, string problem) => new(file, $"{_part}第{Math.Max(_paragraph, 1)}段", placeholder, problem);
}
