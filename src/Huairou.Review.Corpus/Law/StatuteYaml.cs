using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Huairou.Review.Corpus.Law;

/// <summary>读写法条的 YAML 文件（corpus/law 与用户导入的法律用同一格式）。</summary>
public static class StatuteYaml
{
    /// <summary>读一个文件。</summary>
    /// <param name="path">文件路径。</param>
    /// <exception cref="StatuteFormatException">不是规定的格式；消息含行号。</exception>
    public static StatuteFile Read(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        return Read(reader, Path.GetFileName(path));
    }

    /// <summary>从文本读。</summary>
    /// <param name="reader">YAML 文本。</param>
    /// <param name="name">出错时显示的文件名。</param>
    public static StatuteFile Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new StatuteFormatException(name, e.Start.Line, "不是正确的 YAML：" + e.Message);
        }

        if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw new StatuteFormatException(name, 1, "应当是一个“键: 值”文档。");
        }

        var law = Text(root, "law", name);
        var statute = new Statute
        {
            Law = law,
            ShortName = Text(root, "short", name),
            Aliases = Sequence(root, "aliases").Select(node => Scalar(node, name)).ToArray(),
            Level = Text(root, "level", name),
            VersionDate = Date(root, "version", name),
            Effective = Date(root, "effective", name),
            Until = Has(root, "until") ? Date(root, "until", name) : null,
            CheckedTo = Date(root, "checkedTo", name),
            EffectiveChecked = Flag(root, "effectiveChecked", name),
            Complete = Has(root, "complete") && Flag(root, "complete", name),
            Renumbered = Renumbered(root, name),
        };
        var articles = Sequence(root, "articles").Select(node => Article(statute, node, name)).ToArray();
        return articles.Length == 0
            ? throw new StatuteFormatException(name, root.Start.Line, "没有条文（articles）。")
            : new StatuteFile(statute, articles);
    }

    /// <summary>写成文件；同样的内容总写出同样的字节。</summary>
    public static void Write(StatuteFile file, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(writer);
        var s = file.Statute;
        Line(writer, $"law: {s.Law}");
        Line(writer, $"short: {s.ShortName}");
        if (s.Aliases.Count > 0)
        {
            Line(writer, $"aliases: [{string.Join(", ", s.Aliases)}]");
        }

        Line(writer, $"level: {s.Level}");
        Line(writer, $"version: {s.VersionDate:yyyy-MM-dd}");
        Line(writer, $"effective: {s.Effective:yyyy-MM-dd}");
        if (s.Until is { } until)
        {
            Line(writer, $"until: {until:yyyy-MM-dd}");
        }

        Line(writer, $"checkedTo: {s.CheckedTo:yyyy-MM-dd}");
        Line(writer, $"effectiveChecked: {(s.EffectiveChecked ? "true" : "false")}");
        if (s.Complete)
        {
            Line(writer, "complete: true");
        }

        Line(writer, "articles:");
        foreach (var article in file.Articles)
        {
            Line(writer, $"  - article: {article.Article}");
            Line(writer, $"    sha256: {article.Sha256}");
            Line(writer, "    text: |-");
            foreach (var paragraph in article.Text.Split('\n'))
            {
                Line(writer, "      " + paragraph);
            }
        }
    }

    private static void Line(TextWriter writer, string text)
    {
        writer.Write(text);
        writer.Write('\n');
    }

    private static StatuteArticle Article(Statute statute, YamlNode node, string name)
    {
        if (node is not YamlMappingNode map)
        {
            throw new StatuteFormatException(name, node.Start.Line, "条文应当写 article、sha256、text 三项。");
        }

        var label = Text(map, "article", name);
        if (!ArticleNumber.TryParse(label, out var number))
        {
            throw new StatuteFormatException(name, node.Start.Line, $"“{label}”不是条号。");
        }

        return new StatuteArticle(statute, number, Text(map, "text", name), Text(map, "sha256", name));
    }

    private static Renumbering? Renumbered(YamlMappingNode root, string name)
    {
        if (!root.Children.TryGetValue("renumbered", out var node) || node is not YamlMappingNode map
            || !map.Children.TryGetValue("articles", out var table) || table is not YamlMappingNode pairs)
        {
            return null;
        }

        var articles = pairs.Children.ToDictionary(
            pair => int.Parse(Scalar(pair.Key, name), CultureInfo.InvariantCulture),
            pair => int.Parse(Scalar(pair.Value, name), CultureInfo.InvariantCulture));
        return new Renumbering(Date(map, "from", name), Date(map, "until", name), articles);
    }

    private static bool Has(YamlMappingNode map, string key) => map.Children.ContainsKey(key);

    private static IEnumerable<YamlNode> Sequence(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) && node is YamlSequenceNode list ? list.Children : [];

    private static string Text(YamlMappingNode map, string key, string name) =>
        map.Children.TryGetValue(key, out var node)
            ? Scalar(node, name)
            : throw new StatuteFormatException(name, map.Start.Line, $"缺少“{key}”。");

    private static string Scalar(YamlNode node, string name) =>
        node is YamlScalarNode { Value: { Length: > 0 } value }
            ? value
            : throw new StatuteFormatException(name, node.Start.Line, "此处应当是文字。");

    private static DateOnly Date(YamlMappingNode map, string key, string name)
    {
        var value = Text(map, key, name);
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new StatuteFormatException(name, map.Children[key].Start.Line, $"“{value}”不是 年-月-日。");
    }

    private static bool Flag(YamlMappingNode map, string key, string name) => Text(map, key, name) switch
    {
        "true" => true,
        "false" => false,
        var other => throw new StatuteFormatException(name, map.Children[key].Start.Line, $"“{other}”应当是 true 或者 false。"),
    };
}
