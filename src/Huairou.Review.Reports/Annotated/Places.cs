using DocumentFormat.OpenXml;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>每条批注放在哪里：问题文字、遗漏所在的条款、题目。</summary>
internal sealed class Places(ReviewResult result, IReadOnlyList<Block> blocks, AnchorFinder finder, OpenXmlElement body)
{
    /// <summary>遗漏的批注圈住所接条款末尾的这么多字：标明补在其后，又不与条款里的问题混在一起。</summary>
    private const int OmissionLength = 16;

    private readonly ClauseIndex _clauses = new(result.Clauses);

    /// <summary>题目；没有题目时为正文第一段。一段文字都没有时为 null。</summary>
    public Anchor? Title()
    {
        // 题目常分几行写，各行是各自的条款。
        var title = result.Clauses.SkipWhile(static c => !IsTitle(c)).TakeWhile(static c => IsTitle(c)).ToList();
        if (title.Count > 0 && finder.Whole(title) is { } anchor)
        {
            return anchor;
        }

        return Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Layer: BlockLayer.Body, Text.Length: > 0 }).Select(finder.Whole).FirstOrDefault(static a => a is not null);
    }

    /// <summary>一处问题；不能放在原处的，放在题目处并说明。</summary>
    public Anchor? Of(Finding finding)
    {
        if (_clauses.Find(finding.ClauseId) is not { } clause)
        {
            return Moved("没有对应的条款，批注放在题目处。");
        }

        var start = Math.Clamp(finding.Start, 0, clause.Text.Length);
        var span = TextSpan.FromBounds(start, Math.Clamp(finding.End, start, clause.Text.Length));
        if (finder.Find(clause, span) is { } anchor)
        {
            return anchor;
        }

        if (finder.NoteMark(clause, body) is { } mark)
        {
            return mark with { Remark = $"问题文字在{clause.Address}：“{finding.Quote}”。批注放在正文里的注码处，因为有的办公软件打不开注里带批注的文件。" };
        }

        return Moved(finder.IsBarred(clause)
            ? $"问题文字在{clause.Address}，Word 不能在页眉、页脚里加批注，所以放在题目处。问题文字是“{finding.Quote}”。"
            : $"问题文字在{(clause.Address.Length > 0 ? clause.Address : "没有地址的条款")}，没有找回原来的位置，批注放在题目处。问题文字是“{finding.Quote}”。");
    }

    /// <summary>一项遗漏：补在其后的条款、引起提示的条款；补在文末的放在最后一条，都没有的放在题目处。</summary>
    public Anchor? Of(Omission omission)
    {
        var clause = After(omission.After) ?? (omission.After.Length == 0 ? Last() : null) ?? omission.Seen.Select(After).FirstOrDefault(static c => c is not null);
        if (clause is null)
        {
            return Moved("");
        }

        var start = clause.Text.Length - OmissionLength;
        var from = start <= 0 ? 0 : Math.Max(start, clause.Text.LastIndexOfAny(['。', '；', '，', '\n'], clause.Text.Length - 2) + 1);
        return finder.Find(clause, TextSpan.FromBounds(from, clause.Text.Length)) ?? finder.Whole(clause) ?? Moved("");
    }

    private Anchor? Moved(string remark) => Title() is { } title ? title with { Remark = remark } : null;

    // “第八条”可以分几款几项，补在整条之后就是补在它最后一个条款之后。
    private Clause? After(string address)
    {
        if (address.Length == 0)
        {
            return null;
        }

        var exact = result.Clauses.LastOrDefault(c => c.Address == address && IsUsable(c));
        var inner = result.Clauses.LastOrDefault(c => c.Address.StartsWith(address, StringComparison.Ordinal) && c.Address.Length > address.Length && (c.Address[address.Length] is '第' or '（' || address.EndsWith('、')) && IsUsable(c));
        return inner ?? exact;
    }

    private Clause? Last() => result.Clauses.LastOrDefault(static c => c.Kind is ClauseKind.Provision or ClauseKind.Definition && IsUsable(c));

    private static bool IsTitle(Clause clause) => clause.Path is [{ Level: "标题", Number: "题目" }];

    private static bool IsUsable(Clause clause) => clause.Text.Length > 0 && clause.Sources.Count > 0;
}
