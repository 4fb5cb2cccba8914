namespace Huairou.Review.Documents.Clauses;

/// <summary>由文字单元建大纲：维护一条从根到当前节点的栈。</summary>
internal sealed class OutlineBuilder
{
    /// <summary>同样式再套同样式的层数上限。</summary>
    private const int MaxDepth = 16;

    private readonly OutlineNode _root = new(NodeType.Root, null, null);
    private readonly List<OutlineNode> _stack = [];
    private IReadOnlyList<Unit> _units = [];

    private string _caption = "";
    private string _tableCaption = "";
    private int _table;

    private OutlineNode Top => _stack[^1];

    /// <summary>建大纲。</summary>
    public OutlineNode Build(IReadOnlyList<Unit> units)
    {
        _units = units;
        _stack.Add(_root);
        for (var i = 0; i < units.Count; i++)
        {
            Place(units[i], i);
        }

        return _root;
    }

    private void Place(Unit unit, int index)
    {
        switch (unit.Role)
        {
            case UnitRole.Title:
                _root.Add(NodeType.Title, unit);
                return;
            case UnitRole.Note:
                Container().Add(NodeType.Note, unit);
                return;
            case UnitRole.Caption:
                Top.Add(NodeType.Caption, unit);
                _caption = unit.Text;
                return;
            case UnitRole.Cell:
                AddCell(unit);
                return;
            case UnitRole.Heading when unit.Marker.Kind == MarkerKind.None:
                PushHeading(unit);
                return;
        }

        var marker = unit.Marker;
        if (marker.IsStructure || IsPromoted(unit, index))
        {
            PushStructure(unit);
        }
        else if (marker.Kind == MarkerKind.Article)
        {
            PushArticle(unit, index);
        }
        else if (marker.IsItem)
        {
            PushItem(unit);
        }
        else
        {
            AddParagraph(unit);
        }
    }

    private void AddCell(Unit unit)
    {
        var node = Top.Add(NodeType.Cell, unit);
        var table = unit.Origin.Cell!.Table;
        if (table != _table)
        {
            // 换了表：没有表题就看引出它的那一句（“标准见下表：”）。
            _table = table;
            var lead = Top.Type is NodeType.Paragraph or NodeType.Item ? Top.Text : "";
            _tableCaption = _caption.Length > 0 ? _caption
                : TextShape.EndsColon(lead) || lead.Contains('表', StringComparison.Ordinal) ? TextShape.LeadIn(lead) : "";
            _caption = "";
        }

        node.Caption = _tableCaption;
    }

    /// <summary>“一、成员资格”后面紧跟“第五条”：升作章名。</summary>
    private bool IsPromoted(Unit unit, int index) =>
        unit.Marker.Kind is MarkerKind.HanComma or MarkerKind.ParenHan
        && index + 1 < _units.Count && _units[index + 1].Marker.Kind == MarkerKind.Article
        && TextShape.LooksLikeHeading(unit.Text)
        && (unit.Marker.Kind == MarkerKind.HanComma || !(_stack[^1].Type == NodeType.Item && _stack[^1].Marker.Kind == MarkerKind.ParenHan));

    private static int StructureRank(OutlineNode n) => n.Type switch
    {
        NodeType.Root => -1,
        NodeType.Structure => (int)n.Marker.Kind,
        // 无编号标题夹在章节之间时比章节低，按大纲级别分内外。
        NodeType.Heading => 30 + (n.Unit!.Origin.HeadingLevel == 0 ? 9 : n.Unit.Origin.HeadingLevel),
        _ => 100,
    };

    private OutlineNode Container()
    {
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            if (_stack[i].Type is NodeType.Root or NodeType.Structure or NodeType.Heading)
            {
                return _stack[i];
            }
        }

