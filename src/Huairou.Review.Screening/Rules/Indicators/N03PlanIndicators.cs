using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Indicators;

/// <summary>一处已经比过的指标。</summary>
/// <param name="Item">比对结果。</param>
/// <param name="Finding">没有达到时的意见；达到的为 null。</param>
/// <param name="Met">达到规划要求。</param>
/// <param name="Staged">写在阶段目标的说法里。</param>
internal sealed record IndicatorHit(IndicatorFinding Item, Finding? Finding, bool Met, bool Staged);

/// <summary>N03：文中数值与规划的数值指标相比。</summary>
internal sealed partial class N03PlanIndicators(RulePage page, PlanStore plan, IBasisSource basis)
{
    private static readonly WordSet OwnScope = new("口径", "统计范围", "不计入", "不含");
    private static readonly WordSet Present = new("目前", "现有", "现任", "上届", "上年", "去年", "基期", "现状", "已达", "实际为", "统计显示");
    private const string Staged = "阶段目标";
    private const string Differs = "口径不同";

    private readonly IndicatorMatcher _matcher = new(plan);
    private readonly PageFinding _factory = new(page, basis);

    /// <summary>指标主体的词。</summary>
    public string[] Words => _matcher.Anchors;

    /// <summary>可能说到指标：值得细看。</summary>
    public bool MayMatch(string text) => _matcher.MayMatch(text);

    /// <summary>比一段文字里的全部指标。</summary>
    public IEnumerable<IndicatorHit> Find(Passage passage, string address, DateOnly date)
    {
        var text = passage.Text;
        foreach (var mention in _matcher.Find(text))
        {
            if (passage.ToOwn(mention.Figure.Number) is null || IsPresent(text, mention) || Quoted(passage, mention.Figure.Number) || IndicatorJudge.Judge(mention.Indicator, mention.Figure) is not { } judgement)
            {
                continue;
            }

            var own = OwnScope.In(mention.Sentence.In(text));
            yield return Hit(passage, mention, own && !judgement.Met ? judgement with { Status = Differs } : judgement, address, date);
        }

        if (SeatShare.Find(text) is { } seats && plan.Indicators.FirstOrDefault(i => i.Name == seats.Body + "成员女性比例") is { Value: { } value } indicator
            && indicator.Comparator == ">=" && seats.Percent < (decimal)value && passage.ToOwn(seats.Span) is not null && !Quoted(passage, seats.Span))
        {
            yield return FromSeats(passage, seats, indicator, address, date);
        }
    }

    /// <summary>同一指标在文中另有达到规划的数、而且这一处写的是阶段目标：不作问题。</summary>
    public static IReadOnlyList<IndicatorHit> ExcuseStages(IReadOnlyList<IndicatorHit> hits)
    {
        if (hits.Count < 2)
        {
            return hits;
        }

        var reached = hits.Where(static h => h.Met).Select(static h => h.Item.Indicator).ToHashSet(StringComparer.Ordinal);
        return hits.Select(h => h.Finding is not null && h.Staged && reached.Contains(h.Item.Indicator)
            ? h with { Finding = null, Item = h.Item with { Status = Staged, Message = $"{h.Item.Message}；这是阶段目标，文中另有期末达到规划的安排" } }
            : h).ToArray();
    }

    private IndicatorHit Hit(Passage passage, IndicatorMention mention, Judgement judgement, string address, DateOnly date)
    {
        var indicator = mention.Indicator;
        var draft = mention.Figure.Span.In(passage.Text);
        var expired = plan.IsWithinPeriod(date) ? "" : plan.ExpiredNote;
        var message = $"{indicator.Name}：{judgement.Why}" + (expired.Length > 0 ? $"（{expired}）" : "");
        var item = new IndicatorFinding(indicator.Id, indicator.Name, IndicatorJudge.Requirement(indicator), draft, address, message)
        {
            Status = judgement.Status,
            Gap = judgement.Gap,
            Criterion = indicator.Criterion,
            Of = mention.Cue.Of,
        };
        var finding = judgement.Met || judgement.Status == Differs ? null : Finding(passage, mention, judgement, date, message + "。", expired);
        var sentence = mention.Sentence.In(passage.Text);
        return new IndicatorHit(item, finding, judgement.Met, Stages().IsMatch(sentence));
    }

