namespace Huairou.Review.Documents.Reading;

/// <summary>读取过程中收集说明；同代码同文字只留一条，按重要性排序给出。</summary>
internal sealed class ReadingNotes
{
    // 越靠前越重要：先说没读到的，再说推断的，最后说略去的。
    private static readonly string[] Order =
    [
        "image-only-page", "garbled-page", "garbled-text", "injected-text", "page-limit", "rotated-text",
        "mislabelled", "encoding-mismatch", "table-inferred", "lines-rejoined", "images", "boilerplate-dropped", "page-info",
    ];

    private readonly List<ReadingNote> _notes = [];

    public void Add(string code, string message)
    {
        var note = new ReadingNote(code, message);
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }

    public IReadOnlyList<ReadingNote> Sorted() => [.. _notes.OrderBy(note => Rank(note.Code))];

    private static int Rank(string code) => Array.IndexOf(Order, code) is >= 0 and var rank ? rank : Order.Length;
}
