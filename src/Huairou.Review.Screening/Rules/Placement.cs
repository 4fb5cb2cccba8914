using Huairou.Review.Documents;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules;

/// <summary>要补的话放在哪里。</summary>
/// <param name="After">放在这一条款之后；空为文末。</param>
internal readonly record struct Placement(string After)
{
    private static readonly WordSet ClosingWords = new("负责解释", "解释权", "之日起施行", "之日起实施", "之日起执行", "之日起生效", "起施行", "起实施", "起执行", "起生效", "有效期");

    /// <summary>给人看的说法。</summary>
    public string Text => After.Length == 0 ? "文末" : After + "之后";

    /// <summary>紧接在一个条款之后；分条的文件以条为单位。</summary>
    public static Placement Behind(DocumentLine line) => new(Unit(line.Clause));

    /// <summary>正文最后一个实体条款之后，附则、解释与施行条款之前。</summary>
    public static Placement BeforeClosing(DocumentView doc)
    {
        for (var i = doc.Provisions.Count - 1; i >= 0; i--)
        {
            var line = doc.Provisions[i];
            var c = line.Clause;
            if (c.Cell is null && !(c.Path.Count > 0 && c.Path[0].Level is "附件" or "脚注" or "附注")
                && !c.Headings.Any(static h => h.Contains("附则", StringComparison.Ordinal) || IsAppended(h)) && !ClosingWords.In(line.Text))
            {
                return Behind(line);
            }
        }

        return new Placement("");
    }

    /// <summary>某类内容最后出现的条款之后；没有时放在附则之前。</summary>
    public static Placement NextTo(DocumentView doc, WordSet words) =>
        doc.Provisions.LastOrDefault(l => l.Clause.Cell is null && !l.Clause.Headings.Any(IsAppended) && words.In(l.Text)) is { } line ? Behind(line) : BeforeClosing(doc);

    // 起草说明、修订说明附在后面，不是正文：条款补不到那里。
    private static bool IsAppended(string heading) =>
        heading.StartsWith("附：", StringComparison.Ordinal) || heading.EndsWith("说明", StringComparison.Ordinal);

    private static string Unit(Clause clause)
    {
        for (var i = clause.Path.Count - 1; i >= 0; i--)
        {
            if (clause.Path[i].Level == "条")
            {
                // 附件里的条文带上附件名，免得与正文同号的条混淆。
                return clause.Path[0].Level == "附件" ? clause.Path[0].Number + clause.Path[i].Number : clause.Path[i].Number;
            }
        }

        return clause.Address;
    }
}
