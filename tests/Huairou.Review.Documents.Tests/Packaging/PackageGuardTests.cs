using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Huairou.Review.Documents.Packaging;
using Huairou.Review.Documents.Spreadsheet;
using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Documents.Word;

namespace Huairou.Review.Documents.Tests.Packaging;

/// <summary>恶意与损坏的文件：都以明确的代码和中文说明结束，时间与内存有界。文件在这里现做，不入库。</summary>
public sealed class PackageGuardTests
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void 空文件() => AssertRefused("empty", "空文件", []);

    [Fact]
    public void 截断的文件()
    {
        var bytes = HardDocuments.All["word-三级自动编号.docx"]();
        foreach (var length in new[] { 10, bytes.Length / 2, bytes.Length - 30 })
        {
            AssertRefused("truncated", "不完整", bytes[..length]);
        }
    }

    [Fact]
    public void 压缩数据中间损坏()
    {
        var bytes = WordFile.Body(Ml.P(string.Concat(Enumerable.Range(0, 4000).Select(i => ((char)(0x4E00 + (i * 7919 % 20000))).ToString())))).Build();
        var at = bytes.AsSpan().IndexOf("word/document.xml"u8) + 60;
        bytes.AsSpan(at, 400).Fill(0xFF);
        var error = Assert.Throws<DocumentException>(() => WordReader.Read("a.docx", bytes));
        Assert.True(error.Code is "truncated" or "damaged", error.Code);
    }

    [Theory]
    [InlineData("<html><body>村规民约</body></html>", "网页")]
    [InlineData("%PDF-1.7 ...", "PDF")]
    [InlineData("{\\rtf1 x}", "RTF")]
    [InlineData("第一条 本村", "纯文本")]
    public void 扩展名不对(string content, string actual) => AssertRefused("mislabelled", actual, Encoding.UTF8.GetBytes(content));

    [Fact]
    public void 扩展名不对_其实是别的压缩包或表格()
    {
        AssertRefused("mislabelled", "压缩包", ZipFile.Of(("a.txt", "x")));
        AssertRefused("mislabelled", "Excel", ZipFile.Of(("xl/workbook.xml", "<x/>")));
        AssertRefused("mislabelled", "OFD", ZipFile.Of(("OFD.xml", "<x/>")));
        AssertRefused("mislabelled", "旧版 Word", Compound("WordDocument"));
        Assert.Equal("mislabelled", Assert.Throws<DocumentException>(() => WorkbookReader.Read("a.xlsx", HardDocuments.All["word-批注.docx"]())).Code);
    }

    [Fact]
    public void 加密的文件() => AssertRefused("encrypted", "密码", Compound("EncryptedPackage"));

    [Fact]
    public void 压缩包内没有正文() => AssertRefused("damaged", "损坏", ZipFile.Of(("word/x.xml", "<x/>"), ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")));

    [Fact]
    public void 正文XML不成形() => AssertRefused("damaged", "损坏", Document("<w:p><w:r><w:t>没有关上"));

    [Fact]
    public void zip炸弹_压缩比() =>
        AssertRefused("zip-bomb", "不成比例", ZipFile.Of(("word/document.xml", new byte[64 * 1024 * 1024])));

    [Fact]
    public void zip炸弹_目录里谎报大小()
    {
        var bytes = ZipFile.Of(("OFD.xml", new byte[32 * 1024 * 1024]));
        var central = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(central + 24), 100);
        using var package = PackageGuard.Open("a.ofd", bytes);
        var before = GC.GetTotalAllocatedBytes();
        Exception? error = Record.Exception(() => package.Read("OFD.xml"));
        Assert.True(error is null or DocumentException);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 96L * 1024 * 1024);
    }

    [Fact]
    public void zip炸弹_条目过多()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i <= DocumentLimits.MaxEntries; i++)
            {
                zip.CreateEntry($"word/{i}", CompressionLevel.NoCompression);
            }
        }

        AssertRefused("zip-bomb", "条目", stream.ToArray());
    }

    [Theory]
    [InlineData("word/../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\windows\\x.dll")]
    [InlineData("word\\..\\..\\x")]
    public void 越界的路径(string path) => AssertRefused("unsafe-package", "恶意", ZipFile.Of(("word/document.xml", "<x/>"), (path, "x")));

    [Fact]
    public void 重名部件() => AssertRefused("damaged", "重名", ZipFile.Of(("word/document.xml", "<x/>"), ("word/Document.xml", "<y/>")));

    [Fact]
    public void 实体膨胀()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        var xml = $"<!DOCTYPE w:document [<!ENTITY e0 \"村\">{entities}]><w:document xmlns:w=\"{W}\"><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>";
        AssertRefused("entity-expansion", "实体", Replace(xml));
    }

    [Fact]
    public void 外部实体() =>
        AssertRefused("entity-expansion", "实体", Replace($"<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"{W}\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));

    [Fact]
    public void 深嵌套()
    {
        var depth = 20_000;
        var open = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", depth));
        var close = string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", depth));
        AssertRefused("too-deep", "嵌套", Document(open + Ml.P("底") + close));
    }

    [Fact]
    public void 嵌套在限内照常读()
    {
        var xml = Ml.P("底");
        for (var i = 0; i < 40; i++)
        {
            xml = Ml.Table([xml + Ml.P("")]);
        }

        var draft = WordReader.Read("a.docx", WordFile.Body(xml + Ml.P("")).Build());
        Assert.Equal("底", Assert.Single(draft.Blocks).Text);
        Assert.Equal(40, draft.Report.Tables);
    }

    [Fact]
    public void 元素过多()
    {
        var runs = new StringBuilder();
        for (var i = 0; i <= DocumentLimits.MaxXmlElements; i++)
        {
            runs.Append("<w:r a=\"").Append(i * 7919L % 1_000_003).Append("\"/>"); // 各不相同，免得先撞上压缩比上限。
        }

        AssertRefused("too-large", "万个元素", Document($"<w:p>{runs}</w:p>"));
    }

    [Fact]
    public void 正文伪装成图片() =>
        AssertRefused("unsafe-package", "伪装", ZipFile.Of(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/d.svg\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/d.svg\"/></Relationships>"),
            ("word/d.svg", $"<w:document xmlns:w=\"{W}\"><w:body/></w:document>")));

    [Fact]
    public void 编号起始值极大_样式成环_引用不存在_都不出错()
    {
        var bytes = WordFile.Body(Ml.N("甲", 1) + Ml.N("乙", 1) + Ml.S("丙", "A") + Ml.P("丁", "<w:pStyle w:val=\"没有\"/>"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>")
            .Numbering(Ml.Abstract(0, Ml.Lvl(0, "upperLetter", "%1", start: int.MaxValue - 1)) + Ml.Instance(1, 0)).Build();
        Assert.Equal(["2147483646", "2147483647", "", ""], WordReader.Read("a.docx", bytes).Blocks.Select(block => block.Number));
    }

    [Fact]
    public void 同一守卫给别的读取器用()
    {
        using var package = PackageGuard.Open("a.ofd", ZipFile.Of(("OFD.xml", "<a>x</a>"), ("Doc_0/Document.xml", "<b/>")));
        Assert.True(package.Contains("/ofd.xml"));
        Assert.Equal("<a>x</a>", Encoding.UTF8.GetString(package.Read("OFD.xml")!));
        Assert.Null(package.Read("没有"));
        using var reader = package.ReadXml("Doc_0/Document.xml")!;
        Assert.True(reader.Read());
    }

    /// <summary>OLE 复合文件的签名加一个目录项名，足以代表真文件的辨认。</summary>
    internal static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

    private static byte[] Document(string body) => Replace($"<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>");

    private static byte[] Replace(string documentXml) => ZipFile.Of(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", documentXml));

    private static void AssertRefused(string code, string words, byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<DocumentException>(() => WordReader.Read("送审稿.docx", bytes));
        Assert.Equal(code, error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("送审稿.docx", error.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"用了 {watch.Elapsed}");
    }
}
