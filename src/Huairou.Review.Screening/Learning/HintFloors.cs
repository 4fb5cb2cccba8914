namespace Huairou.Review.Screening.Learning;

/// <summary>没有规则意见的条款，先算的分低于这里的就不再细看，不出模型提示：先看只看相连的字的分，再看只看字的分，再看最高的单句分。</summary>
/// <remarks>
/// 不是数学上的上界，是这一层的定义：留出写作者的条款里，没有规则意见而概率达到提示阈值的，分低于它们的依次不到千分之一、二百分之一、千分之一，
/// 而文件里的条款绝大多数就此了结：前两步不用分析句子，后一步不用再算其余几个模型与表决。测试在没有参加训练的条款上核对。
/// </remarks>
/// <param name="Letters">全文分（只看字）里只算相连的一至三个字，对数几率。</param>
/// <param name="Plain">全文分（只看字），对数几率。</param>
/// <param name="Sentence">最高的单句分，对数几率。</param>
internal readonly record struct HintFloors(float Letters, float Plain, float Sentence)
{
    /// <summary>什么也不略过。</summary>
    public static HintFloors None { get; } = new(float.MinValue, float.MinValue, float.MinValue);

    /// <summary>都放低一截。</summary>
    public HintFloors Lowered(float by) => new(Letters - by, Plain - by, Sentence - by);
}
