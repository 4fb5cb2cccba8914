using System.Text;
using DocumentFormat.OpenXml;

namespace Huairou.Review.Documents.Word;

/// <summary>复杂域的进出（w:fldChar）：只读结果，不读指令；域可以跨段、可以嵌套。</summary>
internal sealed class FieldStack
{
    private readonly Stack<Frame> _frames = new();
    private readonly bool _balanced;

    /// <summary>为一个文字流构造。</summary>
    /// <param name="story">文字流的根；开始与结束不成对时不隐藏任何文字，宁可多读不漏读。</param>
    public FieldStack(OpenXmlElement story)
    {
        var depth = 0;
        foreach (var mark in story.Descendants().Where(element => element.Is("fldChar")))
        {
            depth += mark.Attribute("fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 };
        }

        _balanced = depth == 0;
    }

    /// <summary>当前位置的文字是否人看得见（不在域指令里）。</summary>
    public bool ShowsText => !_balanced || _frames.All(frame => frame.InResult);

    /// <summary>当前位置是否在目录域的结果里。</summary>
    public bool InContents => _balanced && _frames.Any(frame => frame.InResult && frame.Name is "TOC" or "TOA");

    /// <summary>处理一个 w:fldChar。</summary>
    /// <returns>域结束时给出域名与它是否有结果；否则为 null。</returns>
    public (string Name, bool HasResult, OpenXmlElement Begin)? Mark(OpenXmlElement mark)
    {
        switch (mark.Attribute("fldCharType"))
        {
            case "begin":
                _frames.Push(new Frame(mark));
                return null;
            case "separate" when _frames.Count > 0:
                _frames.Peek().InResult = true;
                return null;
            case "end" when _frames.Count > 0:
                var frame = _frames.Pop();
                return (frame.Name, frame.InResult, frame.Begin);
            default:
                return null;
        }
    }

    /// <summary>接上一段域指令。</summary>
    public void Instruct(string text)
    {
        if (_frames.Count > 0)
        {
            _frames.Peek().Instruction.Append(text);
        }
    }

    private sealed class Frame(OpenXmlElement begin)
    {
        public OpenXmlElement Begin { get; } = begin;

        public bool InResult { get; set; }

        public StringBuilder Instruction { get; } = new();

        public string Name => Instruction.ToString().TrimStart().Split([' ', '\t', '\\'], 2)[0].ToUpperInvariant();
    }
}
