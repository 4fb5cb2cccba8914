namespace Huairou.Review.Documents.Reading;

/// <summary>判断一段文字是不是乱码。</summary>
internal static class GarbledText
{
    private static readonly System.Text.Encoding Gbk = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    // 字的几类，各计一个数。
    private const int Blank = 0;
    private const int Other = 1;
    private const int Broken = 2;
    private const int Latin = 3;
    private const int RareHan = 4;
    private const int CommonHan = 5;

    // 每个字是上面的哪一类。
    private static readonly byte[] Kinds = Classify();

    /// <summary>是否乱码：替换符、私用区或控制字符超过一成，西文高位字符过半（GBK 误读为 Latin-1），或常用汉字不到六成。</summary>
    public static bool IsGarbled(IEnumerable<string> texts)
    {
        Span<int> counts = stackalloc int[CommonHan + 1];
        counts.Clear();
        var kinds = Kinds;
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                counts[kinds[c]]++;
            }
        }

        var han = counts[RareHan] + counts[CommonHan];
        var visible = han + counts[Other] + counts[Broken] + counts[Latin];
        return visible >= 4 && (counts[Broken] * 10 > visible || counts[Latin] * 2 > visible || (han >= 20 && counts[CommonHan] * 10 < han * 6));
    }

    private static byte[] Classify()
    {
        var common = Gb2312LevelOne();
        var kinds = new byte[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = (char)i switch
            {
                >= '\u4E00' and <= '\u9FFF' => (byte)(RareHan + common[i - '\u4E00']),
                ' ' or '\n' or '\u3000' => Blank,
                '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (< ' ' and not '\t') or (>= '\u007F' and < '\u00A0') => Broken,
                >= '\u00A0' and <= '\u024F' => Latin,
                var c => (byte)(IsForeign(c) ? Broken : Other),
            };
        }

        return kinds;
    }

    // 公文里不会出现的文字：字形编号被当成编码时散落在各种文字里。希腊、西里尔字母与拼音声调除外。
    private static bool IsForeign(char c) => c is (>= '\u0180' and < '\u01CD') or (>= '\u01DD' and < '\u02B0') or (>= '\u0300' and < '\u0370') or (>= '\u0500' and < '\u1E00') or (>= '\uA000' and < '\uAC00') or (>= '\uD7A4' and < '\uD800');

    /// <summary>是否乱码。</summary>
    public static bool IsGarbled(string text) => IsGarbled([text]);

    // GB2312 一级字（3755 个）按使用频率选定，正常公文的汉字 97% 以上在内；区位 16–55 区即首字节 B0–D7。
    private static byte[] Gb2312LevelOne()
    {
        var common = new byte['\u9FFF' - '\u4E00' + 1];
        var bytes = new byte[2];
        for (var lead = 0xB0; lead <= 0xD7; lead++)
        {
            for (var trail = 0xA1; trail <= 0xFE; trail++)
            {
                bytes[0] = (byte)lead;
                bytes[1] = (byte)trail;
                var text = Gbk.GetString(bytes);
                if (text.Length == 1 && text[0] is >= '\u4E00' and <= '\u9FFF')
                {
                    common[text[0] - '\u4E00'] = 1;
                }
            }
        }

        return common;
    }
}
