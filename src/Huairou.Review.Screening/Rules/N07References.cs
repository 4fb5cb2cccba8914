using System.Globalization;
using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules;

/// <summary>N07：引用已经废止的法律，或者修改后移了位置的旧条号。废止了什么、移到哪里，都写在规则页里。</summary>
internal sealed partial class N07References
{
    private const string Nation = "中华人民共和国";

    // 沿革、历史记载、说明废止，都不是拿旧法当依据。
    private static readonly WordSet History = new("废止", "失效", "取代", "沿革", "历史上", "颁布以来", "实施以来", "施行以来", "施行前", "施行之前", "修改前", "修订前", "修正前", "旧法", "曾经", "曾依", "当时", "时期的", "不再适用", "溯及", "替代", "改为", "修改为", "更新为", "对应");

    private readonly PageFinding _factory;
    private readonly ReferenceSpec[] _specs;
    private readonly WordSet _names;

    /// <summary>由规则页构造。</summary>
    public N07References(RulePage page, IBasisSource basis)
    {
        _factory = new PageFinding(page, basis);
        _specs = [.. page.References.SelectMany(static r => r.Law.Split('|').Select(name => r with { Law = name })).OrderByDescending(static r => r.Law.Length)];
        Words = [.. _specs.Select(static r => r.Law).Distinct(StringComparer.Ordinal)];
        _names = new WordSet(Words);
    }

    /// <summary>各部法律的名称。</summary>
    public string[] Words { get; }

    /// <summary>提到了其中一部法律。</summary>
    public bool MayMatch(string text) => _names.In(text);

    /// <summary>核对一段文字。</summary>
    public IEnumerable<Finding> Find(Passage passage, DateOnly date)
    {
        var text = passage.Text;
        if (!MayMatch(text))
        {
            yield break;
        }

        foreach (var law in _specs.GroupBy(static r => r.Law, StringComparer.Ordinal))
        {
            for (var at = text.IndexOf(law.Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(law.Key, at + law.Key.Length, StringComparison.Ordinal))
            {
                if (Cited(passage, at, law.Key, law.First()) is not { } cited)
                {
                    continue;
                }

                foreach (var spec in law.Where(s => Applies(s, cited, date, text)))
                {
                    if (ToFinding(passage, cited, spec, date) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static Citation? Cited(Passage passage, int at, string law, ReferenceSpec spec)
    {
        var text = passage.Text;
        var end = at + law.Length;
        var start = at;
        if (text[..at].EndsWith(Nation, StringComparison.Ordinal))
        {
            start -= Nation.Length;
        }

        var titled = start > 0 && text[start - 1] == '《';
        var nested = start > 0 && text[start - 1] == '〈';
        if (nested || spec.NotAfter.Any(w => text[..at].EndsWith(w, StringComparison.Ordinal)))
        {
            return null;
        }

        if (titled)
        {
            if (end >= text.Length || text[end] != '》')
            {
                return null;
            }

            start--;
            end++;
        }
        else if (NotTheLaw().IsMatch(text[end..Math.Min(text.Length, end + 2)]) || (start > 0 && char.IsLetter(text[start - 1]) && !Lead().IsMatch(text[..start])))
        {
            return null;
        }

        var sentence = SentenceAround(text, at);
        if (History.In(sentence.In(text)) || text[..start].EndsWith('原') || BeforeDate().IsMatch(sentence.In(text)) || OldEdition().IsMatch(text[end..])
            || passage.Quotations.Any(q => q.Start <= start && end <= q.End))
        {
            return null;
        }

        var article = Article().Match(text[end..]);
        var number = article.Success && ArticleNumber.TryParse(article.Groups["article"].Value, out var parsed) ? parsed.No : 0;
        return new Citation(TextSpan.FromBounds(start, end), article.Success ? end + article.Length : end, number, sentence);
    }

    private static bool Applies(ReferenceSpec spec, Citation cited, DateOnly date, string text)
    {
        if (date < DateOnly.ParseExact(spec.From, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            return false;
        }

        // 旧条号：引用处说的是旧条的内容，才知道引的是旧条而不是现行同号的条。
        return spec.Article == 0 || (spec.Article == cited.Article && spec.Words.Any(w => cited.Sentence.In(text).Contains(w, StringComparison.Ordinal)));
    }

    private Finding? ToFinding(Passage passage, Citation cited, ReferenceSpec spec, DateOnly date)
    {
        var span = TextSpan.FromBounds(cited.Name.Start, cited.End);
        var moved = spec.Article > 0;
        var now = moved ? new ArticleNumber(int.Parse(spec.Now, CultureInfo.InvariantCulture)).ToString() : spec.Now;
        var from = DateOnly.ParseExact(spec.From, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var since = $"{from.Year}年{from.Month}月{from.Day}日";
        var why = moved
            ? $"《{spec.Law}》修改后条号有变，{since}起，原{new ArticleNumber(spec.Article)}关于{spec.Words[0]}的内容是现行{now}。"
            : $"《{spec.Law}》自{since}起废止，相应内容现由《{spec.NowLaw}》{now}规定。";
        if (_factory.At(passage, span, date, why, $"{spec.Law}-{spec.Article}") is not { } finding || passage.ToOwn(span) is not { } own)
        {
            return null;
        }

        var replacement = moved ? own.In(passage.Own).Replace(ArticleIn().Match(own.In(passage.Own)).Value, now, StringComparison.Ordinal) : $"《中华人民共和国{spec.NowLaw}》{now}";
        var current = moved && _factory.Basis.Resolve(new BasisSpec($"{spec.NowLaw}#{spec.Now}", "", 0), date) is { } b ? new[] { b } : null;
        return finding with
        {
            Basis = current ?? finding.Basis,
            BasisNote = current is null ? finding.BasisNote : "",
            Rewrite = passage.Own[..own.Start] + replacement + passage.Own[own.End..],
            RewriteSafety = moved ? "可直接采用" : "需人工判断",
        };
    }

    private static TextSpan SentenceAround(string text, int at)
    {
        var start = text.LastIndexOfAny(['。', '；', '\n'], at) + 1;
        var end = text.IndexOfAny(['。', '；', '\n'], at);
        return TextSpan.FromBounds(start, end < 0 ? text.Length : end);
    }

    // “婚姻法律”“合同法学”不是法律名称；“婚姻法规定”是。
    [GeneratedRegex("^(律|学|庭|治|制|规(?!定)|人|官|院|理|草|修)")]
    private static partial Regex NotTheLaw();

    // 没有书名号时，名称前面应当是这些字或者标点，免得把更长的名称截断。
    [GeneratedRegex("(依照|按照|依据|根据|违反|遵守|适用|执行|宣传|学习|落实|和|与|及|、|按|国家|的|照)$")]
    private static partial Regex Lead();

    [GeneratedRegex("[年月日](以|之)?前")]
    private static partial Regex BeforeDate();

    // 写明了旧版本：“《村民委员会组织法》（2018年修正）第二十七条”。
    [GeneratedRegex("^[（(〔]?(19|20)[0-9]{2}年?[^）)〕]{0,8}(修正|修订|版|文本)")]
    private static partial Regex OldEdition();

    [GeneratedRegex("^(?:[（(][^）)]{1,12}[）)])?(?:的|之|中)?(?<article>第[一二三四五六七八九十百零0-9]+条(之[一二三四五])?)")]
    private static partial Regex Article();

    [GeneratedRegex("第[一二三四五六七八九十百零0-9０-９ ]+条")]
    private static partial Regex ArticleIn();

    private readonly record struct Citation(TextSpan Name, int End, int Article, TextSpan Sentence);
}
