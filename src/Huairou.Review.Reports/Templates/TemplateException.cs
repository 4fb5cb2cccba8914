namespace Huairou.Review.Reports.Templates;

/// <summary>模板有问题：哪个文件、哪一处、哪个占位符、怎么改。Word 与 Excel 模板共用。</summary>
public sealed class TemplateException : Exception
{
    /// <summary>构造。</summary>
    /// <param name="file">模板文件名。</param>
    /// <param name="place">哪一处，如“清理台账!B5”“第3段”；说的是整个文件时为空。</param>
    /// <param name="placeholder">占位符，照模板里的写法；与占位符无关时为空。</param>
    /// <param name="problem">什么问题、怎么改，一两句中文。</param>
    /// <param name="inner">底层异常，可空。</param>
    public TemplateException(string file, string place, string placeholder, string problem, Exception? inner = null)
        : base($"模板“{file}”{(place.Length > 0 ? $"的 {place} 处" : "")}{(placeholder.Length > 0 ? $"，占位符“{placeholder}”" : "")}：{problem}", inner)
    {
        File = file;
        Place = place;
        Placeholder = placeholder;
    }

    /// <summary>模板文件名。</summary>
    public string File { get; }

    /// <summary>哪一处。</summary>
    public string Place { get; }

    /// <summary>占位符。</summary>
    public string Placeholder { get; }
}
