using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huairou.Review.Reports.Annotated;

/// <summary>在文档里放批注的起止标记与引用。</summary>
internal sealed class CommentMarker(RunCutter cutter)
{
    /// <summary>放一条批注。同一处的几条要倒着放，引用才按次序排列。</summary>
    /// <param name="id">批注编号。</param>
    /// <param name="anchor">范围。</param>
    public void Mark(int id, Anchor anchor)
    {
        var text = id.ToString(CultureInfo.InvariantCulture);
        var first = cutter.From(anchor.First, anchor.Start);
        first.InsertBeforeSelf(new CommentRangeStart { Id = text });
        var last = cutter.To(anchor.Last, anchor.End);
        var end = last.InsertAfterSelf(new CommentRangeEnd { Id = text });

        // 引用放在段落一级：留在超链接里会成为链接的一部分，留在别人的插入里会随拒绝而消失。
        OpenXmlElement outer = end;
        while (outer.Parent is { } parent && !parent.Is("p"))
        {
            outer = parent;
        }

        outer.InsertAfterSelf(Reference(text));
    }

    /// <summary>没有文字可圈时，把引用放在段落末尾。</summary>
    /// <param name="id">批注编号。</param>
    /// <param name="paragraph">段落。</param>
    public static void Mark(int id, OpenXmlElement paragraph)
    {
        var text = id.ToString(CultureInfo.InvariantCulture);
        paragraph.Append(new CommentRangeStart { Id = text }, new CommentRangeEnd { Id = text }, Reference(text));
    }

    // 字号取小，免得撑高小字表格的行。
    private static Run Reference(string id) =>
        new(new RunProperties(new FontSize { Val = "16" }, new FontSizeComplexScript { Val = "16" }), new CommentReference { Id = id });
}
