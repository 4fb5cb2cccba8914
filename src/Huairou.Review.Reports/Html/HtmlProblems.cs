using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>问题一节：按档次分组，每个问题一张卡片。</summary>
internal static class HtmlProblems
{
    // 依据先列三条：八九条连在一起，要紧的理由和改写就看不见了。
    private const int ShownBasis = 3;

    /// <summary>写出。</summary>
    public static void Write(HtmlText html, HtmlContext context)
    {
        html.Raw("<section id=\"problems\" aria-labelledby=\"problems-h\">").Element("h2 id=\"problems-h\"", "问题");
        var any = false;
        foreach (var group in context.Groups.All.Where(g => g.Problems.Count > 0))
        {
            any = true;
            html.Raw($"<h3 class=\"{group.Key}\">").Text($"{group.Title}（{group.Problems.Count}）").Raw("</h3>").Element("p class=\"remark\"", group.Remark).Line();
            foreach (var problem in group.Problems)
            {
                Card(html, context, group, problem);
            }
        }

        if (!any)
        {
            html.Element("p", "没有列出问题。查了什么、哪些文字经核查未列为问题，见“已核查未列为问题”一节。");
        }

        html.Raw("</section>").Line();
    }

    /// <summary>地址；文件级意见为“全文”。</summary>
    public static string Place(Finding f) => f.Address.Length > 0 ? f.Address : "全文";

    /// <summary>档次标签：文字加底色，不单靠颜色。</summary>
    public static void Badge(HtmlText html, Finding f, string key) =>
        html.Element($"span class=\"badge {key}\"", key == "uncertain" ? "不确定" : key == "advice" ? "建议" : $"疑似{f.Severity.ToChinese()}");

    private static void Card(HtmlText html, HtmlContext context, ProblemGroup group, Problem problem)
    {
        var f = problem.Main;
        var n = problem.Number;
        html.Raw($"<article class=\"problem {group.Key}\" id=\"p{n}\" aria-labelledby=\"p{n}-h\">");
        html.Raw($"<h4 id=\"p{n}-h\"><span class=\"no\">{n}</span> <a href=\"#{context.MarkId(f)}\">").Text(Place(f)).Raw("</a> ");
        Badge(html, f, group.Key);
        html.Raw(" ").Element("span class=\"type\"", $"{f.Rule} {f.Title}");
        Span(html, "small", Wording.Change(f.Change) is { Length: > 0 } change ? $"　与基线相比：{change}" : "");
        html.Raw("</h4>").Line();
        Clause(html, context, f, group.Key);
        html.Raw("<dl>");
        Others(html, context, problem);
        Row(html, "理由", f.Why);
        Basis(html, context, f);
        Criteria(html, context, f);
        if (f.Rewrite.Length > 0)
        {
            html.Raw("<div class=\"rewrite\">").Element("dt", "建议改写").Raw("<dd>").Text(f.Rewrite);
            Span(html, "small", f.RewriteSafety.Length > 0 ? $"（{f.RewriteSafety}）" : "");
            html.Raw("</dd></div>");
        }

        Row(html, "换位检验", f.SwapTest);
        Frame(html, f);
        var also = f.Also.Count > 0 ? $"；兼涉 {string.Join("、", f.Also)}" : "";
        Row(html, "来源", $"{Wording.Source(f.Source)}，把握{f.Certainty.ToChinese()}（{f.Confidence:0.00}）{also}");
        Identity(html, problem.ClauseIds);
        html.Raw("</dl></article>").Line();
    }

    /// <summary>条款原文，问题文字标出。</summary>
    public static void Clause(HtmlText html, HtmlContext context, Finding f, string key)
    {
        var clause = context.Clauses.Find(f.ClauseId);
        html.Raw("<blockquote class=\"clause\">");
        if (clause is null)
        {
            html.Element($"mark class=\"{key}\"", f.Quote);
        }
        else
        {
            // 列项离开引导语读不出意思，一并写上。
            Span(html, "context", string.Concat(clause.LeadIns));
            Span(html, "number", clause.Number.Length > 0 ? clause.Number + "　" : "");
            var excerpt = ClauseIndex.Around(clause, f);
            html.Text(excerpt.Before).Element($"mark class=\"{key}\"", excerpt.Marked).Text(excerpt.After);
            Span(html, "context", clause.Tail);
        }

        html.Raw("</blockquote>").Line();
    }

