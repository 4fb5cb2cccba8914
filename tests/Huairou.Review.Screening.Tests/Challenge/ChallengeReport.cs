using System.Globalization;
using System.Text;

namespace Huairou.Review.Screening.Tests.Challenge;

/// <summary>一对的结果。</summary>
/// <param name="Pair">这一对。</param>
/// <param name="Missed">有问题的一段没有报出。</param>
/// <param name="FalseAlarm">没有问题的一段被报了。</param>
/// <param name="Silence">漏报时为什么没有报，查原因用。</param>
/// <param name="Rules">没有问题的一段上报出的规则编号，查原因用。</param>
internal sealed record PairOutcome(ChallengePair Pair, bool Missed, bool FalseAlarm, string Silence, string Rules)
{
    public bool Passed => !Missed && !FalseAlarm;

    public string Describe() => Pair.Id + (Missed ? $" 漏报（{Silence}）" : "") + (FalseAlarm ? $" 误报（{Rules}）" : "");
}

/// <summary>把结果汇成 README 里的表与判错的清单。</summary>
internal sealed class ChallengeReport
{
    private readonly ChallengeFloors _floors;
    private readonly ILookup<string, PairOutcome> _byPhenomenon;

    public ChallengeReport(ChallengeFloors floors, IReadOnlyList<PairOutcome> outcomes)
    {
        _floors = floors;
        _byPhenomenon = outcomes.ToLookup(static o => o.Pair.Phenomenon, StringComparer.Ordinal);
    }

    public double Rate(string phenomenon)
    {
        var all = _byPhenomenon[phenomenon].ToList();
        return all.Count == 0 ? 0 : (double)all.Count(static o => o.Passed) / all.Count;
    }

    public string Table()
    {
        var first = _floors.Phenomena.Any(static p => p.First is not null);
        var text = new StringBuilder();
        text.Append($"| 现象 | 说明 | 对数 | {(first ? "第一次通过 | " : "")}通过 | 通过率 | 漏报 | 误报 |\n|---|---|--:|{(first ? "--:|" : "")}--:|--:|--:|--:|\n");
        foreach (var p in _floors.Phenomena)
        {
            text.Append(Row(p.Id, p.Name, [.. _byPhenomenon[p.Id]], first ? p.First : null));
        }

        text.Append(Row("合计", "", [.. _byPhenomenon.SelectMany(static g => g)], first ? _floors.Phenomena.Sum(static p => p.First) : null));
        return text.ToString();
    }

    public string Failures()
    {
        var text = new StringBuilder();
        foreach (var p in _floors.Phenomena)
        {
            text.Append($"{p.Id}：{string.Join('；', _byPhenomenon[p.Id].Where(static o => !o.Passed).Select(static o => o.Describe()))}\n");
        }

        return text.ToString();
    }

    private static string Row(string id, string name, IReadOnlyList<PairOutcome> all, int? first)
    {
        var passed = all.Count(static o => o.Passed);
        var rate = all.Count == 0 ? 0 : (double)passed / all.Count;
        var before = first is { } f ? f.ToString(CultureInfo.InvariantCulture) + " | " : "";
        return $"| {id} | {name} | {all.Count} | {before}{passed} | {Percent(rate)} | {all.Count(static o => o.Missed)} | {all.Count(static o => o.FalseAlarm)} |\n";
    }

    private static string Percent(double rate) => (rate * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
