namespace Huairou.Review.Reports.Html.Index;

/// <summary>文件表与筛选。筛选栏平时隐藏，脚本运行后才露出来；没有脚本时整张表都在。</summary>
internal sealed class IndexTable(HtmlText html, IReadOnlyList<IndexRow> rows)
{
    /// <summary>写出筛选栏；没有文件时不写。图与表都随它变化，所以放在图之前。</summary>
    public void Filters()
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Raw("<form id=\"filters\" hidden aria-label=\"筛选文件\">");
        Select("town", "镇乡", rows.Select(static r => r.Town).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(static t => (t, t)));
        Select("kind", "文种", rows.Select(static r => r.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(static k => (k, k)));
        Select("verdict", "结论", IndexRow.Verdicts.Where(v => rows.Any(r => r.Verdict == v.Key)));
        Select("type", "类型", rows.SelectMany(static r => r.Types).Select(static t => (t.Id, t.Title)).Distinct().OrderBy(static t => t.Id, StringComparer.Ordinal).Select(static t => (t.Id, $"{t.Id} {t.Title}")));
        html.Raw("<label>文字<input id=\"f-text\" name=\"text\" type=\"search\" autocomplete=\"off\" placeholder=\"文件名、题目\"></label>");
        html.Raw("<button type=\"reset\">全部显示</button><p id=\"shown\" role=\"status\"></p></form>").Line();
    }

    /// <summary>写出。</summary>
    public void Write()
    {
        html.Raw("<section id=\"files\" aria-labelledby=\"files-h\">").Element("h2 id=\"files-h\"", "文件");
        if (rows.Count == 0)
        {
            html.Element("p", "没有已审查的文件。").Raw("</section>").Line();
            return;
        }

        html.Raw("<noscript><p class=\"small\">浏览器没有运行脚本，不能筛选；全部文件都在下表。</p></noscript>");
        html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"文件表，可以左右滚动\"><table class=\"list\"><caption>已审查的文件；数字是问题数</caption><thead><tr>");
        foreach (var head in new[] { "序号", "文件", "镇乡、村", "文种", "结论" })
        {
            html.Element("th scope=\"col\"", head);
        }

        foreach (var (_, name) in IndexRow.Groups)
        {
            html.Element("th scope=\"col\" class=\"num\"", name);
        }

        html.Raw("<th scope=\"col\" class=\"num\">应有未见</th><th scope=\"col\">类型</th></tr></thead><tbody>").Line();
        foreach (var (row, index) in rows.Select(static (r, i) => (r, i)))
        {
            Row(row, index);
        }

        html.Raw("</tbody></table></div></section>").Line();
    }

    private void Select(string name, string label, IEnumerable<(string Key, string Name)> options)
    {
        html.Raw($"<label>{label}<select id=\"f-{name}\" name=\"{name}\"><option value=\"\">全部</option>");
        foreach (var (key, text) in options)
        {
            html.Raw("<option value=\"").Raw(HtmlText.Escape(key)).Raw("\">").Text(text).Raw("</option>");
        }

        html.Raw("</select></label>");
    }

    private void Row(IndexRow row, int index)
    {
        html.Raw($"<tr data-row=\"{index}\"><td class=\"num\">{index + 1}</td><th scope=\"row\">");
        Links(row);
        html.Raw("</th>").Element("td", row.Village.Length > 0 ? $"{row.Town} {row.Village}" : row.Town).Element("td", row.Kind);
        html.Raw($"<td><span class=\"badge {Class(row.Verdict)}\">").Text(IndexRow.VerdictName(row.Verdict)).Raw("</span></td>");
        foreach (var count in row.Counts.Append(row.Omissions))
        {
            html.Element("td class=\"num\"", count == 0 ? "—" : $"{count}");
        }

        html.Element("td class=\"small\"", row.Types.Count == 0 ? "—" : string.Join('、', row.Types.Select(static t => t.Count > 1 ? $"{t.Id}×{t.Count}" : t.Id))).Raw("</tr>").Line();
    }

    private void Links(IndexRow row)
    {
        var page = row.Reports.FirstOrDefault(static r => r.Format == "html");
        if (page is null)
        {
            html.Text(row.File);
        }
        else
        {
            html.Raw("<a href=\"").Raw(HtmlText.Escape(Uri.EscapeDataString(page.File))).Raw("\">").Text(row.File).Raw("</a>");
        }

        if (row.Title.Length > 0 && !row.File.Contains(row.Title, StringComparison.Ordinal))
        {
            html.Raw(" ").Element("span class=\"small\"", $"《{row.Title}》");
        }

        foreach (var other in row.Reports.Where(static r => r.Format != "html"))
        {
            html.Raw(" <a class=\"small\" href=\"").Raw(HtmlText.Escape(Uri.EscapeDataString(other.File))).Raw("\">").Text(other.Format).Raw("</a>");
        }
    }

    private static string Class(string verdict) => verdict switch
    {
        "violation" => "unlawful",
        "improper" => "improper",
        "advice" => "advice",
        _ => "clean",
    };
}
