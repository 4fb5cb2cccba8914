using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Screening.Comparison;

namespace Huairou.Review.Cli.Comparing;

/// <summary>把各份比较写出去：屏幕上一种格式，目录里每种格式各自成文件，台账整批一本。</summary>
internal sealed class ComparisonOutputs
{
    private readonly CliHost _host;
    private readonly IComparisonWriter? _screen;
    private readonly List<IComparisonWriter> _files;
    private readonly OutputFolder? _folder;
    private readonly OutputFolder? _ledgerFolder;
    private readonly int _count;
    private readonly List<string> _written = [];
    private bool _isFirst = true;

    /// <summary>选定去处。</summary>
    /// <param name="host">与外界的接触点。</param>
    /// <param name="request">要求。</param>
    /// <param name="writers">各格式的写出器。</param>
    /// <param name="count">总份数。</param>
    /// <exception cref="UsageException">没有指定目录而写不到屏幕上。</exception>
    public ComparisonOutputs(CliHost host, CompareRequest request, IReadOnlyList<IComparisonWriter> writers, int count)
    {
        (_host, _count) = (host, count);
        _files = [.. writers];
        if (request.OutputFolder is { } given)
        {
            _folder = new OutputFolder(given);
        }
        else
        {
            _ledgerFolder = request.Ledger is { } ledger ? new OutputFolder(Path.GetDirectoryName(Path.GetFullPath(ledger))!) : null;
            _screen = Screen(writers.Where(w => w.Format != ComparisonWriters.Ledger || request.Ledger is null).ToList(), count);
            _files.RemoveAll(w => w == _screen);
        }

        _screen?.Begin(host.Output, count);
        foreach (var writer in _files.Where(static w => w.BatchName is not null))
        {
            writer.Begin(Stream.Null, count);
        }
    }

    /// <summary>随时往屏幕写；为真时写之前要先收起进度条。</summary>
    public bool IsLive => _screen is not null;

    /// <summary>写一份。</summary>
    public void Write(ComparisonResult result)
    {
        Screen(w => w.Write(_host.Output, result));
        var own = _files.Where(static w => w.BatchName is null).ToList();
        var stem = own.Count > 0 ? _folder!.Stem(result.New.File, [.. own.Select(static w => w.FileSuffix)]) : "";
        foreach (var writer in own)
        {
            using var file = _folder!.Create(stem, writer.FileSuffix, out var path);
            writer.Begin(file, 1);
            writer.Write(file, result);
            writer.End(file, 1);
            _written.Add(path);
        }

        foreach (var writer in _files.Where(static w => w.BatchName is not null))
        {
            writer.Write(Stream.Null, result);
        }
    }

    /// <summary>记一份没有比成的。</summary>
    public void WriteError(string file, ReviewError error)
    {
        Screen(w => w.WriteError(_host.Output, file, error));
        foreach (var writer in _files.Where(static w => w.BatchName is not null))
        {
            writer.WriteError(Stream.Null, file, error);
        }
    }

    /// <summary>全部写完。</summary>
    /// <param name="name">只有一份时，按它命名。</param>
    public void Complete(string name)
    {
        _screen?.End(_host.Output, _count);
        _host.Output.Flush();
        foreach (var writer in _files.Where(static w => w.BatchName is not null))
        {
            var stem = _count > 1 || _ledgerFolder is not null || writer.FileSuffix.StartsWith(".复核", StringComparison.Ordinal) ? writer.BatchName! : Path.GetFileNameWithoutExtension(name);
            _written.Add(WriteBatch(writer, stem));
        }

        // 屏幕上有报告时，标准输出只是那份报告。
        _written.ForEach((_screen is null ? _host.Text : _host.ErrorText).WriteLine);
    }

    // 原台账常在只读的共享目录里。
    private string WriteBatch(IComparisonWriter writer, string stem)
    {
        try
        {
            using var file = (_ledgerFolder ?? _folder)!.Create(stem, writer.FileSuffix, out var path);
            writer.End(file, _count);
            return path;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"“{stem}{writer.FileSuffix}”写不进目录：{e.Message} 请用 --out 指定能写的目录。");
        }
    }

    private void Screen(Action<IComparisonWriter> write)
    {
        if (_screen is null)
        {
            return;
        }

        if (!_isFirst)
        {
            _screen.Next(_host.Output);
        }

        _isFirst = false;
        write(_screen);
        _host.Output.Flush();
    }

    // 只续写台账时，屏幕上可以什么都不写。
    private static IComparisonWriter? Screen(List<IComparisonWriter> writers, int count)
    {
        if (writers.Count > 1)
        {
            throw new UsageException("一次写几种格式时，要用 --out 指定输出目录。");
        }

        if (writers is [{ NeedsFolder: true } file])
        {
            throw new UsageException($"{file.Format} 报告是文件，要用 --out 指定输出目录。");
        }

        if (writers is [{ CanCombine: false } single] && count > 1)
        {
            throw new UsageException($"一次比较几份文件并写 {single.Format} 报告时，要用 --out 指定输出目录。");
        }

        return writers.Count == 0 ? null : writers[0];
    }
}
