namespace Huairou.Review.Documents.Clauses;

/// <summary>编号的样式，由外到内大致排序；数值即缺省的内外次序。</summary>
internal enum MarkerKind
{
    /// <summary>没有编号。</summary>
    None = 0,

    /// <summary>第一编。</summary>
    Part = 1,

    /// <summary>第一分编。</summary>
    SubPart = 2,

    /// <summary>第一章。</summary>
    Chapter = 3,

    /// <summary>第一节。</summary>
    Section = 4,

    /// <summary>第一条。</summary>
    Article = 5,

    /// <summary>一、</summary>
    HanComma = 10,

    /// <summary>第一，</summary>
    Ordinal = 11,

    /// <summary>（一）</summary>
    ParenHan = 12,

    /// <summary>I.、IV.</summary>
    Roman = 13,

    /// <summary>1. 或 1、</summary>
    Arabic = 14,

    /// <summary>6.2.3</summary>
    Decimal = 15,

    /// <summary>（1）</summary>
    ParenArabic = 16,

    /// <summary>1）</summary>
    HalfParen = 17,

    /// <summary>①</summary>
    Circled = 18,

    /// <summary>a) 或 A.</summary>
    Letter = 19,

    /// <summary>• 等项目符号。</summary>
    Bullet = 20,
}

/// <summary>读出的一个编号。</summary>
/// <param name="Kind">样式。</param>
/// <param name="Value">序数；项目符号为 0；小数编号为最后一段。</param>
/// <param name="Length">占去的字数，含其后的分隔空白。</param>
/// <param name="Number">显示的编号，去掉字间空格，圆括号统一为全角。</param>
/// <param name="Branch">“第十二条之一”的“一”；没有时为 0。</param>
internal readonly record struct Marker(MarkerKind Kind, int Value, int Length, string Number, int Branch = 0)
{
    /// <summary>没有编号。</summary>
    public static Marker None => new(MarkerKind.None, 0, 0, "");

    /// <summary>编、分编、章、节。</summary>
    public bool IsStructure => Kind is >= MarkerKind.Part and <= MarkerKind.Section;

    /// <summary>条以下或公文式的各级编号。</summary>
    public bool IsItem => Kind >= MarkerKind.HanComma;

    /// <summary>去掉尾部标点的编号，用于“第3项”。成对括号保留。</summary>
    public string Core => Number.Length > 1 && Number[0] is not '（' ? Number.TrimEnd('、', '.', '，', '）', '：') : Number;
}
