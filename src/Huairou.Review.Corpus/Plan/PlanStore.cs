using System.Globalization;
using System.Text.Json;

namespace Huairou.Review.Corpus.Plan;

/// <summary>一份规划：准则、指标和规划期。换区、换期只换数据目录。不可变，线程安全。</summary>
public sealed class PlanStore
{
    private readonly Dictionary<string, Criterion> _criteria;

    private PlanStore(JsonElement pack, IReadOnlyList<Criterion> criteria, IReadOnlyList<Indicator> indicators, string dir)
    {
        Cues = ReadOptional(dir, "indicator-cues.jsonl", PlanJson.Cue);
        CriterionCues = ReadOptional(dir, "criterion-cues.jsonl", PlanJson.CriterionCue);
        Applicable = ReadOptional(dir, "applicable.jsonl", PlanJson.Applicable);
        Name = pack.GetProperty("name").GetString()!;
        ShortName = pack.GetProperty("short").GetString()!;
        District = pack.GetProperty("district").GetString()!;
        Version = pack.GetProperty("version").GetString()!;
        Start = Date(pack.GetProperty("start"));
        End = Date(pack.GetProperty("end"));
        Criteria = criteria;
        Indicators = indicators;
        _criteria = criteria.ToDictionary(c => c.Id, StringComparer.Ordinal);
        Check(pack, dir);
    }

    /// <summary>规划全称。</summary>
    public string Name { get; }

    /// <summary>规划简称。</summary>
    public string ShortName { get; }

    /// <summary>适用地区。</summary>
    public string District { get; }

    /// <summary>数据版本。</summary>
    public string Version { get; }

    /// <summary>规划期首日。</summary>
    public DateOnly Start { get; }

    /// <summary>规划期末日。</summary>
    public DateOnly End { get; }

    /// <summary>全部准则，按规划中的顺序。</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>全部指标，按规划数据中的顺序。</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>指标的认法；没有收录认法的指标不参加数值比对。</summary>
    public IReadOnlyList<IndicatorCue> Cues { get; }

    /// <summary>准则的认法；没有收录认法的准则不参加覆盖判断。</summary>
    public IReadOnlyList<CriterionCue> CriterionCues { get; }

    /// <summary>各文种、各主题应当回应的条目。</summary>
    public IReadOnlyList<ApplicableCriteria> Applicable { get; }

    /// <summary>规划期外引用规划时要注明的话。</summary>
    public string ExpiredNote => $"规划期已届满（{Start.Year}—{End.Year}年）";

    /// <summary>读一个规划目录（plan.json、criteria.jsonl、indicators.jsonl）。</summary>
    /// <exception cref="DirectoryNotFoundException">目录不存在。</exception>
    /// <exception cref="InvalidDataException">数据不全、条数不符或者指标指向不存在的准则。</exception>
    public static PlanStore Load(string dir)
    {
        if (!Directory.Exists(dir))
        {
            throw new DirectoryNotFoundException($"没有规划目录“{dir}”。");
        }

        using var pack = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(dir, "plan.json")));
        var criteria = PlanJson.ReadLines(Path.Combine(dir, "criteria.jsonl"), PlanJson.Criterion);
        var indicators = PlanJson.ReadLines(Path.Combine(dir, "indicators.jsonl"), PlanJson.Indicator);
        return new PlanStore(pack.RootElement, criteria, indicators, dir);
    }

    /// <summary>按标识查准则；没有时为 null。</summary>
    public Criterion? Find(string id) => _criteria.GetValueOrDefault(id);

    /// <summary>某条准则下的指标。</summary>
    public IEnumerable<Indicator> IndicatorsOf(string criterionId) =>
        Indicators.Where(i => string.Equals(i.Criterion, criterionId, StringComparison.Ordinal));

    /// <summary><paramref name="date"/> 是否在规划期内（首日、末日都算）。</summary>
    public bool IsWithinPeriod(DateOnly date) => Start <= date && date <= End;

    /// <summary>由准则和结构行还原规划全文的各行。</summary>
    /// <param name="dir">规划目录，取其中的 structure.jsonl。</param>
    public IReadOnlyList<string> Rebuild(string dir)
    {
        var lines = new SortedDictionary<int, string>();
        foreach (var line in PlanJson.ReadLines(Path.Combine(dir, "structure.jsonl"), PlanJson.Line))
        {
            lines.Add(line.Line, line.Text);
        }

        foreach (var criterion in Criteria)
        {
            var paragraphs = criterion.Text.Split('\n');
            for (var i = 0; i < paragraphs.Length; i++)
            {
                lines.Add(criterion.Line + i, i == 0 ? criterion.Prefix + paragraphs[i] : paragraphs[i]);
            }
        }

        return lines.Values.ToArray();
    }

    private static T[] ReadOptional<T>(string dir, string name, Func<JsonElement, T> read) =>
        File.Exists(Path.Combine(dir, name)) ? PlanJson.ReadLines(Path.Combine(dir, name), read) : [];

    private static DateOnly Date(JsonElement e) => DateOnly.ParseExact(e.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Check(JsonElement pack, string dir)
    {
        if (pack.GetProperty("criteria").GetInt32() != Criteria.Count || pack.GetProperty("indicators").GetInt32() != Indicators.Count)
        {
            throw new InvalidDataException($"规划目录“{dir}”的条数与 plan.json 所写不符。");
        }

        foreach (var indicator in Indicators)
        {
            if (Find(indicator.Criterion) is not { } criterion || !criterion.Text.Contains(indicator.Quote, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"指标 {indicator.Id} 的原文不在准则“{indicator.Criterion}”里。");
            }
        }

        foreach (var cue in Cues.Where(c => Indicators.All(i => i.Id != c.Id)))
        {
            throw new InvalidDataException($"indicator-cues.jsonl 写了没有的指标 {cue.Id}。");
        }

        foreach (var id in Applicable.SelectMany(static a => a.Criteria).Concat(CriterionCues.Select(static c => c.Id)).Where(id => Find(id) is null))
        {
            throw new InvalidDataException($"applicable.jsonl 或 criterion-cues.jsonl 写了没有的条目“{id}”。");
        }
    }
}
