using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening.Decisions;

/// <summary>往豁免清单里添一项：只在末尾添，已有的各项、注释、换行一字不动。</summary>
public static partial class ExemptionWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const string Header = """
        # 豁免清单：审查人决定保留的意见。放在被审查的文件旁边，审查时自动使用。
        # 每项必须写 条款标识、类型、理由、审查人、日期；可以写 文件、到期、档次、原文。
        # 条款标识见报告；条款文字改动以后标识随之改变，豁免不再适用，需要重新审查。

        """;

    /// <summary>一项的写法，可以直接放进清单。</summary>
    /// <param name="entry">豁免；理由、审查人为空时留空待填。</param>
    public static string Format(ExemptionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var fields = new List<string>();
        if (entry.File.Length > 0)
        {
            fields.Add($"{ExemptionFields.Document}: {Quoted(entry.File)}");
        }

        fields.Add($"{ExemptionFields.ClauseId}: {Quoted(entry.ClauseId)}");
        fields.Add($"{ExemptionFields.Rule}: {entry.Rule}");
        if (entry.Level is { } level)
        {
            fields.Add($"{ExemptionFields.Level}: {level.ToChinese()}");
        }

        if (entry.Quote.Length > 0)
        {
            fields.Add($"{ExemptionFields.Quote}: {Quoted(entry.Quote)}");
        }

        fields.Add($"{ExemptionFields.Reason}: {(entry.Reason.Length > 0 ? Quoted(entry.Reason) : "")}".TrimEnd());
        fields.Add($"{ExemptionFields.Reviewer}: {(entry.Reviewer.Length > 0 ? Quoted(entry.Reviewer) : "")}".TrimEnd());
        fields.Add($"{ExemptionFields.Date}: {Day(entry.Date)}");
        if (entry.Until is { } until)
        {
            fields.Add($"{ExemptionFields.Until}: {Day(until)}");
        }

        return "- " + string.Join("\n  ", fields) + "\n";
    }

    /// <summary>添一项，返回新的全文。</summary>
    /// <param name="text">清单原文；新清单为空。</param>
    /// <param name="entry">豁免。</param>
    /// <param name="name">清单文件名，用于报错。</param>
    /// <exception cref="ExemptionFormatException">原来的清单写错了，或者不是逐项写的，没法添。</exception>
    public static string Append(string text, ExemptionEntry entry, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = ExemptionList.Parse(text, name);
        var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = FirstItem().Match(text) is { Success: true } first ? first.Groups[1].Value : "";
        var item = string.Concat(Format(entry).TrimEnd('\n').Split('\n').Select(l => indent + l + line));
        var head = text.Length == 0 ? Header : text.EndsWith('\n') ? text : text + line;
        var after = head + item;
        if (!Holds(before, after, entry, name))
        {
            throw new ExemptionFormatException(name, 0, 0, $"清单不是以“- ”逐项写的，不能自动添加；请把下面这一项手工加进去：\n{Format(entry)}");
        }

        return after;
    }

    /// <summary>添一项并写回文件；没有这个文件就新建。写到一半断电也不会损坏原来的清单。</summary>
    /// <param name="path">清单路径。</param>
    /// <param name="entry">豁免。</param>
    /// <exception cref="ExemptionFormatException">原来的清单有问题，或者写不进去。</exception>
    public static void Add(string path, ExemptionEntry entry)
    {
        var name = Path.GetFileName(path);
        var text = "";
        if (File.Exists(path))
        {
            var decoded = ExemptionList.ReadText(path, name);
            text = decoded.Encoding == "UTF-8" ? decoded.Text : throw new ExemptionFormatException(name, 0, 0, $"文字编码是 {decoded.Encoding}，请先用记事本另存为 UTF-8 再添加。");
        }

        var after = Append(text, entry, name);
        var temporary = path + ".新";
        try
        {
            File.WriteAllText(temporary, after, Utf8);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExemptionFormatException(name, 0, 0, "写不进去：没有权限、磁盘已满，或者正被别的程序打开。", e);
        }
    }

    // 添完再读一遍：原来的各项不变，新的一项读回来就是要添的。
    private static bool Holds(IReadOnlyList<ExemptionEntry> before, string text, ExemptionEntry entry, string name)
    {
        try
        {
            var after = ExemptionList.Parse(text, name);
            return after.Count == before.Count + 1 && after.Take(before.Count).SequenceEqual(before)
                && after[^1] with { Source = "", Line = 0 } == entry with { Source = "", Line = 0 };
        }
        catch (ExemptionFormatException)
        {
            return false;
        }
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([ ]*)- ", RegexOptions.Multiline)]
    private static partial Regex FirstItem();
}
