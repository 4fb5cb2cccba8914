using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Plan;
using Huairou.Review.Corpus.Rules;
using Huairou.Review.Screening;

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
    public static IRuleCatalog OpenRules(string? folder) => new PageCatalog(CorpusPaths.Locate(), folder);

    /// <summary>校验规则页：格式、依据、示例、改写与框架全部证明。</summary>
    /// <param name="folder">目录；null 为随程序的规则页。</param>
    public static RuleCheck CheckRules(string? folder)
    {
        var paths = CorpusPaths.Locate();
        try
        {
            var rules = RuleSet.Load(paths.Corpus, folder);
            var ids = folder is null ? null : RuleSet.LoadPages(folder).Select(static p => p.Id).ToHashSet(StringComparer.Ordinal);
            var pages = rules.Pages.Where(p => ids is null || ids.Contains(p.Id)).ToArray();
            var statutes = StatuteStore.Load(paths.Law, paths.StatutePack, CorpusPaths.UserData);
            var plan = PlanStore.Load(paths.Plan);
            var citations = new CitationProver(statutes, plan);
            var behaviour = new RulePageProver(rules, new Screening.Rules.DocumentScreener(rules.Pages, plan, new StatuteBasis(statutes)));
            var problems = pages.SelectMany(p => citations.Prove(p).Concat(behaviour.Prove(p))).Select(static f => f.ToString()).ToArray();
            return new RuleCheck(pages.Length, problems);
        }
        catch (RulePageException e)
        {
            return new RuleCheck(0, [e.Message]);
        }
        catch (FormatException e)
        {
            return new RuleCheck(0, [e.Message]);
        }
    }

    /// <summary>重建模型文件。</summary>
    public static int Train(TrainRequest request, CliHost host) => Training.ModelBuilder.Run(request.CorpusFolder, request.ModelsFolder, request.CheckOnly, host.Text, host.ErrorText);

    private sealed class PageCatalog(CorpusPaths paths, string? folder) : IRuleCatalog
    {
        private readonly IReadOnlyList<RulePage> _pages = RulePack.Load(paths, folder).Pages;

        public IReadOnlyList<RuleCard> List() =>
            _pages.Select(static p => new RuleCard(p.Id, p.Title, p.Severity, p.Violations.Count, p.Compliant.Count)).ToArray();

        public string? Show(string id)
        {
            var page = _pages.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase));
            if (page is null)
            {
                return null;
            }

            var own = folder is null ? "" : Path.Combine(folder, page.File);
            return File.ReadAllText(own.Length > 0 && File.Exists(own) ? own : Path.Combine(paths.Rules, page.File));
        }
    }
}
