using Huairou.Review.Text;
using Huairou.Review.Text.Concepts;

namespace Huairou.Review.Screening.Analysis;

/// <summary>一段通篇文字的各句：先只切开、分好提及，用到哪一句才分析哪一句。不能几个线程同时用。</summary>
internal sealed class PassageSentences
{
    private readonly PassageAnalyzer _analyzer;
    private readonly string _text;
    private readonly List<(TextSpan Span, List<Mention> Mentions)> _parts;
    private readonly Sentence?[] _built;

    /// <summary>构造。</summary>
    /// <param name="analyzer">分析器。</param>
    /// <param name="text">通篇文字。</param>
    /// <param name="parts">有提及的各句及其提及，按先后。</param>
    public PassageSentences(PassageAnalyzer analyzer, string text, List<(TextSpan Span, List<Mention> Mentions)> parts)
    {
        _analyzer = analyzer;
        _text = text;
        _parts = parts;
        _built = new Sentence?[parts.Count];
    }

    /// <summary>句数；没有提及的句子不算。</summary>
    public int Count => _parts.Count;

    /// <summary>通篇文字。</summary>
    public string Text => _text;

    /// <summary>分析过的一句。</summary>
    public Sentence this[int index] => _built[index] ??= _analyzer.Build(_text, _parts[index].Span, _parts[index].Mentions);

    /// <summary>一句的位置。</summary>
    public TextSpan Span(int index) => _parts[index].Span;

    /// <summary>一句里直接匹配到、没有被遮蔽的提及。</summary>
    public List<Mention> Direct(int index) => _parts[index].Mentions;

    /// <summary>全部的句，没有提及的也在内；有提及的给出它是第几句，没有的为 -1。</summary>
    public IEnumerable<(TextSpan Span, int Index)> WithSilent()
    {
        var next = 0;
        foreach (var span in PassageAnalyzer.SplitSentences(_text))
        {
            var has = next < _parts.Count && _parts[next].Span == span;
            yield return (span, has ? next++ : -1);
        }
    }

    /// <summary>逐句分析。</summary>
    public List<Sentence> All() => Enumerable.Range(0, Count).Select(i => this[i]).ToList();
}
