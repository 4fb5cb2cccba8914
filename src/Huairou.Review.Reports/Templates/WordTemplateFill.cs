using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Templates;

/// <summary>填写检查过的 Word 模板。每个占位符只看一遍，填进去的文字里即使有花括号也不再展开。</summary>
internal sealed class WordTemplateFill(MainDocumentPart main)
{
    private readonly string _marked = StyleId(main, "问题文字");
    private readonly string _context = StyleId(main, "上文");
    private int _controls = 1000;

    /// <summary>填写一个部件。</summary>
    public void Part(OpenXmlElement root, TemplateScope scope)
    {
        Container(root, scope);
        foreach (var cell in root.Descendants<TableCell>().Where(static c => c.LastChild is not Paragraph))
        {
            // 单元格必须以一段结束，否则 Word 说文件损坏。
            cell.AppendChild(new Paragraph());
        }

        foreach (var table in root.Descendants<Table>().Where(static t => !t.Elements<TableRow>().Any()).ToList())
        {
            table.Remove();
        }
    }

    private void Container(OpenXmlElement container, TemplateScope scope)
    {
        for (var child = container.FirstChild; child is not null;)
        {
            var next = child.NextSibling();
            if (WordTemplateCheck.MarkerOf(child) is { } marker)
            {
                next = Block(child, marker, scope);
            }
            else if (child is TableRow or Paragraph && WordTemplateCheck.ListOf(child, Open(child, scope)) is { Length: > 0 } list)
            {
                Repeat([child], child, list, scope);
            }
            else if (child is Paragraph paragraph)
            {
                FillParagraph(paragraph, scope);
            }
            else if (child.HasChildren && child is not SectionProperties)
            {
                if (child is SdtElement control)
                {
                    Control(control, scope);
                }

                Container(child, scope);
            }

            child = next;
        }
    }

    // 正在重复的列表；不在重复时为空。
    private static string Open(OpenXmlElement element, TemplateScope scope) =>
        WordTemplateCheck.ListOf(element, "") is { Length: > 0 } list && scope.IsOpen(list) ? list : "";

    // 处理一个块，返回块后面的元素。
    private OpenXmlElement? Block(OpenXmlElement start, Placeholder marker, TemplateScope scope)
    {
        var body = new List<OpenXmlElement>();
        var depth = 1;
        var end = start.NextSibling();
        for (; end is not null; end = end.NextSibling())
        {
            depth += WordTemplateCheck.MarkerOf(end) switch
            {
                { Kind: PlaceholderKind.Close } => -1,
                not null => 1,
                null => 0,
            };
            if (depth == 0)
            {
                break;
            }

            body.Add(end);
        }

        var next = end!.NextSibling();
        if (marker.Kind == PlaceholderKind.Each)
        {
            Repeat(body, end, marker.Name, scope);
        }
        else if (scope.Has(marker) == (marker.Kind == PlaceholderKind.If))
        {
            next = body.Count > 0 ? body[0] : next;
        }
        else
        {
            body.ForEach(static e => e.Remove());
        }

        start.Remove();
        end.Remove();
        return next;
    }

    private void Repeat(IReadOnlyList<OpenXmlElement> body, OpenXmlElement before, string list, TemplateScope scope)
    {
        foreach (var item in scope.Items(list))
        {
            // 放进一个临时的容器里展开，块里套的条件块才有前后兄弟可看。
            var holder = new Body();
            foreach (var element in body)
            {
                holder.AppendChild(Copy(element));
            }

            Container(holder, scope.Enter(list, item));
            foreach (var made in holder.ChildElements.ToList())
            {
                made.Remove();
                before.InsertBeforeSelf(made);
            }
        }

        foreach (var element in body)
        {
            element.Remove();
        }
    }

    // 复制出来的段落不带书签与段落标识：同一标识在文件里只能有一个。
    private static OpenXmlElement Copy(OpenXmlElement element)
    {
        var copy = element.CloneNode(true);
        foreach (var mark in copy.Descendants().Where(static e => e is BookmarkStart or BookmarkEnd).ToList())
        {
            mark.Remove();
        }

        foreach (var paragraph in WordTemplateCheck.Paragraphs(copy))
        {
            paragraph.ParagraphId = null;
            paragraph.TextId = null;
        }

        return copy;
    }

