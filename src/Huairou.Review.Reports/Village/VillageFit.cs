namespace Huairou.Review.Reports.Village;

/// <summary>一处要占多少地方：三栏的文字各多长，法律一行多长。</summary>
/// <param name="Now">“现在怎么写的”各段的字数，第一段是位置。</param>
/// <param name="Wrong">“哪里不对”的字数。</param>
/// <param name="Full">“可以改成”写全时各种写法的字数。</param>
/// <param name="Brief">只写短的两种时的字数。</param>
/// <param name="Law">法律一行的字数。</param>
internal sealed record VillageItemSize(IReadOnlyList<int> Now, int Wrong, IReadOnlyList<int> Full, IReadOnlyList<int> Brief, int Law);

/// <summary>一页纸放得下的安排。</summary>
/// <param name="Items">列几处。</param>
/// <param name="Brief">写法只写短的两种。</param>
/// <param name="HalfPoints">正文字号，半磅。</param>
internal sealed record VillageFit(int Items, bool Brief, int HalfPoints)
{
    /// <summary>一页最多列这么多处：再多，会上也念不完。</summary>
    public const int Most = 6;

    // 版心高 267 毫米，去掉标题、开头、落款，留给表格的高度；单位磅。
    private const double Height = 620;

    // 三栏净宽，磅。
    private const double NowWidth = 138, WrongWidth = 143, WaysWidth = 161, LawWidth = 456, NoteWidth = 470;

    // 行高按没有国标字体、由宽松的后备字体排版时估计，宁可宽些。
    private const double LineHeight = 1.62, Padding = 4, LawSize = 8, LawLine = 12;

    private static readonly (bool Brief, int HalfPoints)[] Choices = [(false, 28), (false, 24), (false, 21), (true, 21), (true, 20), (true, 19), (true, 18)];

    /// <summary>选安排：先保证列得全，再要字大、写法多；实在放不下才少列几处。</summary>
    /// <param name="items">各处要占的地方。</param>
    /// <param name="notes">表格后面各段说明的字数。</param>
    public static VillageFit Of(IReadOnlyList<VillageItemSize> items, IReadOnlyList<int> notes)
    {
        for (var count = Math.Min(items.Count, Most); count > 1; count--)
        {
            foreach (var (brief, size) in Choices)
            {
                if (items.Take(count).Sum(i => ItemHeight(i, brief, size / 2.0)) <= Height - NotesHeight(notes, size / 2.0))
                {
                    return new(count, brief, size);
                }
            }
        }

        var (least, smallest) = Choices.FirstOrDefault(c => items.Count == 0 || ItemHeight(items[0], c.Brief, c.HalfPoints / 2.0) <= Height - NotesHeight(notes, c.HalfPoints / 2.0), Choices[^1]);
        return new(Math.Min(items.Count, 1), least, smallest);
    }

    private static double ItemHeight(VillageItemSize item, bool brief, double size)
    {
        var now = item.Now.Sum(n => Lines(n, NowWidth, size));
        var change = (brief ? item.Brief : item.Full).Sum(w => Lines(w, WaysWidth, size));
        var lines = Math.Max(now, Math.Max(Lines(item.Wrong, WrongWidth, size), change));
        return (lines * size * LineHeight) + Padding + (item.Law > 0 ? (Lines(item.Law, LawWidth, LawSize) * LawLine) + Padding : 0);
    }

    // 说明多在一两行以内，首行缩进两字。
    private static double NotesHeight(IReadOnlyList<int> notes, double size) =>
        notes.Where(static n => n > 0).Sum(n => Lines(n + 2, NoteWidth, size)) * size * LineHeight;

    private static int Lines(int characters, double width, double size) => (int)Math.Ceiling(characters / Math.Floor(width / size));
}
