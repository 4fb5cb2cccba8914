using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Html;

/// <summary>依据全文：所引条文的原文、施行日期与核对日期，以及引用它的问题。</summary>
internal static class HtmlBasis
{
    /// <summary>写出。</summary>
    public static void Write(HtmlText html, HtmlContext context)
    {
        html.Raw("<section id=\"basis\" aria-labelledby=\"basis-h\">").Element("h2 id=\"basis-h\"", "依据全文");
        if (context.Statutes.Count == 0)
        {
            html.Element("p", "本次没有引用法律依据。");
        }

        foreach (var basis in context.Statutes)
        {
            var effective = basis.Effective.Length > 0 ? $"施行日期 {basis.Effective}" : "施行日期未核实";
            var checkedTo = basis.CheckedTo.Length > 0 ? $"，核对至 {basis.CheckedTo}" : "，未注明核对日期";
            html.Raw($"<article class=\"statute\" id=\"b{context.NumberOf(basis)}\">");
            html.Element("h3", $"《{basis.Law}》{basis.Article}").Element("p class=\"small\"", effective + checkedTo);
            html.Element("blockquote", basis.Quote);
            Users(html, context, basis);
            html.Raw("</article>").Line();
        }

        html.Raw("</section>").Line();
    }

    private static void Users(HtmlText html, HtmlContext context, Basis basis)
    {
        var number = context.NumberOf(basis);
        html.Raw("<p class=\"small\">引用它的问题：");
        var users = context.Groups.All.SelectMany(g => g.Problems).Where(p => p.Places.Any(f => f.Basis.Any(b => context.NumberOf(b) == number)));
        foreach (var (problem, index) in users.Select((p, i) => (p, i)))
        {
            html.Raw(index > 0 ? "、" : "").Raw($"<a href=\"#p{problem.Number}\">{problem.Number}</a>");
        }

        html.Raw("</p>");
    }
}
