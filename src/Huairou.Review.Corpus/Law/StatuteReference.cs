using System.Globalization;

namespace Huairou.Review.Corpus.Law;

/// <summary>对一条法律条文的引用：“妇女权益保障法#55”“女职工劳动保护特别规定#附录”。</summary>
/// <param name="Law">法律名称（通称、全称或者别名）。</param>
/// <param name="Number">条号。</param>
public sealed record StatuteReference(string Law, ArticleNumber Number)
{
    /// <summary>读引用。除“名称#条号”外也接受“《名称》第五十五条”。</summary>
    /// <param name="text">引用文字，首尾空白忽略。</param>
    /// <param name="reference">读出的引用；失败时为 null。</param>
    public static bool TryParse(string? text, out StatuteReference? reference)
    {
        reference = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var value = text.Trim();
        string law;
        ReadOnlySpan<char> article;
        var hash = value.LastIndexOf('#');
        if (hash > 0)
        {
            law = value[..hash].Trim();
            article = value.AsSpan(hash + 1);
        }
        else if (value[0] == '《' && value.LastIndexOf('》') is var close and > 0)
        {
            law = value[1..close];
            article = value.AsSpan(close + 1);
        }
        else
        {
            return false;
        }

        if (law.Length == 0 || !ArticleNumber.TryParse(article, out var number))
        {
            return false;
        }

        reference = new StatuteReference(law, number);
        return true;
    }

    /// <summary>规范写法，如“妇女权益保障法#55”“刑法#120之1”“女职工劳动保护特别规定#附录”。</summary>
    public override string ToString()
    {
        var number = Number.IsAppendix ? "附录" : Number.No.ToString(CultureInfo.InvariantCulture);
        return Number.Sub == 0 ? $"{Law}#{number}" : $"{Law}#{number}之{Number.Sub}";
    }
}
