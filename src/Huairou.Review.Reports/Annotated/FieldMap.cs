using DocumentFormat.OpenXml;

namespace Huairou.Review.Reports.Annotated;

/// <summary>一个域：复杂域从 begin 到 end，简单域即元素自身。</summary>
/// <param name="Begin">开始处的元素。</param>
/// <param name="Outer">外层的域；没有时为 null。</param>
internal sealed record Field(OpenXmlElement Begin, Field? Outer)
{
    /// <summary>结束处的元素。</summary>
    public OpenXmlElement End { get; set; } = Begin;
}

/// <summary>每个文字元素在哪个域里。批注只圈住半个域时要放大到整个域，免得更新域时起止标记丢掉一半。</summary>
internal sealed class FieldMap
{
    private readonly Dictionary<OpenXmlElement, Field> _fields = new(ReferenceEqualityComparer.Instance);

    /// <summary>走一遍部件。</summary>
    /// <param name="roots">各部件的根元素。</param>
    public FieldMap(IEnumerable<OpenXmlElement> roots)
    {
        foreach (var root in roots)
        {
            Story(root);
        }
    }

    /// <summary>元素所在的最内层的域；不在域里时为 null。</summary>
    public Field? Of(OpenXmlElement leaf) => _fields.GetValueOrDefault(leaf);

    /// <summary>由内到外。</summary>
    public static IEnumerable<Field> Chain(Field? field)
    {
        for (; field is not null; field = field.Outer)
        {
            yield return field;
        }
    }

    // 正文、每条脚注、每个文本框各是一个文字流，域不会跨文字流；开始与结束不成对的文字流不当作有域。
    private void Story(OpenXmlElement root)
    {
        var inside = new List<(OpenXmlElement Leaf, Field Field)>();
        Field? open = null;
        var isBalanced = Walk(root, ref open, inside) && open is null;
        if (isBalanced)
        {
            foreach (var (leaf, field) in inside)
            {
                _fields[leaf] = field;
            }
        }
    }

    private bool Walk(OpenXmlElement parent, ref Field? open, List<(OpenXmlElement, Field)> inside)
    {
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.Is("txbxContent") || child.Is("footnote") || child.Is("endnote"))
            {
                Story(child);
            }
            else if (child.Is("fldChar"))
            {
                if (!Mark(child, ref open, inside))
                {
                    return false;
                }
            }
            else if (child.Is("fldSimple"))
            {
                var outer = open;
                open = new Field(child, outer);
                if (!Walk(child, ref open, inside))
                {
                    return false;
                }

                open = outer;
            }
            else if (child.HasChildren)
            {
                if (!Walk(child, ref open, inside))
                {
                    return false;
                }
            }
            else if (open is not null)
            {
                inside.Add((child, open));
            }
        }

        return true;
    }

    private static bool Mark(OpenXmlElement mark, ref Field? open, List<(OpenXmlElement, Field)> inside)
    {
        switch (mark.Value("fldCharType"))
        {
            case "begin":
                open = new Field(mark, open);
                inside.Add((mark, open));
                return true;
            case "end" when open is not null:
                open.End = mark;
                inside.Add((mark, open));
                open = open.Outer;
                return true;
            case "end":
                return false;
            default:
                return true;
        }
    }
}
