namespace Huairou.Review.Screening.Decisions;

/// <summary>豁免清单写错了。消息给用户看：哪个文件、第几行、第几项、怎么改。</summary>
public sealed class ExemptionFormatException : Exception
{
    /// <summary>以位置与原因构造。</summary>
    /// <param name="file">清单文件名。</param>
    /// <param name="line">行号，从 1 起；0 为整个文件。</param>
    /// <param name="entry">第几项，从 1 起；0 为不在哪一项里。</param>
    /// <param name="reason">一句中文。</param>
    /// <param name="inner">底层异常，可空。</param>
    public ExemptionFormatException(string file, long line, int entry, string reason, Exception? inner = null)
        : base($"{file}{(line > 0 ? $" 第 {line} 行" : "")}{(entry > 0 ? $"（第 {entry} 项）" : "")}：{reason}", inner)
    {
        Line = line;
        Entry = entry;
    }

    /// <summary>行号，从 1 起；0 为整个文件。</summary>
    public long Line { get; }

    /// <summary>第几项，从 1 起；0 为不在哪一项里。</summary>
    public int Entry { get; }
}
