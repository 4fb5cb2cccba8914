using Huairou.Review.Documents.Tests.Word;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Reports.Tests.Annotated;

/// <summary>一份把各种麻烦放在一起的村规民约：他人的修订与批注、嵌套表、一百二十条自动编号、超链接、域、控件、文本框、脚注、词中断开的文字块。</summary>
internal static class DifficultPaper
{
    private const string By = "w:author=\"李四\" w:date=\"2025-05-06T10:00:00Z\"";

    public static byte[] Build() => WordFile.Body(
            P("柳林沟村村规民约", "<w:jc w:val=\"center\"/>")
            + string.Concat(Enumerable.Range(1, 112).Select(static i => N($"村民应当遵守第{i}项公共秩序，爱护公物。", 1)))
            + P(R("出") + R("嫁", "<w:b/>") + R("女不") + "<w:proofErr w:type=\"spellStart\"/>" + R("再享受") + R("分红。", "<w:i/>"), Num(1))
            + P(R("征地款按") + $"<w:del w:id=\"11\" {By}><w:r><w:delText>家庭</w:delText></w:r></w:del><w:ins w:id=\"12\" {By}><w:r><w:t>男丁人头</w:t></w:r></w:ins>" + R("分配，女儿减半。"), Num(1))
            + P(R("详见") + "<w:hyperlink r:id=\"l1\" w:history=\"1\">" + R("外嫁女分红细则", "<w:u w:val=\"single\"/>") + "</w:hyperlink>" + R("执行。"), Num(1))
            + P(R("依照") + Field("第一百一十三条") + R("不予分红的，女方自行承担。"), Num(1))
            + P("<w:sdt><w:sdtPr><w:alias w:val=\"说明\"/></w:sdtPr><w:sdtContent>" + R("未婚女子不得立户申请宅基地") + "</w:sdtContent></w:sdt>" + R("，男子不限。"), Num(1))
            + P("<w:commentRangeStart w:id=\"4\"/>" + R("上门女婿不得参选") + "<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r>" + R("村民代表。"), Num(1))
            + P("<w:bookmarkStart w:id=\"21\" w:name=\"fen\"/>" + R("离婚妇女限期迁出") + "<w:bookmarkEnd w:id=\"21\"/>" + R("户口。"), Num(1))
            + P(R("寡妇再嫁的") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + R("收回承包地。"), Num(1))
            + P("分配标准见下表：")
            + Table(["项目", "说明"], ["年终分红", P("按下表：") + Table(["类别", "份额"], ["在册男村民", "1"], ["出嫁女", "0.5"]) + P("由村委会发放。")], ["口粮", "男女一样"])
            + P(R("（公示框）") + Box())
            + P("柳林沟村村民委员会")
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>")
        .Styles("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:pPr><w:spacing w:line=\"400\" w:lineRule=\"exact\"/></w:pPr></w:style>")
        .Numbering(Abstract(0, Lvl(0, "chineseCountingThousand", "第%1条　")) + Instance(1, 0))
        .Footnotes("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>带走子女的，子女份额一并取消。</w:t></w:r></w:p></w:footnote>")
        .Header("h1", P("儿子继承户头专用稿"))
        .Link("l1", "https://example.invalid/")
        .Comments($"<w:comment w:id=\"4\" {By} w:initials=\"L\"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>这条请再议。</w:t></w:r></w:p></w:comment>")
        .Build();

    /// <summary>复杂域：指令与结果分在几个文字块里。</summary>
    public static string Field(string shown) =>
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> REF fen \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R(shown) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Box()
    {
        const string Content = "<w:txbxContent><w:p><w:r><w:t>女方落户须缴落户费</w:t></w:r></w:p></w:txbxContent>";
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"3600000\" cy=\"500000\"/><wp:docPr id=\"1\" name=\"文本框 1\"/>"
            + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"3600000\" cy=\"500000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>"
            + Content + "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style=\"width:283pt;height:40pt\"><v:textbox>"
            + Content + "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }
}
