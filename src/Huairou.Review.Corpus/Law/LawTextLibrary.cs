using System.Text;
using System.Text.RegularExpressions;

namespace Huairou.Review.Corpus.Law;

/// <summary>用来核对引文的法律全文，按名称查。</summary>
public sealed partial class LawTextLibrary
{
    private readonly Dictionary<string, List<(string File, LawText Text)>> _texts = new(StringComparer.Ordinal);

    /// <summary>读一个目录里的 *.md 与 *.txt。</summary>
    /// <param name="dir">法律全文目录。</param>
    /// <exception cref="DirectoryNotFoundException">目录不存在。</exception>
    public static LawTextLibrary Load(string dir)
    {
        if (!Directory.Exists(dir))
        {
            throw new DirectoryNotFoundException($"没有法律全文目录“{dir}”。");
        }

        var library = new LawTextLibrary();
        foreach (var path in Directory.GetFiles(dir).Where(IsText).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            library.Add(name, LawTextParser.Parse(File.ReadLines(path, Encoding.UTF8), name));
        }

        return library;
    }

    /// <summary>全部全文的个数。</summary>
    public int Count => _texts.Values.SelectMany(v => v).Distinct().Count();

    /// <summary>加入一部全文。</summary>
    /// <param name="fileName">文件名（不含扩展名），可带“(2024-05-31)”版本日期。</param>
    /// <param name="text">全文。</param>
    public void Add(string fileName, LawText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var key in new[] { Key(fileName), Key(text.Title) }.Distinct(StringComparer.Ordinal))
        {
            if (!_texts.TryGetValue(key, out var versions))
            {
                _texts[key] = versions = [];
            }

            versions.Add((fileName, text));
        }
    }

    /// <summary>查与 <paramref name="statute"/> 同一版本的全文；文件名写着其他版本日期的不用。没有时为 null。</summary>
    public LawText? Find(Statute statute)
    {
        ArgumentNullException.ThrowIfNull(statute);
        foreach (var name in statute.Aliases.Prepend(statute.ShortName).Prepend(statute.Law))
        {
            if (!_texts.TryGetValue(Key(name), out var versions))
            {
                continue;
            }

            var dated = $"({statute.VersionDate:yyyy-MM-dd})";
            var exact = versions.FindLast(v => v.File.Contains(dated, StringComparison.Ordinal));
            return exact.Text ?? versions.FindLast(v => !VersionSuffix().IsMatch(v.File)).Text;
        }

        return null;
    }

    private static bool IsText(string path) => Path.GetExtension(path) is ".md" or ".txt";

    private static string Key(string name) =>
        new([.. VersionSuffix().Replace(name, "")
            .Replace("中华人民共和国", "", StringComparison.Ordinal)
            .Where(c => c is not ('《' or '》' or '〈' or '〉' or ' ' or '　' or '（' or '）' or '(' or ')'))]);

    [GeneratedRegex(@"\(\d{4}-\d\d-\d\d\)$")]
    private static partial Regex VersionSuffix();
}
