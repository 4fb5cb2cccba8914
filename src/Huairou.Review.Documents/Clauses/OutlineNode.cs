namespace Huairou.Review.Documents.Clauses;

/// <summary>大纲节点的种类。</summary>
internal enum NodeType
{
    /// <summary>一个部分的根（正文、附件、脚注……）。</summary>
    Root,

    /// <summary>编、分编、章、节，以及升作章名的“一、”。</summary>
    Structure,

    /// <summary>无编号标题。</summary>
    Heading,

    /// <summary>条。</summary>
    Article,

    /// <summary>款或无编号段落。</summary>
    Paragraph,

    /// <summary>条以下或公文式的编号项。</summary>
    Item,

    /// <summary>列完各项之后的尾句。</summary>
    Tail,

    /// <summary>单元格。</summary>
    Cell,

    /// <summary>表题。</summary>
    Caption,

    /// <summary>题目。</summary>
    Title,

    /// <summary>附注。</summary>
    Note,
}

/// <summary>大纲节点：条款树的中间形式，只在建树时使用。</summary>
internal sealed class OutlineNode(NodeType type, Unit? unit, OutlineNode? parent)
{
    // 多数节点没有下级，共用一个空的。
    private static readonly List<OutlineNode> s_none = [];

    /// <summary>种类。</summary>
    public NodeType Type { get; } = type;

    /// <summary>文字；根与只有编号的条为 null。</summary>
    public Unit? Unit { get; } = unit;

    /// <summary>上级。</summary>
    public OutlineNode? Parent { get; } = parent;

    /// <summary>下级，按原顺序；只由 <see cref="Add"/> 添加。</summary>
    public List<OutlineNode> Children { get; private set; } = s_none;

    /// <summary>在上级的下级中的位置。</summary>
    public int Index { get; private init; }

    /// <summary>编号；无编号节点为 None。</summary>
    public Marker Marker => Type is NodeType.Paragraph or NodeType.Tail ? Marker.None : Unit?.Marker ?? Marker.None;

    /// <summary>文字。</summary>
    public string Text => Unit?.Text ?? "";

    /// <summary>表格位置；不是单元格时为 null。</summary>
    public CellPosition? Cell => Type == NodeType.Cell ? Unit!.Origin.Cell : null;

    /// <summary>是标题而不是规定。</summary>
    public bool HeadingLike { get; set; }

    /// <summary>第几段或第几款，从 1 起；两行一联时为第一行。</summary>
    public int Ordinal { get; set; }

    /// <summary>已有的段数，供下一段编序。</summary>
    public int ParagraphCount { get; set; }

    /// <summary>编序的项目符号个数。</summary>
    public int BulletCount { get; set; }

    /// <summary>列举的尾句节点。</summary>
    public OutlineNode? Tail { get; set; }

    /// <summary>单元格所在表的表题，或引出该表的一句；没有时为空。</summary>
    public string Caption { get; set; } = "";

    /// <summary>地址（给人看）。</summary>
    public string Address { get; set; } = "";

    /// <summary>地址的结构化形式。</summary>
    public ClausePathSegment[] Path { get; set; } = [];

    /// <summary>对应的条款序号；没有条款时为 -1。</summary>
    public int ClauseIndex { get; set; } = -1;

    /// <summary>所在的条；不在条内时为 null。</summary>
    public OutlineNode? Article => Type == NodeType.Article ? this : Parent?.Article;

    /// <summary>加一个下级。</summary>
    public OutlineNode Add(NodeType childType, Unit? childUnit)
    {
        Children = ReferenceEquals(Children, s_none) ? [] : Children;
        var child = new OutlineNode(childType, childUnit, this) { Index = Children.Count };
        Children.Add(child);
        return child;
    }
}
