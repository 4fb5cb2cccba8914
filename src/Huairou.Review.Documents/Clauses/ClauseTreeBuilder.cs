namespace Huairou.Review.Documents.Clauses;

/// <summary>由读入的文档建条款树。无状态，可并行调用；同样输入得同样结果。</summary>
public static class ClauseTreeBuilder
{
    /// <summary>整份文档里至少四行等长才当作韵文；片段里两行即可。</summary>
    private const int VerseLines = 4;

    /// <summary>建条款树。批注与将被删除的修订文字不在其内。</summary>
    /// <param name="draft">读入的文档。</param>
    public static ClauseTree Build(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var blocks = draft.Blocks.ToArray();
        return Build(blocks, PartSplitter.Split(blocks), fragment: false);
    }

    /// <summary>由一段文字建条款树：可以是半截条款，也可以含换行、引导语与各项。</summary>
    /// <remarks>各条款 Sources 的 Block 一律为 0，BlockSpan 即在 <paramref name="text"/> 中的位置。片段不找题目与落款，免得漏审。</remarks>
    /// <param name="text">文字，可为空。</param>
    public static ClauseTree FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Build([new Block { Layer = BlockLayer.Body, Text = text }], [new Part(null, [0])], fragment: true);
    }

    private static ClauseTree Build(Block[] blocks, List<Part> parts, bool fragment)
    {
        var clauses = new List<EmittedClause>(blocks.Length);
        var roots = new List<OutlineNode>(parts.Count);
        var emitter = new ClauseEmitter(clauses);
        var used = new Dictionary<string, int>(blocks.Length, StringComparer.Ordinal);
        var documentTitle = "";
        foreach (var part in parts)
        {
            var main = part.Prefix is null;
            var whole = LineJoiner.Join(blocks, new UnitReader(blocks).Read(part.Blocks), fragment ? 2 : VerseLines);
            var titled = !fragment && (main || part.Prefix!.Level == PartSplitter.Attachment);
            var title = titled ? RoleAssigner.Assign(whole, !main) : "";
            documentTitle = main ? title : documentTitle;

            var units = SplitLists(whole);
            var root = new OutlineBuilder().Build(units);
            new Addresser(part.Prefix, used, !main && units.Count == 1).Assign(root);
            emitter.Emit(root, main ? "" : title);
            roots.Add(root);
        }

        return Finish(clauses, roots, documentTitle);
    }

    private static List<Unit> SplitLists(List<Unit> whole)
    {
        var units = new List<Unit>(whole.Count);
        foreach (var unit in whole)
        {
            if (unit.Role == UnitRole.Normal)
            {
                InlineListSplitter.Split(unit, units);
            }
            else
            {
                units.Add(unit);
            }
        }

        return units;
    }

    /// <summary>全部条款齐了才能定标识、落引用、收定义。</summary>
    private static ClauseTree Finish(List<EmittedClause> emitted, List<OutlineNode> roots, string title)
    {
        var ids = ClauseIdentity.Assign(emitted);
        var resolver = new ReferenceResolver(roots, ids, title);
        var definitions = new Dictionary<string, string>(StringComparer.Ordinal);
        var clauses = new Clause[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var c = emitted[i];
            var defines = c.Kind is not (ClauseKind.Closing or ClauseKind.Heading) && DefinitionReader.Read(c.Node, definitions);
            clauses[i] = c.Finish(ids[i], defines, MentionReader.Read(c.Node.Text), resolver.Resolve(c.Node, c.Node.Text));
        }

        return new ClauseTree(title, clauses, definitions);
    }
}
