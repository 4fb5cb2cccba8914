namespace Huairou.Review.Screening.Comparison;

/// <summary>旧问题在新稿中的状态。次序由轻到重：同一问题几处状态不同时，以重的为准。</summary>
public enum ComparisonState
{
    /// <summary>已解决：条款已改写而不再有这类问题，或者条款已删除。</summary>
    Resolved,

    /// <summary>减轻：同类问题仍在，但档次降低，或者由“不给”变为“少给、缓给、附条件给”。</summary>
    Weakened,

    /// <summary>另行出现：换了写法，写到了别的条款、表格或者附件里。</summary>
    Reappeared,

    /// <summary>移动：原话搬到了别处。</summary>
    Moved,

    /// <summary>未改：包括只改编号、只换措辞。</summary>
    Unchanged,

    /// <summary>反弹：更早的一稿有，上一稿已改，新稿又写了回来；或者台账记为已改，新稿还有。</summary>
    Relapsed,

    /// <summary>新增：旧稿没有，新稿才有。</summary>
    Added,
}

/// <summary>状态的名称。</summary>
public static class ComparisonStates
{
    /// <summary>全部状态，按报告中列出的次序：要办的在前。</summary>
    public static IReadOnlyList<ComparisonState> All { get; } =
    [
        ComparisonState.Relapsed, ComparisonState.Added, ComparisonState.Unchanged, ComparisonState.Moved,
        ComparisonState.Reappeared, ComparisonState.Weakened, ComparisonState.Resolved,
    ];

    /// <summary>中文名。</summary>
    public static string ToChinese(this ComparisonState state) => state switch
    {
        ComparisonState.Resolved => "已解决",
        ComparisonState.Weakened => "减轻",
        ComparisonState.Reappeared => "另行出现",
        ComparisonState.Moved => "移动",
        ComparisonState.Unchanged => "未改",
        ComparisonState.Relapsed => "反弹",
        _ => "新增",
    };

    /// <summary>机器格式中的名称。</summary>
    public static string ToCode(this ComparisonState state) => state switch
    {
        ComparisonState.Resolved => "resolved",
        ComparisonState.Weakened => "weakened",
        ComparisonState.Reappeared => "reappeared",
        ComparisonState.Moved => "moved",
        ComparisonState.Unchanged => "unchanged",
        ComparisonState.Relapsed => "relapsed",
        _ => "new",
    };

    /// <summary>一句话说明这个状态是怎么定的，写在报告的说明里。</summary>
    public static string Meaning(this ComparisonState state) => state switch
    {
        ComparisonState.Resolved => "条款已改写，新稿不再有这类问题；或者条款已删除。",
        ComparisonState.Weakened => "同类问题仍在，但档次降低（如违法降为不当），或者后果由不给变为少给、缓给、附条件给。",
        ComparisonState.Reappeared => "原条款改了或者删了，但同类、同一人群、同一权利的问题换了写法，写到了别的条款、表格或者附件里。",
        ComparisonState.Moved => "原话搬到了别处，问题没有变。",
        ComparisonState.Unchanged => "问题仍在原条款：文字没有改，或者只改了编号、措辞。",
        ComparisonState.Relapsed => "更早的一稿有这个问题，上一稿已经改掉，新稿又写了回来；或者台账记为已改，新稿仍有。",
        _ => "旧稿没有，新稿才出现。",
    };
}
