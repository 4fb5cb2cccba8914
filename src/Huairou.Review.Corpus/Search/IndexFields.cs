using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Huairou.Review.Corpus.Search;

/// <summary>索引字段。</summary>
internal static class IndexFields
{
    public const string Kind = "kind";
    public const string Id = "id";
    public const string Title = "title";
    public const string Text = "text";

    /// <summary>正文再索引一遍，另含跨词的二元组：条款与法条切法不同时仍能对上。只供由条款找准则、法条和相似条款；人查词不用，免得“女儿”查出“妇女儿童”。</summary>
    public const string Grams = "grams";
    public const string Link = "link";
    public const string Note = "note";

    public static Document Write(IndexDocument document)
    {
        var fields = new Document
        {
            new StringField(Kind, document.Kind.ToString(), Field.Store.YES),
            new StringField(Id, document.Id, Field.Store.YES),
            new TextField(Title, document.Title, Field.Store.YES),
            new TextField(Text, document.Text, Field.Store.YES),
            new TextField(Grams, document.Text, Field.Store.NO),
        };
        if (document.Note.Length > 0)
        {
            fields.Add(new StoredField(Note, document.Note));
        }

        foreach (var link in document.Links)
        {
            fields.Add(new StringField(Link, link, Field.Store.YES));
        }

        return fields;
    }

    public static IndexDocument Read(Document fields) =>
        new(Enum.Parse<IndexKind>(fields.Get(Kind)), fields.Get(Id), fields.Get(Title), fields.Get(Text))
        {
            Links = fields.GetValues(Link),
            Note = fields.Get(Note) ?? "",
        };
}
