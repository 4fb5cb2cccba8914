using Huairou.Review.Text;

namespace Huairou.Review.Documents.Clauses;

/// <summary>把引用落到条款：绝对引用按编号查，前款、本条按所在位置查。</summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<(OutlineNode Root, int Value, int Branch), OutlineNode> _articles = [];
    private readonly Dictionary<(OutlineNode Root, int Value), OutlineNode> _chapters = [];
    private readonly Dictionary<(OutlineNode Root, int Value), OutlineNode> _tops = [];
    private readonly OutlineNode _main;
    private readonly IReadOnlyList<string> _ids;
    private readonly string _title;

    /// <summary>为整份文档建索引。</summary>
    /// <param name="roots">各部分的根，正文在前。</param>
    /// <param name="ids">条款标识，按条款序号。</param>
    /// <param name="title">题目。</param>
    public ReferenceResolver(IReadOnlyList<OutlineNode> roots, IReadOnlyList<string> ids, string title)
    {
        _main = roots[0];
        _ids = ids;
        _title = title;
        foreach (var root in roots)
        {
            Index(root, root);
        }
    }

    /// <summary>某条款的全部引用。</summary>
    public IReadOnlyList<CrossReference> Resolve(OutlineNode node, string text)
    {
        var raw = ReferenceScanner.Scan(text, _title);
        if (raw.Count == 0)
        {
            return [];
        }

        var list = new List<CrossReference>(raw.Count);
        RawReference? previous = null;
        foreach (var r in raw)
        {
            if (r.External)
            {
                list.Add(new CrossReference(r.Span, ""));
            }
            else
            {
                if (r.RangeEnd && previous is { External: false })
                {
                    AddBetween(node, previous, r, list);
                }

                Add(node, r, list);
            }

            previous = r;
        }

        return list;
    }

    private void Add(OutlineNode from, RawReference r, List<CrossReference> list)
    {
        var first = r.Steps[0];
        if (first is { Relative: true, Value: < -1 })
        {
            // “前两款”：逐一列出。
            for (var v = first.Value; v <= -1; v++)
            {
                list.Add(new CrossReference(r.Span, Id(Step(null, first with { Value = v }, from))));
            }

            return;
        }

        OutlineNode? outer = null;
        for (var i = 0; i < r.Steps.Count; i++)
        {
            var last = i == r.Steps.Count - 1;
            if (last)
            {
                foreach (var other in r.Alternatives.Prepend(r.Steps[i]))
                {
                    list.Add(new CrossReference(r.Span, Id(i > 0 && outer is null ? null : Step(outer, other, from))));
                }

                return;
            }

            outer = Step(outer, r.Steps[i], from);
            if (outer is null)
            {
                list.Add(new CrossReference(r.Span, ""));
                return;
            }
        }
    }

    /// <summary>“第三条至第五条”：中间各条也算被引用，位置记整个范围。</summary>
    private void AddBetween(OutlineNode from, RawReference a, RawReference b, List<CrossReference> list)
    {
        var low = a.Steps[^1];
        var high = b.Steps[^1];
        if (low.Unit != high.Unit || low.Relative || high.Relative || high.Value - low.Value > 100 || a.Steps.Count != b.Steps.Count && b.Steps.Count != 1)
        {
            return;
        }

        OutlineNode? outer = null;
        for (var i = 0; i < a.Steps.Count - 1; i++)
        {
            outer = Step(outer, a.Steps[i], from);
        }

        for (var v = low.Value + 1; v < high.Value; v++)
        {
            var target = Id(Step(outer, low with { Value = v, Branch = 0 }, from));
            if (target.Length > 0)
            {
                list.Add(new CrossReference(a.Span.Hull(b.Span), target));
            }
        }
    }

    private OutlineNode? Step(OutlineNode? outer, ReferenceStep step, OutlineNode from)
    {
        switch (step.Unit)
        {
            case ReferenceUnit.Chapter:
                return step.Relative ? Up(from, NodeType.Structure) : _chapters.GetValueOrDefault((_main, step.Value));
            case ReferenceUnit.Article:
                return Article(step, from);
            case ReferenceUnit.Paragraph:
                return Paragraph(outer ?? from.Article, step, from);
            default:
                return Item(outer, step, from);
        }
    }

    private OutlineNode? Article(ReferenceStep step, OutlineNode from)
    {
        if (step.Relative)
        {
            var here = from.Article;
            return here is null || step.Value == 0 ? here : Sibling(here, step.Value);
        }

        var root = from;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return _articles.GetValueOrDefault((root, step.Value, step.Branch))
            ?? _articles.GetValueOrDefault((_main, step.Value, step.Branch))
            ?? _tops.GetValueOrDefault((root, step.Value));
    }

    private static OutlineNode? Paragraph(OutlineNode? article, ReferenceStep step, OutlineNode from)
    {
        if (!step.Relative)
        {
            return article?.Children.Find(c => c.Type == NodeType.Paragraph && c.Ordinal == step.Value);
        }

        var here = from.Type == NodeType.Tail ? from.Parent : Up(from, NodeType.Paragraph);
        return here is null || step.Value == 0 ? here : Sibling(here, step.Value);
    }

    private static OutlineNode? Item(OutlineNode? outer, ReferenceStep step, OutlineNode from)
    {
        if (step.Relative)
        {
            var here = Up(from, NodeType.Item);
            return here is null || step.Value == 0 ? here : Sibling(here, step.Value);
        }

        if (outer is null)
        {
            // “第（一）项”没有说哪一款：先本款，再本条。
            var paragraph = from.Type == NodeType.Tail ? from.Parent : Up(from, NodeType.Paragraph);
            return (paragraph is null ? null : Find(paragraph, step.Value)) ?? (from.Article is { } a ? Item(a, step, from) : null);
        }

        var direct = Find(outer, step.Value);
        if (direct is not null || outer.Type != NodeType.Article)
        {
            return direct;
        }

        foreach (var p in outer.Children)
        {
            if (p.Type == NodeType.Paragraph && Find(p, step.Value) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static OutlineNode? Find(OutlineNode parent, int value) => parent.Children.Find(c => c.Type == NodeType.Item && c.Marker.Value == value);

    private static OutlineNode? Up(OutlineNode from, NodeType type)
    {
        OutlineNode? n = from;
        while (n is not null && n.Type != type)
        {
            n = n.Parent;
        }

        return n;
    }

    /// <summary>同类兄弟中往前数；条可跨章。</summary>
    private static OutlineNode? Sibling(OutlineNode node, int back)
    {
        var siblings = node.Parent!.Children;
        for (var i = node.Index - 1; i >= 0; i--)
        {
            if (siblings[i].Type == node.Type && ++back == 0)
            {
                return siblings[i];
            }
        }

        if (node.Type != NodeType.Article || node.Parent.Parent is not { } above)
        {
            return null;
        }

        var chapters = above.Children.FindAll(static c => c.Type is NodeType.Structure or NodeType.Heading);
        var chapter = chapters.IndexOf(node.Parent) - 1;
        return chapter < 0 ? null : chapters[chapter].Children.FindLast(static c => c.Type == NodeType.Article);
    }

    private string Id(OutlineNode? node)
    {
        if (node is null)
        {
            return "";
        }

        if (node.Type == NodeType.Article)
        {
            // 指整条：取正文第一款，没有正文才取条标。
            node = node.Children.Find(static c => c.ClauseIndex >= 0) ?? node;
        }

        return node.ClauseIndex < 0 ? "" : _ids[node.ClauseIndex];
    }

    private void Index(OutlineNode root, OutlineNode node)
    {
        foreach (var child in node.Children)
        {
            var m = child.Marker;
            if (child.Type == NodeType.Article)
            {
                _articles.TryAdd((root, m.Value, m.Branch), child);
                continue;
            }

            if (child.Type == NodeType.Structure && m.Kind == MarkerKind.Chapter)
            {
                _chapters.TryAdd((root, m.Value), child);
            }
            else if (child.Type == NodeType.Item && m.Kind == MarkerKind.HanComma)
            {
                _tops.TryAdd((root, m.Value), child);
            }

            Index(root, child);
        }
    }
}
