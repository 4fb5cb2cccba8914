namespace Huairou.Review.Reports.Html.Index;

/// <summary>三张图，各配一张数表：没有脚本时看数表，有脚本时图与数表一起随筛选变化。</summary>
internal sealed class IndexCharts(HtmlText html, IReadOnlyList<IndexRow> rows)
{
    private const int TopTypes = 15;

    /// <summary>写出。</summary>
    public void Write()
    {
        html.Raw("<section id=\"charts\" aria-labelledby=\"charts-h\">").Element("h2 id=\"charts-h\"", "分布");
        html.Raw("<p class=\"remark\" id=\"chart-scope\">全部已审查的文件。</p>");
        var types = rows.SelectMany(static r => r.Types).GroupBy(static t => (t.Id, t.Title)).Select(static g => (g.Key.Id, g.Key.Title, Count: g.Sum(static t => t.Count)))
            .OrderByDescending(static t => t.Count).ThenBy(static t => t.Id, StringComparer.Ordinal).ToList();
        Figure("types", "按类型", $"问题数最多的 {TopTypes} 个类型", ["类型", "问题"], types.Take(TopTypes).Select(static t => (Name: $"{t.Id} {t.Title}", (IReadOnlyList<int>)[t.Count])));
        Figure("severity", "按档次", "各档次的问题数", ["档次", "问题"], IndexRow.Groups.Select((g, i) => (g.Name, (IReadOnlyList<int>)[rows.Sum(r => r.Counts[i])])));
        Figure("towns", "按镇乡", "各镇乡（文件夹）的文件数与问题数", ["镇乡", "文件", "违法", "不当"], By(static r => r.Town));
        Figure("kinds", "按文种", "各文种的文件数与问题数", ["文种", "文件", "违法", "不当"], By(static r => r.Kind));
        html.Raw("</section>").Line();
    }

    private IEnumerable<(string Name, IReadOnlyList<int> Values)> By(Func<IndexRow, string> key) =>
        rows.GroupBy(key, StringComparer.Ordinal).OrderByDescending(static g => g.Sum(static r => r.Counts[0] + r.Counts[1])).ThenBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => (g.Key, (IReadOnlyList<int>)[g.Count(), g.Sum(static r => r.Counts[0]), g.Sum(static r => r.Counts[1])]));

    private void Figure(string id, string title, string caption, IReadOnlyList<string> heads, IEnumerable<(string Name, IReadOnlyList<int> Values)> data)
    {
        html.Raw($"<div class=\"figure\" id=\"{id}\">").Element("h3", title);
        html.Raw("<div class=\"pair\"><div class=\"plot\" hidden><canvas role=\"img\" aria-label=\"").Raw(HtmlText.Escape(caption + "，数字见旁边的表。")).Raw("\"></canvas></div>");
        html.Raw("<table><caption>").Text(caption).Raw("</caption><thead><tr>");
        foreach (var (head, index) in heads.Select(static (h, i) => (h, i)))
        {
            html.Element(index == 0 ? "th scope=\"col\"" : "th scope=\"col\" class=\"num\"", head);
        }

        html.Raw("</tr></thead><tbody>");
        foreach (var (name, values) in data)
        {
            html.Raw("<tr>").Element("th scope=\"row\"", name);
            foreach (var value in values)
            {
                html.Element("td class=\"num\"", $"{value}");
            }

            html.Raw("</tr>");
        }

        html.Raw("</tbody></table></div></div>").Line();
    }
}
