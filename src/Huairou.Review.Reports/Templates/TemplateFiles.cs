using Huairou.Review.Corpus;

namespace Huairou.Review.Reports.Templates;

/// <summary>找模板：单位自己的目录里有同名的就用，没有就用随程序的。</summary>
public static class TemplateFiles
{
    /// <summary>读出模板。</summary>
    /// <param name="folder">单位自己的模板目录；null 只用随程序的。</param>
    /// <param name="name">模板文件名，如“清理台账.xlsx”。</param>
    /// <exception cref="TemplateException">没有这个模板，或者读不出来。</exception>
    public static byte[] Read(string? folder, string name)
    {
        var own = folder is null ? null : Path.Combine(folder, name);
        var path = own is not null && File.Exists(own) ? own : Path.Combine(CorpusPaths.Locate().Corpus, "templates", name);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TemplateException(name, "", "", $"读不出来（{path}）。请检查文件是否存在、是否正被其他程序打开。", e);
        }
    }
}
