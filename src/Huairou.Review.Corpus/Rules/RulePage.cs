using Huairou.Review.Text;

namespace Huairou.Review.Corpus.Rules;

/// <summary>一张规则页：一个问题类型的全部内容，读入后不可变。</summary>
public sealed record RulePage
{
    /// <summary>编号，如 A06。</summary>
    public required string Id { get; init; }

    /// <summary>名称。</summary>
    public required string Title { get; init; }

    /// <summary>组，A–N 中的一个字母。</summary>
    public required string Group { get; init; }

    /// <summary>默认档次：违法、不当、建议。</summary>
    public required string Severity { get; init; }

    /// <summary>种类：frame、omission、indicator、reference。</summary>
    public required string Kind { get; init; }

    /// <summary>适用文种。</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>不适用的文种：这类文件里出现同样的文字不是问题，如法律法规有权设定处罚。</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>框架。</summary>
    public IReadOnlyList<FrameSpec> Frames { get; init; } = [];

    /// <summary>本类型自己的合法情形。</summary>
    public IReadOnlyList<UnlessSpec> Unless { get; init; } = [];

    /// <summary>依据及引文。</summary>
    public IReadOnlyList<BasisSpec> Basis { get; init; } = [];

    /// <summary>规划条目编号。</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>改写的安全级别：可直接采用、需人工判断、仅供参考。</summary>
    public string RewriteSafety { get; init; } = "需人工判断";

    /// <summary>就地改写：按顺序替换条款中的文字。</summary>
    public IReadOnlyList<EditSpec> Edits { get; init; } = [];

    /// <summary>整条改写的写法，第一种优先。</summary>
    public IReadOnlyList<string> Rewrites { get; init; } = [];

    /// <summary>只用于某些文种的写法：单位的制度不说村委会，学校的不说村规。</summary>
    public IReadOnlyList<KindRewrite> KindRewrites { get; init; } = [];

    /// <summary>某一文种用的写法：有专用的用专用的，没有的用第一种通用的；都没有时为空。</summary>
    /// <param name="kind">文种，可空。</param>
    public string RewriteFor(string kind)
    {
        foreach (var rewrite in KindRewrites)
        {
            if (rewrite.Kinds.Contains(kind, StringComparer.Ordinal))
            {
                return rewrite.Text;
            }
        }

        return Rewrites.Count > 0 ? Rewrites[0] : "";
    }

    /// <summary>为什么是问题：一段白话。</summary>
    public string Why { get; init; } = "";

    /// <summary>与这些类型同时命中时让出主类型。</summary>
    public IReadOnlyList<string> Yields { get; init; } = [];

    /// <summary>同一处命中多页时的主类型次序：小的为主；默认 50。</summary>
    public int Priority { get; init; } = 50;

    /// <summary>违规示例。</summary>
    public IReadOnlyList<RuleExample> Violations { get; init; } = [];

    /// <summary>合规示例。</summary>
    public IReadOnlyList<RuleExample> Compliant { get; init; } = [];

    /// <summary>整份文件的示例（“文件示例”一节，可以没有）：文件级检查应当提示或者不应提示。</summary>
    public IReadOnlyList<DocumentExample> DocumentExamples { get; init; } = [];

    /// <summary>引用核对的数据（kind: reference 的页）：已废止的法律与移动了的条号。</summary>
    public IReadOnlyList<ReferenceSpec> References { get; init; } = [];

    /// <summary>各固定栏目的原文（Markdown）。</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>文件名（不含路径）。</summary>
    public required string File { get; init; }
}

/// <summary>只用于某些文种的改写。</summary>
/// <param name="Text">写法。</param>
/// <param name="Kinds">文种。</param>
public sealed record KindRewrite(string Text, IReadOnlyList<string> Kinds);

