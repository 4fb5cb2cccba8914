using System.Globalization;
using DocumentFormat.OpenXml;

namespace Huairou.Review.Reports.Annotated;

/// <summary>发修订编号：从文中已有的修订与书签编号之后续起，不重号。</summary>
internal sealed class RevisionIds
{
    private int _last;

    /// <summary>看遍各部件已有的编号。</summary>
    /// <param name="roots">各部件的根元素。</param>
    public RevisionIds(IEnumerable<OpenXmlElement> roots) => _last = roots.SelectMany(static r => r.Descendants())
        .Where(static e => e.NamespaceUri == Wml.Namespace && (e.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "bookmarkStart" or "moveFromRangeStart" or "moveToRangeStart" or "cellIns" or "cellDel" || e.LocalName.EndsWith("Change", StringComparison.Ordinal)))
        .Select(static e => e.Number("id") ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>下一个编号。</summary>
    public string Next() => (++_last).ToString(CultureInfo.InvariantCulture);
}
