using System.Text;

namespace Huairou.Review.Text;

/// <summary>规范化选项。</summary>
public sealed record NormaliserOptions
{
    /// <summary>默认：全部打开。</summary>
    public static NormaliserOptions Default { get; } = new();

    /// <summary>全角字母、数字与符号化为半角。</summary>
    public bool FoldWidth { get; init; } = true;

    /// <summary>汉字之间的半角标点化为全角。</summary>
    public bool WidenPunctuation { get; init; } = true;

    /// <summary>去掉扫描识别在汉字之间插入的空格。</summary>
    public bool JoinSpacedHan { get; init; } = true;

    /// <summary>繁体化为简体。</summary>
    public bool Simplify { get; init; } = true;
}

/// <summary>规范化的结果。</summary>
/// <param name="Text">规范化后的文字。</param>
/// <param name="Map">到原文的映射；没有任何改动时为 null，即恒等。</param>
public sealed record NormalisedText(string Text, SourceMap? Map);

/// <summary>规范化：宽度、标点、空格、不可见字符、繁简。每个字符都能回到原文。</summary>
public static class TextNormaliser
{
    /// <summary>规范化一段文字；再做一次不再改变。</summary>
    /// <param name="text">原文。</param>
    /// <param name="options">选项。</param>
    public static NormalisedText Normalise(string text, NormaliserOptions options)
    {
        if (!NeedsWork(text))
        {
            return new NormalisedText(text, null);
        }

        var builder = new StringBuilder(text.Length);
        var spans = new List<TextSpan>(text.Length);
        var changed = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsInvisible(c) || (options.JoinSpacedHan && IsInnerSpace(text, i)) || (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                changed = true;
                continue;
            }

            var folded = Fold(text, i, options);
            changed |= folded != c;
            builder.Append(folded);
            spans.Add(new TextSpan(i, 1));
        }

        return changed ? new NormalisedText(builder.ToString(), SourceMap.FromSpans(spans)) : new NormalisedText(text, null);
    }

    // 绝大多数条款只有汉字与全角标点：一遍扫过即可原样返回。
    private static bool NeedsWork(string text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\r' or '\u3000' || IsInvisible(c) || c is >= '\uff10' and <= '\uff5a' || c is ',' or ';' or ':' or '(' or ')' or '?' or '!'
                || TraditionalForms.TryGet(c, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static char Fold(string text, int at, NormaliserOptions options)
    {
        var c = text[at];
        if (options.FoldWidth && (c is >= '０' and <= '９' || c is >= 'Ａ' and <= 'Ｚ' || c is >= 'ａ' and <= 'ｚ' || c is '％' or '．'))
        {
            return (char)(c - 0xFEE0);
        }

        if (options.WidenPunctuation && PreviousIsHan(text, at))
        {
            switch (c)
            {
                case ',': return '，';
                case ';': return '；';
                case ':': return '：';
                case '?': return '？';
                case '!': return '！';
                case '(': return '（';
            }
        }

        if (options.WidenPunctuation && c == ')' && (PreviousIsHan(text, at) || NextIsHan(text, at)))
        {
            return '）';
        }

        return options.Simplify && TraditionalForms.TryGet(c, out var simple) ? simple : c;
    }

    private static bool PreviousIsHan(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (!IsSpace(text[i]) && !IsInvisible(text[i]))
            {
                return IsHan(text[i]) || text[i] is '”' or '）' or '》';
            }
        }

        return false;
    }

    private static bool NextIsHan(string text, int at) => at + 1 < text.Length && IsHan(text[at + 1]);

    // 两侧都是汉字、全角标点或数字的空格（连续几个也算）是排版或识别留下的，不是词界。
    private static bool IsInnerSpace(string text, int at)
    {
        if (!IsSpace(text[at]))
        {
            return false;
        }

        var left = at - 1;
        while (left >= 0 && IsSpace(text[left]))
        {
            left--;
        }

        var right = at + 1;
        while (right < text.Length && IsSpace(text[right]))
        {
            right++;
        }

        return left >= 0 && right < text.Length && Joins(text[left]) && Joins(text[right])
            && !(char.IsAsciiDigit(text[left]) && char.IsAsciiDigit(text[right]));
    }

    private static bool Joins(char c) => IsHan(c) || char.IsAsciiDigit(c) || c is ',' or '.' or ';' or ':' or '%' || "，。；：、？！（）“”《》％".Contains(c, StringComparison.Ordinal);

    private static bool IsSpace(char c) => c is ' ' or '\u3000' or '\u00a0' or '\u2002' or '\u2003';

    private static bool IsInvisible(char c) => c is '\ufeff' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\u00ad' || (char.IsControl(c) && c is not ('\n' or '\t' or '\r'));

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';
}
