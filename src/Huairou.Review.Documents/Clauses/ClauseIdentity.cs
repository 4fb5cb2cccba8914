using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Huairou.Review.Documents.Clauses;

/// <summary>条款标识：由文字得出，不含编号，故重新编号、挪动位置后不变。</summary>
/// <remarks>
/// 文字先去掉空白与标点、把“第×条”一类引用里的序数抹平；短文字（“出嫁的；”）单独看没有身份，连同引导语或表头一起算。
/// 文字相同的各条再加上标题与引导语区分；仍相同的按出现次序加后缀。
/// </remarks>
internal static class ClauseIdentity
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int ShortText = 12;

    /// <summary>依次给各条款定标识，返回与之等长的数组。</summary>
    public static string[] Assign(List<EmittedClause> clauses)
    {
        var hashes = new ulong[clauses.Count];
        var counts = new Dictionary<ulong, int>(clauses.Count);
        for (var i = 0; i < clauses.Count; i++)
        {
            var c = clauses[i];
            var length = 0;
            var h = Mix(Offset, c.Node.Text, ref length);
            if (length < ShortText)
            {
                h = Context(h, c.LeadIns);
            }

            hashes[i] = h;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, h, out _)++;
        }

        var ids = new string[clauses.Count];
        var seen = new Dictionary<ulong, int>();
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        for (var i = 0; i < clauses.Count; i++)
        {
            var h = hashes[i];
            var n = 1;
            if (counts[h] > 1)
            {
                h = Context(Context(h, clauses[i].Headings), clauses[i].LeadIns);
                h = (h ^ (ulong)clauses[i].Kind) * Prime;
                n = ++CollectionsMarshal.GetValueRefOrAddDefault(seen, h, out _);
            }

            BinaryPrimitives.WriteUInt64BigEndian(bytes, h);
            var id = Convert.ToHexStringLower(bytes);
            ids[i] = n == 1 ? id : id + "-" + n.ToString(CultureInfo.InvariantCulture);
        }

        return ids;
    }

    private static ulong Context(ulong h, IReadOnlyList<string> texts)
    {
        var length = 0;
        foreach (var t in texts)
        {
            h = (Mix(h, t, ref length) ^ 0x1f) * Prime;
        }

        return h;
    }

    private static ulong Mix(ulong h, string text, ref int length)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '\u4E00' and <= '\u9FA5' and not '第')
            {
                h = (h ^ c) * Prime;
                length++;
                continue;
            }

            // 标点十个字里有一个，先放过。
            if (c is '，' or '。' or '、' or '；' or '：')
            {
                continue;
            }

            if (c == '第' && Reference(text, i) is var end && end > i)
            {
                h = (h ^ text[end]) * Prime;
                i = end;
                length++;
                continue;
            }

            if (char.IsLetterOrDigit(c) || c is '％' or '%' or '‰' || char.IsSurrogate(c))
            {
                h = (h ^ (c is >= '！' and <= '～' ? (char)(c - 0xfee0) : c)) * Prime;
                length++;
            }
        }

        return h;
    }

    /// <summary>“第八条”“第（二）项”结束处（条、款、项、目）的下标；不是引用时为 -1。</summary>
    private static int Reference(string text, int i)
    {
        var j = i + 1;
        while (j < text.Length && j < i + 10 && (HanNumber.IsHanNumeral(text[j]) || HanNumber.ArabicDigit(text[j]) >= 0 || text[j] is '（' or '）' or '(' or ')'))
        {
            j++;
        }

        return j > i + 1 && j < text.Length && text[j] is '条' or '款' or '项' or '目' ? j : -1;
    }
}
