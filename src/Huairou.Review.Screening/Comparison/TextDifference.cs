using DiffPlex;

namespace Huairou.Review.Screening.Comparison;

/// <summary>差别的一段。</summary>
/// <param name="Kind">未变、删去、加上。</param>
/// <param name="Text">文字。</param>
public sealed record DifferencePiece(DifferenceKind Kind, string Text);

/// <summary>差别的种类。</summary>
public enum DifferenceKind
{
    /// <summary>两边相同。</summary>
    Same,

    /// <summary>旧稿有，新稿删去。</summary>
    Deleted,

    /// <summary>新稿加上。</summary>
    Inserted,
}

/// <summary>两段文字的差别，由 DiffPlex 逐字比较，再把零碎的相同字并进改动里，读起来成句。</summary>
public static class TextDifference
{
    // 夹在两处改动之间、不到三个字的相同部分多是巧合（“的”“或者”），并进去更好读。
    private const int Coincidence = 2;

    // 逐字比较的开销随差异的平方增长；太长的按句比较，极长的只说整段换了。
    private const int LongText = 2000;
    private const int HugeText = 60_000;

    /// <summary>比较。去掉“加上”的段连起来是旧文，去掉“删去”的段连起来是新文。</summary>
    public static IReadOnlyList<DifferencePiece> Between(string old, string @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        if (old == @new)
        {
            return old.Length == 0 ? [] : [new(DifferenceKind.Same, old)];
        }

        if (old.Length + @new.Length > HugeText)
        {
            return [new(DifferenceKind.Deleted, old), new(DifferenceKind.Inserted, @new)];
        }

        IChunker chunker = old.Length + @new.Length > LongText ? SentenceChunker.Instance : GlyphChunker.Instance;
        var result = Differ.Instance.CreateDiffs(old, @new, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var pieces = new List<DifferencePiece>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(pieces, DifferenceKind.Same, result.PiecesOld, at, block.DeleteStartA - at);
            Add(pieces, DifferenceKind.Deleted, result.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(pieces, DifferenceKind.Inserted, result.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(pieces, DifferenceKind.Same, result.PiecesOld, at, result.PiecesOld.Count - at);
        return Tidy(pieces);
    }

    private static void Add(List<DifferencePiece> pieces, DifferenceKind kind, IReadOnlyList<string> source, int start, int count)
    {
        if (count > 0)
        {
            pieces.Add(new DifferencePiece(kind, string.Concat(source.Skip(start).Take(count))));
        }
    }

    // 相连的改动合成一处“删去”加一处“加上”。
    private static List<DifferencePiece> Tidy(List<DifferencePiece> pieces)
    {
        var tidy = new List<DifferencePiece>();
        var (deleted, inserted) = ("", "");
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var between = i > 0 && i < pieces.Count - 1;
            if (piece.Kind == DifferenceKind.Same && !(between && piece.Text.Length <= Coincidence))
            {
                Flush();
                tidy.Add(piece);
                continue;
            }

            deleted += piece.Kind == DifferenceKind.Inserted ? "" : piece.Text;
            inserted += piece.Kind == DifferenceKind.Deleted ? "" : piece.Text;
        }

        Flush();
        return tidy;

        void Flush()
        {
            if (deleted.Length > 0)
            {
                tidy.Add(new(DifferenceKind.Deleted, deleted));
            }

            if (inserted.Length > 0)
            {
                tidy.Add(new(DifferenceKind.Inserted, inserted));
            }

            (deleted, inserted) = ("", "");
        }
    }

    // 一个汉字一段，数字与字母连成一段，代理对不拆。
    private sealed class GlyphChunker : IChunker
    {
        public static GlyphChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var chunks = new List<string>(text.Length);
            for (var i = 0; i < text.Length;)
            {
                var end = i + 1;
                if (char.IsHighSurrogate(text[i]) && end < text.Length && char.IsLowSurrogate(text[end]))
                {
                    end++;
                }
                else if (IsRun(text[i]))
                {
                    while (end < text.Length && IsRun(text[end]))
                    {
                        end++;
                    }
                }

                chunks.Add(text[i..end]);
                i = end;
            }

            return chunks;
        }

        private static bool IsRun(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '%';
    }

    private sealed class SentenceChunker : IChunker
    {
        public static SentenceChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var chunks = new List<string>();
            var start = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] is '。' or '；' or '，' or '：' or '\n' || i == text.Length - 1)
                {
                    chunks.Add(text[start..(i + 1)]);
                    start = i + 1;
                }
            }

            return chunks;
        }
    }
}
