using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening;

/// <summary>依据的来处：按审查日期给出施行的条文；没有收录时不给。</summary>
public interface IBasisSource
{
    /// <summary>取依据。</summary>
    /// <param name="spec">页中的引用与引文。</param>
    /// <param name="date">审查日期。</param>
    /// <returns>该日施行的文本里有这段引文时给出，否则为 null。</returns>
    Basis? Resolve(BasisSpec spec, DateOnly date);
}
