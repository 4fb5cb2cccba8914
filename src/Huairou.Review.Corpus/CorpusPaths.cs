namespace Huairou.Review.Corpus;

/// <summary>语料、模型与用户数据的位置。只由程序所在目录和环境变量决定，与当前目录无关。</summary>
/// <param name="Home">含 corpus/ 与 models/ 的目录。</param>
public sealed record CorpusPaths(string Home)
{
    /// <summary>指定 <see cref="Home"/> 的环境变量名。</summary>
    public const string HomeVariable = "HUAIROU_HOME";

    /// <summary>指定用户数据目录的环境变量名。</summary>
    public const string UserVariable = "HUAIROU_USER";

    /// <summary>语料目录。</summary>
    public string Corpus => Path.Combine(Home, "corpus");

    /// <summary>训练与编译产物目录。</summary>
    public string Models => Path.Combine(Home, "models");

    /// <summary>法条目录。</summary>
    public string Law => Path.Combine(Corpus, "law");

    /// <summary>规划目录。</summary>
    public string Plan => Path.Combine(Corpus, "plan");

    /// <summary>规则页目录。</summary>
    public string Rules => Path.Combine(Corpus, "rules");

    /// <summary>词表目录。</summary>
    public string Lexicon => Path.Combine(Corpus, "lexicon");

    /// <summary>文书模板目录。</summary>
    public string Templates => Path.Combine(Corpus, "templates");

    /// <summary>自拟带标签条款目录。</summary>
    public string Clauses => Path.Combine(Corpus, "clauses");

    /// <summary>编译后的法条包。</summary>
    public string StatutePack => Path.Combine(Models, "statutes.bin");

    /// <summary>编译后的分词词典。</summary>
    public string Segmenter => Path.Combine(Models, "segmenter.bin");

    /// <summary>默认的用户数据目录：导入的法律等放在这里，卸载或升级程序不受影响。</summary>
    public static string UserData =>
        Environment.GetEnvironmentVariable(UserVariable) is { Length: > 0 } dir
            ? dir
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "huairou");

    /// <summary>定位语料：环境变量 HUAIROU_HOME，其次程序所在目录，再次向上找源码仓库。</summary>
    /// <exception cref="DirectoryNotFoundException">三处都没有 corpus 目录。</exception>
    public static CorpusPaths Locate()
    {
        if (Environment.GetEnvironmentVariable(HomeVariable) is { Length: > 0 } home)
        {
            return Directory.Exists(Path.Combine(home, "corpus"))
                ? new CorpusPaths(home)
                : throw new DirectoryNotFoundException($"环境变量 {HomeVariable} 指向的“{home}”里没有 corpus 目录。");
        }

        for (var dir = new DirectoryInfo(AppContext.BaseDirectory); dir is not null; dir = dir.Parent)
        {
            var law = Path.Combine(dir.FullName, "corpus", "law");
            if (Directory.Exists(law) && Directory.EnumerateFiles(law).Any())
            {
                return new CorpusPaths(dir.FullName);
            }
        }

        throw new DirectoryNotFoundException($"程序旁边没有 corpus 目录；请完整解压发布包，或用环境变量 {HomeVariable} 指定。");
    }
}
