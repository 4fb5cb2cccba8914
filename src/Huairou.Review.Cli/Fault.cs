using System.Text;

namespace Huairou.Review.Cli;

/// <summary>程序自身出错时的说明：用户看到一句话，细节只在要求时写进临时目录。</summary>
internal static class Fault
{
    private const string DebugVariable = "HUAIROU_DEBUG";

    /// <summary>报告异常，返回退出状态。</summary>
    public static int Report(Exception exception, CliHost host)
    {
        if (exception is IOException && IsClosedPipe(exception))
        {
            return ExitCode.Interrupted;
        }

        try
        {
            host.ErrorText.WriteLine($"程序出错，没有完成：{OneLine(exception.Message)}");
            host.ErrorText.WriteLine(Details(exception));
        }
        catch (IOException)
        {
            // 标准错误也已关闭，无处可说。
        }

        return ExitCode.Internal;
    }

    private static string Details(Exception exception)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(DebugVariable)))
        {
            return $"这是程序的问题，不是文件的问题。设置环境变量 {DebugVariable}=1 后重试，可得到详细记录。";
        }

        try
        {
            var path = Path.Combine(Path.GetTempPath(), $"huairou-{Environment.ProcessId}.log");
            File.WriteAllText(path, exception.ToString(), new UTF8Encoding(false));
            return $"详细记录在 {path}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"详细记录写不进临时目录：{OneLine(e.Message)}";
        }
    }

    // 读者（如 head）先走了不算错；两种系统的错误号不同。
    private static bool IsClosedPipe(Exception e) => (e.HResult & 0xFFFF) is 32 or 109 or 232;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
