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

        // 三步依次做，后一步只看前一步的结果：否则再做一次还会变。
        var letters = Fold(text, options);
        if (options.WidenPunctuation)
        {
            Widen(letters);
        }

        Join(letters, options.JoinSpacedHan);
        var changed = letters.Count != text.Length || letters.Exists(letter => text[letter.At] != letter.Char);
        return changed
            ? new NormalisedText(string.Create(letters.Count, letters, Write), SourceMap.FromSpans(letters.ConvertAll(static letter => new TextSpan(letter.At, 1))))
            : new NormalisedText(text, null);
    }

    private static void Write(Span<char> text, List<Letter> letters)
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = letters[i].Char;
        }
    }

    // 出现其中任何一个才有事可做；绝大多数条款只有汉字与全角标点，扫一遍即可原样返回。
    private static readonly CharSet WorkCharacters = new(
        Enumerable.Range(0, char.MaxValue).Select(static i => (char)i).Where(static c =>
            IsSpace(c) || IsInvisible(c) || IsWide(c) || c is '\r' or ',' or ';' or ':' or '(' or ')' or '?' or '!' || TraditionalForms.TryGet(c, out _)));

    /// <summary>规范化会不会改动这段文字；为假时一定不改。</summary>
    /// <param name="text">原文。</param>
    public static bool NeedsWork(ReadOnlySpan<char> text) => WorkCharacters.AnyIn(text);

    // 去掉不可见字符；全角化半角、繁体化简体逐字进行，不看上下文。
    private static List<Letter> Fold(string text, NormaliserOptions options)
    {
        var letters = new List<Letter>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsInvisible(c))
            {
                continue;
            }

            if (options.FoldWidth && IsWide(c))
            {
                c = (char)(c - 0xFEE0);
            }
            else if (options.Simplify && TraditionalForms.TryGet(c, out var simple))
            {
                c = simple;
            }

            letters.Add(new Letter(c, i));
        }

        return letters;
    }

    // 跟在汉字或全角收尾标点后面的半角标点化为全角；左边看的是已经化过的。
    private static void Widen(List<Letter> letters)
    {
        var previous = '\0';
        for (var i = 0; i < letters.Count; i++)
        {
            var c = letters[i].Char;
            if (IsSpace(c))
            {
                continue;
            }

            if (IsHan(previous) || previous is '”' or '）' or '》')
            {
                c = c switch { ',' => '，', ';' => '；', ':' => '：', '?' => '？', '!' => '！', '(' => '（', ')' => '）', _ => c };
            }

            if (c == ')' && i + 1 < letters.Count && IsHan(letters[i + 1].Char))
            {
                c = '）';
            }

            letters[i] = letters[i] with { Char = c };
            previous = c;
        }
    }

    // 去掉排版与识别留下的空格；回车换行合成换行。
    private static void Join(List<Letter> letters, bool spaces)
    {
        var kept = 0;
        for (var i = 0; i < letters.Count;)
        {
            var end = i;
            while (end < letters.Count && (spaces && IsSpace(letters[i].Char) ? IsSpace(letters[end].Char) : letters[i].Char == '\r' && letters[end].Char == '\r'))
            {
                end++;
            }

            var drop = end > i && end < letters.Count
                && (letters[i].Char == '\r' ? letters[end].Char == '\n' : kept > 0 && IsInner(letters[kept - 1].Char, letters[end].Char));
            end = Math.Max(end, i + 1);
            for (; i < end; i++)
            {
                if (!drop)
                {
                    letters[kept++] = letters[i];
                }
            }
        }

        letters.RemoveRange(kept, letters.Count - kept);
    }

    // 两侧都是汉字、全角标点或数字的空格（连续几个也算）是排版或识别留下的，不是词界；两侧都是数字的是分隔。
    private static bool IsInner(char left, char right) => Joins(left) && Joins(right) && !(char.IsAsciiDigit(left) && char.IsAsciiDigit(right));

    private static bool Joins(char c) => IsHan(c) || char.IsAsciiDigit(c) || c is ',' or '.' or ';' or ':' or '%' || "，。；：、？！（）“”《》％".Contains(c, StringComparison.Ordinal);

    // 全角的字母、数字与“％”“．”；冒号、分号夹在它们的码位中间，本来就该是全角。
    private static bool IsWide(char c) => c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '．';

    private static bool IsSpace(char c) => c is ' ' or '\u3000' or '\u00a0' or '\u2002' or '\u2003';

    private static bool IsInvisible(char c) => c is '\ufeff' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\u00ad' || (char.IsControl(c) && c is not ('\n' or '\t' or '\r'));

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';

    // 一个字符和它在原文中的位置。
    private readonly record struct Letter(char Char, int At);
}
