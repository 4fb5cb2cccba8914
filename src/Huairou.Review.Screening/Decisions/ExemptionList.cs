using System.Text;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Huairou.Review.Screening.Decisions;

/// <summary>读豁免清单：一份 YAML，每项写明条款标识、类型、理由、审查人、日期，可以写文件、到期、档次、原文。</summary>
/// <remarks>只认一层列表与一层字段，逐个事件地读：嵌得多深的文件都只得到一句说明，不会耗尽栈或者内存。</remarks>
public static class ExemptionList
{
    /// <summary>放在被审查的文件旁边时的文件名。</summary>
    public const string FileName = "豁免清单.yaml";

    /// <summary>清单的最大字节数。</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>读一个文件。</summary>
    /// <param name="path">路径。</param>
    /// <exception cref="ExemptionFormatException">读不了或者写错了。</exception>
    public static IReadOnlyList<ExemptionEntry> Read(string path)
    {
        var name = Path.GetFileName(path);
        return Parse(ReadText(path, name).Text, name);
    }

    /// <summary>读一段文字。</summary>
    /// <param name="text">YAML。</param>
    /// <param name="name">清单文件名，用于报错与出处。</param>
    /// <exception cref="ExemptionFormatException">写错了。</exception>
    public static IReadOnlyList<ExemptionEntry> Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var reader = new StringReader(text);
            return Items(new Parser(reader), name);
        }
        catch (YamlException e)
        {
            throw new ExemptionFormatException(name, e.Start.Line, 0, "不是合法的 YAML：请检查缩进、冒号后面的空格和引号是否成对。", e);
        }
    }

    /// <summary>读出并解码；清单常由记事本、WPS 保存，各种编码都认。</summary>
    internal static DecodedBytes ReadText(string path, string name)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
            {
                throw new ExemptionFormatException(name, 0, 0, $"文件超过 {MaximumBytes / 1024} KB，不像豁免清单。");
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExemptionFormatException(name, 0, 0, "读不出来：文件不存在、没有权限，或者正被别的程序占用。", e);
        }

        return TextDecoder.TryDecode(bytes) ?? throw new ExemptionFormatException(name, 0, 0, "认不出文字编码，请另存为 UTF-8。");
    }

    private static List<ExemptionEntry> Items(Parser parser, string name)
    {
        var entries = new List<ExemptionEntry>();
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
        {
        }

        if (parser.Current is null or StreamEnd || IsBlank(parser.Current))
        {
            return entries;
        }

        if (parser.Current is not SequenceStart)
        {
            throw new ExemptionFormatException(name, parser.Current.Start.Line, 0, "最外层要是列表：每项以“- ”开头，下面写 条款标识、类型、理由、审查人、日期。");
        }

        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            entries.Add(Item(parser, name, entries.Count + 1));
        }

        while (parser.MoveNext())
        {
            if (parser.Current is not (DocumentEnd or StreamEnd))
            {
                throw new ExemptionFormatException(name, parser.Current!.Start.Line, 0, "只能有一个列表；这里又起了一段（“---”）。");
            }
        }

        return entries;
    }

    private static ExemptionEntry Item(Parser parser, string name, int number)
    {
        var line = parser.Current!.Start.Line;
        if (parser.Current is not MappingStart)
        {
            throw new ExemptionFormatException(name, line, number, "这一项要写成若干行“字段: 内容”。");
        }

        var fields = new ExemptionFields(name, number, line);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = parser.Current as Scalar ?? throw fields.Error(parser.Current!.Start.Line, "字段名要是文字。");
            parser.MoveNext();
            if (parser.Current is not Scalar value)
            {
                throw fields.Error(parser.Current!.Start.Line, $"“{ExemptionFields.Shown(key.Value)}”的内容要是一段文字，不能是列表、嵌套字段或者引用。");
            }

            fields.Add(key.Value, IsBlank(value) ? "" : value.Value.Trim(), key.Start.Line);
        }

        return fields.ToEntry();
    }

    private static bool IsBlank(ParsingEvent e) => e is Scalar { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };
}
