namespace Huairou.Review.Cli;

/// <summary>重建模型文件的要求。</summary>
/// <param name="CorpusFolder">语料目录。</param>
/// <param name="ModelsFolder">模型目录。</param>
/// <param name="CheckOnly">只核对，不写文件。</param>
internal sealed record TrainRequest(string CorpusFolder, string ModelsFolder, bool CheckOnly);

/// <summary>规则页与训练两处与引擎的接头。</summary>
internal static class EngineSeams
{
    /// <summary>打开规则页。</summary>
    /// <param name="folder">附加目录；null 为只用随程序的规则。</param>
    public static IRuleCatalog OpenRules(string? folder) => throw new NotSupportedException("本构建不含规则页。");

    /// <summary>校验规则页。</summary>
    /// <param name="folder">目录；null 为随程序的规则页。</param>
    public static RuleCheck CheckRules(string? folder) => throw new NotSupportedException("本构建不含规则页。");

    /// <summary>重建模型文件。</summary>
    public static int Train(TrainRequest request, CliHost host) => throw new NotSupportedException("本构建不含训练。");
}
