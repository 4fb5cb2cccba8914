using System.Text;

namespace Huairou.Review.Reports.Templates;

/// <summary>填入文字的样子；样子由模板里的同名字符样式决定。</summary>
internal enum RunLook
{
    /// <summary>照占位符自己的格式。</summary>
    Plain,

    /// <summary>问题文字：字符样式“问题文字”；模板没有时加粗、加波浪线，黑白打印也分得清。</summary>
    Marked,

    /// <summary>引导语等上文：字符样式“上文”；模板没有时照占位符的格式。</summary>
    Context,
}

/// <summary>一截样子相同的文字。</summary>
/// <param name="Text">文字，不含换行。</param>
/// <param name="Look">样子。</param>
internal sealed record RichRun(string Text, RunLook Look = RunLook.Plain);

/// <summary>填入占位符的文字，可以有几段。控制字符一律去掉，文字里的花括号只是文字。</summary>
/// <param name="Lines">各段。</param>
internal sealed record RichText(IReadOnlyList<IReadOnlyList<RichRun>> Lines)
{
    /// <summary>空。</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>没有文字。</summary>
    public bool IsEmpty => Lines.All(static l => l.All(static r => r.Text.Length == 0));

    /// <summary>去掉样子的文字，各段以换行相接。</summary>
    public string Plain => string.Join('\n', Lines.Select(static l => string.Concat(l.Select(static r => r.Text))));

    /// <summary>由文字得来；换行处分段。</summary>
    public static RichText Of(string text) => text.Length == 0 ? Empty : OfLines(text.ReplaceLineEndings("\n").Split('\n'));

    /// <summary>由各段文字得来，空段不要。</summary>
    public static RichText OfLines(IEnumerable<string> lines) =>
        new([.. lines.Select(Clean).Where(static l => l.Length > 0).Select(static l => (IReadOnlyList<RichRun>)[new RichRun(l)])]);

    /// <summary>由几截文字接成一段；文字里的换行处分段。</summary>
    public static RichText OfRuns(IEnumerable<RichRun> runs)
    {
        var lines = new List<List<RichRun>> { new() };
        foreach (var run in runs)
        {
            foreach (var (part, index) in run.Text.ReplaceLineEndings("\n").Split('\n').Select(static (p, i) => (p, i)))
            {
                if (index > 0)
                {
                    lines.Add([]);
                }

                if (Clean(part) is { Length: > 0 } text)
                {
                    lines[^1].Add(run with { Text = text });
                }
            }
        }

        return new([.. lines.Where(static l => l.Count > 0)]);
    }

    /// <summary>接在后面，另起一段。</summary>
    public RichText Then(RichText next) => new([.. Lines, .. next.Lines]);

    // Word 的文字里不许有控制字符与不成对的代理项，一份恶意的原件不能使意见书打不开。
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\t')
            {
                clean.Append('　');
            }
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && !HiddenOrder.IsMark(c) && c is not ('\uFFFE' or '\uFFFF'))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }
}
