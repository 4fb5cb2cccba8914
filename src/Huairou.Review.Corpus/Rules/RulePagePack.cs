using Huairou.Review.Text;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Corpus.Rules;

/// <summary>规则页的编译形式：一页的全部内容，读时不解析 Markdown 与 YAML。</summary>
public static class RulePagePack
{
    /// <summary>写一页。</summary>
    public static void Write(BinaryWriter writer, RulePage page)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(page);
        writer.WriteTexts([page.Id, page.Title, page.Group, page.Severity, page.Kind, page.RewriteSafety, page.Why, page.File]);
        writer.Write7BitEncodedInt(page.Priority);
        foreach (var texts in new[] { page.Documents, page.Except, page.Criteria, page.Rewrites, page.Yields })
        {
            writer.WriteTexts(texts);
        }

        writer.WriteList(page.Frames, Write);
        writer.WriteList(page.Unless, Write);
        writer.WriteList(page.Basis, static (w, b) =>
        {
            w.Write(b.Reference);
            w.Write(b.Quote);
            w.Write7BitEncodedInt(b.Line);
        });
        writer.WriteList(page.Edits, static (w, e) =>
        {
            w.Write(e.Find);
            w.Write(e.Replace);
        });
        writer.WriteList(page.KindRewrites, static (w, k) =>
        {
            w.Write(k.Text);
            w.WriteTexts(k.Kinds);
        });
        writer.WriteList(page.Violations, Write);
        writer.WriteList(page.Compliant, Write);
        writer.WriteList(page.DocumentExamples, Write);
        writer.WriteList(page.References, Write);
        writer.WriteList([.. page.Sections], static (w, s) => w.WriteTexts([s.Key, s.Value]));
    }

    /// <summary>读一页。</summary>
    /// <exception cref="InvalidDataException">内容残缺。</exception>
    public static RulePage Read(PackReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var head = reader.Texts();
        return new RulePage
        {
            Id = head[0],
            Title = head[1],
            Group = head[2],
            Severity = head[3],
            Kind = head[4],
            RewriteSafety = head[5],
            Why = head[6],
            File = head[7],
            Priority = reader.Varint(),
            Documents = reader.Texts(),
            Except = reader.Texts(),
            Criteria = reader.Texts(),
            Rewrites = reader.Texts(),
            Yields = reader.Texts(),
            Frames = reader.List(ReadFrame),
            Unless = reader.List(static r => new UnlessSpec(r.Text(), ReadNeed(r), r.Text(), r.Text(), r.Varint())),
            Basis = reader.List(static r => new BasisSpec(r.Text(), r.Text(), r.Varint())),
            Edits = reader.List(static r => new EditSpec(r.Text(), r.Text())),
            KindRewrites = reader.List(static r => new KindRewrite(r.Text(), r.Texts())),
            Violations = reader.List(ReadExample),
            Compliant = reader.List(ReadExample),
            DocumentExamples = reader.List(static r => new DocumentExample(r.Text(), r.Text(), r.Flag(), r.Text(), r.Text(), r.Varint())),
            References = reader.List(static r => new ReferenceSpec(r.Text(), r.Varint(), r.Text(), r.Text(), r.Text(), r.Texts(), r.Texts())),
            Sections = ReadSections(reader),
        };
    }

    private static void Write(BinaryWriter writer, FrameSpec frame)
    {
        writer.WriteList(frame.Need, static (w, n) => w.WriteTexts(n));
        writer.WriteTexts([frame.Sequence, frame.Scope, frame.Severity, frame.Certainty]);
        writer.WriteTexts(frame.Not);
        writer.WriteTexts(frame.Kinds);
        writer.WriteVarints(frame.Span);
        writer.Write7BitEncodedInt(frame.Near);
        writer.Write7BitEncodedInt(frame.Line);
        writer.Write(frame.Ordered);
        writer.Write(frame.Firm);
    }

    private static FrameSpec ReadFrame(PackReader reader)
    {
        var need = ReadNeed(reader);
        var text = reader.Texts();
        var (not, kinds, span) = (reader.Texts(), reader.Texts(), reader.Varints());
        var (near, line) = (reader.Varint(), reader.Varint());
        return new FrameSpec(need, text[0], not, text[1], near, reader.Flag(), text[2], text[3], kinds, span, line) { Firm = reader.Flag() };
    }

    private static string[][] ReadNeed(PackReader reader) => reader.List(static r => r.Texts());

    private static void Write(BinaryWriter writer, UnlessSpec unless)
    {
        writer.Write(unless.Name);
        writer.WriteList(unless.Need, static (w, n) => w.WriteTexts(n));
        writer.Write(unless.Sequence);
        writer.Write(unless.Scope);
        writer.Write7BitEncodedInt(unless.Line);
    }

    private static void Write(BinaryWriter writer, RuleExample example)
    {
        writer.Write(example.Text);
        writer.Write(example.Tag);
        writer.Write7BitEncodedInt(example.Line);
        writer.WriteVarints([.. example.Spans.SelectMany(static s => new[] { s.Start, s.End })]);
    }

    private static RuleExample ReadExample(PackReader reader)
    {
        var (text, tag, line, bounds) = (reader.Text(), reader.Text(), reader.Varint(), reader.Varints());
        var spans = new TextSpan[bounds.Length / 2];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = TextSpan.FromBounds(bounds[2 * i], bounds[(2 * i) + 1]);
        }

        return new RuleExample(text, spans, tag, line);
    }

    private static void Write(BinaryWriter writer, DocumentExample example)
    {
        writer.Write(example.Text);
        writer.Write(example.Kind);
        writer.Write(example.Expected);
        writer.Write(example.Severity);
        writer.Write(example.Place);
        writer.Write7BitEncodedInt(example.Line);
    }

    private static void Write(BinaryWriter writer, ReferenceSpec reference)
    {
        writer.Write(reference.Law);
        writer.Write7BitEncodedInt(reference.Article);
        writer.Write(reference.From);
        writer.Write(reference.NowLaw);
        writer.Write(reference.Now);
        writer.WriteTexts(reference.Words);
        writer.WriteTexts(reference.NotAfter);
    }

    private static Dictionary<string, string> ReadSections(PackReader reader)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in reader.List(static r => r.Texts()))
        {
            sections.Add(section[0], section[1]);
        }

        return sections;
    }
}
