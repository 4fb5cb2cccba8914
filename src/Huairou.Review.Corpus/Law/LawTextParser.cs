using System.Text.RegularExpressions;

namespace Huairou.Review.Corpus.Law;

/// <summary>把法律全文（md、txt 或者其他格式读出的段落）切成条。</summary>
/// <remarks>
/// 认的写法：“**第一条**　……”“第一条 ……”和紧接正文的“第一条……”；“第一百二十条之一”；
/// 编、分编、章、节标题（带不带 # 都行）；文末“附录”“附件”成为附录。
/// </remarks>
public static partial class LawTextParser
{
    /// <summary>解析。</summary>
    /// <param name="lines">逐行或者逐段文字。</param>
    /// <param name="fallbackTitle">文中没有题目时用它。</param>
    public static LawText Parse(IEnumerable<string> lines, string fallbackTitle)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var title = "";
        var preamble = new List<string>();
        var articles = new List<LawArticle>();
        List<string>? current = null;
        var number = default(ArticleNumber);
        var frontMatter = false;

        void Close()
        {
            if (current is { Count: > 0 })
            {
                articles.Add(new LawArticle(number, string.Join('\n', current)));
            }

            current = null;
        }

        foreach (var raw in lines)
        {
            var line = raw.Trim(' ', '\t', '\r', '\n', '　', '\uFEFF');
            if (line is "---" && articles.Count == 0 && current is null)
            {
                frontMatter = !frontMatter && title.Length == 0;
                continue;
            }

            if (line.Length == 0 || frontMatter || line.StartsWith("<!--", StringComparison.Ordinal))
            {
                continue;
            }

            if (Heading().Match(line) is { Success: true })
            {
                Close();
                if (title.Length == 0 && line[0] == '#')
                {
                    title = line.TrimStart('#').Trim();
                }

                continue;
            }

            var match = Article().Match(line);
            if (match.Success && ArticleNumber.TryParse(match.Groups["no"].Value, out var next)
                && (match.Groups["gap"].Length > 0 || Follows(number, next, articles.Count == 0 && current is null)))
            {
                Close();
                number = next;
                current = [match.Groups["text"].Value];
            }
            else if (Appendix().IsMatch(line) && (articles.Count > 0 || current is not null))
            {
                Close();
                number = ArticleNumber.Appendix;
                current = [];
            }
            else if (current is not null)
            {
                current.Add(line);
            }
            else
            {
                preamble.Add(line);
            }
        }

        Close();
        return new LawText(title.Length > 0 ? title : Title(preamble, fallbackTitle), preamble, articles);
    }

    // 条号后面没有空白时，只有恰好是下一条才算新的一条；否则是正文里“第五条规定的……”。
    private static bool Follows(ArticleNumber previous, ArticleNumber next, bool first) =>
        next.Sub == 0 ? next.No == (first ? 1 : previous.No + 1) : next.No == previous.No && next.Sub == previous.Sub + 1;

    private static string Title(List<string> preamble, string fallback) =>
        preamble.Find(line => line.Length <= 60 && TitleLine().IsMatch(line)) ?? fallback;

    [GeneratedRegex(@"^(?:\*\*)?(?<no>第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)(?<gap>\*\*[\s　]*|[\s　]+|(?!规定|所列|所称|[之第的款项、和至]))(?<text>\S.*)$")]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:#|第[零〇一二三四五六七八九十百]+(?:分编|编|章|节)(?:[\s　]|$))")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^附[录件表][：:]?$")]
    private static partial Regex Appendix();

    [GeneratedRegex(@"(?:法|条例|规定|办法|规则|决定|解释|细则|解释（[一二三四五]）)$")]
    private static partial Regex TitleLine();
}
