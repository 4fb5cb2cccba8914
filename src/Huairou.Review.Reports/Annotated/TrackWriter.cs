using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Huairou.Review.Reports.Annotated;

/// <summary>把改动写成修订：要删的文字块包进 w:del，新的文字放进紧跟其后的 w:ins，格式照抄被换的文字。</summary>
internal sealed class TrackWriter(RunCutter cutter, Signature signature, RevisionIds ids)
{
    private readonly HashSet<OpenXmlElement> _ours = new(ReferenceEqualityComparer.Instance);

    /// <summary>写。由后往前，切开之前的坐标才一直有效。</summary>
    public void Write(TrackPlan plan)
    {
        for (var i = plan.Edits.Count - 1; i >= 0; i--)
        {
            Write(plan.Edits[i]);
        }
    }

    private void Write(TrackEdit edit)
    {
        OpenXmlElement? place = null;
        OpenXmlElement? model = null;
        foreach (var (leaf, start, end) in edit.Deleted)
        {
            foreach (var run in cutter.Runs(leaf, start, end))
            {
                model ??= run;
                place = Delete(run);
            }
        }

        if (edit.Inserted.Length == 0)
        {
            return;
        }

        if (place is null)
        {
            model = edit.After is { } after ? cutter.To(after.Leaf, after.End) : cutter.From(edit.Before!.Value.Leaf, edit.Before.Value.Start);
        }

        var inserted = new InsertedRun { Author = signature.Reviewer, Date = signature.Moment, Id = ids.Next() };
        inserted.AppendChild(Run(model!, edit.Inserted));
        if (place is not null)
        {
            place.InsertAfterSelf(inserted);
        }
        else if (edit.After is not null)
        {
            model!.InsertAfterSelf(inserted);
        }
        else
        {
            model!.InsertBeforeSelf(inserted);
        }
    }

    private OpenXmlElement Delete(OpenXmlElement run)
    {
        // 紧挨着的几个文字块放进同一个 w:del，接受或拒绝一次就够。
        if (run.PreviousSibling() is not { } deleted || !_ours.Contains(deleted))
        {
            deleted = run.InsertBeforeSelf(new DeletedRun { Author = signature.Reviewer, Date = signature.Moment, Id = ids.Next() });
            _ours.Add(deleted);
        }

        run.Remove();
        deleted.AppendChild(run);
        foreach (var text in run.ChildElements.OfType<RunText>().ToList())
        {
            run.ReplaceChild(new DeletedText(text.Text) { Space = SpaceProcessingModeValues.Preserve }, text);
        }

        return deleted;
    }

    private static Run Run(OpenXmlElement model, string text)
    {
        var run = new Run();
        if (model.FirstChild is { } properties && properties.Is("rPr"))
        {
            var copy = properties.CloneNode(true);
            foreach (var change in copy.ChildElements.Where(static c => c.Is("rPrChange")).ToList())
            {
                change.Remove();
            }

            run.AppendChild(copy);
        }

        run.AppendChild(new RunText(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }
}
