using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Huairou.Review.Documents.Word;

/// <summary>读一份 Word 文件时各文字流共享的状态。</summary>
internal sealed class WordContext
{
    private readonly Dictionary<OpenXmlElement, int> _indexes = new(ReferenceEqualityComparer.Instance);
    private readonly List<WordParagraph> _paragraphs = [];
    private readonly List<(string Part, int Index, string Text)> _deleted = [];
    private readonly List<(string Kind, string Id, bool Deleted)> _references = [];
    private int _tables;

    /// <summary>读样式与编号定义。</summary>
    public WordContext(MainDocumentPart part)
    {
        Styles = WordStyles.Read(part);
        Numbering = NumberingDefinitions.Read(part.NumberingDefinitionsPart?.Numbering, Styles);
        Graphics = new GraphicReader(this);
    }

    /// <summary>样式表。</summary>
    public WordStyles Styles { get; }

    /// <summary>编号定义。</summary>
    public NumberingDefinitions Numbering { get; }

    /// <summary>数目。</summary>
    public WordTally Tally { get; } = new();

    /// <summary>图形与文本框。</summary>
    public GraphicReader Graphics { get; }

    /// <summary>已读段落，按读取顺序。</summary>
    public IReadOnlyList<WordParagraph> Paragraphs => _paragraphs;

    /// <summary>将被删除的文字。</summary>
    public IReadOnlyList<(string Part, int Index, string Text)> Deleted => _deleted;

    /// <summary>脚注、尾注的引用，按出现顺序。</summary>
    public IReadOnlyList<(string Kind, string Id, bool Deleted)> References => _references;

    /// <summary>新的编号计数器。</summary>
    public NumberingEngine NewNumbering() => new(Numbering, Styles);

    /// <summary>给部件里的每个 w:p 排序号，从 1 起；顺带数格式修订。</summary>
    public void Index(OpenXmlElement root)
    {
        var next = 1;
        foreach (var element in root.Descendants())
        {
            if (element.Is("p"))
            {
                _indexes[element] = next++;
            }
            else if (element.NamespaceUri == WordXml.W && element.LocalName.EndsWith("Change", StringComparison.Ordinal))
            {
                Tally.FormatRevisions++;
            }
        }
    }

    /// <summary>段落在部件内的序号。</summary>
    public int IndexOf(OpenXmlElement paragraph) => _indexes.GetValueOrDefault(paragraph);

    /// <summary>收下一个段落。</summary>
    public void Add(WordParagraph paragraph) => _paragraphs.Add(paragraph);

    /// <summary>收下被删文字。</summary>
    public void AddDeleted(string part, OpenXmlElement paragraph, string text) => _deleted.Add((part, IndexOf(paragraph), text));

    /// <summary>收下一处脚注或尾注引用。</summary>
    public void Refer(OpenXmlElement reference, bool deleted)
    {
        if (reference.Attribute("id") is { } id)
        {
            _references.Add((reference.LocalName, id, deleted));
        }
    }

    /// <summary>开一张新表，按文档顺序编号。</summary>
    public WordTable NewTable()
    {
        Tally.Tables++;
        return new WordTable(++_tables);
    }
}
