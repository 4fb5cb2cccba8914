using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Indicators;

/// <summary>文中数值的限度。“以上、以下”含本数，“超过、不满”不含本数（民法典第一千二百五十九条）。</summary>
internal enum Bound
{
    /// <summary>就是这个数：达到、为、占。</summary>
    Exactly,

    /// <summary>以上、不低于、不少于、至少。</summary>
    AtLeast,

    /// <summary>超过、高于。</summary>
    MoreThan,

    /// <summary>以下、以内、不超过、控制在。</summary>
    AtMost,

    /// <summary>低于、不足、不满。</summary>
    LessThan,

    /// <summary>左右、约。</summary>
    About,
}

/// <summary>文中一个带限度的数值。</summary>
/// <param name="Span">在通篇文字中的位置，从限度词到数值末尾的“以上、左右”。</param>
/// <param name="Number">数值本身的位置，不含限度词。</param>
/// <param name="Value">数值；比例按百分点、千分点、每十万计，时间按小时计。</param>
/// <param name="Unit">单位：%、‰、/10万，或者量词。</param>
/// <param name="Bound">限度。</param>
/// <param name="Conditional">写在“……的，”里，是条件而不是要求。</param>
internal sealed record Figure(TextSpan Span, TextSpan Number, decimal Value, string Unit, Bound Bound, bool Conditional);
