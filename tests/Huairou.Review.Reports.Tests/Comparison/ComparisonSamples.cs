using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests.Comparison;

/// <summary>整改复核各格式共用的材料：手写的两稿，六种状态都有。</summary>
internal static class ComparisonSamples
{
    /// <summary>初稿、旧稿、新稿的比较。</summary>
    public static ComparisonResult All()
    {
        var first = SampleResults.Clause("f1", "第二条", "村民委员会成员限男性村民担任。", number: "第二条");
        var kept = SampleResults.Clause("k1", "第三条", "出嫁女不参加集体收益分红。", number: "第三条");
        var fixedOld = SampleResults.Clause("x1", "第四条", "媳妇应当操持家务，男人在外挣钱。", number: "第四条");
        var fixedNew = SampleResults.Clause("x2", "第四条", "夫妻共同操持家务，共同承担家庭责任。", number: "第四条");
        var gone = SampleResults.Clause("g1", "第五条", "清明祭祖只许男丁参加。", number: "第五条");
        var moved = SampleResults.Clause("m1", "第六条", "拖欠卫生费的不出具入学证明。", number: "第六条");
        var plain = SampleResults.Clause("p1", "第七条", "村内道路两侧不得堆放柴草、砖瓦和农机具，违者批评教育。", number: "第七条");
        var back = first with { Id = "f2", Address = "第八条", Number = "第八条" };

        var initial = Result("初稿.docx", [first], [SampleResults.Find(first, "限男性村民担任", "D01", "剥夺或限制妇女民主权利", Severity.Unlawful)]);
        var old = Result(
            "旧稿.docx",
            [kept, fixedOld, gone, moved, plain],
            [
                SampleResults.Find(kept, "出嫁女不参加集体收益分红", "A06", "集体收益与福利分配按性别婚姻区别", Severity.Unlawful) with { Rewrite = "集体收益按成员份额分配，男女一个标准。" },
                SampleResults.Find(fixedOld, "媳妇应当操持家务", "H01", "家务与照料责任单方归于女性", Severity.Improper),
                SampleResults.Find(gone, "只许男丁参加", "K03", "排斥女性的习俗禁忌与男性默认", Severity.Improper),
                SampleResults.Find(moved, "不出具入学证明", "M01", "以儿童权益作为制裁工具", Severity.Unlawful),
            ]) with { Omissions = [new Omission("D02", Severity.Advice, "没有写妇女名额。", "村民代表中妇女应当占三分之一以上。") { Title = "法定妇女名额" }] };
        var now = Result(
            "新稿.docx",
            [kept, fixedNew, plain, moved with { Address = "第七条", Number = "第七条" }, back],
            [
                SampleResults.Find(kept, "出嫁女不参加集体收益分红", "A06", "集体收益与福利分配按性别婚姻区别", Severity.Unlawful) with { Rewrite = "集体收益按成员份额分配，男女一个标准。" },
                SampleResults.Find(moved, "不出具入学证明", "M01", "以儿童权益作为制裁工具", Severity.Unlawful) with { Address = "第七条" },
                SampleResults.Find(back, "限男性村民担任", "D01", "剥夺或限制妇女民主权利", Severity.Unlawful),
            ]);
        return DocumentComparer.Compare(old, now, [initial]);
    }

    /// <summary>台账记为已改、两稿都还有的（第三条），与台账记为已改、旧稿没有而新稿又有的（第八条）。</summary>
    public static ComparisonResult Recorded()
    {
        var all = All();
        Finding Of(string rule) => all.New.Findings.Single(f => f.Rule == rule);
        var (kept, back) = (Of("A06"), Of("D01") with { Address = "第二条" });
        var record = new RectificationRecord("清理台账.xlsx", "新稿.docx")
        {
            Clauses = [.. all.New.Clauses.Where(c => c.Id == kept.ClauseId || c.Id == back.ClauseId)],
            Findings = [new(kept, 5, "序号 1", true), new(back, 6, "序号 2", true)],
        };
        return DocumentComparer.Compare(all.Old, all.New, [], false, record);
    }

    /// <summary>处处都是标记与控制字符的两稿。</summary>
    public static ComparisonResult Hostile(string evil)
    {
        var clause = SampleResults.Clause(evil, evil, evil + "妇女不得参加。", number: evil);
        var finding = SampleResults.Find(clause, "妇女不得参加", "D01", evil, Severity.Unlawful) with { Rewrite = evil, Why = evil };
        var other = SampleResults.Clause("other", evil, "改成了" + evil + "男女都可以参加。", number: evil);
        var old = Result(evil, [clause], [finding]) with { Title = evil, Kind = evil, Pack = evil, Omissions = [new Omission("D02", Severity.Advice, evil, evil) { Title = evil }] };
        return DocumentComparer.Compare(old, Result(evil, [other], [SampleResults.Find(other, "男女都可以参加", "K01", evil, Severity.Improper)]) with { Title = evil, Omissions = old.Omissions }, [old]);
    }

    /// <summary>写出后的文字。</summary>
    public static string Text(Reports.Comparison.IComparisonWriter writer, ComparisonResult result)
    {
        using var output = new MemoryStream();
        writer.Write(output, result);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private static ReviewResult Result(string file, IReadOnlyList<Documents.Clause> clauses, IReadOnlyList<Finding> findings) =>
        SampleResults.Clean() with { File = file, Title = "石门岭村村规民约", Clauses = clauses, Findings = findings, Cleared = [], Omissions = [], Verdict = Verdicts.Of(findings) };
}
