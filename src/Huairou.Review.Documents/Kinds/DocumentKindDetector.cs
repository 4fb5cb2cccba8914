using System.Globalization;
using Huairou.Review.Text;

namespace Huairou.Review.Documents.Kinds;

/// <summary>由题目、制定机关、体例与用词认文种。各路线索记分相加，题目最重；分不够就是“其他”。</summary>
public static class DocumentKindDetector
{
    /// <summary>低于此分不下结论：一两个用词不足以定文种。</summary>
    private const int Threshold = 3;

    /// <summary>内容线索只看前面这么多字。</summary>
    private const int ContentLimit = 20_000;

    /// <summary>说明里最多列这么多条凭据。</summary>
    private const int MaxEvidence = 3;

    /// <summary>题目最长这么多字。</summary>
    private const int MaxTitle = 60;

    /// <summary>认文种。</summary>
    /// <param name="draft">读入的文档。</param>
    /// <param name="tree">它的条款树。</param>
    /// <returns>文种名（见 <see cref="DocumentKinds"/>）与凭据（最有力的在前，以分号隔开）。</returns>
    public static (string Kind, string Evidence) Detect(Draft draft, ClauseTree tree)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(tree);
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        var evidence = new List<(string Kind, int Score, string Text)>();

        void Score(string kind, int points, string text)
        {
            scores[kind] = scores.GetValueOrDefault(kind) + points;
            evidence.Add((kind, points, text));
        }

        var title = TitleOf(draft.Name, tree);
        var fromText = tree.Title.Length > 0 || title != Path.GetFileNameWithoutExtension(draft.Name);
        var named = fromText ? "题目" : "文件名";
        var strength = fromText ? 1.0 : 0.6;
        var heads = new NumberBag(KindCues.Titles.Count);
        TitleHeads.Mark(title, heads);
        for (var i = 0; i < KindCues.Titles.Count; i++)
        {
            var cue = KindCues.Titles[i];
            if (heads.Has(i) && cue.Matches(title) is { } word)
            {
                Score(cue.Kind, (int)Math.Round(cue.Points * strength), $"{named}“{Shorten(title)}”含“{word}”");
            }
        }

        ScoreNotes(tree, Score);
        ScoreContent(tree, Score);
        ScoreForm(tree, title, Score);

        var best = "";
        foreach (var kind in DocumentKinds.All)
        {
            // 同分取靠前的：列在前面的文种更具体。
            if (scores.GetValueOrDefault(kind) >= Threshold && (best.Length == 0 || scores[kind] > scores[best]))
            {
                best = kind;
            }
        }

        if (best.Length == 0)
        {
            return (DocumentKinds.Other, "题目、制定机关与用词都不足以认定文种，可用 --kind 指定");
        }

        return (best, string.Join('；', evidence.Where(e => e.Kind == best).OrderByDescending(static e => e.Score).Take(MaxEvidence).Select(static e => e.Text)));
    }

    /// <summary>题目：文档自己的题目，其次开头没有编号、没有句读的一行，再次文件名。</summary>
    /// <param name="fileName">文件名。</param>
    /// <param name="tree">条款树。</param>
    public static string TitleOf(string fileName, ClauseTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.Title.Length > 0 ? tree.Title
            : tree.Clauses is [{ Number: "", Cell: null } first, _, ..] && first.Text.Length is > 3 and <= MaxTitle && first.Text.AsSpan().IndexOfAny("。；，：") < 0 ? first.Text
            : Path.GetFileNameWithoutExtension(fileName);
    }

    private static void ScoreNotes(ClauseTree tree, Action<string, int, string> score)
    {
        foreach (var c in tree.Clauses)
        {
            if (c.Kind != ClauseKind.Closing)
            {
                continue;
            }

            foreach (var cue in KindCues.Issuers)
            {
                if (cue.Matches(c.Text) is { } word)
                {
                    score(cue.Kind, cue.Points, $"{c.Path[^1].Number}“{Shorten(c.Text)}”含“{word}”");
                }
            }
        }
    }

    private static readonly WordIndex TitleHeads = new([.. KindCues.Titles.Select(static c => c.Heads)]);
    private static readonly WordIndex ContentHeads = new([.. KindCues.Contents.Select(static c => c.Heads)]);

    private static void ScoreContent(ClauseTree tree, Action<string, int, string> score)
    {
        var seen = new bool[KindCues.Contents.Count];
        var heads = new NumberBag(seen.Length);
        var read = 0;
        foreach (var c in tree.Clauses)
        {
            // 打头的词一个也没有的线索不会符合。
            for (var i = ContentHeads.Mark(c.Text, heads) ? 0 : seen.Length; i < seen.Length; i++)
            {
                if (!seen[i] && heads.Has(i) && KindCues.Contents[i].Matches(c.Text) is { } word)
                {
                    seen[i] = true;
                    score(KindCues.Contents[i].Kind, KindCues.Contents[i].Points, $"{c.Address}写有“{word}”");
                }
            }

            read += c.Text.Length;
            if (read > ContentLimit)
            {
                return;
            }
        }
    }

    private static void ScoreForm(ClauseTree tree, string title, Action<string, int, string> score)
    {
        var (cells, articles, adopted) = (0, false, false);
        foreach (var c in tree.Clauses)
        {
            cells += c.Cell is null ? 0 : 1;
            articles = articles || IsArticle(c.Path);
            adopted = adopted || (c.Path is [.., { Number: "题注" }] && c.Text.Contains("人民代表大会", StringComparison.Ordinal));
        }

        if (cells >= 6 && cells * 2 > tree.Clauses.Count && title.Contains("分配", StringComparison.Ordinal))
        {
            score(DocumentKinds.DistributionPlan, 1, string.Create(CultureInfo.InvariantCulture, $"大半是表格（{cells} 格）"));
        }

        if (articles && adopted)
        {
            score(DocumentKinds.Legislation, 10, "分条，且题注写明由人民代表大会或其常务委员会通过");
        }
    }

    private static bool IsArticle(IReadOnlyList<ClausePathSegment> path)
    {
        for (var i = 0; i < path.Count; i++)
        {
            if (path[i].Level == "条")
            {
                return true;
            }
        }

        return false;
    }

    private static string Shorten(string text) => text.Length <= 30 ? text : text[..30] + "……";
}
