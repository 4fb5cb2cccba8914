namespace Huairou.Review.Documents.Clauses;

/// <summary>把大纲节点写成条款：引导语、标题、尾句、种类。</summary>
internal sealed class ClauseEmitter(List<EmittedClause> output)
{
    /// <summary>各项都不超过这么多字时是短语列举，要靠标题补足意思。</summary>
    private const int Fragment = 10;

    private readonly List<string> _headings = [];
    private readonly List<string> _leadIns = [];
    private IReadOnlyList<string>? _headingsSnapshot;
    private string _previous = "";

    /// <summary>按阅读顺序写出一个部分。</summary>
    /// <param name="root">大纲根。</param>
    /// <param name="heading">部分的名称（附件标题等），作为最外层标题；没有时为空。</param>
    public void Emit(OutlineNode root, string heading)
    {
        var pushed = PushHeading(heading);
        foreach (var child in root.Children)
        {
            Visit(child, "");
        }

        PopHeadings(pushed);
    }

    private void Visit(OutlineNode node, string tail)
    {
        if (node.Type == NodeType.Item && node.Children.Count > 0)
        {
            node.HeadingLike = node.Unit!.Origin.HeadingLevel > 0 && !TextShape.EndsSentence(node.Text) && !TextShape.EndsColon(node.Text)
                || (TextShape.LooksLikeHeading(node.Text) && !IsStatement(node));
        }

        var own = node.Tail?.Text ?? tail;
        var caption = PushHeading(node.Caption);
        var inheritedLeads = AddConjunctionLead(node);
        Write(node, node.Type == NodeType.Item ? tail : "");
        PopHeadings(caption);
        if (inheritedLeads)
        {
            _leadIns.RemoveAt(_leadIns.Count - 1);
        }

        if (node.Children.Count > 0)
        {
            var headings = node.HeadingLike && node.Text.Length > 0 ? PushHeading(node.Text) : 0;
            var lead = node.Text.Length > 0 && node.Type is NodeType.Paragraph or NodeType.Item ? TextShape.LeadIn(node.Text) : "";
            var leadsItems = lead.Length > 0 && (node.HeadingLike ? ListsFragments(node) : node.Article is not null || TextShape.Introduces(node.Text) || (node.Type == NodeType.Paragraph && TextShape.LooksLikeHeading(node.Text)));
            var leadsParagraphs = lead.Length > 0 && TextShape.EndsColon(lead);
            foreach (var child in node.Children)
            {
                var leads = child.Type switch
                {
                    NodeType.Tail => lead.Length > 0,
                    NodeType.Item => leadsItems,
                    NodeType.Paragraph => leadsParagraphs,
                    _ => false,
                };
                if (leads)
                {
                    _leadIns.Add(lead);
                }

                Visit(child, child.Type == NodeType.Item ? own : "");
                if (leads)
                {
                    _leadIns.RemoveAt(_leadIns.Count - 1);
                }
            }

            PopHeadings(headings);
        }

        if (node.Type == NodeType.Paragraph)
        {
            _previous = node.Text;
        }
    }

    /// <summary>“（二）出嫁女不参加分配”下有说明段：虽无句号，仍是规定。</summary>
    private static bool IsStatement(OutlineNode node) => TextShape.HasNormative(node.Text) && !TextShape.EndsNominal(node.Text);

    /// <summary>“但……的除外。”自成一款：没有上一款就不知道对谁而言。</summary>
    private bool AddConjunctionLead(OutlineNode node)
    {
        if (node.Type != NodeType.Paragraph || _previous.Length == 0 || node.Ordinal < 2)
        {
            return false;
        }

        var t = node.Text.AsSpan();
        if (t.StartsWith("但", StringComparison.Ordinal) || t.StartsWith("其中", StringComparison.Ordinal))
        {
            _leadIns.Add(_previous);
            return true;
        }

        return false;
    }

    /// <summary>标题下直接列短语（以分号隔开、没有句末标点，或都很短）：标题就是引导语。</summary>
    private static bool ListsFragments(OutlineNode node)
    {
        var brief = true;
        foreach (var c in node.Children)
        {
            if (c.Type != NodeType.Item || c.Children.Count > 0)
            {
                return false;
            }

            if (TextShape.EndsList(c.Text) || (!TextShape.EndsSentence(c.Text) && !TextShape.HasNormative(c.Text)))
            {
                return true;
            }

            brief &= c.Text.Length <= Fragment;
        }

        return brief;
    }

    private int PushHeading(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        _headings.Add(text);
        _headingsSnapshot = null;
        return 1;
    }

    private void PopHeadings(int count)
    {
        if (count > 0)
        {
            _headings.RemoveRange(_headings.Count - count, count);
            _headingsSnapshot = null;
        }
    }

    private void Write(OutlineNode node, string tail)
    {
        if (node.Unit is null || (node.Type == NodeType.Article && !(node.HeadingLike || node.Children.Count == 0)))
        {
            return;
        }

        node.ClauseIndex = output.Count;
        output.Add(new EmittedClause(
            node,
            KindOf(node),
            node.Cell is { } cell ? CellLeads(cell, node.Text) : _leadIns.Count == 0 ? [] : [.. _leadIns],
            _headingsSnapshot ??= _headings.Count == 0 ? [] : [.. _headings],
            tail));
    }

    private static ClauseKind KindOf(OutlineNode node) => node.Type switch
    {
        NodeType.Title or NodeType.Heading or NodeType.Structure or NodeType.Caption => ClauseKind.Heading,
        NodeType.Note => ClauseKind.Closing,
        NodeType.Cell => node.Cell!.IsHead ? ClauseKind.Heading : ClauseKind.TableCell,
        _ => node.HeadingLike ? ClauseKind.Heading : ClauseKind.Provision,
    };

    /// <summary>格子里的“0.5”靠列头与行头才有意思。</summary>
    private static IReadOnlyList<string> CellLeads(CellPosition cell, string text)
    {
        if (cell.IsHead)
        {
            return [];
        }

        var column = cell.ColumnHead.Trim();
        var row = cell.RowHead.Trim();
        if (string.Equals(row, text, StringComparison.Ordinal))
        {
            row = "";
        }

        return (column.Length > 0, row.Length > 0) switch
        {
            (true, true) => [column, row],
            (true, false) => [column],
            (false, true) => [row],
            _ => [],
        };
    }
}
