using System.Text;
using Huairou.Review.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Huairou.Review.Corpus.Rules;

/// <summary>把一张规则页（页首 YAML + 固定栏目的 Markdown）读成 <see cref="RulePage"/>，只管格式，不管行为。</summary>
public sealed class RulePageParser
{
    /// <summary>固定栏目，缺一不可。</summary>
    public static readonly IReadOnlyList<string> RequiredSections =
        ["它查什么", "构成问题", "不构成问题", "依据", "违规示例", "合规示例", "建议改写", "何时可以保留"];

    private static readonly string[] Kinds = ["frame", "omission", "indicator", "reference"];
    private const string ForKinds = "用于〔";
    private static readonly string[] Severities = ["违法", "不当", "建议"];

    private readonly string _file;
    private readonly string[] _lines;

    private RulePageParser(string file, string text)
    {
        _file = file;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>读一页。</summary>
    /// <param name="file">文件名，用于报错。</param>
    /// <param name="text">全文。</param>
    /// <exception cref="RulePageException">格式不对。</exception>
    public static RulePage Parse(string file, string text) => new RulePageParser(file, text).Parse();

    private RulePage Parse()
    {
        if (_lines[0] != "---")
        {
            throw Error(1, "第一行应当是“---”，后接页首。");
        }

        var end = Array.IndexOf(_lines, "---", 1);
        if (end < 0)
        {
            throw Error(1, "页首没有以“---”结束。");
        }

        var head = ReadHead(end);
        var sections = ReadSections(end + 1);
        var id = Scalar(head, "id");
        if (!_file.StartsWith(id + "-", StringComparison.Ordinal) && !_file.StartsWith(id + ".", StringComparison.Ordinal))
        {
            throw Error(LineOf(head, "id"), $"文件名应当以编号“{id}”开头。");
        }

        var rewrite = head.Children.TryGetValue("rewrite", out var r) ? r as YamlMappingNode : null;
        var page = new RulePage
        {
            Id = id,
            Title = Scalar(head, "title"),
            Group = Scalar(head, "group"),
            Severity = OneOf(head, "severity", Severities),
            Kind = OneOf(head, "kind", Kinds),
            Documents = Strings(head, "documents"),
            Except = Strings(head, "except"),
            Criteria = Strings(head, "criteria"),
            Why = head.Children.TryGetValue("why", out var why) ? ((YamlScalarNode)why).Value ?? "" : "",
            Yields = Strings(head, "yields"),
            Priority = head.Children.TryGetValue("priority", out var priority) && int.TryParse(((YamlScalarNode)priority).Value, out var order) ? order : 50,
            Frames = new FrameSpecReader(_file, _lines).ReadFrames(head),
            Unless = new FrameSpecReader(_file, _lines).ReadUnless(head),
            RewriteSafety = rewrite is not null && rewrite.Children.TryGetValue("safety", out var safety) ? ((YamlScalarNode)safety).Value ?? "" : "需人工判断",
            Edits = ReadEdits(rewrite),
            Basis = ReadBasis(head, sections),
            References = new DocumentSpecReader(_file, _lines).ReadReferences(head),
            DocumentExamples = sections.TryGetValue(DocumentSpecReader.ExampleSection, out var documents) ? new DocumentSpecReader(_file, _lines).ReadExamples(documents) : [],
            Rewrites = Bullets(sections["建议改写"]).Select(static b => b.Text).Where(static t => !t.StartsWith(ForKinds, StringComparison.Ordinal)).ToArray(),
            KindRewrites = Bullets(sections["建议改写"]).Where(static b => b.Text.StartsWith(ForKinds, StringComparison.Ordinal)).Select(b => ForKind(b.Line, b.Text)).ToArray(),
            Violations = Examples(sections["违规示例"], marked: true),
            Compliant = Examples(sections["合规示例"], marked: false),
            Sections = sections.ToDictionary(static s => s.Key, static s => string.Join('\n', s.Value.Select(static l => l.Text)).Trim(), StringComparer.Ordinal),
            File = _file,
        };
        return Check(page, head);
    }

    // “用于〔单位规章、招聘公告〕：……”：这种写法只用于这些文种。
    private KindRewrite ForKind(int line, string text)
    {
        var close = text.IndexOf("〕：", StringComparison.Ordinal);
        return close > ForKinds.Length && text.Length > close + 2
            ? new KindRewrite(text[(close + 2)..].Trim(), text[ForKinds.Length..close].Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : throw Error(line, "文种专用的改写写成“用于〔文种、文种〕：写法”。");
    }

    private RulePage Check(RulePage page, YamlMappingNode head)
    {
        if (page.Violations.Count == 0 || page.Compliant.Count == 0)
        {
            throw Error(0, "违规示例和合规示例都不能空：没有示例的规则不装载。");
        }

        if (page.Basis.Count == 0)
        {
            throw Error(LineOf(head, "basis"), "依据不能空。");
        }

        if (page.Rewrites.Count == 0)
        {
            throw Error(0, "“建议改写”至少要有一种写法。");
        }

        return page;
    }

    private YamlMappingNode ReadHead(int end)
    {
        // 前面补一个换行，使 YAML 的行号与页的行号一致。
        var yaml = "\n" + string.Join('\n', _lines[1..end]);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode map
                ? map
                : throw Error(2, "页首是空的。");
        }
        catch (YamlException e)
        {
            throw Error((int)e.Start.Line, "页首写法有误：" + e.Message);
        }
    }

    private Dictionary<string, List<(int Line, string Text)>> ReadSections(int from)
    {
        var sections = new Dictionary<string, List<(int, string)>>(StringComparer.Ordinal);
        List<(int, string)>? current = null;
        for (var i = from; i < _lines.Length; i++)
        {
            if (_lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                current = [];
                if (!sections.TryAdd(_lines[i][3..].Trim(), current))
                {
                    throw Error(i + 1, "栏目重复。");
                }
            }
            else
            {
                current?.Add((i + 1, _lines[i]));
            }
        }

        foreach (var name in RequiredSections)
        {
            if (!sections.ContainsKey(name))
            {
                throw Error(0, $"缺少栏目“## {name}”。");
            }
        }

        return sections;
    }

    private List<(int Line, string Text)> Bullets(List<(int Line, string Text)> lines)
    {
        var bullets = new List<(int Line, StringBuilder Text)>();
        foreach (var (line, text) in lines)
        {
            if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                bullets.Add((line, new StringBuilder(text[2..].TrimEnd())));
            }
            else if (text.StartsWith("  ", StringComparison.Ordinal) && bullets.Count > 0 && text.Trim().Length > 0)
            {
                bullets[^1].Text.Append('\n').Append(text[2..].TrimEnd());
            }
            else if (text.Trim().Length > 0)
            {
                throw Error(line, "这里应当是“- ”开头的一条；续行缩进两个空格。");
            }
        }

        return bullets.ConvertAll(static b => (b.Line, b.Text.ToString()));
    }