    private Finding? Finding(Passage passage, IndicatorMention mention, Judgement judgement, DateOnly date, string why, string expired)
    {
        var span = TextSpan.FromBounds(Math.Min(Math.Max(mention.Start, 0), mention.Figure.Span.Start), mention.Figure.Span.End);
        if (_factory.At(passage, span, date, why, mention.Indicator.Id) is not { } finding)
        {
            return null;
        }

        return finding with
        {
            Severity = expired.Length > 0 || judgement.Status == IndicatorJudge.Manual ? Severity.Advice : finding.Severity,
            Criteria = [mention.Indicator.Criterion],
            CriteriaNote = expired,
            Rewrite = Rewrite(passage, mention),
        };
    }

    private static string Rewrite(Passage passage, IndicatorMention mention)
    {
        if (passage.ToOwn(mention.Figure.Span) is not { } own)
        {
            return "";
        }

        var required = IndicatorJudge.Format((decimal)mention.Indicator.Value!.Value, mention.Indicator);
        var unit = mention.Indicator.Unit;
        if (unit.Contains('/', StringComparison.Ordinal) && !unit.StartsWith('/'))
        {
            required = required[..^(unit.Length - unit.IndexOf('/', StringComparison.Ordinal))];
        }

        var words = mention.Indicator.Comparator switch
        {
            "<=" => $"控制在{required}以下",
            ">" => $"超过{required}",
            "≈" => $"保持在{required}左右",
            "=" => $"达到{required}",
            _ => $"不低于{required}",
        };
        return passage.Own[..own.Start] + words + passage.Own[own.End..];
    }

    private IndicatorHit FromSeats(Passage passage, (string Body, decimal Percent, TextSpan Span, string Text) seats, Indicator indicator, string address, DateOnly date)
    {
        var expired = plan.IsWithinPeriod(date) ? "" : plan.ExpiredNote;
        var gap = (decimal)indicator.Value!.Value - seats.Percent;
        var message = $"{indicator.Name}：{seats.Text}是{seats.Percent:0.#}%，规划要求{IndicatorJudge.Requirement(indicator)}，差{gap:0.#}个百分点；法律只要求应当有妇女成员，是否提高请人工判断" + (expired.Length > 0 ? $"（{expired}）" : "");
        var item = new IndicatorFinding(indicator.Id, indicator.Name, IndicatorJudge.Requirement(indicator), seats.Text, address, message)
        {
            Status = IndicatorJudge.Manual,
            Gap = gap,
            Criterion = indicator.Criterion,
        };
        var finding = _factory.At(passage, seats.Span, date, message + "。", indicator.Id);
        return new IndicatorHit(item, finding is null ? null : finding with { Severity = Severity.Advice, Criteria = [indicator.Criterion], CriteriaNote = expired }, Met: false, Staged: false);
    }

    // 现状、基期不是要求：“目前为20%”“从13张提升至20张”里的13。
    private static bool IsPresent(string text, IndicatorMention mention)
    {
        var start = Math.Max(mention.Sentence.Start, mention.Figure.Number.Start - 24);
        var before = text[start..mention.Figure.Number.Start];
        var comma = before.LastIndexOfAny(['，', '；']);
        return Present.In(comma >= 0 ? before[(comma + 1)..] : before) || Baseline().IsMatch(before);
    }

    private static bool Quoted(Passage passage, TextSpan number) => passage.Quotations.Any(q => q.Contains(number) && q.Length > number.Length + 8);

    [GeneratedRegex("(从|由)[^，。；、]{0,4}$")]
    private static partial Regex Baseline();

    [GeneratedRegex("20[0-9]{2}年|[一二三]期|阶段|第[一二三四1-4]年|首年|当年|次年|逐年|逐步|年底前|近期|过渡")]
    private static partial Regex Stages();
}
