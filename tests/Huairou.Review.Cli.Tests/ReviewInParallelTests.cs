using System.Text.Json;

namespace Huairou.Review.Cli.Tests;

/// <summary>几个线程一起审查一批文件：结果、次序、中断都与逐份审查一样。</summary>
public sealed class ReviewInParallelTests : IDisposable
{
    private const int Files = 24;

    private readonly CliRun _cli = new() { Workers = 4 };

    [Fact]
    public void 输出与逐份审查一字不差()
    {
        WriteFiles();

        // 前面的慢、后面的快：做完的次序与写出的次序相反。
        _cli.Before = path => Thread.Sleep(path.EndsWith("00.txt", StringComparison.Ordinal) ? 60 : Number(path) % 3);
        Assert.Equal(3, _cli.Run("review", _cli.Folder, "--format", "ndjson"));
        var (parallel, error) = (_cli.Output, _cli.Error);
        _cli.Workers = 1;
        Assert.Equal(3, _cli.Run("review", _cli.Folder, "--format", "ndjson"));
        Assert.Equal(_cli.Output, parallel);
        Assert.Equal(_cli.Error, error);
        Assert.Equal(Enumerable.Range(0, Files).Select(static i => $"{i:00}.txt"), parallel.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("file").GetString()));
    }

    [Fact]
    public void 第一份没有做完时_提前做的不超过线程数()
    {
        WriteFiles();
        var (started, ahead) = (0, 0);
        _cli.Before = path =>
        {
            Interlocked.Increment(ref started);
            if (Number(path) == 0)
            {
                // 一份也写不出去：留在内存里的连同这一份不超过线程数加一。
                Thread.Sleep(200);
                ahead = Volatile.Read(ref started);
            }
        };
        _cli.Run("review", _cli.Folder, "--format", "ndjson");
        Assert.InRange(ahead, 2, _cli.Workers + 1);
        Assert.Equal(Files, started);
    }

    [Fact]
    public void 中断时状态130_已写的是前面几份()
    {
        WriteFiles();
        _cli.Before = path =>
        {
            if (Number(path) == 9)
            {
                _cli.Interrupt.Cancel();
            }
        };
        Assert.Equal(130, _cli.Run("review", _cli.Folder, "--format", "ndjson"));
        var written = _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("file").GetString()!).ToArray();
        Assert.True(written.Length <= 9, $"写了 {written.Length} 份");
        Assert.Equal(Enumerable.Range(0, written.Length).Select(static i => $"{i:00}.txt"), written);
    }

    [Fact]
    public void 程序出错时状态4_出错之前的照写()
    {
        WriteFiles();
        _cli.Write("05.txt", "爆炸");
        Assert.Equal(4, _cli.Run("review", _cli.Folder, "--format", "ndjson"));
        Assert.Equal(5, _cli.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    public void Dispose() => _cli.Dispose();

    private static int Number(string path) => int.Parse(Path.GetFileNameWithoutExtension(path));

    // 有问题的、没问题的、读不了的都有。
    private void WriteFiles()
    {
        for (var i = 0; i < Files; i++)
        {
            _cli.Write($"{i:00}.txt", i == 7 ? "" : i % 2 == 0 ? $"第{i}条 出嫁女不分红。" : "平安。");
        }
    }
}
