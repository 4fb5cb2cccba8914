using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Text;

namespace Huairou.Review.Cli.Reviewing;

/// <summary>把每份结局交给各个写出器：写到标准输出，或者写到目录。</summary>
internal abstract class Outputs
{
    /// <summary>按要求选择。</summary>
    public static Outputs For(CliHost host, ReviewRequest request, int count) => request.OutputFolder is { } folder
        ? new FolderOutputs(host, new OutputFolder(folder), request, count)
        : new StreamOutputs(host, Single(request, count), request.Report, count);

    /// <summary>随时往屏幕写；为真时写之前要先收起进度条。</summary>
    public abstract bool IsLive { get; }

    /// <summary>写一份。</summary>
    public abstract void Write(ReviewOutcome outcome, int index);

    /// <summary>全部写完。</summary>
    public abstract void Complete();

    private static string Single(ReviewRequest request, int count)
    {
        if (request.Formats.Count > 1)
        {
            throw new UsageException("一次写几种格式时，要用 --out 指定输出目录。");
        }

        var format = request.Formats[0];
        var writer = Writers.Create(format, request.Report);
        if (writer.NeedsFolder)
        {
            throw new UsageException($"{format} 报告是文件，要用 --out 指定输出目录。");
        }

        if (count > 1 && !writer.CanCombine)
        {
            throw new UsageException($"一次审查几份文件并写 {format} 报告时，要用 --out 指定输出目录。");
        }

        return format;
    }

    private sealed class StreamOutputs : Outputs
    {
        private readonly CliHost _host;
        private readonly IReportWriter _writer;
        private readonly int _count;

        public StreamOutputs(CliHost host, string format, ReportOptions options, int count)
        {
            _host = host;
            _count = count;
            _writer = Writers.Create(format, options with { Style = new TextStyle(host.OutputHasColor, host.Width) });
            _writer.Begin(host.Output, count);
        }

        public override bool IsLive => true;

        public override void Write(ReviewOutcome outcome, int index)
        {
            _writer.Write(_host.Output, outcome, index);
            _host.Output.Flush();
        }

        public override void Complete()
        {
            _writer.End(_host.Output, _count);
            _host.Output.Flush();
        }
    }

    private sealed class FolderOutputs(CliHost host, OutputFolder folder, ReviewRequest request, int count) : Outputs
    {
        private readonly List<IReportWriter> _writers = [.. request.Formats.Select(f => Writers.Create(f, request.Report)), .. Writers.Added(request.Formats, count)];
        private readonly List<string> _written = [];
        private readonly Dictionary<IReportWriter, FileStream> _batch = [];

        public override bool IsLive => false;

        public override void Write(ReviewOutcome outcome, int index)
        {
            // 读不了的输入没有给人看的报告，只在机器格式与整批的台账里占位。
            var own = _writers.Where(w => w.BatchName is null && (outcome.Result is not null || w.Format == "json")).ToList();
            var stem = folder.Stem(outcome.File, [.. own.Select(w => w.FileSuffix)]);
            var reports = new List<WrittenReport>(own.Count);
            DocumentException? failed = null;
            foreach (var writer in own)
            {
                try
                {
                    reports.Add(new WrittenReport(writer.Format, WriteFile(writer, outcome, stem)));
                }
                catch (DocumentException e)
                {
                    failed ??= e;
                }
            }

            foreach (var writer in _writers.Where(w => w.BatchName is not null))
            {
                // 整批的索引要链到实际写出的文件：重名的带了号。
                writer.Write(BatchFile(writer, outcome), outcome with { Reports = reports }, index);
            }

            // 一种报告写不成，不妨碍其余各种。
            if (failed is not null)
            {
                throw failed;
            }
        }

        public override void Complete()
        {
            foreach (var (writer, file) in _batch)
            {
                writer.End(file, count);
                file.Dispose();
            }

            _batch.Clear();
            foreach (var path in _written)
            {
                host.Text.WriteLine(path);
            }

            _written.Clear();
        }

        private string WriteFile(IReportWriter writer, ReviewOutcome outcome, string stem)
        {
            var file = folder.Create(stem, writer.FileSuffix, out var path);
            try
            {
                using (file)
                {
                    writer.Begin(file, 1);
                    writer.Write(file, outcome, 0);
                    writer.End(file, 1);
                }
            }
            catch (DocumentException)
            {
                File.Delete(path);
                throw;
            }

            _written.Add(path);
            return Path.GetFileName(path);
        }

        // 只有一份时按来源命名，几份时按整批命名。
        private FileStream BatchFile(IReportWriter writer, ReviewOutcome outcome)
        {
            if (_batch.TryGetValue(writer, out var open))
            {
                return open;
            }

            var file = count == 1
                ? folder.Create(Path.GetFileNameWithoutExtension(outcome.File), writer.FileSuffix, out var path)
                : folder.Create(writer.BatchName!, Path.GetExtension(writer.FileSuffix), out path);
            _written.Add(path);
            _batch.Add(writer, file);
            writer.Begin(file, count);
            return file;
        }
    }
}
