using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>读写好的批注版：不经过产品代码，只按格式规定认批注与修订。</summary>
internal sealed class Marked
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    public Marked(byte[] package)
    {
        Package = package;
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var copy = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(copy);
            _entries[entry.FullName] = copy.ToArray();
        }

        Times = [.. zip.Entries.Select(static e => e.LastWriteTime)];
    }

    public byte[] Package { get; }

    public IReadOnlyList<DateTimeOffset> Times { get; }

    public IReadOnlyCollection<string> Names => _entries.Keys;

    public byte[] Bytes(string name) => _entries[name];

    public bool Has(string name) => _entries.ContainsKey(name);

    public XDocument Xml(string name) => XDocument.Load(new MemoryStream(_entries[name]), LoadOptions.PreserveWhitespace);

    /// <summary>批注，按部件中的次序；编号到批注。</summary>
    public IReadOnlyList<XElement> Comments => _entries.Keys.FirstOrDefault(static n => n.EndsWith("comments.xml", StringComparison.Ordinal)) is { } name
        ? [.. Xml(name).Root!.Elements(W + "comment")]
        : [];

    public IEnumerable<string> StoryNames => _entries.Keys.Where(static n => n.EndsWith(".xml", StringComparison.Ordinal) && (n.StartsWith("word/document", StringComparison.Ordinal) || n is "word/footnotes.xml" or "word/endnotes.xml")).Order(StringComparer.Ordinal);

    public static string IdOf(XElement element) => (string)element.Attribute(W + "id")!;

    /// <summary>一条批注的文字，一段一行。</summary>
    public static string TextOf(XElement comment) => string.Join('\n', comment.Elements(W + "p").Select(static p => string.Concat(p.Descendants(W + "t").Select(static t => t.Value))));

    /// <summary>一条批注圈住的文字：起止标记之间、按接受全部修订的样子。</summary>
    public string Anchored(string id)
    {
        foreach (var name in StoryNames)
        {
            var root = Xml(name).Root!;
            if (root.Descendants(W + "commentRangeStart").Any(e => IdOf(e) == id))
            {
                Assert.Single(root.Descendants(W + "commentRangeStart"), e => IdOf(e) == id);
                Assert.Single(root.Descendants(W + "commentRangeEnd"), e => IdOf(e) == id);
                Assert.Single(root.Descendants(W + "commentReference"), e => IdOf(e) == id);
                return Between(root, id);
            }
        }

        throw new InvalidOperationException($"批注 {id} 没有圈住文字");
    }

    /// <summary>全部正文文字，不接受任何修订：删除的与插入的都在内，域指令除外。</summary>
    public string AllText() => string.Concat(StoryNames.Select(n => string.Concat(Xml(n).Descendants().Where(static e => e.Name == W + "t" || e.Name == W + "delText").Select(Visible))));

    /// <summary>校验错误：部件、种类与说明。</summary>
    public IReadOnlyList<string> Errors()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Package), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).Select(static e => $"{e.Part?.Uri} {e.Id} {e.Description}").Order(StringComparer.Ordinal)];
    }

    /// <summary>去掉给定编号的批注标记与修订之后的部件，相邻且格式相同的文字块并起来，便于逐元素比较。</summary>
    /// <param name="name">部件。</param>
    /// <param name="ours">我们的批注编号。</param>
    /// <param name="author">我们的修订作者；没有修订时为 null。</param>
    public XElement Plain(string name, IReadOnlySet<string> ours, string? author = null)
    {
        var root = Xml(name).Root!;
        root.Descendants().Where(e => (e.Name == W + "commentRangeStart" || e.Name == W + "commentRangeEnd") && ours.Contains(IdOf(e))).Remove();
        root.Descendants(W + "commentReference").Where(e => ours.Contains(IdOf(e))).Select(static e => e.Parent!).ToList().ForEach(static run =>
        {
            Assert.Equal([W + "rPr", W + "commentReference"], run.Elements().Select(static e => e.Name));
            run.Remove();
        });
        if (author is not null)
        {
            root.Descendants(W + "ins").Where(e => (string?)e.Attribute(W + "author") == author).Remove();
            foreach (var deleted in root.Descendants(W + "del").Where(e => (string?)e.Attribute(W + "author") == author).ToList())
            {
                deleted.Descendants(W + "delText").ToList().ForEach(static t => t.Name = W + "t");
                deleted.ReplaceWith(deleted.Nodes());
            }
        }

        return Canonical(root);
    }

    private static XElement Canonical(XElement root)
    {
        root.DescendantNodes().OfType<XText>().Where(static t => t.Parent!.Elements().Any() || (string.IsNullOrWhiteSpace(t.Value) && t.Parent!.Name != W + "t" && t.Parent.Name != W + "delText" && t.Parent.Name != W + "instrText")).Remove();
        root.DescendantNodes().Where(static n => n is XComment or XProcessingInstruction).Remove();
        root.DescendantsAndSelf().Attributes().Where(static a => a.IsNamespaceDeclaration).Remove();

        // 切开的文字块各有一份格式修订，编号不许重复，此外都相同。
        root.Descendants(W + "rPrChange").Attributes(W + "id").Remove();

        // 属性的次序在 XML 里没有意义，SDK 存回时会排序。
        foreach (var element in root.DescendantsAndSelf())
        {
            if (!element.Nodes().Any())
            {
                element.RemoveNodes(); // <p></p> 与 <p/> 是一回事。
            }

            element.ReplaceAttributes(element.Attributes().OrderBy(static a => a.Name.ToString(), StringComparer.Ordinal).ToArray<object>());
        }

        foreach (var text in root.Descendants(W + "t").ToList())
        {
            text.ReplaceWith(new XElement(W + "t", Visible(text)));
        }

        foreach (var run in root.Descendants(W + "r").ToList())
        {
            if (run.Parent is not null && run.PreviousNode is XElement previous && previous.Name == W + "r" && Same(previous, run))
            {
                var moved = run.Elements().Where(static e => e.Name != W + "rPr").ToList();
                run.Remove();
                moved.ForEach(static e => e.Remove());
                previous.Add(moved);
            }
        }

        // 并起来以后再从前往后并，直到没有可并的文字。
        foreach (var text in root.Descendants(W + "t").ToList())
        {
            if (text.PreviousNode is XElement previous && previous.Name == W + "t")
            {
                previous.Value += text.Value;
                text.Remove();
            }
        }

        return root;
    }

    private static bool Same(XElement a, XElement b) =>
        XNode.DeepEquals(a.Element(W + "rPr"), b.Element(W + "rPr"))
        && a.Attributes().Select(static x => x.ToString()).SequenceEqual(b.Attributes().Select(static x => x.ToString()), StringComparer.Ordinal);

    private static string Visible(XElement text) =>
        (string?)text.Attribute(XNamespace.Xml + "space") == "preserve" || text.Name == W + "delText" ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');

    // Wingdings 里打勾与空心的方框。
    private static string Symbol(string? character) => character switch { "F0FE" => "☑", "F0A8" => "□", _ => "" };

    private static string Between(XElement root, string id)
    {
        var text = new StringBuilder();
        var isInside = false;
        var fields = new Stack<bool>(); // 每层域是否已到结果；域指令里的文字人看不见。
        foreach (var element in root.Descendants())
        {
            if (element.Name == W + "commentRangeStart" && IdOf(element) == id)
            {
                isInside = true;
            }
            else if (element.Name == W + "commentRangeEnd" && IdOf(element) == id)
            {
                Assert.True(isInside, "止标记在起标记之前");
                return text.ToString();
            }
            else if (element.Name == W + "fldChar")
            {
                switch ((string?)element.Attribute(W + "fldCharType"))
                {
                    case "begin":
                        fields.Push(false);
                        break;
                    case "separate":
                        fields.Pop();
                        fields.Push(true);
                        break;
                    default:
                        fields.Pop();
                        break;
                }
            }
            else if (isInside && fields.All(static f => f) && !element.Ancestors().Any(static a => a.Name == W + "del" || a.Name == W + "moveFrom" || a.Name.LocalName == "Fallback" || a.Name.LocalName is "rt"))
            {
                text.Append(element.Name.LocalName switch { "t" => Visible(element), "tab" when element.Parent!.Name == W + "r" => "\t", "br" or "cr" => "\n", "noBreakHyphen" => "\u2011", "sym" => Symbol((string?)element.Attribute(W + "char")), _ => "" });
            }
        }

        throw new InvalidOperationException("没有止标记");
    }
}
