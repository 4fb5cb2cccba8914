using System.Globalization;
using System.Text.RegularExpressions;

namespace Huairou.Review.Corpus.Law;

/// <summary>导入完整法律时由人补充或者更正的信息；为 null 的由文本得出。</summary>
public sealed record LawImportOptions
{
    /// <summary>通称；缺省为去掉“中华人民共和国”的题目。</summary>
    public string? ShortName { get; init; }

    /// <summary>效力级别。</summary>
    public string? Level { get; init; }

    /// <summary>版本日期。</summary>
    public DateOnly? VersionDate { get; init; }

    /// <summary>施行日期；给出时视为已核实。</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>导入的日期，记为“核对至”。</summary>
    public required DateOnly Today { get; init; }
}

/// <summary>导入的结果。</summary>
/// <param name="File">法条内容。</param>
/// <param name="Path">保存的位置。</param>
/// <param name="Warnings">需要人看的情况（跳号、日期未核实等）。</param>
public sealed record LawImportResult(StatuteFile File, string Path, IReadOnlyList<string> Warnings);

/// <summary>导入失败：不是法律全文，或者缺必要的信息。</summary>
public sealed class LawImportException(string message) : Exception(message);

/// <summary>把一部完整法律切成条，存进用户数据目录。</summary>
public static partial class LawImporter
{
    /// <summary>由段落导入。</summary>
    /// <param name="paragraphs">文件读出的段落，按阅读顺序；自动编号已拼在段首。</param>
    /// <param name="fileName">来源文件名（不含扩展名），没有题目时作题目。</param>
    /// <param name="options">补充信息。</param>
    /// <param name="userLawDir">用户法律目录，不存在时创建。</param>
    /// <exception cref="LawImportException">找不到条文或者日期。</exception>
    public static LawImportResult Import(IEnumerable<string> paragraphs, string fileName, LawImportOptions options, string userLawDir)
    {
        ArgumentNullException.ThrowIfNull(options);
        var text = LawTextParser.Parse(paragraphs, VersionSuffix().Replace(fileName, ""));
        var warnings = new List<string>();
        var file = ToStatute(text, options, warnings);
        Directory.CreateDirectory(userLawDir);
        var path = System.IO.Path.Combine(userLawDir, $"{SafeName(file.Statute.ShortName)}({file.Statute.VersionDate:yyyy-MM-dd}).yml");
        using (var writer = new StreamWriter(path, append: false))
        {
            StatuteYaml.Write(file, writer);
        }

        return new LawImportResult(file, path, warnings);
    }

    /// <summary>由全文得出法条；不写文件。</summary>
    public static StatuteFile ToStatute(LawText text, LawImportOptions options, List<string> warnings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(warnings);
        if (text.Articles.Count == 0)
        {
            throw new LawImportException("没有找到“第一条”这样的条文，不是法律全文。");
        }

        var version = options.VersionDate ?? LastDate(text.Preamble)
            ?? throw new LawImportException("题注里没有通过、修正或者公布的日期；请用 --version-date 年-月-日 指定。");
        var effective = options.Effective ?? EffectiveDate(text);
        var amended = text.Preamble.LastOrDefault(line => DateText().IsMatch(line)) is { } last && last.Contains("修正", StringComparison.Ordinal);
        var isChecked = options.Effective is not null || (effective is { } e && e >= version && !amended);
        if (!isChecked)
        {
            warnings.Add("施行日期不能由文本确定，暂记为版本日期、标为未核实；确定后请用 --effective 年-月-日 重新导入。");
        }

        CheckOrder(text, warnings);
        var title = Clean(text.Title);
        var statute = new Statute
        {
            Law = title,
            ShortName = Clean(options.ShortName ?? title.Replace("中华人民共和国", "", StringComparison.Ordinal)),
            Level = options.Level ?? GuessLevel(title),
            VersionDate = version,
            Effective = isChecked ? (options.Effective ?? effective)!.Value : version,
            CheckedTo = options.Today,
            EffectiveChecked = isChecked,
            Complete = true,
        };
        var articles = text.Articles
            .DistinctBy(a => a.Number)
            .Select(a => new StatuteArticle(statute, a.Number, a.Text, StatuteArticle.Hash(a.Text)))
            .ToArray();
        return new StatuteFile(statute, articles);
    }

    private static void CheckOrder(LawText text, List<string> warnings)
    {
        var previous = new ArticleNumber(0, 0);
        foreach (var article in text.Articles.Where(a => !a.Number.IsAppendix))
        {
            var expected = article.Number.Sub > 0 ? article.Number.No == previous.No : article.Number.No == previous.No + 1;
            if (!expected)
            {
                warnings.Add($"{article.Number}之前不是它的上一条（{(previous.No == 0 ? "开头" : previous.ToString())}），请核对有无漏条。");
            }

            previous = article.Number;
        }
    }

    private static DateOnly? LastDate(IReadOnlyList<string> lines)
    {
        DateOnly? last = null;
        foreach (var line in lines.Where(l => VersionLine().IsMatch(l)))
        {
            if (ReadDate(DateText().Match(line)) is { } date)
            {
                last = date;
            }
        }

        return last;
    }

    private static DateOnly? EffectiveDate(LawText text)
    {
        foreach (var article in text.Articles.Reverse().Where(a => !a.Number.IsAppendix))
        {
            if (EffectiveText().Match(article.Text) is { Success: true } match)
            {
                return ReadDate(match);
            }
        }

        return null;
    }

    private static DateOnly? ReadDate(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact($"{Part("y"):0000}-{Part("m"):00}-{Part("d"):00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }

    private static string GuessLevel(string title) => title switch
    {
        _ when title.EndsWith("宪法", StringComparison.Ordinal) => "宪法",
        _ when title.StartsWith("最高人民", StringComparison.Ordinal) => "司法解释",
        _ when title.StartsWith("中华人民共和国", StringComparison.Ordinal) && title.EndsWith('法') => "法律",
        _ when Place().IsMatch(title) => "地方性法规",
        _ => "行政法规",
    };

    private static string Clean(string name) => string.Join("", name.Split(['\r', '\n', '#', ':'], StringSplitOptions.RemoveEmptyEntries)).Trim();

    private static string SafeName(string name) => string.Concat(name.Split(System.IO.Path.GetInvalidFileNameChars()));

    [GeneratedRegex(@"(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日")]
    private static partial Regex DateText();

    [GeneratedRegex(@"自\s*(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日\s*起施行")]
    private static partial Regex EffectiveText();

    [GeneratedRegex("通过|修正|修订|公布")]
    private static partial Regex VersionLine();

    [GeneratedRegex("^[^国]{2,8}?(?:省|市|自治区|自治州|自治县)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\(\d{4}-\d\d-\d\d\)$")]
    private static partial Regex VersionSuffix();
}
