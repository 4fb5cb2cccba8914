using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Decisions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Cli.Reviewing;

/// <summary>审查之后的一道：先用豁免，再与基线比较。清单与基线在审查之前全部读好，写错了就一份也不审查。</summary>
internal sealed class ReviewDecisions
{
    // 文件与各级上级目录里的清单依次都用；同一份清单只读一次，用没用上一并记着。
    private readonly ExemptionBook _book = new();
    private readonly Dictionary<string, IReadOnlyList<ExemptionEntry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly Baseline? _baseline;
    private readonly bool _only;

    /// <summary>读好清单与基线。</summary>
    /// <param name="request">要求。</param>
    /// <param name="files">全部输入。</param>
    /// <exception cref="UsageException">清单或者基线写错了。</exception>
    public ReviewDecisions(DecisionRequest request, IReadOnlyList<InputFile> files)
    {
        _only = files.Count == 1;
        try
        {
            foreach (var file in files)
            {
                IReadOnlyList<string> lists = request.Exemptions is { } given ? [Path.GetFullPath(given)] : [.. Beside(file)];
                _lists[file.Path] = lists;
                foreach (var list in lists.Where(l => !_entries.ContainsKey(l)))
                {
                    _entries.Add(list, ExemptionList.Read(list));
                }
            }

            _baseline = request.Baseline is { } path ? BaselineReader.Read(path) : null;
        }
        catch (Exception e) when (e is ExemptionFormatException or FormatException)
        {
            throw new UsageException($"{e.Message}\n没有审查任何文件；改好以后再来。");
        }
    }

    /// <summary>用到一份结果上。</summary>
    public ReviewResult Apply(ReviewResult result, InputFile file)
    {
        var entries = _lists[file.Path].SelectMany(list => _entries[list].Where(e => IsFor(e, list, result, file))).ToList();
        result = _book.Apply(result, entries, _only);
        return _baseline?.Compare(result, _only) ?? result;
    }

    /// <summary>全部审查完之后：没有遇到所指条款的豁免，每条一句。只审查一份时已写在那一份的报告里。</summary>
    public IEnumerable<string> Unmet() => _only ? [] : _book.Unmet(_entries.Values.SelectMany(static e => e)).Select(static e => e.File.Length > 0
        ? $"{e.Place}（{e.Rule}，条款标识 {e.ClauseId}）：所指的文件“{e.File}”不在本次审查之内。"
        : $"{e.Place}（{e.Rule}，条款标识 {e.ClauseId}）：本次审查的文件里都没有这个条款，豁免没有用上。");

    // 豁免里的文件可以写成文件名、报告中的名称，或者相对于清单的路径。
    private static bool IsFor(ExemptionEntry entry, string list, ReviewResult result, InputFile file) =>
        entry.File.Length == 0 || entry.File == result.File || entry.File == Path.GetFileName(file.Path)
        || entry.File == Path.GetRelativePath(Path.GetDirectoryName(list)!, Path.GetFullPath(file.Path)).Replace('\\', '/');

    // 文件所在的目录；审查整个目录时，连同一直到所给目录为止的各级上级。
    private static IEnumerable<string> Beside(InputFile file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file.Path));
        for (var levels = file.Name.Count(static c => c == '/'); levels >= 0 && folder is not null; levels--, folder = Path.GetDirectoryName(folder))
        {
            var list = Path.Combine(folder, ExemptionList.FileName);
            if (File.Exists(list))
            {
                yield return list;
            }
        }
    }
}
