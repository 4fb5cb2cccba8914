using System.Text;
using System.Text.Json;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>用真的审查器把一批文件写成每一种输出，连同索引。</summary>
internal sealed class OutputBatch : IDisposable
{
    public const string Date = "2026-11-01";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("huairou-outputs-");
    private readonly List<string> _files = [];

    /// <summary>来源与输出所在的目录。</summary>
    public string Sources => Directory.CreateDirectory(Path.Combine(_folder.FullName, "来源")).FullName;

    public string Outputs => Path.Combine(_folder.FullName, "报告");

    /// <summary>退出状态。</summary>
    public int Status { get; private set; }

    /// <summary>标准错误。</summary>
    public string Error { get; private set; } = "";

    /// <summary>放进一份来源。</summary>
    public OutputBatch With(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Sources, name), bytes);
        _files.Add(name);
        return this;
    }

    /// <summary>审查并写出命令行里有的每一种格式。</summary>
    public OutputBatch Run(params string[] more)
    {
        var formats = Reviewing.Writers.Formats.SelectMany(static f => new[] { "--format", f });
        return Execute(["review", Sources, .. formats, "--date", Date, "--out", Outputs, .. more]);
    }

    /// <summary>整改复核：两份来源比较，写成每一种格式。</summary>
    public OutputBatch Compare(string old, string current) => Execute(
        ["compare", Path.Combine(Sources, old), Path.Combine(Sources, current), "--format", "text", "--format", "json", "--format", "html", "--format", "docx", "--format", "xlsx", "--date", Date, "--out", Outputs]);

    private OutputBatch Execute(string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var host = new CliHost { Input = Stream.Null, Output = output, Error = error };
        Status = Application.Run(args, host);
        Error = Encoding.UTF8.GetString(error.ToArray());
        return this;
    }

    /// <summary>一份来源的一种输出。</summary>
    public string PathOf(string source, string suffix) => Path.Combine(Outputs, Path.GetFileNameWithoutExtension(source) + suffix);

    /// <summary>整批一个文件的输出；只有一份来源时按来源命名。</summary>
    /// <param name="name">几份时的文件名。</param>
    /// <param name="alone">只有一份时的后缀。</param>
    public string PathOfBatch(string name, string alone) => _files.Count > 1 ? Path.Combine(Outputs, name) : PathOf(_files[0], alone);

    /// <summary>JSON 里的结果。</summary>
    public JsonElement Result(string source)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(PathOf(source, ".审查结果.json")));
        return json.RootElement.Clone();
    }

    /// <summary>JSON 里的意见。</summary>
    public IReadOnlyList<ListedFinding> Findings(string source) =>
        [.. Result(source).GetProperty("findings").EnumerateArray().Select(static f => new ListedFinding(
            f.GetProperty("quote").GetString()!,
            f.GetProperty("address").GetString()!,
            f.GetProperty("clause").GetString()!,
            f.GetProperty("problemId").GetString()!,
            f.GetProperty("rule").GetString()!,
            f.GetProperty("certainty").GetString()!))];

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>JSON 里列出的一处意见。</summary>
internal sealed record ListedFinding(string Quote, string Address, string Clause, string ProblemId, string Rule, string Certainty);
