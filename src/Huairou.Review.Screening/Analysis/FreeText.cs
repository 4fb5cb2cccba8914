using Huairou.Review.Documents;
using Huairou.Review.Documents.Clauses;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Analysis;

/// <summary>一段不成文件的文字（screen 的一行、规则页示例）：切成条款，位置仍以整段文字计。</summary>
internal static class FreeText
{
    /// <summary>切分；以“｜”分栏的连续几行当作表格，首行作表头。</summary>
    public static IEnumerable<Part> Split(string text)
    {
        string? head = null;
        string? peer = null;
        string? open = null;
        var clauses = ClauseTreeBuilder.FromText(SoftBreaks.Join(Columns(text))).Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var isRow = clause.Text.AsSpan().IndexOfAny('｜', '|') >= 0;
            if (isRow && head is null && i + 1 < clauses.Count && RowReading.IsHeadOf(clause.Text, clauses[i + 1].Text))
            {
                // 表头要和下面的行合起来读，自己不成一句话。
                head = clause.Text;
                continue;
            }

            open = clause.Text.AsSpan().TrimEnd().EndsWith("：") || clause.Text.AsSpan().TrimEnd().EndsWith(":") ? clause.Text : open;
            if (isRow && peer is null && TablePeers.IsMaleRow(clause.Text))
            {
                // 写男方的一行也看看写女方的一行：数目相同就不是区别对待。
                peer = clauses.Skip(i + 1).Select(static c => c.Text).FirstOrDefault(t => TablePeers.IsFemaleRow(t) && TablePeers.SameFigures(clause.Text, t));
                if (peer is not null && head is not null)
                {
                    yield return new Part(clause, [.. clause.LeadIns, head, peer]);
                    peer = clause.Text;
                    continue;
                }
            }

            IReadOnlyList<string> leadIns = !isRow && open is not null && clause.LeadIns.Count == 0 && !ReferenceEquals(open, clause.Text) && IsItem(clause.Text) ? [open]
                : !isRow || head is null ? clause.LeadIns
                : peer is not null && TablePeers.IsFemaleRow(clause.Text) && TablePeers.HasFigure(clause.Text) ? [.. clause.LeadIns, head, peer]
                : [.. clause.LeadIns, head];
            head = isRow ? head ?? clause.Text : null;
            peer = !isRow ? null : TablePeers.IsMaleRow(clause.Text) && TablePeers.HasFigure(clause.Text) ? clause.Text : peer;
            if (i > 0 && Dialogue.StartsWithAnswer(clause.Text) && Dialogue.IsQuestion(clauses[i - 1].Text))
            {
                leadIns = [.. leadIns, clauses[i - 1].Text];
            }

            yield return new Part(clause, leadIns);
        }
    }

    // 从表格里贴出来的几行，栏与栏之间是制表符：连着两行都有才算，字数不变。
    private static string Columns(string text)
    {
        var first = text.IndexOf('\t', StringComparison.Ordinal);
        var line = first < 0 ? -1 : text.IndexOf('\n', first);
        return line >= 0 && text.IndexOf('\t', line) >= 0 ? text.Replace('\t', '｜') : text;
    }

    // “第一步，”“三是”“母亲——”：没有编号的列项，也随引导语读。
    private static bool IsItem(string text) =>
        text.Length > 2 && ((text[0] == '第' && text.AsSpan(0, Math.Min(5, text.Length)).IndexOfAny('步', '，', '、') > 0)
            || ("一二三四五六七八九十".Contains(text[0], StringComparison.Ordinal) && text[1] is '是' or '、' or '要')
            || text.AsSpan(0, Math.Min(8, text.Length)).IndexOf("—") > 0);

    /// <summary>一个条款及其通篇。</summary>
    /// <param name="Clause">条款。</param>
    /// <param name="LeadIns">引导语（表格行为表头）。</param>
    internal sealed record Part(Clause Clause, IReadOnlyList<string> LeadIns)
    {
        /// <summary>通篇文字。</summary>
        public Passage Passage => Passage.Create(Clause.Text, LeadIns, Clause.Tail);

        /// <summary>条款中的段在整段文字中的位置。</summary>
        public TextSpan ToText(TextSpan span)
        {
            if (Clause.Sources.Count == 0)
            {
                return span;
            }

            var first = Clause.Sources.LastOrDefault(s => s.ClauseSpan.Start <= span.Start) ?? Clause.Sources[0];
            var last = Clause.Sources.LastOrDefault(s => s.ClauseSpan.Start < span.End) ?? first;
            return TextSpan.FromBounds(
                first.BlockSpan.Start + (span.Start - first.ClauseSpan.Start),
                last.BlockSpan.Start + (span.End - last.ClauseSpan.Start));
        }
    }
}
