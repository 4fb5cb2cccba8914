namespace Huairou.Review.Text.Concepts;

/// <summary>接收提及。</summary>
internal interface IMentionSink
{
    /// <summary>出现一处提及。</summary>
    /// <param name="concept">概念。</param>
    /// <param name="start">起点。</param>
    /// <param name="end">终点（不含）。</param>
    void Add(int concept, int start, int end);
}

/// <summary>逐处记下。</summary>
internal readonly struct MentionList(List<Mention> mentions) : IMentionSink
{
    /// <inheritdoc />
    public void Add(int concept, int start, int end) => mentions.Add(new Mention(concept, start, end));
}

/// <summary>只记出现了哪些概念。</summary>
internal readonly struct ConceptNames(NumberBag concepts) : IMentionSink
{
    /// <inheritdoc />
    public void Add(int concept, int start, int end) => concepts.Add(concept);
}
