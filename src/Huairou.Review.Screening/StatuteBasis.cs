using System.Globalization;
using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Screening;

/// <summary>以法律库为依据来处：只给审查日期施行、且引文逐字一致的条文。</summary>
public sealed class StatuteBasis(StatuteStore statutes) : IBasisSource
{
    /// <inheritdoc/>
    public Basis? Resolve(BasisSpec spec, DateOnly date)
    {
        if (!StatuteReference.TryParse(spec.Reference, out var reference) || statutes.Find(reference!, date) is not { } article)
        {
            return null;
        }

        var quote = spec.Quote.Length == 0 ? article.Text : spec.Quote;
        return article.Text.Contains(quote, StringComparison.Ordinal)
            ? new Basis(
                article.Law,
                article.Article,
                quote,
                article.EffectiveChecked ? article.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
                article.CheckedTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
    }
}
