namespace Huairou.Review.Text;

/// <summary>中文分词。实现不可变、线程安全。</summary>
public interface ISegmenter
{
    /// <summary>把文本切成词；依次写出每个词的终点（UTF-16，不含），最后一个等于文本长度。空文本不写。</summary>
    /// <param name="text">原文，任意长度。</param>
    /// <param name="ends">接收终点；调用前应为空，由调用方复用以免分配。</param>
    void Segment(ReadOnlySpan<char> text, List<int> ends);
}
