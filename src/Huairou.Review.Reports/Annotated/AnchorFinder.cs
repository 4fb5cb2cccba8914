using DocumentFormat.OpenXml;
using Huairou.Review.Documents;
using Huairou.Review.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>把条款中的一段文字找回到文档元素，定出批注的范围。</summary>
internal sealed class AnchorFinder(IReadOnlyDictionary<int, BlockText> texts, IReadOnlyList<Block> blocks, FieldMap fields)
{
    /// <summary>条款中一段文字的范围；找不到时为 null。</summary>
    /// <remarks>
    /// 跨几段的只出一条批注，从第一段圈到最后一段：Word、WPS 都在页边显示一个框、把各段连着标出；一段一条会把一处意见拆成几条，数目也对不上报告。
    /// </remarks>
    public Anchor? Find(Clause clause, TextSpan span) => Of([.. clause.SourcesOf(span)]);

    /// <summary>整个条款的范围；几个条款时从第一个到最后一个。</summary>
    public Anchor? Whole(params IReadOnlyList<Clause> clauses) => Of([.. clauses.SelectMany(static c => c.Sources)]);

    /// <summary>整个段落的范围。</summary>
    public Anchor? Whole(int block) => Of([new ClauseSource(block, new TextSpan(0, blocks[block].Text.Length), default)]);

    /// <summary>脚注、尾注里的条款：它在正文里的注码；不在注里、或者注码找不到时为 null。</summary>
    /// <param name="clause">条款。</param>
    /// <param name="body">正文部件的根。</param>
    public Anchor? NoteMark(Clause clause, OpenXmlElement body)
    {
        if (clause.Sources.Count == 0 || !texts.TryGetValue(clause.Sources[0].Block, out var text) || text.Pieces.Count == 0 || text.Pieces[0].Source.Up("footnote", "endnote") is not { } note)
        {
            return null;
        }

        var (name, id) = (note.LocalName + "Reference", note.Value("id"));
        var mark = body.Descendants().FirstOrDefault(e => e.Is(name) && e.Value("id") == id && e.Up("del", "moveFrom") is null);
        return mark is null ? null : Widen(new Anchor(mark, 0, mark, 1));
    }

    /// <summary>条款是否在不能放批注的层。</summary>
    public bool IsBarred(Clause clause) => clause.Sources.Count > 0 && texts.TryGetValue(clause.Sources[0].Block, out var text) && !text.AllowsComments;

    /// <summary>段落中几截文字所在的叶子元素与偏移，按次序。</summary>
    public List<(OpenXmlElement Leaf, int Start, int End)> Leaves(IEnumerable<ClauseSource> sources)
    {
        var leaves = new List<(OpenXmlElement, int, int)>();
        foreach (var source in sources)
        {
            if (!texts.TryGetValue(source.Block, out var text) || !text.AllowsComments)
            {
                continue;
            }

            foreach (var piece in text.Pieces)
            {
                var start = Math.Max(piece.Start, source.BlockSpan.Start);
                var end = Math.Min(piece.Start + piece.Length, source.BlockSpan.End);
                if (start < end)
                {
                    leaves.Add((piece.Source, start - piece.Start + piece.SourceOffset, end - piece.Start + piece.SourceOffset));
                }
            }
        }

        return leaves;
    }

    /// <summary>其中有没有在域里的。</summary>
    public bool HasField(IEnumerable<OpenXmlElement> leaves) => leaves.Any(l => fields.Of(l) is not null);

    private Anchor? Of(IReadOnlyList<ClauseSource> sources)
    {
        var leaves = Leaves(sources);
        if (leaves.Count == 0)
        {
            return null;
        }

        // 起止标记必须在同一个文字流（正文、同一条脚注、同一个文本框）里。
        var (first, start, _) = leaves[0];
        var story = StoryOf(first);
        var (last, _, end) = leaves.FindLast(l => ReferenceEquals(StoryOf(l.Leaf), story));
        var anchor = Widen(new Anchor(first, start, last, end));
        return anchor.Remark.Length > 0 || (RunCutter.IsExact(first) && RunCutter.IsExact(last))
            ? anchor
            : anchor with { Remark = "问题文字在公式、拼音、智能标记或由数据产生的控件里，批注圈住了它的整个外框。" };
    }

    private static OpenXmlElement? StoryOf(OpenXmlElement leaf) => leaf.Up("txbxContent", "footnote", "endnote", "body");

    private Anchor Widen(Anchor anchor)
    {
        var from = Inside(anchor.First);
        var to = Inside(anchor.Last);
        var shared = FieldMap.Chain(from).Intersect(FieldMap.Chain(to), ReferenceEqualityComparer.Instance).Cast<Field>().ToList();
        var opened = FieldMap.Chain(fields.Of(anchor.First)).LastOrDefault(f => !shared.Contains(f, ReferenceEqualityComparer.Instance));
        var closed = FieldMap.Chain(fields.Of(anchor.Last)).LastOrDefault(f => !shared.Contains(f, ReferenceEqualityComparer.Instance));
        if (opened is null && closed is null)
        {
            return anchor;
        }

        return new Anchor(opened?.Begin ?? anchor.First, opened is null ? anchor.Start : 0, closed?.End ?? anchor.Last, closed is null ? anchor.End : 1)
        {
            Remark = "问题文字有一部分由域产生，批注圈住了整个域。",
        };
    }

    // 由域的起止符自己画出的字（复选框）没有域结果可圈，算在域外，使域整个被圈住。
    private Field? Inside(OpenXmlElement leaf) => leaf.Is("fldChar") ? fields.Of(leaf)?.Outer : fields.Of(leaf);
}
