using System.Text;

namespace Huairou.Review.Cli;

/// <summary>命令与外界的全部接触点：标准流、终端、时钟、中断与审查器。测试据此换成内存中的替身。</summary>
internal sealed class CliHost : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private TextWriter? _text;
    private TextWriter? _errorText;

    /// <summary>标准输入。</summary>
    public required Stream Input { get; init; }

    /// <summary>标准输出。</summary>
    public required Stream Output { get; init; }

    /// <summary>标准错误。</summary>
    public required Stream Error { get; init; }

    /// <summary>标准输出是能显示颜色的终端。</summary>
    public bool OutputHasColor { get; init; }

    /// <summary>标准错误是终端，可以显示进度。</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>终端宽度（半角列数）；不是终端时为 0，不折行。</summary>
    public int Width { get; init; }

    /// <summary>时钟，只用于默认的审查日期与进度显示。</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>打开审查器。</summary>
    public Func<ReviewerOptions, IReviewer> OpenReviewer { get; init; } = PipelineReviewer.Open;

    /// <summary>打开规则页。</summary>
    public Func<string?, IRuleCatalog> OpenRules { get; init; } = EngineSeams.OpenRules;

    /// <summary>校验规则页。</summary>
    public Func<string?, RuleCheck> CheckRules { get; init; } = EngineSeams.CheckRules;

    /// <summary>重建模型文件。</summary>
    public Func<TrainRequest, CliHost, int> Train { get; init; } = EngineSeams.Train;

    /// <summary>审查几份文件时同时用几个线程；多了内存不够，也快不了多少。</summary>
    public int Workers { get; init; } = Math.Min(Environment.ProcessorCount, 8);

    /// <summary>用户按下 Ctrl-C。</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>标准输出的文字写法：UTF-8、无 BOM、LF。</summary>
    public TextWriter Text => _text ??= new StreamWriter(Output, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };

    /// <summary>标准错误的文字写法。</summary>
    public TextWriter ErrorText => _errorText ??= new StreamWriter(Error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };

    /// <inheritdoc />
    public void Dispose()
    {
        _text?.Dispose();
        _errorText?.Dispose();
    }
}
