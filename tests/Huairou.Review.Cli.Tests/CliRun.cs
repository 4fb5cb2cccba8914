using System.Text;

namespace Huairou.Review.Cli.Tests;

/// <summary>在内存里运行一次命令行，收下退出状态与两路输出。</summary>
internal sealed class CliRun : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huairou-cli-");

    /// <summary>本次测试的临时目录。</summary>
    public string Folder => _folder.FullName;

    /// <summary>标准输出的字节。</summary>
    public byte[] OutputBytes { get; private set; } = [];

    /// <summary>标准输出。</summary>
    public string Output => Utf8.GetString(OutputBytes);

    /// <summary>标准错误。</summary>
    public string Error { get; private set; } = "";

    /// <summary>打开审查器时收到的选项。</summary>
    public ReviewerOptions? Options { get; private set; }

    /// <summary>审查每份文件前调用。</summary>
    public Action<string>? Before { get; set; }

    /// <summary>同时用几个线程审查；缺省逐份来，打断在哪一份因此是确定的。</summary>
    public int Workers { get; set; } = 1;

    /// <summary>校验规则页；不写时用固定的结果。</summary>
    public Func<string?, RuleCheck>? Check { get; set; }

    /// <summary>打断。</summary>
    public CancellationTokenSource Interrupt { get; } = new();

    /// <summary>写一个文件，返回路径。</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
        return path;
    }

    /// <summary>运行。</summary>
    public int Run(params string[] args) => Run("", args);

    /// <summary>带标准输入运行。</summary>
    public int Run(string input, string[] args) => Run(Utf8.GetBytes(input), args);

    /// <summary>带标准输入的字节运行。</summary>
    public int Run(byte[] input, string[] args)
    {
        using var stdin = new MemoryStream(input);
        return Run(stdin, args, out _);
    }

    /// <summary>带标准输入的流运行。</summary>
    public int Run(Stream input, string[] args, out MemoryStream output)
    {
        output = new MemoryStream();
        using var error = new MemoryStream();
        using var host = new CliHost
        {
            Input = input,
            Output = output,
            Error = error,
            Clock = new FixedClock(),
            Cancellation = Interrupt.Token,
            Workers = Workers,
            OpenReviewer = options =>
            {
                Options = options;
                return new FakeReviewer(options) { Before = Before };
            },
            OpenRules = _ => new FakeRules(),
            CheckRules = Check ?? (folder => folder is null ? new RuleCheck(35, []) : new RuleCheck(1, ["A99-坏页.md 第3行：没有合规示例。"])),
            Train = (request, h) =>
            {
                h.Text.WriteLine($"{request.CorpusFolder} {request.ModelsFolder} {request.CheckOnly}");
                return request.CheckOnly ? ExitCode.Findings : ExitCode.Ok;
            },
        };
        var status = Application.Run(args, host);
        OutputBytes = output.ToArray();
        Error = Utf8.GetString(error.ToArray());
        return status;
    }

    public void Dispose()
    {
        Interrupt.Dispose();
        _folder.Delete(recursive: true);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    }

    private sealed class FakeRules : IRuleCatalog
    {
        public IReadOnlyList<RuleCard> List() => [new("A06", "集体收益与福利分配按性别婚姻区别", "违法", 8, 8)];

        public string? Show(string id) => id.Equals("A06", StringComparison.OrdinalIgnoreCase) ? "# A06\n" : null;
    }
}
