using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Comparison;

/// <summary>台账对一份文件的记载：以前查出过哪些问题，其中哪些记为已改。用来认出改掉又写回来的。</summary>
/// <remarks>没有记为已改的也要在内：它们先认走自己的那一处，免得已改的那一处认错。</remarks>
/// <param name="Source">台账的文件名。</param>
/// <param name="File">台账里这份文件的名称。</param>
public sealed record RectificationRecord(string Source, string File)
{
    /// <summary>出过问题的条款。</summary>
    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    /// <summary>记载的问题。</summary>
    public IReadOnlyList<RecordedFinding> Findings { get; init; } = [];

    /// <summary>记为已补写的遗漏的类型编号。</summary>
    public IReadOnlySet<string> CorrectedOmissions { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>台账的一行。</summary>
/// <param name="Finding">问题。</param>
/// <param name="Row">工作表行号。</param>
/// <param name="Label">给人看的所在，如“序号 6”。</param>
/// <param name="Corrected">整改状态记为已改。</param>
public sealed record RecordedFinding(Finding Finding, int Row, string Label, bool Corrected);
