using System.Globalization;

namespace Huairou.Review.Documents.Clauses;

/// <summary>给节点定地址：一个部分用一个实例，文档共用一份已用地址表，保证地址不重。</summary>
internal sealed class Addresser(ClausePathSegment? prefix, Dictionary<string, int> used, bool singleParagraph)
{
    private const int Common = 100;

    // 段、款的名称翻来覆去就是这些，共用。
    private static readonly ClausePathSegment[] s_paragraphs = [.. Enumerable.Range(0, Common).Select(static n => new ClausePathSegment("段", "第" + n.ToString(CultureInfo.InvariantCulture) + "段"))];
    private static readonly ClausePathSegment[] s_clauses = [.. Enumerable.Range(0, Common).Select(static n => new ClausePathSegment("款", "第" + HanNumber.ToHan(n) + "款"))];

    private readonly ClausePathSegment[] _prefix = prefix is null ? [] : [prefix];

    /// <summary>给整棵大纲定地址。</summary>
    public void Assign(OutlineNode root)
    {
        root.Path = _prefix;
        root.Address = prefix?.Number ?? "";
        foreach (var child in root.Children)
        {
            Visit(child);
        }
    }

    private void Visit(OutlineNode node)
    {
        Locate(node);
        foreach (var child in node.Children)
        {
            Visit(child);
        }
    }

    private void Locate(OutlineNode node)
    {
        switch (node.Type)
        {
            case NodeType.Structure:
                LocateStructure(node);
                break;
            case NodeType.Heading or NodeType.Caption:
                Set(node, _prefix, new("标题", node.Text), "标题“" + node.Text + "”");
                break;
            case NodeType.Article:
                Unique(node, _prefix, new("条", node.Marker.Number));
                break;
            case NodeType.Paragraph:
                LocateParagraph(node);
                break;
            case NodeType.Tail:
                node.Path = node.Parent!.Path;
                node.Address = node.Parent.Address;
                break;
            case NodeType.Item:
                LocateItem(node);
                break;
            case NodeType.Cell:
                LocateCell(node);
                break;
            case NodeType.Title:
                Set(node, _prefix, new("标题", "题目"), "题目");
                break;
            default:
                Set(node, _prefix, new("附注", node.Unit!.NoteName), node.Unit.NoteName);
                break;
        }
    }

    private void LocateParagraph(OutlineNode node)
    {
        var parent = node.Parent!;
        if (parent.Type == NodeType.Article)
        {
            // 只有一段的条不称款。
            if (parent.ParagraphCount == 1)
            {
                node.Path = parent.Path;
                node.Address = parent.Address;
                return;
            }

            var clause = node.Ordinal < Common ? s_clauses[node.Ordinal] : new("款", "第" + HanNumber.ToHan(node.Ordinal) + "款");
            Set(node, parent.Path, clause, parent.Address + clause.Number, whole: true);
            return;
        }

        if (singleParagraph && parent.Type == NodeType.Root)
        {
            node.Path = parent.Path;
            node.Address = parent.Address;
            return;
        }

        var last = node.Ordinal + node.Unit!.Lines - 1;
        var paragraph = last > node.Ordinal ? new("段", string.Create(CultureInfo.InvariantCulture, $"第{node.Ordinal}—{last}段"))
            : node.Ordinal < Common ? s_paragraphs[node.Ordinal]
            : new ClausePathSegment("段", string.Create(CultureInfo.InvariantCulture, $"第{node.Ordinal}段"));
        Set(node, parent.Path, paragraph, parent.Address + paragraph.Number, whole: true);
    }

    private void LocateItem(OutlineNode node)
    {
        var parent = node.Parent!;
        var marker = node.Marker;
        if (node.Article is not null)
        {
            var depth = 0;
            for (var n = parent; n.Type is NodeType.Item; n = n.Parent!)
            {
                depth++;
            }

            var core = marker.Kind == MarkerKind.Bullet ? node.Ordinal.ToString(CultureInfo.InvariantCulture) : marker.Core.Trim('第');
            var (level, name) = depth switch
            {
                0 => ("项", "第" + core + "项"),
                1 => ("目", "第" + core + "目"),
                _ => (OfficeLevel(marker), marker.Number),
            };
            Set(node, parent.Path, new(level, depth < 2 ? Numbered(marker, name) : name), parent.Address + name, whole: true);
            return;
        }

        var label = marker.Kind switch
        {
            MarkerKind.Bullet => "第" + node.Ordinal.ToString(CultureInfo.InvariantCulture) + "项",
            MarkerKind.Ordinal => marker.Core + "项",
            _ => marker.Number,
        };
        var segment = new ClausePathSegment(OfficeLevel(marker), label);
        // 公文式不称段；小数编号自成全称。
        var outer = parent;
        while (outer is not null && (outer.Type != NodeType.Item || (marker.Kind == MarkerKind.Decimal && outer.Marker.Kind != MarkerKind.ParenHan)))
        {
            outer = outer.Parent;
        }

        Unique(node, outer?.Path ?? _prefix, segment, outer?.Address, parent.Type == NodeType.Paragraph && outer is not null ? parent : null);
    }

