using System.Text.Json;
using Huairou.Review.Screening;
using Huairou.Review.Tests;
using Huairou.Review.Training.Learning;

namespace Huairou.Review.Training.Tests;

/// <summary>训练材料与仓库外的测量条款不相交：法条原文也不例外。失败时只报测量条款的编号，不报文字。</summary>
public sealed class DisjointTests
{
    private const int PieceLength = 12;

    // 太短的条款偶然同文，不足为据。
    private const int FewestPieces = 3;

    [DataTheory]
    [InlineData("dev.jsonl")]
    [InlineData("real-dev.jsonl")]
    public void 没有一条训练文字含有测量条款的半数以上(string set)
    {
        var training = LabelledClause.LoadDirectory(Path.Combine(TestPaths.Root, "corpus", "clauses")).Where(static c => !c.IsTest)
            .Concat(TrainingMaterial.Pages(RuleSet.Load(Path.Combine(TestPaths.Root, "corpus"))))
            .Select(static c => (c.Id, Pieces: Pieces(c.Text))).ToArray();
        Assert.True(training.Length > 6000);
        var owners = training.SelectMany(static t => t.Pieces.Select(p => (Piece: p, t.Id))).ToLookup(static x => x.Piece, static x => x.Id, StringComparer.Ordinal);
        var shared = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(TestPaths.Data!, "clauses", set)))
        {
            using var row = JsonDocument.Parse(line);
            var pieces = Pieces(row.RootElement.GetProperty("text").GetString()!);
            var most = pieces.SelectMany(p => owners[p].Distinct(StringComparer.Ordinal)).GroupBy(static id => id, StringComparer.Ordinal).Select(static g => g.Count()).DefaultIfEmpty(0).Max();
            if (pieces.Count >= FewestPieces && most * 2 >= pieces.Count)
            {
                shared.Add(row.RootElement.GetProperty("id").GetString()!);
            }
        }

        Assert.Empty(shared);
    }

    private static HashSet<string> Pieces(string text)
    {
        var han = string.Concat(text.Where(static c => c is >= '\u3400' and <= '\u9fff'));
        return [.. Enumerable.Range(0, Math.Max(0, han.Length - PieceLength + 1)).Select(i => han.Substring(i, PieceLength))];
    }
}
