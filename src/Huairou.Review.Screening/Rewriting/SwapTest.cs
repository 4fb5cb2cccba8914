namespace Huairou.Review.Screening.Rewriting;

/// <summary>换位检验：把句中的性别词男女互换，供审查人判断互换后是否仍成立、是否仍公平。</summary>
public static class SwapTest
{
    // 长词在前；每对两个方向都换。
    private static readonly (string A, string B)[] Pairs =
    [
        ("出嫁女儿", "成家的儿子"), ("嫁出去的女儿", "成家的儿子"), ("外嫁女", "外娶男"), ("出嫁女", "娶妻男"), ("上门女婿", "过门儿媳"), ("已婚妇女", "已婚男子"),
        ("离婚妇女", "离婚男子"), ("丧偶妇女", "丧偶男子"), ("未婚女性", "未婚男性"), ("女性求职者", "男性求职者"), ("女职工", "男职工"), ("女员工", "男员工"),
        ("女同志", "男同志"), ("女青年", "男青年"), ("女村民", "男村民"), ("女学生", "男学生"), ("女教师", "男教师"), ("女干部", "男干部"), ("妇女", "男子"),
        ("女性", "男性"), ("女方", "男方"), ("女生", "男生"), ("女工", "男工"), ("女士", "先生"), ("女孩", "男孩"), ("女婴", "男婴"), ("女童", "男童"),
        ("女婿", "儿媳"), ("女儿", "儿子"), ("媳妇", "女婿"), ("姑娘", "小伙子"), ("闺女", "儿子"), ("妻子", "丈夫"), ("母亲", "父亲"), ("婆家", "岳家"),
        ("娘家", "父家"), ("孙女", "孙子"), ("外孙", "孙子"), ("男劳力", "女劳力"), ("男丁", "女口"), ("男户主", "女户主"), ("出嫁", "成家"), ("招婿", "娶妻"), ("入赘", "嫁入"),
    ];

    // 词里的“男、女”不表示性别，互换会闹笑话。
    private static readonly string[] Fixed = ["子女", "儿女", "男女", "妇女儿童", "女儿墙", "妇联"];

    /// <summary>互换；句中没有可换的性别词时返回空。</summary>
    /// <param name="sentence">一句话。</param>
    public static string Apply(string sentence)
    {
        var result = new System.Text.StringBuilder(sentence.Length + 8);
        var changed = false;
        var i = 0;
        while (i < sentence.Length)
        {
            if (MatchFixed(sentence, i) is { } keep)
            {
                result.Append(keep);
                i += keep.Length;
            }
            else if (MatchPair(sentence, i) is { } swap)
            {
                result.Append(swap.To);
                i += swap.From.Length;
                changed = true;
            }
            else if (sentence[i] is '男' or '女')
            {
                result.Append(sentence[i] == '男' ? '女' : '男');
                i++;
                changed = true;
            }
            else
            {
                result.Append(sentence[i++]);
            }
        }

        return changed ? result.ToString().Trim() : "";
    }

    private static string? MatchFixed(string text, int at) => Array.Find(Fixed, f => text.AsSpan(at).StartsWith(f, StringComparison.Ordinal));

    private static (string From, string To)? MatchPair(string text, int at)
    {
        foreach (var (a, b) in Pairs)
        {
            if (text.AsSpan(at).StartsWith(a, StringComparison.Ordinal))
            {
                return (a, b);
            }
        }

        foreach (var (a, b) in Pairs)
        {
            if (text.AsSpan(at).StartsWith(b, StringComparison.Ordinal))
            {
                return (b, a);
            }
        }

        return null;
    }
}
