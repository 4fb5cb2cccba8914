using Huairou.Review.Text;

namespace Huairou.Review.Documents.Clauses;

/// <summary>写出的一个条款，还没有标识、提及与引用：要等全部条款齐了才能定。</summary>
/// <param name="Node">大纲节点：地址、文字、出处都在那里。</param>
/// <param name="Kind">种类，定义条款除外。</param>
/// <param name="LeadIns">引导语，从外到内。</param>
/// <param name="Headings">所属各级标题。</param>
/// <param name="Tail">尾句。</param>
internal readonly record struct EmittedClause(OutlineNode Node, ClauseKind Kind, IReadOnlyList<string> LeadIns, IReadOnlyList<string> Headings, string Tail)
{
    private bool IsHeadedArticle => Node.Type == NodeType.Article && Node.HeadingLike;

    /// <summary>成为条款。</summary>
    /// <param name="id">标识。</param>
    /// <param name="defines">是定义。</param>
    /// <param name="mentions">提及。</param>
    /// <param name="references">引用。</param>
    public Clause Finish(string id, bool defines, IReadOnlyList<TextSpan> mentions, IReadOnlyList<CrossReference> references) => new()
    {
        Id = id,
        Address = IsHeadedArticle ? Node.Address + "条标" : Node.Address,
        Path = Node.Path,
        Kind = defines && Kind == ClauseKind.Provision ? ClauseKind.Definition : Kind,
        Text = Node.Text,
        Number = Node.Type == NodeType.Tail ? "" : Node.Unit!.Marker.Number,
        LeadIns = LeadIns,
        Headings = Headings,
        Tail = Tail,
        Mentions = mentions,
        References = references,
        Cell = Node.Cell,
        Sources = Node.Unit!.Sources(),
    };
}