    private static void Others(HtmlText html, HtmlContext context, Problem problem)
    {
        if (problem.Places.Count == 1)
        {
            return;
        }

        html.Raw("<div>").Element("dt", "又见于").Raw("<dd>");
        foreach (var (place, index) in problem.Places.Skip(1).Select((p, i) => (p, i)))
        {
            html.Raw(index > 0 ? "；" : "").Raw($"<a href=\"#{context.MarkId(place)}\">").Text(Place(place)).Raw("</a>").Text($"“{place.Quote}”");
        }

        html.Raw("</dd></div>");
    }

    private static void Basis(HtmlText html, HtmlContext context, Finding f)
    {
        html.Raw("<div>").Element("dt", "依据").Raw("<dd>");
        foreach (var basis in f.Basis.Take(ShownBasis))
        {
            Cite(html, context, basis);
        }

        // 其余收起，不用脚本也能展开；打印时样式表把它们一并展开。
        if (f.Basis.Count > ShownBasis)
        {
            html.Raw("<details class=\"more\">").Element("summary", Wording.MoreBasis([.. f.Basis.Skip(ShownBasis)]));
            foreach (var basis in f.Basis.Skip(ShownBasis))
            {
                Cite(html, context, basis);
            }

            html.Raw("</details>");
        }

        if (f.Basis.Count == 0)
        {
            html.Text(f.BasisNote.Length > 0 ? f.BasisNote : "没有收录直接依据。");
        }

        html.Raw("</dd></div>");
    }

    private static void Cite(HtmlText html, HtmlContext context, Basis basis) =>
        html.Raw($"<p class=\"cite\"><a href=\"#b{context.NumberOf(basis)}\">").Text($"《{basis.Law}》{basis.Article}").Raw("</a>：").Text($"“{basis.Quote}”").Raw("</p>");

    // 豁免、基线都凭它认条款，写出来供照抄。
    private static void Identity(HtmlText html, string ids)
    {
        if (ids.Length > 0)
        {
            html.Raw("<div>").Element("dt", "条款标识").Raw("<dd>").Element("code", ids).Raw("</dd></div>");
        }
    }

    private static void Criteria(HtmlText html, HtmlContext context, Finding f)
    {
        if (f.Criteria.Count == 0)
        {
            return;
        }

        html.Raw("<div>").Element("dt", "规划条目").Raw("<dd>");
        html.Text(string.Join("；", f.Criteria.Select(c => context.TitleOf(c) is { Length: > 0 } title ? $"{c}（{title}）" : c)));
        Span(html, "small", f.CriteriaNote.Length > 0 ? $"（{f.CriteriaNote}）" : "");
        html.Raw("</dd></div>");
    }

    private static void Frame(HtmlText html, Finding f)
    {
        if (f.Frame.Count == 0)
        {
            return;
        }

        var slots = f.Frame.Select(s => s.Implied || s.Text.Length == 0 ? $"{s.Role}：{s.Concept}（由上下文得出）" : $"{s.Role}：{s.Concept}“{s.Text}”");
        Row(html, "判断要素", string.Join("；", slots));
    }

    private static void Span(HtmlText html, string style, string text)
    {
        if (text.Length > 0)
        {
            html.Element($"span class=\"{style}\"", text);
        }
    }

    /// <summary>一行：名目与内容；没有内容的不写。</summary>
    public static void Row(HtmlText html, string name, string value)
    {
        if (value.Length > 0)
        {
            html.Raw("<div>").Element("dt", name).Element("dd", value).Raw("</div>");
        }
    }
}
