using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Huairou.Review.Reports.Templates;

/// <summary>一个问题类型给文书用的话。</summary>
/// <param name="Reason">为什么是问题：写进意见书的一两句。</param>
/// <param name="Plain">哪里不对：念给村民会议听的白话。</param>
/// <param name="Alternatives">可以改成：用村里的话写的一两种写法，都经复审没有问题。</param>
internal sealed record TypeNote(string Reason, string Plain, IReadOnlyList<string> Alternatives);

/// <summary>各问题类型的说法（白话.yml）：是数据，单位可以换成自己的。</summary>
internal sealed class TypeNotes
{
    /// <summary>文件名。</summary>
    public const string File = "白话.yml";

    private readonly Dictionary<string, TypeNote> _notes;

    private TypeNotes(Dictionary<string, TypeNote> notes) => _notes = notes;

    /// <summary>全部类型编号。</summary>
    public IEnumerable<string> Rules => _notes.Keys;

    /// <summary>读入。</summary>
    /// <param name="folder">单位自己的模板目录；null 只用随程序的。</param>
    /// <exception cref="TemplateException">读不出来或者写法有误。</exception>
    public static TypeNotes Load(string? folder) => Parse(Encoding.UTF8.GetString(TemplateFiles.Read(folder, File)));

    /// <summary>由文字读入。</summary>
    /// <exception cref="TemplateException">写法有误。</exception>
    public static TypeNotes Parse(string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new TemplateException(File, $"第{e.Start.Line}行", "", "写法有误，请对照随程序的同名文件检查缩进与冒号。", e);
        }

        var notes = new Dictionary<string, TypeNote>(StringComparer.Ordinal);
        if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw new TemplateException(File, "", "", "应当是类型编号到说法的对照，如“A06:”下面写“定性、白话、改成”。");
        }

        foreach (var (key, value) in root.Children)
        {
            var id = ((key as YamlScalarNode)?.Value ?? "").Trim();
            notes[id] = value is YamlMappingNode map
                ? new TypeNote(Text(map, "定性"), Text(map, "白话"), List(map, "改成"))
                : throw new TemplateException(File, $"第{key.Start.Line}行", id, "下面要写“定性、白话、改成”三项。");
        }

        return new(notes);
    }

    /// <summary>某类型的说法；没有时各项为空。</summary>
    public TypeNote Of(string rule) => _notes.TryGetValue(rule, out var note) ? note : new TypeNote("", "", []);

    private static string Text(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var node) && node is YamlScalarNode { Value: { } value } ? value.Trim() : "";

    private static string[] List(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var node) && node is YamlSequenceNode list
            ? [.. list.Children.OfType<YamlScalarNode>().Select(static s => (s.Value ?? "").Trim()).Where(static s => s.Length > 0)]
            : [];
}
