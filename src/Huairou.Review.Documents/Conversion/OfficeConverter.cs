using Huairou.Review.Documents.Packaging;

namespace Huairou.Review.Documents.Conversion;

/// <summary>用本机的 LibreOffice 把旧格式换成 docx 或 xlsx；不联网、不跑宏、不更新链接，用后不留痕迹。</summary>
public static class OfficeConverter
{
    /// <summary>指定 LibreOffice 程序位置的环境变量。</summary>
    public const string ProgramVariable = "HUAIROU_SOFFICE";

    private static readonly Dictionary<string, string> Targets = new(StringComparer.OrdinalIgnoreCase)
    {
        [".doc"] = ".docx", [".dot"] = ".docx", [".wps"] = ".docx", [".wpt"] = ".docx", [".rtf"] = ".docx", [".odt"] = ".docx",
        [".xls"] = ".xlsx", [".xlt"] = ".xlsx", [".et"] = ".xlsx", [".ett"] = ".xlsx", [".ods"] = ".xlsx",
    };

    /// <summary>某扩展名要换成的目标扩展名；不需要或不能转换时为 null。</summary>
    /// <param name="extension">含点的扩展名，如“.doc”。</param>
    public static string? TargetOf(string extension) => Targets.GetValueOrDefault(extension);

    /// <summary>转换。</summary>
    /// <param name="name">文件名；扩展名决定用什么读法。</param>
    /// <param name="bytes">文件内容。</param>
    /// <param name="targetExtension">目标扩展名：“.docx”“.xlsx”或“.pdf”。</param>
    /// <param name="cancellation">取消时结束转换进程。</param>
    /// <exception cref="DocumentException">converter-missing、converter-failed、converter-timeout、empty、encrypted、too-large。</exception>
    public static byte[] Convert(string name, byte[] bytes, string targetExtension, CancellationToken cancellation = default) =>
        Convert(name, bytes, targetExtension, SofficeProgram.Find(), TimeSpan.FromSeconds(DocumentLimits.ConversionSeconds), cancellation);

    /// <summary>以给定程序与时限转换；供测试。</summary>
    internal static byte[] Convert(string name, byte[] bytes, string targetExtension, string? program, TimeSpan limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        Check(name, bytes);
        if (program is null)
        {
            throw new DocumentException(
                "converter-missing",
                $"“{name}”是旧格式，要先换成新格式才能审查，而本机没有找到 LibreOffice。请用 Word 或 WPS 打开后另存为 {targetExtension}；或安装 LibreOffice，装在非常用位置时用环境变量 {ProgramVariable} 指明 soffice 程序。");
        }

        using var workspace = new ConversionWorkspace();
        var input = workspace.Write(SourceExtension(name), bytes);
        var outcome = SofficeProgram.Run(program, workspace, input, targetExtension, limit, cancellation);
        if (outcome == ConversionOutcome.TimedOut)
        {
            throw new DocumentException("converter-timeout", $"“{name}”转换超过 {limit.TotalSeconds:0} 秒，已中止。请用 Word 或 WPS 打开后另存为 {targetExtension} 再送审。");
        }

        return workspace.ReadOutput(targetExtension)
            ?? throw new DocumentException("converter-failed", $"“{name}”没有转换成功，可能已损坏、设了密码或不是它扩展名所说的格式。请用 Word 或 WPS 打开后另存为 {targetExtension} 再送审。");
    }

    private static void Check(string name, byte[] bytes)
    {
        switch (FileKinds.Sniff(bytes))
        {
            case FileKind.Empty:
                throw new DocumentException("empty", $"“{name}”是空文件。请重新取得原文件。");
            case FileKind.Encrypted:
                throw new DocumentException("encrypted", $"“{name}”设了打开密码，无法审查。请取消密码后另存再送审。");
            case FileKind.Odt or FileKind.Ods:
                PackageGuard.Open(name, bytes).Dispose(); // OpenDocument 也是压缩包，同样先查炸弹。
                break;
        }

        if (bytes.Length > DocumentLimits.MaxFileBytes)
        {
            throw new DocumentException("too-large", $"“{name}”超过 {DocumentLimits.MaxFileBytes >> 20} MB，不予读取。请删去图片等大附件后再送审。");
        }
    }

    /// <summary>只保留认识的扩展名，文件名里的其他字符不进入命令行。WPS 的扩展名换成同结构的微软扩展名，LibreOffice 才认。</summary>
    private static string SourceExtension(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".wps" or ".wpt" or ".dot" => ".doc",
        ".et" or ".ett" or ".xlt" => ".xls",
        ".rtf" => ".rtf",
        ".odt" => ".odt",
        ".ods" => ".ods",
        ".xls" => ".xls",
        ".docx" => ".docx",
        ".xlsx" => ".xlsx",
        _ => ".doc",
    };
}
