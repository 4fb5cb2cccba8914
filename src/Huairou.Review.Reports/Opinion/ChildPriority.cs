using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Opinion;

/// <summary>哪些意见列入“儿童优先意见”：直接受影响的是儿童的类型。</summary>
internal static class ChildPriority
{
    // M 组以外，权利人就是儿童的四类：随母子女的成员身份、入学与助学、校园里的性别定型、监护抚养。
    private static readonly string[] Others = ["A10", "F01", "F02", "H02"];

    /// <summary>怎样选出来的，印在意见书上。</summary>
    public const string HowChosen = "问题类型属于M组（儿童优先与儿童权利）或者A10、F01、F02、H02，以及兼涉M组的意见，直接影响儿童，列入本部分，不再重复列入条款意见。";

    /// <summary>这个类型直接关系儿童。</summary>
    public static bool Concerns(string rule) => rule.StartsWith('M') || Others.Contains(rule, StringComparer.Ordinal);

    /// <summary>这处意见列入儿童优先意见。</summary>
    public static bool Concerns(Finding finding) => Concerns(finding.Rule) || finding.Also.Any(static a => a.StartsWith('M'));
}