    private void FillParagraph(Paragraph paragraph, TemplateScope scope)
    {
        foreach (var control in paragraph.Descendants<SdtElement>())
        {
            Control(control, scope);
        }

        foreach (var box in paragraph.Descendants<TextBoxContent>().ToList())
        {
            Container(box, scope);
        }

        if (!ParagraphRuns.TextOf(paragraph).Contains("{{", StringComparison.Ordinal))
        {
            return;
        }

        var runs = ParagraphRuns.Isolate(paragraph);
        var placeholders = Placeholder.In(runs.Text);
        var values = placeholders.Select(scope.Value).ToList();
        if (values.TrueForAll(static v => v.IsEmpty) && string.Concat(Outside(runs.Text, placeholders)).Trim().Length == 0 && CanRemove(paragraph))
        {
            paragraph.Remove();
            return;
        }

        // 后面没有别的文字时，几段的内容就写成几段；夹在文字中间时用换行。
        var last = placeholders.Count - 1;
        var split = runs.Text[placeholders[last].End..].Trim().Length == 0 && values[last].Lines.Count > 1;
        var following = new List<(IReadOnlyList<RichRun> Line, RunProperties? Properties)>();
        for (var i = last; i >= 0; i--)
        {
            var lines = values[i].Lines;
            var tail = split && i == last;
            runs.Replace(placeholders[i].Start, placeholders[i].End, properties =>
            {
                if (tail)
                {
                    following.AddRange(lines.Skip(1).Select(l => (l, properties)));
                }

                return Runs(tail ? [lines[0]] : lines, properties);
            });
        }

        OpenXmlElement after = paragraph;
        foreach (var (line, properties) in following)
        {
            var extra = new Paragraph();
            if (paragraph.ParagraphProperties is { } own)
            {
                extra.ParagraphProperties = (ParagraphProperties)own.CloneNode(true);
                extra.ParagraphProperties.SectionProperties = null;
            }

            extra.Append(Runs([line], properties));
            after.InsertAfterSelf(extra);
            after = extra;
        }
    }

    private static IEnumerable<string> Outside(string text, IReadOnlyList<Placeholder> placeholders)
    {
        var at = 0;
        foreach (var p in placeholders)
        {
            yield return text[at..p.Start];
            at = p.End;
        }

        yield return text[at..];
    }

    private static bool CanRemove(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.SectionProperties is null && paragraph.Parent is not null
        && paragraph.Parent.Elements<Paragraph>().Skip(1).Any() && paragraph.NextSibling() is not null;

    private IEnumerable<Run> Runs(IReadOnlyList<IReadOnlyList<RichRun>> lines, RunProperties? properties)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                yield return With(properties, RunLook.Plain, new Break());
            }

            foreach (var run in lines[i])
            {
                yield return With(properties, run.Look, new WordText(run.Text) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
    }

    private Run With(RunProperties? properties, RunLook look, OpenXmlElement content)
    {
        var own = properties is null ? new RunProperties() : (RunProperties)properties.CloneNode(true);
        if (look == RunLook.Marked && _marked.Length == 0)
        {
            own.Bold = new Bold();
            own.Underline = new Underline { Val = UnderlineValues.Wave };
        }
        else if (look != RunLook.Plain && (look == RunLook.Marked ? _marked : _context) is { Length: > 0 } style)
        {
            own.RunStyle = new RunStyle { Val = style };
        }

        var run = own.HasChildren ? new Run(own) : new Run();
        run.AppendChild(content);
        return run;
    }

    // 内容控件的标记可以带占位符；复制出来的控件各要有自己的编号。
    private void Control(SdtElement control, TemplateScope scope)
    {
        if (control.SdtProperties is not { } properties)
        {
            return;
        }

        if (properties.GetFirstChild<Tag>() is { Val.Value: { } tag } element)
        {
            var value = tag;
            foreach (var placeholder in Placeholder.In(tag).Reverse())
            {
                value = value[..placeholder.Start] + scope.Value(placeholder).Plain + value[placeholder.End..];
            }

            element.Val = value;
        }

        if (properties.GetFirstChild<SdtId>() is { } id)
        {
            id.Val = ++_controls;
        }
    }

    private static string StyleId(MainDocumentPart main, string name) =>
        main.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(s => s.Type?.Value == StyleValues.Character && s.StyleName?.Val?.Value == name)?.StyleId?.Value ?? "";
}
