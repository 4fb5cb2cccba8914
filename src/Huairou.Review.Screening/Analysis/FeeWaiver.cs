using System.Buffers;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>“不收赞助费”“祠堂不收脚钱”：不收的是钱，不是人。</summary>
internal static class FeeWaiver
{
    // “一概不收”。
    private const int LongestWord = 4;

    // “不收”之后最多隔几个字说到钱。
    private const int Reach = 8;

    private static readonly SearchValues<char> Money = SearchValues.Create("费款钱金礼捐");
    private static readonly SearchValues<char> Stops = SearchValues.Create("，；：。、｜|\n的");

    /// <summary>这一处说的是不收钱。</summary>
    /// <param name="text">通篇文字。</param>
    /// <param name="mention">提及：“不收”，或者否定之后的“收”。</param>
    public static bool Is(string text, Mention mention)
    {
        // “一概不”也会单独记为一处。
        var end = mention.End < text.Length && text[mention.End - 1] == '不' && text[mention.End] == '收' ? mention.End + 1 : mention.End;
        if (mention.End - mention.Start > LongestWord || end < 2 || text[end - 1] != '收' || text[end - 2] != '不')
        {
            return false;
        }

        var rest = text.AsSpan(end, Math.Min(Reach, text.Length - end));
        var stop = rest.IndexOfAny(Stops);
        return (stop < 0 ? rest : rest[..stop]).ContainsAny(Money);
    }
}
