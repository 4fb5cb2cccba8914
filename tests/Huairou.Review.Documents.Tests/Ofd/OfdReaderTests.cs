using Huairou.Review.Documents.Tests.Packaging;

namespace Huairou.Review.Documents.Tests.Ofd;

/// <summary>OFD：按 GB/T 33190 的结构手写的小文件。坐标单位毫米，自左上角起。</summary>
public sealed class OfdReaderTests
{
    private const string Ns = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    [Fact]
    public void 按页取文字对象_行接成段()
    {
        var draft = DraftReader.Read("公约.ofd", Document(
            Text(40, 20, 6, "柳沟村公约", 6) + Text(28, 40, 4, "第一条　本村的公共事务由村民会议决定，年满十八周岁的村民不分男女都有", 4) + Text(20, 47, 4, "表决权。", 4),
            Text(28, 30, 4, "第二条　本公约自通过之日起施行。", 4)));
        Assert.Equal(DraftFormat.Ofd, draft.Format);
        Assert.Equal(2, draft.Report.Pages);
        Assert.Equal(
            ["柳沟村公约", "第一条　本村的公共事务由村民会议决定，年满十八周岁的村民不分男女都有表决权。", "第二条　本公约自通过之日起施行。"],
            Reading.Lines(draft));
    }

    [Fact]
    public void 字距写成g重复的也读得出()
    {
        var object1 = "<ofd:TextObject ID=\"9\" Boundary=\"20 20 150 8\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"6\" DeltaX=\"g 5 5\">男女一律平等</ofd:TextCode></ofd:TextObject>";
        Assert.Equal(["男女一律平等"], Reading.Lines(DraftReader.Read("a.ofd", Document(object1))));
    }

    [Fact]
    public void 画线的表读成表()
    {
        var lines = string.Concat(
            Rule(20, 40, 100, 0), Rule(20, 50, 100, 0), Rule(20, 60, 100, 0),
            Rule(20, 40, 0, 20), Rule(70, 40, 0, 20), Rule(120, 40, 0, 20));
        var words = Text(22, 43, 4, "对象", 4) + Text(72, 43, 4, "金额", 4) + Text(22, 53, 4, "出嫁女", 4) + Text(72, 53, 4, "500元", 4);
        Assert.Equal(["表1第1行“对象”：出嫁女", "表1第1行“金额”：500元"], Reading.Lines(DraftReader.Read("a.ofd", Document(lines + words))));
    }

    [Fact]
    public void 没有文字_缺部件_写坏的都说明()
    {
        Assert.Equal("no-text", Code(Document("<ofd:ImageObject ID=\"3\" Boundary=\"0 0 200 200\" ResourceID=\"1\"/>")));
        Assert.Equal("corrupt", Code(ZipFile.Of(("OFD.xml", $"<ofd:OFD {Ns}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"))));
        Assert.Equal("corrupt", Code(ZipFile.Of(("OFD.xml", "<ofd:OFD"))));
        Assert.Equal("corrupt", Code(ZipFile.Of(("OFD.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))));
    }

    private static string Code(byte[] bytes) => Assert.Throws<DocumentException>(() => DraftReader.Read("坏.ofd", bytes)).Code;

    // 一个文字对象：左上角、字号与字距（毫米）。
    private static string Text(double x, double y, double size, string text, double advance) =>
        $"<ofd:TextObject ID=\"1\" Boundary=\"{x} {y} 160 {size + 2}\" Font=\"1\" Size=\"{size}\"><ofd:TextCode X=\"0\" Y=\"{size}\" DeltaX=\"g {Math.Max(1, text.Length - 1)} {advance}\">{text}</ofd:TextCode></ofd:TextObject>";

    private static string Rule(double x, double y, double width, double height) =>
        $"<ofd:PathObject ID=\"2\" Boundary=\"{x} {y} {Math.Max(width, 0.3)} {Math.Max(height, 0.3)}\" LineWidth=\"0.3\"><ofd:AbbreviatedData>M 0 0 L {width} {height}</ofd:AbbreviatedData></ofd:PathObject>";

    private static byte[] Document(params string[] pages)
    {
        var parts = new List<(string, string)>
        {
            ("OFD.xml", $"<ofd:OFD {Ns} Version=\"1.0\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
            ("Doc_0/Document.xml", $"<ofd:Document {Ns}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{string.Concat(pages.Select(static (_, i) => $"<ofd:Page ID=\"{i + 1}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>"))}</ofd:Pages></ofd:Document>"),
        };
        parts.AddRange(pages.Select(static (content, i) => ($"Doc_0/Pages/Page_{i}/Content.xml", $"<ofd:Page {Ns}><ofd:Content><ofd:Layer ID=\"7\">{content}</ofd:Layer></ofd:Content></ofd:Page>")));
        return ZipFile.Of([.. parts]);
    }
}
