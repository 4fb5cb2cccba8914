using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening.Frames;
using Huairou.Review.Text.Concepts;
using Huairou.Review.Text.Packs;

namespace Huairou.Review.Screening;

/// <summary>规则的编译形式：写进规则包的部分与读法。概念一律记下标。</summary>
internal static class RulePartsPack
{
    /// <summary>写出。</summary>
    public static void Write(BinaryWriter writer, RuleParts parts)
    {
        writer.WriteVarints([.. parts.NegatedForms.OrderBy(static p => p.Key).SelectMany(static p => new[] { p.Key, p.Value })]);
        writer.WriteList(parts.Sequences, static (w, s) =>
        {
            w.Write7BitEncodedInt(s.Concept);
            Write(w, s.Elements);
        });

        // 许多框架要的是同样的概念：同样的集合只存一份。
        var sets = new List<ConceptSet> { parts.RightCarriers, parts.TopicCarriers };
        var numbers = new Dictionary<ConceptSet, int> { [parts.RightCarriers] = 0, [parts.TopicCarriers] = 1 };
        foreach (var set in parts.Rules.SelectMany(static r => r.Frames).SelectMany(static f => f.Requirements.Concat(f.Composed.SelectMany(static c => c.Ways).SelectMany(static sets => sets))))
        {
            if (numbers.TryAdd(set, sets.Count))
            {
                sets.Add(set);
            }
        }

        writer.WriteList(sets, static (w, s) => WriteRising(w, s.ToArray()));
        foreach (var rule in parts.Rules)
        {
            writer.WriteList(rule.Frames, (w, f) =>
            {
                Write(w, f);
                w.WriteVarints(f.Not);
                WriteSets(w, f.Requirements);
                w.WriteList(f.Composed, (list, need) => list.WriteList(need.Ways, WriteSets));
            });
            writer.WriteList(rule.Unless, static (w, u) => Write(w, u.Pattern));
        }

        parts.Triggers.Write(writer);
        writer.WriteList([.. parts.KindTriggers.OrderBy(static t => t.Key, StringComparer.Ordinal)], static (w, t) =>
        {
            w.Write(t.Key);
            t.Value.Write(w);
        });
        parts.Gate.Write(writer);

        void WriteSets(BinaryWriter w, ConceptSet[] all) => w.WriteVarints([.. all.Select(s => numbers[s])]);
    }

    /// <summary>读入。</summary>
    /// <param name="reader">规则包。</param>
    /// <param name="pages">规则页，依编号。</param>
    /// <param name="lexicon">词表。</param>
    /// <exception cref="InvalidDataException">内容残缺。</exception>
    public static RuleParts Read(PackReader reader, IReadOnlyList<RulePage> pages, ConceptLexicon lexicon)
    {
        var pairs = reader.Varints();
        var negated = new Dictionary<int, int>();
        for (var i = 0; i < pairs.Length; i += 2)
        {
            negated.Add(pairs[i], pairs[i + 1]);
        }

        var sequences = reader.List(static r => new ConceptSequence(r.Varint(), ReadElements(r)));
        var sets = new ConceptSet[reader.Varint()];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = lexicon.NewSet();
            var concept = 0;
            for (var left = reader.Varint(); left > 0; left--)
            {
                concept += reader.Varint();
                sets[i].Add(concept);
            }
        }

        var rules = new List<CompiledRule>();
        foreach (var page in pages)
        {
            if (page.Kind == "frame")
            {
                rules.Add(new CompiledRule(page, ReadFrames(reader, page, sets), ReadUnless(reader, page)));
            }
        }

        return new RuleParts(
            negated,
            sequences,
            rules,
            sets[0],
            sets[1],
            ConceptLexicon.Read(reader),
            ReadKindTriggers(reader),
            ConceptLexicon.Read(reader));
    }

    private static Dictionary<string, ConceptLexicon> ReadKindTriggers(PackReader reader)
    {
        var triggers = new Dictionary<string, ConceptLexicon>(StringComparer.Ordinal);
        for (var left = reader.Varint(); left > 0; left--)
        {
            triggers.Add(reader.Text(), ConceptLexicon.Read(reader));
        }

        return triggers;
    }

    private static FramePattern[] ReadFrames(PackReader reader, RulePage page, ConceptSet[] sets)
    {
        var frames = new FramePattern[reader.Varint() == page.Frames.Count ? page.Frames.Count : throw new InvalidDataException("框架数不对。")];
        for (var i = 0; i < frames.Length; i++)
        {
            var (needs, sequence) = (reader.List(static r => r.Varints()), ReadElements(reader));
            frames[i] = new FramePattern(needs, sequence, reader.Varints(), page.Frames[i])
            {
                Requirements = ReadSets(reader),
                Composed = reader.List(list => new ComposedNeed(list.List(ReadSets))),
            };
        }

        return frames;

        ConceptSet[] ReadSets(PackReader from) => Array.ConvertAll(from.Varints(), at => sets[at]);
    }

    private static UnlessPattern[] ReadUnless(PackReader reader, RulePage page)
    {
        var patterns = new UnlessPattern[reader.Varint() == page.Unless.Count ? page.Unless.Count : throw new InvalidDataException("合法情形数不对。")];
        for (var i = 0; i < patterns.Length; i++)
        {
            var spec = page.Unless[i];
            patterns[i] = new UnlessPattern(new FramePattern(reader.List(static r => r.Varints()), ReadElements(reader), [], FrameCompiler.SpecOf(spec)), spec.Name);
        }

        return patterns;
    }

    private static void Write(BinaryWriter writer, FramePattern pattern)
    {
        writer.WriteList(pattern.Needs, static (w, n) => w.WriteVarints(n));
        Write(writer, pattern.Sequence);
    }

    private static void Write(BinaryWriter writer, SequenceElement[] elements) => writer.WriteList(elements, static (w, e) =>
    {
        w.WriteVarints(e.Concepts);
        w.Write7BitEncodedInt(e.MaxGap);
        w.Write(e.Optional);
    });

    private static SequenceElement[] ReadElements(PackReader reader) => reader.List(static r => new SequenceElement(r.Varints(), r.Varint(), r.Flag()));

    // 从小到大的一串：存相邻之差。
    private static void WriteRising(BinaryWriter writer, int[] values)
    {
        writer.Write7BitEncodedInt(values.Length);
        var previous = 0;
        foreach (var value in values)
        {
            writer.Write7BitEncodedInt(value - previous);
            previous = value;
        }
    }
}
