using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Huairou.Review.Tests;

namespace Huairou.Review.Architecture.Tests;

/// <summary>引用只朝一个方向；不用网络接口。项目文件与编译出来的程序集各查一遍。</summary>
public sealed class ReferenceTests
{
    private const string Prefix = "Huairou.Review.";

    // 每层可以引用的下层。Reports 与 Training 并列，互不引用。
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Documents"] = ["Text"],
        ["Corpus"] = ["Text", "Documents"],
        ["Screening"] = ["Text", "Documents", "Corpus"],
        ["Training"] = ["Text", "Documents", "Corpus", "Screening"],
        ["Reports"] = ["Text", "Documents", "Corpus", "Screening"],
        ["Cli"] = ["Text", "Documents", "Corpus", "Screening", "Reports", "Training"],
    };

    // 会打开网络连接的程序集。System.Net.Primitives 只有地址等数据类型，不在其列。
    private static readonly string[] Network =
    [
        "System.Net.Http", "System.Net.Http.Json", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient",
        "System.Net.WebSockets", "System.Net.WebSockets.Client", "System.Net.NameResolution", "System.Net.Mail", "System.Net.HttpListener",
        "System.Net.Ping", "System.Net.Quic", "System.Net.Security",
    ];

    public static TheoryData<string> Layers() => [.. Allowed.Keys];

    [Fact]
    public void 每个项目都在表中()
    {
        var projects = Directory.GetDirectories(Path.Combine(TestPaths.Root, "src")).Select(d => Path.GetFileName(d)[Prefix.Length..]);
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void 项目文件只引用下层(string layer)
    {
        var project = XDocument.Load(Path.Combine(TestPaths.Root, "src", Prefix + layer, $"{Prefix}{layer}.csproj"));
        var referenced = project.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))[Prefix.Length..]);
        Assert.Empty(referenced.Except(Allowed[layer]));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void 程序集只引用下层_不引用网络(string layer)
    {
        var references = References(AssemblyPath(layer));
        var ours = references.Where(r => r.StartsWith(Prefix, StringComparison.Ordinal)).Select(r => r[Prefix.Length..]);
        Assert.Empty(ours.Except(Allowed[layer]));
        Assert.Empty(references.Intersect(Network));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void 程序集不用网络类型(string layer)
    {
        // 有的网络类型在多合一的程序集里，所以类型也查一遍。
        using var pe = new PEReader(File.OpenRead(AssemblyPath(layer)));
        var reader = pe.GetMetadataReader();
        var used = reader.TypeReferences
            .Select(reader.GetTypeReference)
            .Select(t => reader.GetString(t.Namespace))
            .Where(ns => ns.StartsWith("System.Net", StringComparison.Ordinal) && ns != "System.Net");
        Assert.Empty(used);
        var named = reader.TypeReferences.Select(reader.GetTypeReference)
            .Where(t => reader.GetString(t.Namespace) == "System.Net")
            .Select(t => reader.GetString(t.Name))
            .Where(n => n is not "WebUtility");
        Assert.Empty(named);
    }

    private static string AssemblyPath(string layer) =>
        Path.Combine(AppContext.BaseDirectory, layer == "Cli" ? "huairou.dll" : $"{Prefix}{layer}.dll");

    private static List<string> References(string path)
    {
        using var pe = new PEReader(File.OpenRead(path));
        var reader = pe.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(h => reader.GetString(reader.GetAssemblyReference(h).Name))];
    }
}
