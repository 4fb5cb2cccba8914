using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Huairou.Review.Documents.Word;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>把段落文字写成文字块，同时记下每个字落在哪个元素上，批注才能圈准。</summary>
internal sealed class RecoveredText
{
    // 约一个五号字宽，二十分之一磅。
    private const int GapWidth = 200;

    private readonly Dictionary<int, BlockText> _blocks = [];

    /// <summary>写过的段落。</summary>
    public IReadOnlyDictionary<int, BlockText> Blocks => _blocks;

    /// <summary>写一段。</summary>
    /// <param name="block">段落序号。</param>
    /// <param name="text">文字；换行与制表符写成相应的元素，XML 不许可的字符略去。</param>
    /// <param name="gap">在这个位置之前留一字宽，只是字距，不添字；0 为不留。</param>
    public IReadOnlyList<Run> Runs(int block, string text, int gap = 0)
    {
        var runs = new List<Run>();
        var pieces = new List<TextPiece>();
        for (var at = 0; at < text.Length;)
        {
            var limit = at < gap - 1 ? gap - 1 : at < gap ? gap : text.Length;
            var end = text.AsSpan(at..limit).IndexOfAny('\n', '\t', '\r');
            end = end < 0 ? limit : at + end;
            if (end == at)
            {
                Add(text[at] == '\t' ? new TabChar() : new Break(), at, 1);
                at++;
                continue;
            }

            end = Clean(text, at, end);
            if (end == at)
            {
                at++;
                continue;
            }

            Add(new RunText(text[at..end]) { Space = SpaceProcessingModeValues.Preserve }, at, end - at);
            at = end;
        }

        _blocks[block] = new BlockText(pieces);
        return runs;

        void Add(OpenXmlElement leaf, int start, int length)
        {
            runs.Add(gap > 0 && start + length == gap ? new Run(new RunProperties(new Spacing { Val = GapWidth }), leaf) : new Run(leaf));
            pieces.Add(new TextPiece(leaf, start, length, 0));
        }
    }

    // 从 at 起连续可写的一截到哪里为止。
    private static int Clean(string text, int at, int end)
    {
        if (XmlText.Clean(text[at..end]).Length == end - at)
        {
            return end;
        }

        var clean = at;
        while (clean < end)
        {
            var width = char.IsHighSurrogate(text[clean]) && clean + 1 < end ? 2 : 1;
            if (XmlText.Clean(text.Substring(clean, width)).Length != width)
            {
                break;
            }

            clean += width;
        }

        return clean;
    }
}
