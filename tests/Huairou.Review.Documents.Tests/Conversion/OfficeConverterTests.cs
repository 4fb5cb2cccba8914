using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Huairou.Review.Documents.Conversion;
using Huairou.Review.Documents.Spreadsheet;
using Huairou.Review.Documents.Tests.Packaging;
using Huairou.Review.Documents.Tests.Spreadsheet;
using Huairou.Review.Documents.Tests.Word;
using Huairou.Review.Documents.Word;
using Huairou.Review.Tests;

namespace Huairou.Review.Documents.Tests.Conversion;

/// <summary>旧格式经 LibreOffice 转换；没有它时说明怎么办。</summary>
public sealed class OfficeConverterTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(120);

    [Fact]
    public void 没有LibreOffice时说明怎么办()
    {
        var error = Assert.Throws<DocumentException>(() => OfficeConverter.Convert("村规.wps", PackageGuardTests.Compound("WordDocument"), ".docx", program: null, Enough, CancellationToken.None));
        Assert.Equal("converter-missing", error.Code);
        Assert.Contains("村规.wps", error.Message, StringComparison.Ordinal);
        Assert.Contains("另存为 .docx", error.Message, StringComparison.Ordinal);
        Assert.Contains("HUAIROU_SOFFICE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 程序启动不了也说明()
    {
        var error = Assert.Throws<DocumentException>(() => OfficeConverter.Convert("a.doc", PackageGuardTests.Compound("WordDocument"), ".docx", HardFile.PathOf("word-批注.docx"), Enough, CancellationToken.None));
        Assert.Equal("converter-missing", error.Code);
    }

    [Theory]
    [InlineData(".doc", ".docx")]
    [InlineData(".WPS", ".docx")]
    [InlineData(".rtf", ".docx")]
    [InlineData(".odt", ".docx")]
    [InlineData(".xls", ".xlsx")]
    [InlineData(".et", ".xlsx")]
    [InlineData(".ods", ".xlsx")]
    [InlineData(".docx", null)]
    [InlineData(".ofd", null)]
    public void 目标格式(string extension, string? target) => Assert.Equal(target, OfficeConverter.TargetOf(extension));

    [Theory]
    [InlineData("empty", "")]
    [InlineData("encrypted", "EncryptedPackage")]
    public void 空文件与加密文件不必转换就拒绝(string code, string stream)
    {
        var bytes = stream.Length == 0 ? [] : PackageGuardTests.Compound(stream);
        Assert.Equal(code, Assert.Throws<DocumentException>(() => OfficeConverter.Convert("a.doc", bytes, ".docx", "没有这个程序", Enough, CancellationToken.None)).Code);
    }

    [ToolFact("soffice")]
    public void doc与wps转成docx后编号与表格还在()
    {
        var doc = OfficeConverter.Convert("word-三级自动编号.docx", HardFile.Read("word-三级自动编号.docx"), ".doc");
        foreach (var name in new[] { "村规.doc", "村规.wps" })
        {
            var draft = WordReader.Read("村规.docx", OfficeConverter.Convert(name, doc, ".docx"));
            Assert.Equal(
                ["柳树沟村村规民约", "第一条为规范村务，制定本约。", "第二条村民享有下列权利：", "（一）参加村民会议；", "（二）查阅下列资料：", "1.财务账目；"],
                draft.Blocks.Take(6).Select(block => block.Number + block.Text));
        }
    }

    [ToolFact("soffice")]
    public void xls与et转成xlsx后合并表头还在()
    {
        var xls = OfficeConverter.Convert("xlsx-分配方案.xlsx", HardFile.Read("xlsx-合并表头与题目行.xlsx"), ".xls");
        var draft = WorkbookReader.Read("方案.xlsx", OfficeConverter.Convert("方案.et", xls, ".xlsx"));
        Assert.Contains(draft.Blocks, block => block is { Text: "50%", Cell: { RowHead: "出嫁女", ColumnHead: "分配比例/集体收益" } });
    }

    [ToolFact("soffice")]
    public void 临时目录用后删净_乱码输入说明失败()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "huairou-*");
        var error = Record.Exception(() => OfficeConverter.Convert("a.odt", ZipFile.Of(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "坏")), ".docx"));
        Assert.Equal("converter-failed", Assert.IsType<DocumentException>(error).Code);


        // 别的测试程序同时也在转换：它们的临时目录过一会儿会删掉，漏删的不会。
        var added = Directory.GetDirectories(Path.GetTempPath(), "huairou-*").Except(before, StringComparer.Ordinal).ToArray();
        Assert.True(SpinWait.SpinUntil(() => !added.Any(Directory.Exists), TimeSpan.FromMinutes(2)), $"临时目录没有删净：{string.Join('、', added)}");
    }

    [Fact]
    public void 超时连同子进程一起结束()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // 用 shell 脚本冒充不会结束的程序；Windows 上由同一段代码结束进程树。
        }

        var folder = Directory.CreateTempSubdirectory("soffice-stub-");
        try
        {
            var script = Path.Combine(folder.FullName, "soffice");
            var pidFile = Path.Combine(folder.FullName, "pid");
            File.WriteAllText(script, $"#!/bin/sh\nsleep 300 &\necho $! > {pidFile}\nwait\n");
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var watch = Stopwatch.StartNew();
            var error = Assert.Throws<DocumentException>(() => OfficeConverter.Convert("a.doc", PackageGuardTests.Compound("WordDocument"), ".docx", script, TimeSpan.FromSeconds(1.5), CancellationToken.None));
            Assert.Equal("converter-timeout", error.Code);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"用了 {watch.Elapsed}");
            Assert.False(IsRunning(int.Parse(File.ReadAllText(pidFile))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void 取消时抛出取消异常()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var sleep = new[] { "/bin/sleep", "/usr/bin/sleep" }.First(File.Exists);
        Assert.ThrowsAny<Exception>(() => OfficeConverter.Convert("a.doc", PackageGuardTests.Compound("WordDocument"), ".docx", sleep, Enough, cancel.Token));
    }

    /// <summary>文档里指向外部地址的图片与链接，转换时一个连接也不发。</summary>
    [ToolFact("soffice")]
    public void 外部链接一律不取()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/x.png";
        var rtf = "{\\rtf1\\ansi {\\field{\\*\\fldinst INCLUDEPICTURE \"" + address + "\" \\\\d}{\\fldrslt }} {\\field{\\*\\fldinst INCLUDETEXT \"" + address + "\"}{\\fldrslt old}} text\\par}";
        var html = "<html><body><img src=\"" + address + "\"/><p>text</p></body></html>";
        foreach (var (name, bytes) in new[] { ("a.rtf", Encoding.ASCII.GetBytes(rtf)), ("a.doc", Encoding.ASCII.GetBytes(html)) })
        {
            // 网页冒充的 .doc 有的版本转不成 docx；转成转不成，都不许连出去。
            var error = Record.Exception(() => OfficeConverter.Convert(name, bytes, ".docx"));
            Assert.True(error is null or DocumentException { Code: "converter-failed" }, $"{error}");
        }

        Assert.False(listener.Pending());
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !(File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
