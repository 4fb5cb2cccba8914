namespace Huairou.Review.Corpus.Law;

/// <summary>一个法条文件的内容：一部法律的一个版本和它的若干条文。</summary>
/// <param name="Statute">法律版本。</param>
/// <param name="Articles">条文，按条号排列。</param>
public sealed record StatuteFile(Statute Statute, IReadOnlyList<StatuteArticle> Articles)
{
    /// <summary>查一条；本文件没有收录时为 null。</summary>
    public StatuteArticle? Find(ArticleNumber number)
    {
        foreach (var article in Articles)
        {
            if (article.Number == number)
            {
                return article;
            }
        }

        return null;
    }
}

/// <summary>法条文件写错了；消息里有文件名和行号。</summary>
public sealed class StatuteFormatException : Exception
{
    /// <summary>以文件名和说明构造。</summary>
    public StatuteFormatException(string file, long line, string message)
        : base($"{file}{(line > 0 ? $" 第{line}行" : "")}：{message}")
    {
    }

    /// <inheritdoc cref="StatuteFormatException(string, long, string)"/>
    public StatuteFormatException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="StatuteFormatException(string, long, string)"/>
    public StatuteFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <inheritdoc cref="StatuteFormatException(string, long, string)"/>
    public StatuteFormatException()
    {
    }
}