    private RuleExample[] Examples(List<(int Line, string Text)> lines, bool marked) =>
        Bullets(lines).Select(b => Example(b.Line, b.Text, marked)).ToArray();

    private RuleExample Example(int line, string raw, bool marked)
    {
        var tag = "";
        var text = raw;
        var open = text.IndexOf("<!--", StringComparison.Ordinal);
        if (open >= 0)
        {
            var close = text.IndexOf("-->", open, StringComparison.Ordinal);
            if (close < 0)
            {
                throw Error(line, "注记“<!--”没有结束。");
            }

            tag = text[(open + 4)..close].Trim();
            text = (text[..open].TrimEnd() + text[(close + 3)..]).TrimEnd();
        }

        var builder = new StringBuilder(text.Length);
        var spans = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("[|", StringComparison.Ordinal) && start < 0)
            {
                start = builder.Length;
                i++;
            }
            else if (text.AsSpan(i).StartsWith("|]", StringComparison.Ordinal) && start >= 0)
            {
                spans.Add(TextSpan.FromBounds(start, builder.Length));
                start = -1;
                i++;
            }
            else
            {
                builder.Append(text[i]);
            }
        }

        if (start >= 0)
        {
            throw Error(line, "“[|”没有对应的“|]”。");
        }

        if (marked != spans.Count > 0)
        {
            throw Error(line, marked ? "违规示例要用“[|……|]”标出问题文字。" : "合规示例不能有“[|……|]”。");
        }

        return new RuleExample(builder.ToString(), spans, tag, line);
    }

    private List<BasisSpec> ReadBasis(YamlMappingNode head, Dictionary<string, List<(int Line, string Text)>> sections)
    {
        var quotes = new Dictionary<string, (string Quote, int Line)>(StringComparer.Ordinal);
        foreach (var (line, text) in Bullets(sections["依据"]))
        {
            var colon = text.IndexOf('：', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw Error(line, "依据写作“法律简称#条号：引文”。");
            }

            quotes.TryAdd(text[..colon].Trim(), (text[(colon + 1)..].Trim(), line));
        }

        var basis = new List<BasisSpec>();
        foreach (var reference in Strings(head, "basis"))
        {
            basis.Add(quotes.Remove(reference, out var found)
                ? new BasisSpec(reference, found.Quote, found.Line)
                : throw Error(LineOf(head, "basis"), $"“{reference}”在“## 依据”里没有引文。"));
        }

        foreach (var (reference, (_, line)) in quotes)
        {
            throw Error(line, $"“{reference}”没有列在页首的 basis 里。");
        }

        return basis;
    }

    private static List<EditSpec> ReadEdits(YamlMappingNode? rewrite)
    {
        var edits = new List<EditSpec>();
        if (rewrite is not null && rewrite.Children.TryGetValue("edits", out var node) && node is YamlSequenceNode list)
        {
            foreach (var item in list.OfType<YamlSequenceNode>())
            {
                var parts = item.Children.OfType<YamlScalarNode>().Select(static s => s.Value ?? "").ToArray();
                edits.Add(new EditSpec(parts[0], parts.Length > 1 ? parts[1] : ""));
            }
        }

        return edits;
    }

    private string Scalar(YamlMappingNode head, string key) =>
        head.Children.TryGetValue(key, out var node) && node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value
            : throw Error(2, $"页首缺少“{key}”。");

    private string OneOf(YamlMappingNode head, string key, string[] allowed)
    {
        var value = Scalar(head, key);
        return allowed.Contains(value, StringComparer.Ordinal)
            ? value
            : throw Error(LineOf(head, key), $"“{key}”只能是：{string.Join("、", allowed)}。");
    }

    private static string[] Strings(YamlMappingNode head, string key) =>
        head.Children.TryGetValue(key, out var node) && node is YamlSequenceNode list
            ? list.Children.OfType<YamlScalarNode>().Select(static s => s.Value ?? "").ToArray()
            : [];

    private static int LineOf(YamlMappingNode head, string key) =>
        head.Children.TryGetValue(key, out var node) ? (int)node.Start.Line : 2;

    private RulePageException Error(int line, string reason) =>
        new(_file, line, line > 0 && line <= _lines.Length ? _lines[line - 1] : "", reason);
}
