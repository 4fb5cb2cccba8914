using CsCheck;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Reports.Spreadsheets;
using Huairou.Review.Reports.Spreadsheets.Merging;
using Huairou.Review.Reports.Spreadsheets.Rectifying;
using Huairou.Review.Screening.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Tests.Spreadsheets;

/// <summary>不论人怎样改台账、新一次审查有何不同，合并以后人的内容一格不少。</summary>
public sealed class LedgerMergeProperties
{
    private const string Tag = "本行记号";

    private static readonly string[] Human = ["制定日期", "通过方式", "到会人数", "责任人", "期限", "表决日期", "改后原文", "公布日期", "关联信访、诉讼"];

    private static readonly string[] Edited = ["镇乡", "文本类型", "条款号", "原文", "问题类型", "档次", "法条", "建议改法", "意见类别", "理由", "文件"];

    private static readonly string[] Values = ["王某", "=1+1", "@张某", "2026年5月", " 前后有空 ", "第一行\n第二行", "上交", "", "出嫁满一年的妇女", "-", "否"];

    private sealed record Edit(int Kind, int Row, int Column, int Value);

    private static readonly Gen<Edit[]> Edits = Gen.Select(Gen.Int[0, 10], Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30]).Select(static t => new Edit(t.Item1, t.Item2, t.Item3, t.Item4)).Array[0, 14];

    private static byte[] Old => Workbooks.Ledger(SampleResults.Village() with { File = "甲镇/石门岭村/村规民约.docx" }, SampleResults.Tiny());

    [Fact]
    public void 人的内容一格不少()
    {
        var old = Old;
        Edits.Select(Gen.Int[0, 511]).Sample((edits, dropped) => Check(old, edits, dropped), iter: 60, threads: 1);
    }

    [Fact]
    public void 整改复核续写以后_人的内容也一格不少()
    {
        var old = Old;
        Gen.Select(Edits, Gen.Int[0, 511], Gen.Bool).Sample((edits, dropped, signed) => CheckRectified(old, edits, dropped, signed), iter: 60, threads: 1);
    }

    // 能改的只有：空着的或者“待改”的整改状态、空着的改后原文（都要署名），空着的是否反弹，程序自己的标识。
    private static void CheckRectified(byte[] bytes, IReadOnlyList<Edit> edits, int dropped, bool signed)
    {
        var paper = Tagged(bytes);
        var (touched, next) = (new HashSet<(string Row, string Head)>(), 100);
        foreach (var edit in edits.Where(_ => paper.Rows.Count > 0))
        {
            Apply(paper, edit, touched, ref next);
        }

        var old = SampleResults.Village() with { File = "甲镇/石门岭村/村规民约.docx" };
        var saved = paper.Save();
        var ledger = ComparisonLedger.Open("台账.xlsx", saved);
        var result = DocumentComparer.Compare(old, Changed(old, dropped) with { Date = "2026-09-01" }, [], false, ledger.RecordOf([old.File], only: true));
        using var output = new MemoryStream();
        var writer = new LedgerComparisonWriter(Workbooks.Options with { Date = "2026-09-01", Reviewer = signed ? "王某" : "" }, ledger);
        writer.Begin(output, 1);
        writer.Write(output, result);
        writer.End(output, 1);
        Workbooks.AssertValid(output.ToArray());
        var after = LedgerPaper.Open(output.ToArray());
        Assert.Equal(paper.Rows.Select(static r => r[Tag].Text), after.Rows.Take(paper.Rows.Count).Select(static r => r.GetValueOrDefault(Tag).Text));
        for (var i = 0; i < paper.Rows.Count; i++)
        {
            foreach (var head in paper.Heads.Where(static h => h is not ("标识" or "复查结果")))
            {
                var (before, now) = (paper.Text(i, head), after.Text(i, head));
                var mayChange = head switch
                {
                    "整改状态" => signed && before.Trim() is "" or "待改" && now == "已改",
                    "改后原文" => signed && string.IsNullOrWhiteSpace(before),
                    "是否反弹" => string.IsNullOrWhiteSpace(before) && now == "是",
                    _ => false,
                };
                Assert.True(mayChange || before == now || (string.IsNullOrWhiteSpace(before) && now.Length == 0), $"第 {i} 行“{head}”：{before} → {now}");
            }
        }

        // 每一处都在“整改复核”表里。
        Assert.Equal(result.Findings.Count + result.Omissions.Count, Workbooks.Texts(Workbooks.Open(output.ToArray()), "整改复核").Keys.Where(static k => k.Row > 3).Select(static k => k.Row).Distinct().Count());
    }

    private static LedgerPaper Tagged(byte[] bytes)
    {
        var paper = LedgerPaper.Open(bytes);
        paper.Heads.Add(Tag);
        for (var i = 0; i < paper.Rows.Count; i++)
        {
            paper.Set(i, Tag, $"行{i}");
        }

        return paper;
    }

    private static void Check(byte[] bytes, IReadOnlyList<Edit> edits, int dropped)
    {
        var paper = Tagged(bytes);
        var touched = new HashSet<(string Row, string Head)>();
        var next = 100;
        foreach (var edit in edits.Where(_ => paper.Rows.Count > 0))
        {
            Apply(paper, edit, touched, ref next);
        }

        var current = Workbooks.Ledger(
            Workbooks.Options with { Date = "2026-09-01" },
            ReviewOutcome.Reviewed(Changed(SampleResults.Village() with { File = "甲镇/石门岭村/村规民约.docx" }, dropped)),
            ReviewOutcome.Reviewed(SampleResults.Tiny()));
        var merged = LedgerMerge.Merge("旧.xlsx", paper.Save(), "新.xlsx", current, new DateOnly(2026, 9, 30));
        Workbooks.AssertValid(merged.Bytes);
        var after = LedgerPaper.Open(merged.Bytes);
        var byTag = after.Rows.Where(r => r.ContainsKey(Tag)).ToDictionary(r => r[Tag].Text);

        // 旧台账的行一行不少，次序不变，新的都在后面。
        Assert.Equal(paper.Rows.Select(r => r[Tag].Text), after.Rows.Take(paper.Rows.Count).Select(r => r.GetValueOrDefault(Tag).Text));
        Assert.Equal(paper.Heads.Where(h => h != "标识"), after.Heads.Where(h => h is not ("标识" or "复查结果" or "本次机器意见" or "是否反弹") || (h == "是否反弹" && paper.Heads.Contains(h))));
        foreach (var row in paper.Rows)
        {
            var tag = row[Tag].Text;
            foreach (var head in paper.Heads.Where(h => h != "标识"))
            {
                var before = row.GetValueOrDefault(head, SheetValue.Empty);
                var now = byTag[tag].GetValueOrDefault(head, SheetValue.Empty);
                if (touched.Contains((tag, head)) || Human.Contains(head) || head is Tag or "整改状态" or "序号")
                {
                    Assert.Equal((tag, head, before.IsEmpty ? "" : before.Text), (tag, head, now.IsEmpty ? "" : now.Text));
                }
                else if (head == "是否反弹")
                {
                    Assert.True(now.Text == before.Text || (now.Text == "是" && row.GetValueOrDefault("整改状态").Text == "已改"));
                }
            }
        }

        // 新台账的每一行都能在合并后找到。
        var keys = after.Rows.Select(r => r.GetValueOrDefault("标识", SheetValue.Empty).Text).ToList();
        Assert.All(LedgerPaper.Open(current).Rows, r => Assert.Contains(r["标识"].Text, keys));
    }

    private static void Apply(LedgerPaper paper, Edit edit, HashSet<(string, string)> touched, ref int next)
    {
        var row = edit.Row % paper.Rows.Count;
        void Write(string head, string value)
        {
            if (paper.Heads.Contains(head))
            {
                paper.Set(row, head, value);
                touched.Add((paper.Text(row, Tag), head));
            }
        }

        switch (edit.Kind)
        {
            case 0 or 1:
                Write(Human[edit.Column % Human.Length], Values[edit.Value % Values.Length]);
                break;
            case 2:
                Write("整改状态", LedgerFields.Statuses[edit.Value % LedgerFields.Statuses.Count]);
                break;
            case 3 or 4:
                Write(Edited[edit.Column % Edited.Length], Values[edit.Value % Values.Length]);
                break;
            case 5: // 加一行
                paper.Rows.Insert(row, new(StringComparer.Ordinal) { [Tag] = SheetValue.Of($"行{next++}"), ["原文"] = SheetValue.Of(Values[edit.Value % Values.Length]), ["责任人"] = SheetValue.Of("某") });
                break;
            case 6: // 删一行
                paper.Rows.RemoveAt(row);
                break;
            case 7: // 挪列
                var head = paper.Heads[edit.Column % paper.Heads.Count];
                paper.Heads.Remove(head);
                paper.Heads.Insert(edit.Value % (paper.Heads.Count + 1), head);
                break;
            case 8: // 按某一列排序
                var by = paper.Heads[edit.Column % paper.Heads.Count];
                paper.Rows.Sort((a, b) => string.CompareOrdinal(a.GetValueOrDefault(by, SheetValue.Empty).Text, b.GetValueOrDefault(by, SheetValue.Empty).Text));
                break;
            case 9: // 删去标识列
                paper.Heads.Remove("标识");
                break;
            default: // 抄一行
                var copy = new Dictionary<string, SheetValue>(paper.Rows[row], StringComparer.Ordinal) { [Tag] = SheetValue.Of($"行{next++}") };
                paper.Rows.Add(copy);
                break;
        }
    }

    // 新一次审查：少了几处，理由都换了说法。
    private static ReviewResult Changed(ReviewResult result, int dropped) => result with
    {
        Findings = [.. result.Findings.Where((_, i) => (dropped & (1 << i)) == 0).Select(f => f with { Why = f.Why + "（新）" })],
    };
}
