using System.Buffers;

namespace Huairou.Review.Documents.Clauses;

/// <summary>附注的外形：文号、题注、称谓、落款、日期、联系方式、目录。</summary>
internal static class NoteShape
{
    private static readonly SearchValues<char> s_punctuation = SearchValues.Create("，。；：！？“”");

    private static readonly string[] s_issuers =
        ["村民委员会", "居民委员会", "村委会", "居委会", "人民政府", "办公室", "委员会", "党支部", "党总支", "合作社", "联合社", "学校", "中学", "小学", "幼儿园", "公司", "局", "村民会议", "代表会议", "街道办事处", "办事处", "妇女联合会", "理事会", "监事会", "工作组", "领导小组", "医院", "卫生院", "中心"];

    private static readonly string[] s_contacts = ["联系人", "联系电话", "咨询电话", "电话", "抄送", "主题词", "签发人", "报名电话", "监督电话", "邮箱", "电子邮箱", "地址", "联系地址"];

    private static readonly string[] s_adoptionVerbs = ["通过", "修正", "修订", "批准", "公布", "施行", "发布", "印发", "实施"];

    private static readonly string[] s_titleEnds =
        ["办法", "规定", "细则", "方案", "章程", "公约", "民约", "制度", "条例", "意见", "规则", "守则", "预案", "通知", "通告", "公告", "决定", "决议", "简章", "规程", "规范", "纪要", "标准", "协议", "合同", "倡议书", "报告", "计划", "纲要", "法", "解释", "说明", "须知", "规约", "手册", "准则", "启事"];

    /// <summary>单独成行的日期。</summary>
    public static bool IsDate(ReadOnlySpan<char> s)
    {
        if (s.Length is < 6 or > 20 || (HanNumber.ArabicDigit(s[0]) < 0 && !HanNumber.IsHanNumeral(s[0]) && s[0] is not ('○' or 'Ｏ')))
        {
            return false;
        }

        var marks = 0;
        foreach (var c in s)
        {
            if (c is '年' or '月' or '日' or '.' or '-' or '/')
            {
                marks++;
            }
            else if (HanNumber.ArabicDigit(c) < 0 && !HanNumber.IsHanNumeral(c) && !HanNumber.IsSpace(c) && c is not ('○' or 'O' or 'Ｏ'))
            {
                return false;
            }
        }

        return marks is >= 2 and <= 3 && s[^1] is '日' or '月' or (>= '0' and <= '9');
    }

    /// <summary>单独成行的落款单位。</summary>
    public static bool IsSigner(ReadOnlySpan<char> s)
    {
        if (s.Length is < 3 or > 30 || s.IndexOfAny(s_punctuation) >= 0)
        {
            return false;
        }

        var t = s;
        var cut = t.LastIndexOfAny("（(");
        if (cut > 2 && t[^1] is '）' or ')')
        {
            t = t[..cut].TrimEnd();
        }

        foreach (var n in s_issuers)
        {
            if (t.EndsWith(n, StringComparison.Ordinal))
            {
                return !TextShape.HasNormative(s);
            }
        }

        return false;
    }

    /// <summary>文号：“怀政办发〔2023〕5号”。</summary>
    public static bool IsDocumentNumber(ReadOnlySpan<char> s) =>
        s.Length is > 5 and < 40 && s[^1] == '号' && s.IndexOfAny("〔[（﹝") > 0 && s.IndexOfAny("，。；") < 0;

    /// <summary>题注：“（2023年5月1日村民会议通过）”“……修正”。</summary>
    public static bool IsAdoption(ReadOnlySpan<char> s)
    {
        if (s.Length is < 8 or > 400 || TextShape.EndsSentence(s))
        {
            return false;
        }

        var t = s;
        t = t.Trim("（）()");
        var year = t.IndexOf('年');
        if (year < 2 || t.IndexOf('月') < 0)
        {
            return false;
        }

        if (t.IndexOf('。') >= 0)
        {
            return false;
        }

        // 多次修正的题注常跨行断开，不一定以动词收尾。
        var meeting = t.IndexOf("会议", StringComparison.Ordinal) > 0 || t.IndexOf("第", StringComparison.Ordinal) > 0;
        foreach (var v in s_adoptionVerbs)
        {
            if (t.EndsWith(v, StringComparison.Ordinal) || (meeting && t.IndexOf(v, StringComparison.Ordinal) > 0))
            {
                return true;
            }
        }

        return meeting && (t.IndexOf("决定", StringComparison.Ordinal) > 0 || (t[0] is '根' && t.IndexOf("会议", StringComparison.Ordinal) > 0));
    }

    /// <summary>题名下的稿别：“（征求意见稿）”“（试行）”。</summary>
    public static bool IsEdition(ReadOnlySpan<char> s) =>
        s.Length is > 3 and < 20 && s[0] is '（' or '(' && s[^1] is '）' or ')' && (s[^2] is '稿' or '行' or '案' or '本' || s[^2] == '订');

    /// <summary>称谓：“各村民委员会：”“全体村民：”。</summary>
    public static bool IsSalutation(ReadOnlySpan<char> s) =>
        s.Length < 120 && TextShape.EndsColon(s) && s.IndexOfAny("。；") < 0 && !TextShape.HasNormative(s)
        && (s[0] is '各' || s.StartsWith("全体", StringComparison.Ordinal) || s.StartsWith("全村", StringComparison.Ordinal) || s.StartsWith("尊敬的", StringComparison.Ordinal) || s.StartsWith("亲爱的", StringComparison.Ordinal) || s.StartsWith("广大", StringComparison.Ordinal));

    /// <summary>联系方式、抄送等。</summary>
    public static bool IsContact(ReadOnlySpan<char> s)
    {
        if (s.Length > 80)
        {
            return false;
        }

        var colon = s.IndexOfAny('：', ':');
        if (colon is < 1 or > 8)
        {
            return s is "（此件公开发布）" or "(此件公开发布)" || (s.StartsWith("（联系", StringComparison.Ordinal) && s[^1] == '）');
        }

        Span<char> name = stackalloc char[8];
        var n = 0;
        foreach (var c in s[..colon])
        {
            if (!HanNumber.IsSpace(c))
            {
                name[n++] = c;
            }
        }

        foreach (var k in s_contacts)
        {
            if (name[..n].SequenceEqual(k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“目　录”。</summary>
    public static bool IsContentsHead(ReadOnlySpan<char> s) => s.Length <= 8 && s[0] == '目' && s[^1] is '录' or '次' && (s.Length == 2 || HanNumber.IsSpace(s[1]));

    /// <summary>像题目：以文种名收尾（可带括号注）、不成句。</summary>
    public static bool IsTitle(ReadOnlySpan<char> s)
    {
        if (s.Length is < 3 or > 80 || TextShape.EndsSentence(s) || TextShape.EndsColon(s) || s.IndexOfAny("，；。") >= 0)
        {
            return false;
        }

        var t = s;
        var cut = t.LastIndexOfAny("（(");
        if (cut > 2 && t[^1] is '）' or ')')
        {
            t = t[..cut].TrimEnd();
        }

        t = t.TrimEnd("》");
        foreach (var e in s_titleEnds)
        {
            if (t.EndsWith(e, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