    private void LocateCell(OutlineNode node)
    {
        var cell = node.Unit!.Origin.Cell!;
        var table = "表" + cell.Table.ToString(CultureInfo.InvariantCulture);
        var row = cell.IsHead || cell.Row == 0 ? "表头" : "第" + cell.Row.ToString(CultureInfo.InvariantCulture) + "行";
        var plain = cell.ColumnHead.Replace("\n", "", StringComparison.Ordinal).Trim();
        var named = plain.Length > 0 && row != "表头";
        var column = named ? "“" + plain + "”栏" : "第" + cell.Column.ToString(CultureInfo.InvariantCulture) + "列";
        node.Path = [.. _prefix, new("表", table), new("行", row), new("栏", named ? plain : column)];
        var address = (prefix?.Number ?? "") + table + row + column;
        node.Address = used.TryAdd(address, 1) ? address : Mark(address);
    }

    /// <summary>Path 中写画出来的编号（“（三）”“1.”）；项目符号没有编号，写序数。</summary>
    private static string Numbered(Marker marker, string name) => marker.Kind == MarkerKind.Bullet ? name : marker.Number;

    private void Unique(OutlineNode node, ClausePathSegment[] path, ClausePathSegment segment, string? head = null, OutlineNode? fuller = null)
    {
        var address = Append(head ?? prefix?.Number ?? "", segment.Number);
        if (used.TryAdd(address, 1))
        {
            node.Path = [.. path, segment];
            node.Address = address;
            return;
        }

        // 编号重复：先用所在的段、标题或章名区分，仍重复就注明第几处。
        fuller ??= Container(node);
        if (fuller is not null && used.TryAdd(fuller.Address + segment.Number, 1))
        {
            node.Path = [.. fuller.Path, segment];
            node.Address = fuller.Address + segment.Number;
            return;
        }

        node.Path = [.. path, segment];
        node.Address = Mark(address);
    }

    /// <summary>接上一级；“附件2”接“1.”时空一格，不读成“附件21.”。</summary>
    private static string Append(string head, string number) =>
        head.Length > 0 && char.IsAsciiDigit(head[^1]) && char.IsAsciiDigit(number[0]) ? head + " " + number : head + number;

    private string Mark(string address)
    {
        while (true)
        {
            var n = used[address] = used.GetValueOrDefault(address) + 1;
            var marked = address + "（第" + n.ToString(CultureInfo.InvariantCulture) + "处）";
            if (used.TryAdd(marked, 1))
            {
                return marked;
            }
        }
    }

    private void Set(OutlineNode node, ClausePathSegment[] path, ClausePathSegment segment, string name, bool whole = false)
    {
        var address = whole ? name : (prefix?.Number ?? "") + name;
        node.Path = [.. path, segment];
        node.Address = used.TryAdd(address, 1) ? address : Mark(address);
    }

    private static OutlineNode? Container(OutlineNode node)
    {
        for (var n = node.Parent; n is not null; n = n.Parent)
        {
            if (n.Type is NodeType.Structure or NodeType.Heading)
            {
                return n;
            }
        }

        return null;
    }

    private void LocateStructure(OutlineNode node)
    {
        var outer = node.Parent is { Type: NodeType.Structure } p ? p : null;
        Unique(node, outer?.Path ?? _prefix, new(StructureLevel(node.Marker), node.Marker.Number), outer?.Address);
    }

    private static string StructureLevel(Marker m) => m.Kind switch
    {
        MarkerKind.Part => "编",
        MarkerKind.SubPart => "分编",
        MarkerKind.Chapter => "章",
        MarkerKind.Section => "节",
        _ => OfficeLevel(m),
    };

    private static string OfficeLevel(Marker m) => m.Kind switch
    {
        MarkerKind.HanComma => "一、",
        MarkerKind.ParenHan => "（一）",
        MarkerKind.Arabic => "1.",
        MarkerKind.ParenArabic => "（1）",
        MarkerKind.Circled => "①",
        MarkerKind.Decimal => "小数编号",
        MarkerKind.HalfParen => "1）",
        MarkerKind.Letter => "A.",
        MarkerKind.Roman => "I.",
        _ => "项",
    };
}
