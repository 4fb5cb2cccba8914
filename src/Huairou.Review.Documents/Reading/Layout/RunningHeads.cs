using System.Text;
using System.Text.RegularExpressions;

namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>去掉各页重复的页眉页脚与页码。</summary>
internal static partial class RunningHeads
{
    // 页眉页脚只在页面上下各这么多之内找；小开本的页边占比大。
    private const double Margin = 0.2;

    /// <summary>从各页中移走页眉、页脚、页码的字；返回页眉、页脚各一份（页码不留）。</summary>
    public static (List<(string Text, int Page)> Headers, List<(string Text, int Page)> Footers) Remove(IReadOnlyList<PageContent> pages)
    {
        var candidates = new List<Candidate>();
        foreach (var page in pages)
        {
            var rows = RowBuilder.Build(page.Glyphs);
            AddOuter(candidates, page, rows, top: true);
            rows.Reverse();
            AddOuter(candidates, page, rows, top: false);
        }

        var repeated = Repeated(candidates, pages.Count(page => page.Glyphs.Count > 0));
        var headers = new List<(string, int)>();
        var footers = new List<(string, int)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var isNumber = IsPageNumber(candidate);
            if (!isNumber && !repeated.Contains(candidate.Key))
            {
                continue;
            }

            var doomed = new HashSet<Glyph>(candidate.Row.Glyphs);
            candidate.Page.Glyphs.RemoveAll(doomed.Contains);
            if (!isNumber && seen.Add(candidate.Key.Text))
            {
                (candidate.Top ? headers : footers).Add((candidate.Row.Text, candidate.Page.Number));
            }
        }

        return (headers, footers);
    }

    private static void AddOuter(List<Candidate> candidates, PageContent page, List<TextRow> rows, bool top)
    {
        for (var i = 0; i < Math.Min(3, rows.Count); i++)
        {
            var distance = top ? rows[i].Baseline - rows[i].Size : page.Height - rows[i].Baseline;
            if (distance > page.Height * Margin)
            {
                return;
            }

            candidates.Add(new Candidate(page, rows[i], top, i));
        }
    }

    // 至少两页、且至少四成的页上，同一侧、同一高度、除数字外相同；奇偶页可以不同。
    private static HashSet<(string Text, bool Top)> Repeated(List<Candidate> candidates, int pages)
    {
        var repeated = new HashSet<(string, bool)>();
        foreach (var group in candidates.GroupBy(candidate => candidate.Key))
        {
            var sheets = group.Select(candidate => candidate.Page.Number).Distinct().Count();
            var heights = group.Select(candidate => candidate.Row.Baseline / candidate.Page.Height).ToList();
            if (sheets >= 2 && sheets * 10 >= pages * 4 && heights.Max() - heights.Min() < 0.02)
            {
                repeated.Add(group.Key);
            }
        }

        return repeated;
    }

    private static bool IsPageNumber(Candidate candidate)
    {
        var text = candidate.Row.Text.Trim();
        if (candidate.Rank <= 1 && Decorated().IsMatch(text))
        {
            return true;
        }

        // 光秃秃的数字要在最外一行、与正文隔开才算页码。
        return candidate.Rank == 0 && Bare().IsMatch(text);
    }

    [GeneratedRegex(@"^(?:[-—–－―·•~～\s]+\s*\d{1,4}\s*[-—–－―·•~～\s]+|第\s*[\d一二三四五六七八九十百]{1,5}\s*页(?:\s*[，,/／]?\s*共\s*[\d一二三四五六七八九十百]{1,5}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|共\s*\d+\s*页\s*第\s*\d+\s*页|[Pp]age\s*\d+(?:\s*of\s*\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Decorated();

    [GeneratedRegex(@"^(?:\d{1,4}|[IVXivx]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    private sealed record Candidate(PageContent Page, TextRow Row, bool Top, int Rank)
    {
        public (string Text, bool Top) Key { get; } = (Shape(Row.Text), Top);

        private static string Shape(string text)
        {
            var shape = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                if (!Characters.IsBlank(c))
                {
                    shape.Append(char.IsDigit(c) ? '#' : c);
                }
            }

            return shape.ToString();
        }
    }
}
