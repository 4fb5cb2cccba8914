using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>一级编号的定义（w:lvl）。</summary>
/// <param name="Start">起始值；缺省为 0（ECMA-376 第1部分 §17.9.25）。</param>
/// <param name="Format">w:numFmt。</param>
/// <param name="CustomFormat">numFmt 为 custom 时的格式串。</param>
/// <param name="Text">w:lvlText，如“第%1条”。</param>
/// <param name="Legal">w:isLgl：各级一律用十进制（§17.9.4）。</param>
/// <param name="Restart">w:lvlRestart；没写为 null，0 为从不重启（§17.9.10）。</param>
/// <param name="Style">与本级相连的段落样式（§17.9.23）。</param>
/// <param name="Hidden">编号文字隐藏，人看不见。</param>
/// <param name="Font">项目符号的字体，用来把符号字体的码位换成通用字符。</param>
internal sealed record NumberLevel(int Start, string Format, string CustomFormat, string Text, bool Legal, int? Restart, string? Style, bool Hidden, string? Font);

/// <summary>一个编号实例（w:num）里某一级的改动。</summary>
/// <param name="Start">w:startOverride；没有时为 null。</param>
/// <param name="Level">整级改写；没有时为 null。</param>
internal sealed record NumberOverride(int? Start, NumberLevel? Level);

/// <summary>一个编号实例。</summary>
/// <param name="Id">w:numId。</param>
/// <param name="Abstract">所属抽象编号（已解开 numStyleLink）；计数器按它共用。</param>
/// <param name="Levels">抽象编号的九级。</param>
/// <param name="Overrides">各级改动。</param>
internal sealed record NumberInstance(int Id, int Abstract, IReadOnlyDictionary<int, NumberLevel> Levels, IReadOnlyDictionary<int, NumberOverride> Overrides)
{
    /// <summary>某级的有效定义；没有定义时为 null。</summary>
    public NumberLevel? Level(int level) =>
        Overrides.TryGetValue(level, out var change) && change.Level is { } own ? own : Levels.GetValueOrDefault(level);

    /// <summary>某级的起始值：startOverride 在首次出现和每次重启时都用（§17.9.26）。</summary>
    public int Start(int level) =>
        (Overrides.TryGetValue(level, out var change) ? change.Start : null) ?? Level(level)?.Start ?? 0;
}

/// <summary>numbering.xml 的全部编号实例。</summary>
internal sealed class NumberingDefinitions
{
    private const int MaxLinkDepth = 8; // numStyleLink 正常只转一次，成环的文件到此为止。

    private readonly Dictionary<int, OpenXmlElement> _abstracts = [];
    private readonly Dictionary<int, NumberInstance> _instances = [];

    private NumberingDefinitions()
    {
    }

    /// <summary>读编号部件。</summary>
    /// <param name="root">w:numbering；没有编号部件时为 null。</param>
    /// <param name="styles">样式表，用来解开 numStyleLink。</param>
    public static NumberingDefinitions Read(OpenXmlElement? root, WordStyles styles)
    {
        var result = new NumberingDefinitions();
        var targets = new Dictionary<int, (int Abstract, OpenXmlElement Element)>();
        for (var child = root?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.Is("abstractNum") && child.Int("abstractNumId") is { } abstractId)
            {
                result._abstracts[abstractId] = child;
            }
            else if (child.Is("num") && child.Int("numId") is { } id && child.Child("abstractNumId").Int() is { } target)
            {
                targets[id] = (target, child);
            }
        }

        foreach (var (id, (target, element)) in targets)
        {
            var resolved = result.Resolve(target, targets, styles);
            result._instances[id] = new NumberInstance(id, resolved, result.LevelsOf(resolved), Overrides(element));
        }

        return result;
    }

    /// <summary>取编号实例；引用了不存在的编号时为 null（Word 此时不画编号）。</summary>
    public NumberInstance? Find(int id) => _instances.GetValueOrDefault(id);

    /// <summary>numStyleLink：真正的定义在编号样式所指的那个抽象编号里（§17.9.21）。</summary>
    private int Resolve(int id, Dictionary<int, (int Abstract, OpenXmlElement Element)> targets, WordStyles styles)
    {
        for (var depth = 0; depth < MaxLinkDepth; depth++)
        {
            if (!_abstracts.TryGetValue(id, out var element) || element.Child("numStyleLink").Attribute("val") is not { } link)
            {
                return id;
            }

            var linked = styles.NumberingOf(link) is { } numId && targets.TryGetValue(numId, out var target) ? target.Abstract : StyleLinkTarget(link);
            if (linked is null || linked == id)
            {
                return id;
            }

            id = linked.Value;
        }

        return id;
    }

    private int? StyleLinkTarget(string link)
    {
        foreach (var (id, element) in _abstracts)
        {
            if (element.Child("styleLink").Attribute("val") == link)
            {
                return id;
            }
        }

        return null;
    }

    private Dictionary<int, NumberLevel> LevelsOf(int id)
    {
        var levels = new Dictionary<int, NumberLevel>();
        for (var child = _abstracts.GetValueOrDefault(id)?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.Is("lvl") && child.Int("ilvl") is >= 0 and <= 8 and { } level)
            {
                levels[level] = LevelOf(child);
            }
        }

        return levels;
    }

    private static Dictionary<int, NumberOverride> Overrides(OpenXmlElement instance)
    {
        var overrides = new Dictionary<int, NumberOverride>();
        for (var child = instance.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.Is("lvlOverride") && child.Int("ilvl") is >= 0 and <= 8 and { } level)
            {
                overrides[level] = new NumberOverride(child.Child("startOverride").Int(), child.Child("lvl") is { } own ? LevelOf(own) : null);
            }
        }

        return overrides;
    }

    private static NumberLevel LevelOf(OpenXmlElement level)
    {
        var format = level.Child("numFmt");
        for (var child = level.FirstChild; format is null && child is not null; child = child.NextSibling())
        {
            // Word 2010 的 custom 格式写在兼容块里，旧格式在 Fallback。
            format = child.IsAlternate() ? WordXml.Chosen(child).Child("numFmt") : null;
        }

        var text = level.Child("lvlText");
        return new NumberLevel(
            level.Child("start").Int() ?? 0,
            format.Attribute("val") ?? "decimal",
            format.Attribute("format") ?? "",
            text.Attribute("null") is "1" or "true" ? "" : text.Attribute("val") ?? "",
            level.Child("isLgl").On(),
            level.Child("lvlRestart").Int(),
            level.Child("pStyle").Attribute("val"),
            level.Path("rPr", "vanish").On(),
            level.Path("rPr", "rFonts").Attribute("ascii") ?? level.Path("rPr", "rFonts").Attribute("hAnsi"));
    }
}
