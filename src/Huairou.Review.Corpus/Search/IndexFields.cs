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
    public const string Link = "link";
    public const string Note = "note";

    // 位置随词向量存下来，高亮时直接取用，不重新分词。
    private static readonly FieldType TextType = new(TextField.TYPE_STORED)
    {
        StoreTermVectors = true,
        StoreTermVectorOffsets = true,
        StoreTermVectorPositions = true,
    };

    public static Document Write(IndexDocument document)
    {
        var fields = new Document
        {
            new StringField(Kind, document.Kind.ToString(), Field.Store.YES),
            new StringField(Id, document.Id, Field.Store.YES),
            new TextField(Title, document.Title, Field.Store.YES),
            new Field(Text, document.Text, TextType),
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
