using Huairou.Review.Tests;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>三份难文件与全部样例，写成每一种输出：都写得出、合格式、打得开，问题的文字与地址都在。</summary>
public sealed class DifficultOutputTests : IDisposable
{
    private readonly OutputBatch _batch = new();

    public static TheoryData<string> Documents => [.. DifficultDocuments.All.Select(static d => d.Name)];

    public static TheoryData<string> Samples => [.. SampleFiles.Select(static f => Path.GetFileName(f))];

    private static IReadOnlyList<string> SampleFiles { get; } = [.. Directory.GetFiles(Path.Combine(TestPaths.Root, "corpus", "samples")).Where(static f => Path.GetExtension(f) is not ".png" && Path.GetFileName(f) is not "SOURCES.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void 难文件_写着的问题都在每一种输出里(string name)
    {
        var document = DifficultDocuments.All.Single(d => d.Name == name);
        _batch.With(name, document.Build()).Run();
        Assert.True(_batch.Status == 0, _batch.Error);
        AssertPlanted(name, document);
        OutputCheck.All(_batch, name);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void 难文件_署名并以修订写入改写(string name)
    {
        var document = DifficultDocuments.All.Single(d => d.Name == name);
        _batch.With(name, document.Build()).Run("--reviewer", "王某", "--track", "--fail-on", "违法");
        Assert.True(_batch.Status == 1, _batch.Error);
        OutputCheck.All(_batch, name, "王某");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void 样例_写成每一种输出(string name)
    {
        _batch.With(name, File.ReadAllBytes(SampleFiles.Single(f => Path.GetFileName(f) == name))).Run();
        Assert.True(_batch.Status == 0, _batch.Error);
        Assert.NotEmpty(_batch.Findings(name));
        OutputCheck.All(_batch, name);
    }

    [ToolFact("soffice")]
    public void 难文件与样例一起写_另有索引_LibreOffice份份打得开()
    {
        foreach (var document in DifficultDocuments.All)
        {
            _batch.With(document.Name, document.Build());
        }

        foreach (var sample in SampleFiles)
        {
            _batch.With(Path.GetFileName(sample), File.ReadAllBytes(sample));
        }

        _batch.Run("--reviewer", "王某", "--track");
        Assert.True(_batch.Status == 0, _batch.Error);
        var index = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(_batch.Outputs, "索引.html")));
        Assert.All(
            DifficultDocuments.All.Select(static d => d.Name).Concat(SampleFiles.Select(static f => Path.GetFileName(f))),
            n => Assert.Contains(n, index.Body!.TextContent, StringComparison.Ordinal));
        OutputCheck.NothingExternal(_batch.Outputs, ["https://example.invalid/%E7%BB%86%E5%88%99"]);
        Libre.AssertOpens(_batch.Outputs);
    }

    [ToolFact("soffice")]
    public void 难文件由LibreOffice另存以后_写着的问题仍在每一种输出里()
    {
        var folder = Directory.CreateTempSubdirectory("huairou-resaved-");
        try
        {
            var resaved = Path.Combine(folder.FullName, "另存");
            foreach (var document in DifficultDocuments.All)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, document.Name), document.Build());
            }

            LibreOffice.Convert(Directory.GetFiles(folder.FullName), "docx", resaved, Libre.Limit);
            foreach (var document in DifficultDocuments.All)
            {
                _batch.With(document.Name, File.ReadAllBytes(Path.Combine(resaved, document.Name)));
            }

            _batch.Run("--reviewer", "王某", "--track");
            Assert.True(_batch.Status == 0, _batch.Error);
            foreach (var document in DifficultDocuments.All)
            {
                AssertPlanted(document.Name, document, isResaved: true);
                OutputCheck.All(_batch, document.Name, "王某");
            }

            Libre.AssertOpens(_batch.Outputs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => _batch.Dispose();

    private void AssertPlanted(string name, DifficultDocument document, bool isResaved = false)
    {
        var findings = _batch.Findings(name);
        foreach (var planted in document.Problems)
        {
            Assert.True(
                findings.Any(f => (isResaved && planted.Redrawn is { } drawn ? f.Address.EndsWith(drawn, StringComparison.Ordinal) : f.Address == planted.Address)
                    && (f.Quote.Contains(planted.Words, StringComparison.Ordinal) || planted.Words.Contains(f.Quote, StringComparison.Ordinal))),
                $"{name} 没有报出 {planted.Address}“{planted.Words}”；报出的是 {string.Join('、', findings.Select(static f => $"{f.Address}“{f.Quote}”"))}");
        }

        Assert.All(document.Gone, g => Assert.DoesNotContain(findings, f => f.Clause.Contains(g, StringComparison.Ordinal)));
    }
}
