using System.Globalization;
using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>读段落里的行内内容：文字、换行、域、修订、图片与文本框的锚点。</summary>
internal sealed class InlineReader(WordContext context, StoryPlace place, FieldStack fields)
{
    private static readonly char[] XmlSpace = [' ', '\t', '\r', '\n'];

    private bool _inContentsLine;

    /// <summary>读一个 w:p 的内容。</summary>
    public void Read(OpenXmlElement paragraph, ParagraphBuilder builder, bool deleted)
    {
        _inContentsLine = false;
        Content(paragraph, builder, new Mode(deleted, Hidden: false, Struck: false));
        context.Tally.ContentsLines += _inContentsLine ? 1 : 0;
    }

    /// <summary>记段落标记、表格行上的修订。</summary>
    /// <param name="properties">段落标记的 w:rPr 或表格行的 w:trPr。</param>
    public void ReviseMark(OpenXmlElement? properties)
    {
        var mark = properties.Child("del") ?? properties.Child("moveFrom") ?? properties.Child("ins") ?? properties.Child("moveTo");
        if (mark is null)
        {
            context.Tally.Settle();
        }
        else
        {
            Revise(mark);
        }
    }

    /// <summary>内容控件仍显示占位提示时计数。</summary>
    public void CountPlaceholder(OpenXmlElement element) =>
        context.Tally.Placeholders += element.Path("sdtPr", "showingPlcHdr").On() ? 1 : 0;

    private void Content(OpenXmlElement parent, ParagraphBuilder builder, Mode mode)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.IsAlternate())
            {
                if (WordXml.Chosen(child) is { } chosen)
                {
                    Content(chosen, builder, mode);
                }
            }
            else if (child.NamespaceUri == WordXml.W)
            {
                Element(child, builder, mode);
            }
            else if (child.NamespaceUri == WordXml.Math)
            {
                MathText(child, builder, mode);
            }
        }
    }

    private void Element(OpenXmlElement element, ParagraphBuilder builder, Mode mode)
    {
        switch (element.LocalName)
        {
            case "r":
                Run(element, builder, mode);
                break;
            case "ins" or "moveTo":
                Revise(element);
                Content(element, builder, mode with { Revised = true });
                break;
            case "del" or "moveFrom":
                Revise(element);
                Content(element, builder, mode with { Deleted = true, Revised = true });
                break;
            case "sdt":
                CountPlaceholder(element);
                Content(element, builder, mode);
                break;
            case "hyperlink" or "smartTag" or "customXml" or "sdtContent" or "fldSimple" or "dir" or "bdo" or "rubyBase":
                Content(element, builder, mode);
                break;
            case "ruby":
                Content(element, builder, mode); // 只有 rubyBase 会被读；注音 w:rt 不是正文。
                break;
            case "subDoc":
                context.Tally.ForeignParts++;
                break;
            default:
                Leaf(element, builder, mode);
                break;
        }
    }

    private void Run(OpenXmlElement run, ParagraphBuilder builder, Mode mode)
    {
        if (run.Child("rPr") is { } properties)
        {
            var vanish = properties.Child("vanish");
            mode = mode with
            {
                Hidden = vanish is null ? context.Styles.Hides(properties.Child("rStyle").Attribute("val")) : vanish.On(),
                Struck = properties.Child("strike").On() || properties.Child("dstrike").On(),
            };
        }

        Content(run, builder, mode);
    }

    private void Leaf(OpenXmlElement leaf, ParagraphBuilder builder, Mode mode)
    {
        switch (leaf.LocalName)
        {
            case "t" or "delText":
                Text(leaf, builder, mode);
                break;
            case "tab" or "ptab":
                Emit(leaf, "\t", builder, mode);
                break;
            case "br" or "cr":
                Emit(leaf, "\n", builder, mode);
                break;
            case "noBreakHyphen":
                Emit(leaf, "\u2011", builder, mode);
                break;
            case "sym":
                Emit(leaf, SymbolFonts.Symbol(leaf.Attribute("char"), leaf.Attribute("font")), builder, mode);
                break;
            case "fldChar":
                Field(leaf, builder, mode);
                break;
            case "instrText" or "delInstrText":
                fields.Instruct(leaf.InnerText);
                break;
            case "footnoteReference" or "endnoteReference":
                context.Refer(leaf, mode.Deleted);
                break;
            case "drawing" or "pict" or "object":
                if (!mode.Deleted)
                {
                    context.Graphics.Read(leaf, place);
                }

                break;
        }
    }

    private void Text(OpenXmlElement leaf, ParagraphBuilder builder, Mode mode)
    {
        var text = leaf.InnerText;
        var offset = 0;
        if (leaf.Attribute("space") != "preserve")
        {
            var trimmed = text.TrimStart(XmlSpace);
            offset = text.Length - trimmed.Length;
            text = trimmed.TrimEnd(XmlSpace);
        }

        Emit(leaf, text, builder, mode, offset);
    }

    private void Emit(OpenXmlElement leaf, string text, ParagraphBuilder builder, Mode mode, int offset = 0)
    {
        if (!fields.ShowsText)
        {
            return;
        }

        if (mode.Deleted)
        {
            builder.AppendDeleted(text);
            return;
        }

        if (fields.InContents)
        {
            _inContentsLine |= text.Length > 0;
            return;
        }

        if (!mode.Revised)
        {
            context.Tally.Settle();
        }

        context.Tally.HiddenCharacters += mode.Hidden ? text.Length : 0;
        context.Tally.StruckCharacters += mode.Struck ? text.Length : 0;
        builder.Append(leaf, text, offset, mode.Hidden);
    }

    private void Field(OpenXmlElement mark, ParagraphBuilder builder, Mode mode)
    {
        if (fields.Mark(mark) is not var (name, hasResult, begin))
        {
            return;
        }

        var data = begin.Child("ffData");
        if (name == "FORMCHECKBOX" && data.Child("checkBox") is { } box)
        {
            Emit(mark, (box.Child("checked") ?? box.Child("default")).On() ? "☑" : "□", builder, mode);
        }
        else if (name == "FORMDROPDOWN" && data.Child("ddList") is { } list)
        {
            var index = list.Child("result").Int() ?? list.Child("default").Int() ?? 0;
            Emit(mark, list.ChildElements.Where(entry => entry.Is("listEntry")).ElementAtOrDefault(index).Attribute("val") ?? "", builder, mode);
        }
        else if (!hasResult && name is "LISTNUM" or "AUTONUM" or "AUTONUMLGL" or "AUTONUMOUT")
        {
            context.Tally.NumberFields++;
        }
    }

    /// <summary>公式读成一行：分式写成“分子/分母”，其余按顺序。</summary>
    private void MathText(OpenXmlElement element, ParagraphBuilder builder, Mode mode)
    {
        if (element.LocalName == "t")
        {
            Emit(element, element.InnerText, builder, mode);
            return;
        }

        for (var child = element.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == "den" && child.NamespaceUri == WordXml.Math)
            {
                Emit(child, "/", builder, mode);
            }

            if (child.NamespaceUri == WordXml.Math)
            {
                MathText(child, builder, mode);
            }
            else if (child.Is("r") || child.Is("ins") || child.Is("del"))
            {
                Element(child, builder, mode);
            }
        }
    }

    private void Revise(OpenXmlElement mark) =>
        context.Tally.Revise(mark.LocalName, mark.Attribute("author") ?? "", mark.Attribute("date") ?? "");

    private sealed record Mode(bool Deleted, bool Hidden, bool Struck, bool Revised = false);
}
