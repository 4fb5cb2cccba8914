using Spectre.Console;

namespace Huairou.Review.Cli.Reviewing;

/// <summary>进度条：写到标准错误，只在终端上、超过一秒才出现。</summary>
internal sealed class ReviewProgress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly CliHost _host;
    private readonly int _total;
    private readonly ITimer? _timer;
    private readonly TaskCompletionSource _finished = new();
    private Task? _display;
    private ProgressTask? _task;
    private string _name = "";
    private int _done;
    private bool _closed;

    /// <summary>开始计时。</summary>
    public ReviewProgress(CliHost host, int total)
    {
        _host = host;
        _total = total;
        if (host.ErrorIsTerminal)
        {
            _timer = host.Clock.CreateTimer(_ => Show(), null, Patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>进行到第几份。</summary>
    public void At(int done, string name)
    {
        lock (_gate)
        {
            _done = done;
            _name = name;
            Update();
        }
    }

    /// <summary>将要在标准输出上写字：两者同在一个终端时，先收起进度条以免互相覆盖。</summary>
    public void Hold()
    {
        if (_host.Width > 0)
        {
            Dispose();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }

        _timer?.Dispose();
        _finished.TrySetResult();
        _display?.Wait();
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_host.ErrorText) });
            _display = console.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(Run);
        }
    }

    private async Task Run(ProgressContext context)
    {
        lock (_gate)
        {
            _task = context.AddTask("审查", maxValue: _total);
            Update();
        }

        await _finished.Task.ConfigureAwait(false);
    }

    private void Update()
    {
        if (_task is not null)
        {
            _task.Value = _done;
            _task.Description = $"审查第 {_done + 1}/{_total} 份 {Markup.Escape(_name)}";
        }
    }
}
