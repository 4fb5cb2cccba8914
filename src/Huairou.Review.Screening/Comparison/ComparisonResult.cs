using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Comparison;

/// <summary>整改复核的结果。各种格式都由它写出；不含时间与绝对路径。</summary>
public sealed record ComparisonResult
{
    /// <summary>结果格式版本。</summary>
    public const string SchemaVersion = "huairou.compare/1";

    /// <summary>旧稿。</summary>
    public required ReviewResult Old { get; init; }

    /// <summary>新稿。</summary>
    public required ReviewResult New { get; init; }

    /// <summary>更早的稿子，由早到晚；没有给时为空。</summary>
    public IReadOnlyList<ReviewResult> Before { get; init; } = [];

    /// <summary>旧稿只有过去的审查结果，没有文件全文：条款对照不完整。</summary>
    public bool OldIsResultOnly { get; init; }

    /// <summary>逐处复核：先旧问题（旧稿次序），后反弹与新增（新稿次序）。</summary>
    public required IReadOnlyList<ComparedFinding> Findings { get; init; }

    /// <summary>遗漏的复核。</summary>
    public required IReadOnlyList<ComparedOmission> Omissions { get; init; }

    /// <summary>条款变动，大体按新稿次序；没有变的也在内。</summary>
    public required IReadOnlyList<ClauseChange> Clauses { get; init; }

    /// <summary>汇总。</summary>
    public required ComparisonSummary Summary { get; init; }

    /// <summary>据以认出反弹的台账记载；没有给台账，或者台账里没有这份文件时为 null。</summary>
    public RectificationRecord? Record { get; init; }

    /// <summary>影响比较可靠性的情况，每条一句中文。</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}

/// <summary>一处问题的复核。</summary>
public sealed record ComparedFinding
{
    /// <summary>问题号，从 1 起；同一问题（problemId 相同）几处同号。</summary>
    public required int Number { get; init; }

    /// <summary>状态。</summary>
    public required ComparisonState State { get; init; }

    /// <summary>旧稿中的意见；新增与反弹为 null。</summary>
    public Finding? Old { get; init; }

    /// <summary>新稿中对应的意见，最重的在前；已解决的为空。</summary>
    public IReadOnlyList<Finding> New { get; init; } = [];

    /// <summary>反弹的问题在更早一稿中或者台账上的意见；其余为 null。</summary>
    public Finding? Earlier { get; init; }

    /// <summary>据以定为反弹的台账行号；不是由台账认出的为 null。</summary>
    public int? LedgerRow { get; init; }

    /// <summary>旧条款；新增与反弹而旧稿没有相应条款时为 null。</summary>
    public Clause? OldClause { get; init; }

    /// <summary>新稿中的相应条款：问题还在的是问题所在，已解决的是改写后的条款；条款已删除的为空。</summary>
    public IReadOnlyList<Clause> NewClauses { get; init; } = [];

    /// <summary>状态的理由，一两句中文。</summary>
    public required string Reason { get; init; }

    /// <summary>接下来怎么办，一两句中文；不用再办时为空。</summary>
    public string Advice { get; init; } = "";

    /// <summary>需要人核对：文字没有变而程序不再提示、把握由高变低等。</summary>
    public bool NeedsCheck { get; init; }

    /// <summary>用来编组、计数的意见：旧的，没有旧的取新的。</summary>
    public Finding Main => Old ?? New[0];
}

/// <summary>一项遗漏的复核。</summary>
/// <param name="State">状态：已解决、减轻、未改、反弹、新增。</param>
/// <param name="Old">旧稿的遗漏；新增时为 null。</param>
/// <param name="New">新稿的遗漏；已解决时为 null。</param>
/// <param name="Reason">理由，一句中文。</param>
public sealed record ComparedOmission(ComparisonState State, Omission? Old, Omission? New, string Reason)
{
    /// <summary>旧的，没有旧的取新的。</summary>
    public Omission Main => Old ?? New!;
}

/// <summary>条款变动的种类。</summary>
public enum ClauseChangeKind
{
    /// <summary>没有变。</summary>
    Same,

    /// <summary>只改了编号。</summary>
    Renumbered,

    /// <summary>挪动了位置，文字没有变。</summary>
    Moved,

    /// <summary>改写。</summary>
    Reworded,

    /// <summary>同一位置换成了另一种写法，文字几乎没有相同之处。</summary>
    Replaced,

    /// <summary>拆成几条。</summary>
    Split,

    /// <summary>并入另一条。</summary>
    Merged,

    /// <summary>删除。</summary>
    Deleted,

    /// <summary>新增。</summary>
    Inserted,
}

/// <summary>一个条款的变动。</summary>
/// <param name="Kind">种类。</param>
/// <param name="Old">旧条款；新增时为 null。</param>
/// <param name="New">新条款；删除时为空，拆分时有几条。</param>
public sealed record ClauseChange(ClauseChangeKind Kind, Clause? Old, IReadOnlyList<Clause> New);

/// <summary>汇总。问题按 problemId 计一次，几处状态不同时以重的为准。</summary>
/// <param name="Total">应整改的旧问题数：疑似违法、疑似不当与合法性提示；建议与不确定的不计。</param>
/// <param name="Resolved">其中已解决的。</param>
/// <param name="Counts">各状态的问题数（同一口径），按状态。</param>
/// <param name="NotCounted">没有计入的旧问题数：建议与不确定的。</param>
public sealed record ComparisonSummary(int Total, int Resolved, IReadOnlyDictionary<ComparisonState, int> Counts, int NotCounted)
{
    /// <summary>整改率 = 已解决 ÷ 应整改的旧问题，如“66.7%”；没有旧问题时为“—”。</summary>
    public string Rate => Total == 0 ? "—" : (100m * Resolved / Total).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + "%";

    /// <summary>反弹的问题中旧稿就有的几个：台账记为已改，两稿都还有。它们也在 <see cref="Total"/> 里。</summary>
    public int RelapsedInOld { get; init; }

    /// <summary>旧稿没有、新稿才有的问题数：新增的，以及旧稿没有的反弹。</summary>
    public int Fresh => Of(ComparisonState.Added) + Of(ComparisonState.Relapsed) - RelapsedInOld;

    /// <summary>某状态的问题数。</summary>
    public int Of(ComparisonState state) => Counts.GetValueOrDefault(state);
}
