using System.Text;
using Huairou.Review.Documents.Packaging;

namespace Huairou.Review.Documents.Conversion;

/// <summary>一次转换用的临时目录：输入、输出、一次性的用户配置；释放时整个删去。</summary>
internal sealed class ConversionWorkspace : IDisposable
{
    private const int DeleteAttempts = 5;

    /// <summary>宏安全级别 3 为最高；链接更新 Writer 以 0、Calc 以 1 为从不；代理指向无人监听的端口，文中的外部地址连不出去。</summary>
    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
        ("/org.openoffice.Office.Calc/Content/Update", "Link", "1"),
        ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
        ("/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false"),
        ("/org.openoffice.Inet/Settings", "ooInetProxyType", "1"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
        ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
        ("/org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
    ];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("huairou-");

    public ConversionWorkspace()
    {
        var user = Directory.CreateDirectory(Path.Combine(_root.FullName, "profile", "user"));
        Directory.CreateDirectory(OutputDirectory);
        File.WriteAllText(Path.Combine(user.FullName, "registrymodifications.xcu"), Configuration(), new UTF8Encoding(false));
    }

    /// <summary>输出目录。</summary>
    public string OutputDirectory => Path.Combine(_root.FullName, "out");

    /// <summary>用户配置目录的 file 地址。</summary>
    public string ProfileAddress => new Uri(Path.Combine(_root.FullName, "profile")).AbsoluteUri;

    /// <summary>目录位置。</summary>
    public string Root => _root.FullName;

    /// <summary>写入输入文件，名字固定，与用户的文件名无关。</summary>
    public string Write(string extension, byte[] bytes)
    {
        var path = Path.Combine(_root.FullName, "source" + extension);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>读出结果；没有或过大时为 null。</summary>
    public byte[]? ReadOutput(string extension)
    {
        var file = new FileInfo(Path.Combine(OutputDirectory, "source" + extension));
        return file.Exists && file.Length is > 0 and <= DocumentLimits.MaxFileBytes ? File.ReadAllBytes(file.FullName) : null;
    }

    /// <summary>删去整个目录；进程刚结束时文件可能还被占着，稍候再删。</summary>
    public void Dispose()
    {
        for (var attempt = 1; attempt <= DeleteAttempts; attempt++)
        {
            try
            {
                _root.Delete(recursive: true);
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                if (!Directory.Exists(_root.FullName))
                {
                    return;
                }

                Thread.Sleep(100 * attempt);
            }
        }
    }

    private static string Configuration()
    {
        var items = Settings.Select(setting => $"<item oor:path=\"{setting.Path}\"><prop oor:name=\"{setting.Name}\" oor:op=\"fuse\"><value>{setting.Value}</value></prop></item>");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + string.Concat(items) + "</oor:items>";
    }
}
