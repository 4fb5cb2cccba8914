namespace Huairou.Review.Documents.Clauses;

/// <summary>一行字的外形：像标题、像句子、像引导语。</summary>
internal static class TextShape
{
    private static readonly string[] s_normative =
        ["不得", "不能", "不予", "不享", "不参", "不再", "不可", "不许", "不准", "应当", "应该", "必须", "须", "禁止", "严禁", "可以", "一律", "享受", "享有", "要", "按照", "视为", "取消", "除外"];

    private static readonly string[] s_nominal =
        ["人员", "对象", "范围", "情形", "标准", "办法", "方式", "条件", "程序", "原则", "规定", "要求", "义务", "权利", "责任", "事项", "措施", "管理", "资格", "待遇", "方法", "目的", "依据", "内容", "制度", "行为", "问题", "分配", "总则", "附则", "户", "者", "的", "材料", "时间", "安排", "流程", "须知", "守则"];

    /// <summary>以句末或分句标点结束。</summary>
    public static bool EndsSentence(ReadOnlySpan<char> s)
    {
        var i = s.Length - 1;
        while (i >= 0 && s[i] is '”' or '’' or '」' or '）' or ')' or '"' || (i >= 0 && HanNumber.IsSpace(s[i])))
        {
            i--;
        }

        return i >= 0 && s[i] is '。' or '；' or '！' or '？' or ';' or '!' or '?' or '…';
    }

    /// <summary>以冒号结束。</summary>
    public static bool EndsColon(ReadOnlySpan<char> s)
    {
        var t = s.TrimEnd();
        return t.Length > 0 && t[^1] is '：' or ':' or '∶' or '﹕';
    }

    /// <summary>以逗号顿号结束，话没说完。</summary>
    public static bool EndsOpen(ReadOnlySpan<char> s)
    {
        var t = s.TrimEnd();
        return t.Length > 0 && t[^1] is '，' or '、' or ',';
    }

    /// <summary>短、无句读、不含规范用语的名称性文字；以名词收尾的（“不享受分配的人员”）也算。</summary>
    public static bool LooksLikeHeading(ReadOnlySpan<char> s, int limit = 30)
    {
        if (s.Length == 0 || s.Length > limit || EndsSentence(s) || EndsColon(s) || EndsOpen(s) || s.IndexOfAny('，', '；', '。') >= 0)
        {
            return false;
        }

        foreach (var n in s_nominal)
        {
            if (s.EndsWith(n, StringComparison.Ordinal))
            {
                return n != "的" && n != "户" && n != "者" || !HasNormative(s);
            }
        }

        return !HasNormative(s);
    }

    /// <summary>含有规范用语。</summary>
    public static bool HasNormative(ReadOnlySpan<char> s)
    {
        foreach (var n in s_normative)
        {
            if (s.IndexOf(n, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>以名词收尾。</summary>
    public static bool EndsNominal(ReadOnlySpan<char> s)
    {
        foreach (var n in s_nominal)
        {
            if (s.EndsWith(n, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>以分号结束：列举中的一项。</summary>
    public static bool EndsList(ReadOnlySpan<char> s)
    {
        var t = s.TrimEnd();
        return t.Length > 0 && t[^1] is '；' or ';';
    }

    /// <summary>引出下文：以冒号结束，或说到“下列”“如下”。</summary>
    public static bool Introduces(ReadOnlySpan<char> s) =>
        EndsColon(s) || s.IndexOf("下列", StringComparison.Ordinal) >= 0 || s.IndexOf("如下", StringComparison.Ordinal) >= 0 || s.IndexOf("以下", StringComparison.Ordinal) >= 0;

    /// <summary>一段里起引导作用的部分：最后一句；只是“具体如下：”时带上前一句。</summary>
    public static string LeadIn(string text)
    {
        var end = text.Length;
        var start = LastSentence(text, end);
        if (end - start <= 6 && start > 0)
        {
            start = LastSentence(text, start);
        }

        return start == 0 ? text : text[start..];
    }

    private static int LastSentence(string text, int end)
    {
        var depth = 0;
        for (var i = end - 2; i > 0; i--)
        {
            var c = text[i];
            depth += c is '”' or '）' or '》' ? 1 : c is '“' or '（' or '《' ? -1 : 0;
            if (depth <= 0 && c is '。' or '！' or '？')
            {
                return i + 1;
            }
        }

        return 0;
    }
}
