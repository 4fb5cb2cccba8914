namespace Huairou.Review.Documents.Clauses;

/// <summary>由读入的文档建条款树。无状态，可并行调用；同样输入得同样结果。</summary>
public static class ClauseTreeBuilder
{
    /// <summary>建条款树。批注与将被删除的修订文字不在其内。</summary>
    /// <param name="draft">读入的文档。</param>
    public static ClauseTree Build(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Build(draft.Blocks, fragment: false);
    }

    /// <summary>由一段文字建条款树：可以是半截条款，也可以含换行、引导语与各项。</summary>
    /// <remarks>各条款 Sources 的 Block 一律为 0，BlockSpan 即在 <paramref name="text"/> 中的位置。片段不找题目与落款，免得漏审。</remarks>
    /// <param name="text">文字，可为空。</param>
    public static ClauseTree FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Build([new Block { Layer = BlockLayer.Body, Text = text }], fragment: true);
    }

    private static ClauseTree Build(IReadOnlyList<Block> blocks, bool fragment)
    {
        var clauses = new List<Clause>();
        var nodes = new List<OutlineNode>();
        var emitter = new ClauseEmitter(clauses, nodes);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var documentTitle = "";
        foreach (var part in fragment ? [new Part(null, [.. Enumerable.Range(0, blocks.Count)])] : PartSplitter.Split(blocks))
        {
            var whole = new UnitReader(blocks).Read(part.Blocks);
            var main = part.Prefix is null;
            var title = fragment || !(main || part.Prefix!.Level == "附件") ? "" : RoleAssigner.Assign(whole, !main);
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

            if (main)
            {
                documentTitle = title;
            }

            var root = new OutlineBuilder().Build(units);
            new Addresser(part.Prefix, used, !main && units.Count == 1).Assign(root);
            emitter.Emit(root, main ? "" : title.Length > 0 ? title : "");
        }

        var ids = ClauseIdentity.Assign(clauses);
        for (var i = 0; i < ids.Length; i++)
        {
            clauses[i] = clauses[i] with { Id = ids[i] };
        }

        return new ClauseTree(documentTitle, clauses, new Dictionary<string, string>(StringComparer.Ordinal));
    }
}
