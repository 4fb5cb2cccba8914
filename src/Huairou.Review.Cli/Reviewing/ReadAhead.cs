namespace Huairou.Review.Cli.Reviewing;

/// <summary>几个线程依次提前做，按原来的次序取用：做完未取的连同正在做的不超过线程数加一，内存因此有界。</summary>
/// <typeparam name="T">每一份的结果。</typeparam>
internal sealed class ReadAhead<T> : IDisposable
{
    // 表格与嵌套很深的网页要的栈比线程池给的大；与主线程一样给足。
    private const int StackSize = 16 << 20;

    private readonly Func<int, T> _work;
    private readonly TaskCompletionSource<T>[] _done;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _room;
    private readonly Thread[] _workers;
    private int _next = -1;

    /// <summary>开始做。</summary>
    /// <param name="count">一共几份。</param>
    /// <param name="workers">线程数，不小于 1。</param>
    /// <param name="work">做第几份；要能几个线程同时调用。</param>
    public ReadAhead(int count, int workers, Func<int, T> work)
    {
        _work = work;
        _done = [.. Enumerable.Range(0, count).Select(static _ => new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously))];
        _room = new SemaphoreSlim(workers + 1);
        _workers = [.. Enumerable.Range(0, Math.Min(workers, count)).Select(n => new Thread(Run, StackSize) { IsBackground = true, Name = $"审查 {n + 1}" })];
        Array.ForEach(_workers, static w => w.Start());
    }

    /// <summary>取第几份；要从 0 起依次取，每份取一次。做的时候抛出的异常在这里抛出。</summary>
    /// <exception cref="OperationCanceledException">等的时候中断了。</exception>
    public T Take(int index, CancellationToken cancellation)
    {
        var task = _done[index].Task;
        Task.WaitAny([task], cancellation);
        _done[index] = null!;
        _room.Release();
        return task.GetAwaiter().GetResult();
    }

    /// <summary>不再开始新的；正在做的不等，它们不写任何东西。</summary>
    public void Dispose() => _stop.Cancel();

    private void Run()
    {
        try
        {
            for (; ; )
            {
                _room.Wait(_stop.Token);
                var index = Interlocked.Increment(ref _next);
                if (index >= _done.Length)
                {
                    return;
                }

                Do(index, _done[index]);
            }
        }
        catch (OperationCanceledException)
        {
            // 不要了。
        }
    }

    private void Do(int index, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(_work(index));
        }
        catch (Exception e)
        {
            done.SetException(e);
        }
    }
}
