using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>全文对照：左边是文稿全文与标记，右边是对应的意见，两边互相链接。</summary>
internal static class HtmlDocumentView
{
    private const int MaximumIndent = 4;

    /// <summary>写出。</summary>
    public static void Write(HtmlText html, HtmlContext context)
    {
        html.Raw("<section id=\"fulltext\" aria-labelledby=\"fulltext-h\">").Element("h2 id=\"fulltext-h\"", "全文对照");
        html.Raw($"<p class=\"remark\">标记的文字可以点到对应的问题。下划线：<mark class=\"unlawful\">双线为疑似违法</mark>，<mark class=\"improper\">单线为疑似不当</mark>，<mark class=\"advice\">点线为建议与合法性提示</mark>，<mark class=\"uncertain\">虚线为不确定</mark>{(context.Exempted.Any() ? "，<mark class=\"exempted\">波浪线为已豁免</mark>" : "")}。</p>").Line();
        html.Raw("<div class=\"document\">");
        var byClause = context.Result.Findings.Concat(context.Exempted).ToLookup(f => f.ClauseId, StringComparer.Ordinal);
        foreach (var clause in context.Result.Clauses)
        {
            Row(html, context, clause, [.. byClause[clause.Id]]);
        }

        html.Raw("</div></section>").Line();
    }

    private static void Row(HtmlText html, HtmlContext context, Clause clause, IReadOnlyList<Finding> findings)
    {
        var kind = clause.Kind switch
        {
            ClauseKind.Heading => " heading",
            ClauseKind.TableCell => " cell",
            ClauseKind.Closing => " closing",
            _ => "",
        };
        html.Raw($"<div class=\"row{kind}{(findings.Count > 0 ? " hit" : "")}\"><div class=\"text i{Indent(clause)}\">");
        Label(html, clause);
        Text(html, context, clause, findings);
        html.Raw("</div>");
        Notes(html, context, findings);
        html.Raw("</div>").Line();
    }

    private static int Indent(Clause clause) =>
        clause.Kind == ClauseKind.Heading ? 0 : Math.Clamp(clause.LeadIns.Count, 0, MaximumIndent);

    // 表格单元与没有编号的段落用地址代替编号，读者才知道在哪里。
    private static void Label(HtmlText html, Clause clause)
    {
        if (clause.Number.Length > 0)
        {
            html.Element("span class=\"number\"", clause.Number).Raw("　");
        }
        else if (clause.Kind == ClauseKind.TableCell)
        {
            html.Element("span class=\"address\"", clause.Address).Raw("　");
        }
    }

    private static void Text(HtmlText html, HtmlContext context, Clause clause, IReadOnlyList<Finding> findings)
    {
        var anchored = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var piece in MarkedText.Split(clause.Text, findings))
        {
            if (piece.Findings.Count == 0)
            {
                html.Text(piece.Text);
                continue;
            }

            foreach (var finding in piece.Findings.Where(anchored.Add))
            {
                html.Raw($"<span id=\"{context.MarkId(finding)}\"></span>");
            }

            // 几处意见重叠时以最重的一处决定样式与去向，列出的先于已豁免的。
            var shown = piece.Findings.OrderBy(f => context.ExemptedNumber(f) > 0).ThenByDescending(f => f.Certainty != Certainty.Uncertain).ThenByDescending(f => f.Severity).First();
            var (target, key, label) = Target(context, shown);
            html.Raw($"<a class=\"to\" href=\"#{target}\"><mark class=\"{key}\">").Text(piece.Text).Raw("</mark>");
            // 豁免的序号写出“豁免”，免得看成问题的序号。
            html.Raw(key == HtmlDecisions.Id ? $"<sup>{label}{target[1..]}</sup></a>" : $"<sup><span class=\"vh\">{label}</span>{target[1..]}</sup></a>");
        }

        foreach (var finding in findings.Where(anchored.Add))
        {
            html.Raw($"<span id=\"{context.MarkId(finding)}\"></span>");
        }
    }

    // 去处、样式与叫法。
    private static (string Target, string Key, string Label) Target(HtmlContext context, Finding finding) =>
        context.ExemptedNumber(finding) is > 0 and var number
            ? ($"e{number}", HtmlDecisions.Id, "豁免")
            : ($"p{context.Groups.Of(finding).Number}", ProblemGroups.KeyOf(finding), "问题");

    private static void Notes(HtmlText html, HtmlContext context, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        html.Raw("<div class=\"notes\" role=\"note\" aria-label=\"对应意见\">");
        foreach (var finding in findings)
        {
            var (target, key, label) = Target(context, finding);
            html.Raw($"<p class=\"{key}\"><a href=\"#{target}\">{label} {target[1..]}</a> ");
            if (key == HtmlDecisions.Id)
            {
                HtmlDecisions.Badge(html, finding.Severity);
            }
            else
            {
                HtmlProblems.Badge(html, finding, key);
            }

            html.Raw(" ").Text($"{finding.Rule} {finding.Title}").Raw("</p>");
        }

        html.Raw("</div>");
    }
}