        return _root;
    }

    private void PopToRank(int rank)
    {
        while (_stack.Count > 1 && StructureRank(Top) >= rank)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }

    private void PushStructure(Unit unit)
    {
        PopToRank((int)unit.Marker.Kind);
        var node = Top.Add(NodeType.Structure, unit);
        node.HeadingLike = true;
        _stack.Add(node);
    }

    private void PushHeading(Unit unit)
    {
        PopToRank(30 + (unit.Origin.HeadingLevel == 0 ? 9 : unit.Origin.HeadingLevel));
        var node = Top.Add(NodeType.Heading, unit);
        node.HeadingLike = true;
        _stack.Add(node);
    }

    private void PushArticle(Unit unit, int index)
    {
        PopToRank(100);
        var node = Top.Add(NodeType.Article, unit);
        _stack.Add(node);
        if (unit.Text.Length == 0)
        {
            return;
        }

        // “第六条 成员资格”另起一段才是正文：这一行是条标。
        var next = index + 1 < _units.Count ? _units[index + 1] : null;
        if (next is { Role: UnitRole.Normal, Marker.Kind: MarkerKind.None } && TextShape.LooksLikeHeading(unit.Text, 20) && !TextShape.HasNormative(unit.Text))
        {
            node.HeadingLike = true;
            return;
        }

        _stack.Add(AddNumbered(node, unit));
    }

    private static OutlineNode AddNumbered(OutlineNode parent, Unit unit)
    {
        var p = parent.Add(NodeType.Paragraph, unit);
        p.Ordinal = parent.ParagraphCount + 1;
        // 一条之内一联算一款；条外按原文的行计段。
        parent.ParagraphCount += parent.Type == NodeType.Article ? 1 : unit.Lines;
        return p;
    }

    private void PushItem(Unit unit)
    {
        var marker = unit.Marker;
        if (marker.Kind == MarkerKind.Decimal)
        {
            PopForDecimal(marker.Number);
        }
        else
        {
            PopForItem(marker);
        }

        var node = Top.Add(NodeType.Item, unit);
        if (marker.Kind == MarkerKind.Bullet)
        {
            node.Ordinal = ++node.Parent!.BulletCount;
        }

        _stack.Add(node);
    }

    private void PopForItem(Marker marker)
    {
        var limit = Limit();
        var same = -1;
        for (var i = _stack.Count - 1; i > limit; i--)
        {
            if (_stack[i].Type == NodeType.Item && _stack[i].Marker.Kind == marker.Kind)
            {
                same = i;
                break;
            }
        }

        // 上一行以冒号引出、又从一数起：是它的下级。
        var opens = marker.Value <= 1 && TextShape.EndsColon(Top.Text);
        if (same >= 0 && !(opens && _stack.Count - 1 > same && _stack.Count < MaxDepth && marker.Value == 1))
        {
            Truncate(same);
            return;
        }

        if (same >= 0 || opens)
        {
            return;
        }

        while (_stack.Count - 1 > limit && Top.Type is NodeType.Item or NodeType.Paragraph)
        {
            var outer = Top.Type == NodeType.Paragraph ? Top.Parent! : Top;
            if (outer.Type != NodeType.Item || outer.Marker.Kind < marker.Kind)
            {
                break;
            }

            Truncate(_stack.Count - 1);
        }
    }

    /// <summary>不可越过的下标：条内为条或款，条外为标题或根。</summary>
    private int Limit()
    {
        for (var i = _stack.Count - 1; i > 0; i--)
        {
            if (_stack[i].Type == NodeType.Paragraph && _stack[i].Parent!.Type == NodeType.Article)
            {
                return i;
            }

            if (_stack[i].Type is NodeType.Article or NodeType.Structure or NodeType.Heading)
            {
                return i;
            }
        }

        return 0;
    }

    private void PopForDecimal(string number)
    {
        while (_stack.Count > 1 && Top.Type is NodeType.Item or NodeType.Paragraph)
        {
            if (Top.Type == NodeType.Paragraph && Top.Parent!.Type != NodeType.Item)
            {
                if (Top.Parent.Type == NodeType.Article)
                {
                    return;
                }

                Truncate(_stack.Count - 1);
                continue;
            }

            var top = Top;
            if (top.Type == NodeType.Item)
            {
                var kind = top.Marker.Kind;
                var prefix = top.Marker.Number.TrimEnd('.', '、');
                if (kind is MarkerKind.Decimal or MarkerKind.Arabic && number.StartsWith(prefix + ".", StringComparison.Ordinal))
                {
                    return;
                }

                if (kind is MarkerKind.HanComma or MarkerKind.Ordinal or MarkerKind.ParenHan or MarkerKind.Roman)
                {
                    return;
                }
            }

            Truncate(_stack.Count - 1);
        }
    }

    private void Truncate(int count) => _stack.RemoveRange(count, _stack.Count - count);

    private void AddParagraph(Unit unit)
    {
        if (TailHolder(unit) is { } holder)
        {
            holder.Tail = holder.Add(NodeType.Tail, unit);
            Truncate(_stack.IndexOf(holder) + 1);
            return;
        }

        var article = _stack.FindLastIndex(static n => n.Type == NodeType.Article);
        if (article >= 0)
        {
            Truncate(article + 1);
            _stack.Add(AddNumbered(_stack[article], unit));
            return;
        }

        if (Top.Type == NodeType.Paragraph)
        {
            Truncate(_stack.Count - 1);
        }

        // 各项由引导语引出且已成句：新段落回到引导语的上一级。
        while (Top.Type == NodeType.Item && LeadHolder(Top) is { } lead && TextShape.EndsSentence(Top.Text))
        {
            var to = _stack.IndexOf(lead);
            Truncate(lead.Type == NodeType.Paragraph ? to : to + 1);
            if (lead.Type == NodeType.Item)
            {
                break;
            }
        }

        if (Top.Type == NodeType.Item && Top.ParagraphCount == 0 && !TextShape.LooksLikeHeading(Top.Text))
        {
            Top.ParagraphCount = 1;
        }

        _stack.Add(AddNumbered(Top, unit));
    }

    private static OutlineNode? LeadHolder(OutlineNode item) =>
        item.Parent is { Type: NodeType.Item or NodeType.Paragraph } p && TextShape.EndsColon(p.Text) ? p : null;

    /// <summary>尾句：以“的，”回到上级，或最后一项话没说完。返回列举的引导语节点。</summary>
    private OutlineNode? TailHolder(Unit unit)
    {
        if (Top.Type != NodeType.Item)
        {
            return null;
        }

        var text = unit.Text.AsSpan();
        var last = Top.Text.AsSpan();
        var resumes = text.StartsWith("的，", StringComparison.Ordinal) || text.StartsWith("的,", StringComparison.Ordinal) || text.StartsWith("，", StringComparison.Ordinal);
        var open = TextShape.EndsOpen(last) || (last.EndsWith("的", StringComparison.Ordinal) && TextShape.EndsSentence(text));
        if (!resumes && !open)
        {
            return null;
        }

        for (var n = Top.Parent; n is not null; n = n.Parent)
        {
            if (n.Type is NodeType.Paragraph || (n.Type == NodeType.Item && TextShape.EndsColon(n.Text)))
            {
                return n;
            }
        }

        return null;
    }
}
