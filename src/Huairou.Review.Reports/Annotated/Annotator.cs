using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Annotated;

/// <summary>在一份打开的 Word 文件里写进全部批注（与修订）。</summary>
/// <param name="document">打开的副本，可写。</param>
/// <param name="texts">各段落的叶子元素，在改动之前取得。</param>
/// <param name="blocks">读入的段落。</param>
/// <param name="result">审查结果。</param>
/// <param name="options">写报告的要求。</param>
internal sealed class Annotator(WordprocessingDocument document, IReadOnlyDictionary<int, BlockText> texts, IReadOnlyList<Block> blocks, ReviewResult result, ReportOptions options)
{
    private readonly MainDocumentPart _main = document.MainDocumentPart!;
    private readonly Signature _signature = Signature.Of(options, result.Date);

    /// <summary>写。改动过的部件都已存回。</summary>
    /// <param name="remarks">关于批注版自身要在题目处交代的话。</param>
    public void Write(IReadOnlyList<string> remarks)
    {
        var roots = new OpenXmlElement?[] { _main.Document, _main.FootnotesPart?.Footnotes, _main.EndnotesPart?.Endnotes }.OfType<OpenXmlElement>().ToList();
        var finder = new AnchorFinder(texts, blocks, new FieldMap(roots));
        var places = new Places(result, blocks, finder, _main.Document!);
        var groups = new ProblemGroups(result.Findings);
        var ids = new RevisionIds(roots);
        var cutter = new RunCutter(ids);
        var tracked = options.Track && _signature.IsReviewed ? TrackPlan.Of(result, groups, finder) : TrackPlan.None;
        var book = new CommentBook(_main, _signature);
        var notes = new List<(int Id, Anchor? Anchor)>
        {
            (book.Add(TitleNote.Lines(result, groups, _signature, result.Findings.Count, [.. remarks, .. tracked.Summary(_signature)])), places.Title()),
        };
        var writer = new FindingNote(result, groups, _signature);
        foreach (var finding in result.Findings)
        {
            var anchor = places.Of(finding);
            notes.Add((book.Add(writer.Lines(finding, [anchor?.Remark ?? "", tracked.RemarkOn(finding)])), anchor));
        }

        foreach (var (omission, index) in result.Omissions.Select(static (o, i) => (o, i)))
        {
            var anchor = places.Of(omission);
            notes.Add((book.Add(OmissionNote.Lines(omission, index + 1, _signature, anchor?.Remark ?? "")), anchor));
        }

        foreach (var (exempted, index) in result.Exempted.Select(static (e, i) => (e, i)))
        {
            var anchor = exempted.Finding is { } finding ? places.Of(finding) : places.Of(exempted.Omission!);
            notes.Add((book.Add(ExemptedNote.Lines(exempted, index, anchor?.Remark ?? "")), anchor));
        }

        var marker = new CommentMarker(cutter);
        for (var i = notes.Count - 1; i >= 0; i--)
        {
            var (id, anchor) = notes[i];
            if (anchor is null)
            {
                CommentMarker.Mark(id, FirstParagraph());
            }
            else
            {
                marker.Mark(id, anchor);
            }
        }

        new TrackWriter(cutter, _signature, ids).Write(tracked);
        book.Save();
        _main.Document!.Save(); // 其余部件没有动，逐字节照旧。
    }

    private OpenXmlElement FirstParagraph()
    {
        var body = _main.Document!.Body!;
        return body.Descendants().FirstOrDefault(static e => e.Is("p")) ?? body.PrependChild(new DocumentFormat.OpenXml.Wordprocessing.Paragraph());
    }
}
