namespace Huairou.Review.Corpus.Law;

/// <summary>一部法律的全文：题目、题注日期和逐条文字。</summary>
/// <param name="Title">题目。</param>
/// <param name="Preamble">第一条之前的各段（通过、修正、公布的说明等）。</param>
/// <param name="Articles">各条，按出现顺序；款与款之间为 \n。</param>
public sealed record LawText(string Title, IReadOnlyList<string> Preamble, IReadOnlyList<LawArticle> Articles)
{
    /// <summary>查一条；没有时为 null。</summary>
    public string? Find(ArticleNumber number)
    {
        foreach (var article in Articles)
        {
            if (article.Number == number)
            {
                return article.Text;
            }
        }

        return null;
    }
}

/// <summary>全文中的一条。</summary>
/// <param name="Number">条号。</param>
/// <param name="Text">条文，不含条号。</param>
public sealed record LawArticle(ArticleNumber Number, string Text);
