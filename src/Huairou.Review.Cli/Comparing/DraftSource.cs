using Huairou.Review.Cli.Reviewing;
using Huairou.Review.Documents;
using Huairou.Review.Reports;
using Huairou.Review.Reports.Comparison;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Comparing;

/// <summary>一稿从哪里来：要审查的文件，或者过去的审查结果。</summary>
/// <param name="Name">名称：文件名，或者相对于所给目录的路径。</param>
/// <param name="Path">文件，或者结果所在的文件。</param>
/// <param name="Former">过去的结果；是文件时为 null。</param>
internal sealed record DraftSource(string Name, string Path, ReviewResult? Former)
{
    /// <summary>是过去的结果，没有全文。</summary>
    public bool IsResultOnly => Former is not null;
}

/// <summary>命令行上的一处：一份文件、一个目录，或者一批过去的结果。</summary>
/// <param name="Path">写的路径。</param>
/// <param name="Sources">其中的各稿；读不了时为空。</param>
/// <param name="IsBatch">是目录，或者有几份结果。</param>
/// <param name="Error">读不了的原因；读到时为 null。</param>
internal sealed record DraftPlace(string Path, IReadOnlyList<DraftSource> Sources, bool IsBatch, ReviewError? Error = null)
{
    /// <summary>打开。</summary>
    /// <param name="path">文件、目录，或者 json、ndjson 结果。</param>
    /// <param name="skipped">接收目录中跳过的文件名。</param>
    public static DraftPlace Open(string path, ICollection<string> skipped)
    {
        if (Directory.Exists(path))
        {
            return new DraftPlace(path, [.. InputFiles.Expand([path], skipped).Select(static f => new DraftSource(f.Name, f.Path, null))], true);
        }

        if (!FormerResult.IsCandidate(path))
        {
            return new DraftPlace(path, [new DraftSource(System.IO.Path.GetFileName(path), path, null)], false);
        }

        try
        {
            var results = FormerResult.ReadAll(path);
            return new DraftPlace(path, [.. results.Select(r => new DraftSource(r.File, path, r))], results.Count > 1);
        }
        catch (DocumentException e)
        {
            return new DraftPlace(path, [], false, new ReviewError(e.Code, e.Message));
        }
    }
}
