using Huairou.Review.Documents;
using Huairou.Review.Documents.Conversion;

namespace Huairou.Review.Cli.Commands;

/// <summary>读一个输入文件，读不了时用中文说明。</summary>
internal static class InputBytes
{
    /// <summary>读一本工作簿；旧格式（xls、et 等）先由 LibreOffice 换成 xlsx。</summary>
    /// <exception cref="DocumentException">读不了，或者换不成。</exception>
    public static byte[] Workbook(string path)
    {
        var bytes = Read(path);
        return OfficeConverter.TargetOf(Path.GetExtension(path)) == ".xlsx" ? OfficeConverter.Convert(Path.GetFileName(path), bytes, ".xlsx") : bytes;
    }

    /// <summary>读。</summary>
    /// <exception cref="DocumentException">找不到、没有权限或者正被占用。</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException("not-found", $"找不到“{path}”。请检查路径和文件名。", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DocumentException("no-access", $"没有权限读“{path}”，或者它是文件夹。", e);
        }
        catch (IOException e)
        {
            throw new DocumentException("io", $"“{path}”打不开，可能正被其他程序占用。请关闭后再试。", e);
        }
    }
}
