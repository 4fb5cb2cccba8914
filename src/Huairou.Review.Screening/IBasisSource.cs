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

/// <summary>取一页的全部依据，各种意见同一种写法。</summary>
internal static class BasisSources
{
    /// <summary>施行的各条，连同说明：一条也没有时写明未收录。</summary>
    /// <param name="source">依据的来处。</param>
    /// <param name="specs">页中的引用与引文。</param>
    /// <param name="date">审查日期。</param>
    public static (Basis[] Basis, string Note) ResolveAll(this IBasisSource source, IEnumerable<BasisSpec> specs, DateOnly date)
    {
        Basis[] basis = [.. specs.Select(s => source.Resolve(s, date)).OfType<Basis>()];
        return (basis, basis.Length > 0 ? "" : "该日期施行的文本未收录");
    }
}