/// <summary>一个框架：need 各项须在同一范围内都出现；seq 是有先后的说法。</summary>
/// <param name="Need">每项是一组任选其一的概念名（或“=文字”）。</param>
/// <param name="Sequence">有序模式；空表示没有。</param>
/// <param name="Not">出现其一即不成立的概念名（或“=文字”）。</param>
/// <param name="Scope">范围：句（默认）、分句、条。</param>
/// <param name="Near">各槽之间的最大跨度（字）。</param>
/// <param name="Ordered">各槽须按所写先后出现。</param>
/// <param name="Severity">本框架的档次；空用页的默认档。</param>
/// <param name="Certainty">高、中、不确定；空为高。</param>
/// <param name="Kinds">只用于这些文种；空为不限。</param>
/// <param name="Span">问题文字取哪些槽（从 1 起）；空取全部。</param>
/// <param name="Line">在页中的行号，从 1 起。</param>
public sealed record FrameSpec(
    IReadOnlyList<IReadOnlyList<string>> Need,
    string Sequence,
    IReadOnlyList<string> Not,
    string Scope,
    int Near,
    bool Ordered,
    string Severity,
    string Certainty,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<int> Span,
    int Line)
{
    /// <summary>写明的旧制度、旧名称：命中即成立，模型的概率不降低它的把握与档次。</summary>
    public bool Firm { get; init; }
}

/// <summary>本类型的一种合法情形。</summary>
/// <param name="Name">情形名称，显示在“已核查未列为问题”。</param>
/// <param name="Need">须同时出现的各项。</param>
/// <param name="Sequence">有序模式；空表示没有。</param>
/// <param name="Scope">范围：句（默认）、分句、条。</param>
/// <param name="Line">在页中的行号。</param>
public sealed record UnlessSpec(string Name, IReadOnlyList<IReadOnlyList<string>> Need, string Sequence, string Scope, int Line);

/// <summary>依据一条：引用与引文。</summary>
/// <param name="Reference">“法律简称#条号”。</param>
/// <param name="Quote">引文；空时用整条。</param>
/// <param name="Line">在页中的行号。</param>
public sealed record BasisSpec(string Reference, string Quote, int Line);

/// <summary>就地改写一步。</summary>
/// <param name="Find">要找的文字。</param>
/// <param name="Replace">换成的文字；空为删除。</param>
public sealed record EditSpec(string Find, string Replace);

/// <summary>示例一条。</summary>
/// <param name="Text">文字，已去掉标记。</param>
/// <param name="Spans">违规示例标出的问题文字；合规示例为空。</param>
/// <param name="Tag">注记：近似 X1、违法 等；没有时为空。</param>
/// <param name="Line">在页中的行号。</param>
public sealed record RuleExample(string Text, IReadOnlyList<TextSpan> Spans, string Tag, int Line);

/// <summary>整份文件的示例。</summary>
/// <param name="Text">文件全文，第一行是题目。</param>
/// <param name="Kind">文种；空时由程序认。</param>
/// <param name="Expected">应当提示时为真。</param>
/// <param name="Severity">应当提示的档次；空为不论。</param>
/// <param name="Place">应当补在哪里，如“第八条之后”；空为不论。</param>
/// <param name="Line">在页中的行号。</param>
public sealed record DocumentExample(string Text, string Kind, bool Expected, string Severity, string Place, int Line);

/// <summary>一部不能再照旧引用的法律，或者它的一个旧条号。</summary>
/// <param name="Law">法律名称，不带书名号；几种叫法以“|”隔开。</param>
/// <param name="Article">旧条号；0 表示整部法律已废止。</param>
/// <param name="From">自哪一天起不能再照旧引用，yyyy-MM-dd。</param>
/// <param name="NowLaw">现行法律。</param>
/// <param name="Now">现行的编名（民法典各编）或条号数字。</param>
/// <param name="Words">旧条内容的用词：引用处出现其一，才认定引的是旧条。</param>
/// <param name="NotAfter">名称前面有这些字时是另一部法律，如“劳动”合同法。</param>
public sealed record ReferenceSpec(string Law, int Article, string From, string NowLaw, string Now, IReadOnlyList<string> Words, IReadOnlyList<string> NotAfter);

/// <summary>规则页写错时的错误，带页名、行号与该行原文。</summary>
public sealed class RulePageException : Exception
{
    /// <summary>以位置与原因构造。</summary>
    public RulePageException(string file, int line, string lineText, string reason)
        : base(line > 0 ? $"规则页 {file} 第 {line} 行：{reason}\n    > {lineText}" : $"规则页 {file}：{reason}")
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>文件名。</summary>
    public string File { get; }

    /// <summary>行号，从 1 起；0 表示整页。</summary>
    public int Line { get; }

    /// <summary>原因。</summary>
    public string Reason { get; }
}
