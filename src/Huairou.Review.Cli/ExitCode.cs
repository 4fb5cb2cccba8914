namespace Huairou.Review.Cli;

/// <summary>退出状态，是对外约定。</summary>
internal static class ExitCode
{
    /// <summary>完成；有问题条款本身不算失败。</summary>
    public const int Ok = 0;

    /// <summary>有达到 --fail-on 档次的问题，或校验没有通过。</summary>
    public const int Findings = 1;

    /// <summary>用法错误。</summary>
    public const int Usage = 2;

    /// <summary>有输入读不了或没有文字（其余已完成）；优先于 1。</summary>
    public const int Unreadable = 3;

    /// <summary>程序自身的错误。</summary>
    public const int Internal = 4;

    /// <summary>被中断。</summary>
    public const int Interrupted = 130;
}

/// <summary>用法错误。消息给用户看。</summary>
internal sealed class UsageException(string message) : Exception(message);
