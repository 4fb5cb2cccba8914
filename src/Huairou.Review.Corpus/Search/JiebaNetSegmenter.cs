#if USE_JIEBANET
using Huairou.Review.Text;
using JiebaNet.Segmenter;

namespace Huairou.Review.Corpus.Search;

/// <summary>JiebaNet.Segmenter 的接头，只在 -p:UseJiebaNet=true 时编译。</summary>
/// <remarks>该包首次使用时装载词典，不能并发，所以在静态构造里先切一次。词典文件须在程序旁边的 Resources 目录。</remarks>
public sealed class JiebaNetSegmenter : ISegmenter
{
    private static readonly Lazy<JiebaSegmenter> Shared = new(() =>
    {
        var segmenter = new JiebaSegmenter();
        _ = segmenter.Cut("预热", cutAll: false, hmm: true).ToList();
        return segmenter;
    });

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, List<int> ends)
    {
        ArgumentNullException.ThrowIfNull(ends);
        var end = 0;
        foreach (var word in Shared.Value.Cut(text.ToString(), cutAll: false, hmm: true))
        {
            end += word.Length;

            // 它按 UTF-16 逐个切非汉字，可能切开代理对；并回去。
            if (word.Length > 0 && !(end < text.Length && char.IsSurrogatePair(text[end - 1], text[end])))
            {
                ends.Add(end);
            }
        }
    }
}
#endif
