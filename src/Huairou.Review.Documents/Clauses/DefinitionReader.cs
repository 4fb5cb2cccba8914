using System.Buffers;

namespace Huairou.Review.Documents.Clauses;

/// <summary>读定义：“本办法所称……，是指……”“（以下简称‘……’）”。</summary>
internal static class DefinitionReader
{
    private const int MaxTerm = 30;

    private static readonly SearchValues<char> s_termEnds = SearchValues.Create("”\"」）)，。；》");

    private static readonly string[] s_verbs = ["是指", "系指", "，指", "指的是"];
    private static readonly string[] s_short = ["以下简称", "以下统称", "以下称", "下称"];

    /// <summary>收下条款里的定义；返回条款本身是不是定义条款。</summary>
    /// <param name="node">节点，用来取定义所列各项。</param>
    /// <param name="definitions">已收的定义；同一词以先出现的为准。</param>
    public static bool Read(OutlineNode node, Dictionary<string, string> definitions)
    {
        var text = node.Text;
        var defines = false;
        // 各种写法都有“指”或“称”字，先找这两个字。
        foreach (var verb in text.Contains('指', StringComparison.Ordinal) ? s_verbs : [])
        {
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at > 0; at = text.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
            {
                defines |= ReadMeaning(node, at, verb, definitions);
            }
        }

        foreach (var word in text.Contains('称', StringComparison.Ordinal) ? s_short : [])
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                ReadShort(text, at, word.Length, definitions);
            }
        }

        return defines;
    }

    private static bool ReadMeaning(OutlineNode node, int at, string verb, Dictionary<string, string> definitions)
    {
        var text = node.Text;
        var start = text.LastIndexOfAny(['。', '；', '\n'], at - 1) + 1;
        var head = text.AsSpan(start, at - start).TrimEnd("， ");
        var called = head.LastIndexOf("所称", StringComparison.Ordinal);
        if (called >= 0)
        {
            head = head[(called + 2)..].TrimStart("的");
        }
        else if (verb == "，指")
        {
            // 没有“所称”时，“，指”多半是动词“指导、指定”。
            return false;
        }
        else
        {
            var comma = head.LastIndexOfAny('，', '：');
            head = comma >= 0 ? head[(comma + 1)..] : head;
        }

        var term = head.Trim("“”\"「」 ").ToString();
        if (term.Length is 0 or > MaxTerm || term.Contains('，', StringComparison.Ordinal))
        {
            return false;
        }

        var from = at + verb.Length;
        var stop = text.IndexOf('。', from);
        var meaning = text[from..(stop < 0 ? text.Length : stop)].TrimStart('：', '，', ' ');
        if (TextShape.EndsColon(meaning))
        {
            meaning += string.Concat(node.Children.FindAll(static c => c.Type == NodeType.Item).ConvertAll(static c => c.Text));
        }

        definitions.TryAdd(term, meaning);
        return called >= 0 || start == 0;
    }

    private static void ReadShort(string text, int at, int length, Dictionary<string, string> definitions)
    {
        var from = at + length;
        while (from < text.Length && text[from] is '：' or '“' or ' ' or '"' or '「' or '为' or '《')
        {
            from++;
        }

        var end = text.AsSpan(from).IndexOfAny(s_termEnds);
        var open = at > 0 && text[at - 1] is '（' or '(' or '，' ? at - 1 : at;
        if (end is <= 0 or > MaxTerm || open == 0)
        {
            return;
        }

        var begin = text.LastIndexOfAny(['。', '；', '，', '、', '：', '\n'], open - 1) + 1;
        // 全称带书名号的，书名号里的顿号逗号不断开。
        if (text[open - 1] == '》')
        {
            var book = text.LastIndexOf('《', open - 1);
            begin = book >= 0 ? book : begin;
        }

        var full = text[begin..open].Trim();
        if (full.Length > 0)
        {
            definitions.TryAdd(text.Substring(from, end), full);
        }
    }
}
