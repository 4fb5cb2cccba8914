using System.Text;
using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>画出来的编号。</summary>
/// <param name="Text">如“第三条”“（二）”；编号隐藏或格式为无时为空。</param>
/// <param name="Level">级别 0–8。</param>
internal readonly record struct DrawnNumber(string Text, int Level);

/// <summary>按文档顺序为段落计数并画出编号，与 Word 一致。</summary>
/// <remarks>
/// 同一抽象编号的各实例共用计数器；实例带 startOverride 的级别在该实例首次出现时重新起算（ECMA-376 第1部分 §17.9.26）。
/// 下级先于上级出现时，上级按起始值补上并算已用过：随后的上级接着数（微软知识库 Q110380）。
/// 每个文字流（正文、脚注、文本框等）各用一个引擎实例。
/// </remarks>
internal sealed class NumberingEngine
{
    private const int Levels = 9;

    private readonly NumberingDefinitions _definitions;
    private readonly WordStyles _styles;
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int Instance, int Level)> _started = [];

    /// <summary>以编号定义与样式表构造，计数从头开始。</summary>
    public NumberingEngine(NumberingDefinitions definitions, WordStyles styles)
    {
        _definitions = definitions;
        _styles = styles;
    }

    /// <summary>给下一个段落编号；没有自动编号时为 null。</summary>
    /// <param name="properties">段落属性 w:pPr，可空。</param>
    /// <param name="styleId">段落样式。</param>
    public DrawnNumber? Next(OpenXmlElement? properties, string? styleId)
    {
        if (Locate(properties.Child("numPr"), styleId) is not var (instance, level) || instance.Level(level) is not { } definition)
        {
            return null;
        }

        if (!_counters.TryGetValue(instance.Abstract, out var values))
        {
            values = new int?[Levels];
            _counters[instance.Abstract] = values;
        }

        Advance(values, instance, level);
        return new DrawnNumber(definition.Hidden ? "" : Compose(values, instance, definition, level), level);
    }

    /// <summary>找出段落所用的编号实例与级别：直接设置优先，numId 为 0 是取消（§17.9.18）。</summary>
    private (NumberInstance Instance, int Level)? Locate(OpenXmlElement? direct, string? styleId)
    {
        var level = direct.Child("ilvl").Int();
        if (direct.Child("numId").Int() is { } directId)
        {
            return _definitions.Find(directId) is { } own ? (own, Clamp(level ?? StyleLevel(own, styleId) ?? 0)) : null;
        }

        if (_styles.Chain(styleId).FirstOrDefault(style => style.NumId is not null)?.NumId is not { } id || _definitions.Find(id) is not { } inherited)
        {
            return null;
        }

        return (inherited, Clamp(level ?? StyleLevel(inherited, styleId) ?? 0));
    }

    /// <summary>样式里的编号：级别由指名该样式的 w:lvl/w:pStyle 决定（§17.9.23），其次才是样式自己的 ilvl。</summary>
    private int? StyleLevel(NumberInstance instance, string? styleId)
    {
        foreach (var style in _styles.Chain(styleId))
        {
            for (var level = 0; level < Levels; level++)
            {
                if (instance.Level(level)?.Style is { } linked && string.Equals(linked, style.Id, StringComparison.Ordinal))
                {
                    return level;
                }
            }

            if (style.Level is { } own)
            {
                return own;
            }
        }

        return null;
    }

    private void Advance(int?[] values, NumberInstance instance, int level)
    {
        for (var above = 0; above < level; above++)
        {
            values[above] ??= instance.Start(above);
        }

        var restarted = _started.Add((instance.Id, level)) && instance.Overrides.TryGetValue(level, out var change) && change.Start is not null;
        values[level] = restarted || values[level] is not { } current ? instance.Start(level) : Math.Min(current, int.MaxValue - 1) + 1;
        for (var below = level + 1; below < Levels; below++)
        {
            if (Restarts(instance.Level(below)?.Restart, below, level))
            {
                values[below] = null;
            }
        }
    }

    /// <summary>上级出现时下级是否重启：没写 lvlRestart 时任何上级都使它重启；0 从不；n 表示第 n 级及更高的级别（§17.9.10）。</summary>
    private static bool Restarts(int? restart, int level, int used) => restart switch
    {
        null => true,
        0 => false,
        _ => restart > level || used < restart, // 指向本级或更低的值无效，按没写处理。
    };

    private static string Compose(int?[] values, NumberInstance instance, NumberLevel definition, int level)
    {
        if (definition.Format == "bullet")
        {
            return SymbolFonts.Translate(definition.Text, definition.Font);
        }

        var text = new StringBuilder();
        for (var i = 0; i < definition.Text.Length; i++)
        {
            var isSlot = definition.Text[i] == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9';
            if (!isSlot)
            {
                text.Append(definition.Text[i]);
                continue;
            }

            var slot = definition.Text[++i] - '1';
            if (slot <= level && instance.Level(slot) is { } source) // 引用更低级别的占位不画（§17.9.11）。
            {
                text.Append(Draw(values[slot] ?? instance.Start(slot), source, definition.Legal));
            }
        }

        return text.ToString().Trim(); // lvlText 里用来隔开正文的空格不是编号的一部分。
    }

    private static string Draw(int value, NumberLevel source, bool legal) =>
        NumberFormats.Draw(value, legal && source.Format is not ("none" or "bullet") ? "decimal" : source.Format, source.CustomFormat);

    private static int Clamp(int level) => Math.Clamp(level, 0, Levels - 1);
}
