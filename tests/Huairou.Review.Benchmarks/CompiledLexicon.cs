using Huairou.Review.Text.Segmentation;

namespace Huairou.Review.Benchmarks;

/// <summary>由仓库里的词表现编的分词词典：量的总是当前源文件，不依赖 models/ 是否最新。</summary>
internal sealed class CompiledLexicon : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huairou-bench-").FullName;

    public CompiledLexicon() => Model = SegmenterModel.Open(SegmenterPack.Build(Path.Combine(Root, "corpus", "lexicon"), _folder));

    /// <summary>系统的 python3（Debian 的 python3-jieba 装在它下面）。</summary>
    public static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>仓库根目录。</summary>
    public static string Root
    {
        get
        {
            var dir = new DirectoryInfo(AppContext.BaseDirectory);
            while (dir is not null && !File.Exists(Path.Combine(dir.FullName, "Huairou.Review.sln")))
            {
                dir = dir.Parent;
            }

            return dir?.FullName ?? throw new DirectoryNotFoundException("请在源代码目录里运行。");
        }
    }

    public SegmenterModel Model { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
