using System.Globalization;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Reports.Comparison;

/// <summary>几份文件的整改复核合计。</summary>
public sealed class ComparisonTotals
{
    private int _files;
    private int _errors;
    private int _total;
    private int _resolved;
    private int _relapsed;
    private int _added;

    /// <summary>重新开始。</summary>
    public void Clear() => (_files, _errors, _total, _resolved, _relapsed, _added) = (0, 0, 0, 0, 0, 0);

    /// <summary>加一份。</summary>
    public void Add(ComparisonSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        _files++;
        _total += summary.Total;
        _resolved += summary.Resolved;
        _relapsed += summary.Of(ComparisonState.Relapsed);
        _added += summary.Of(ComparisonState.Added);
    }

    /// <summary>加一份没有比成的。</summary>
    public void AddError() => _errors++;

    /// <summary>一句话。</summary>
    public override string ToString()
    {
        var rate = new ComparisonSummary(_total, _resolved, new Dictionary<ComparisonState, int>(), 0).Rate;
        return string.Create(CultureInfo.InvariantCulture, $"合计 {_files} 份：应整改 {_total} 个，已解决 {_resolved} 个，整改率 {rate}；反弹 {_relapsed} 个，新增 {_added} 个。{(_errors > 0 ? $"另有 {_errors} 份没有比较。" : "")}");
    }
}
