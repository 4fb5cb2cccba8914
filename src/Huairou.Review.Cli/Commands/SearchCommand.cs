using System.CommandLine;
using Huairou.Review.Corpus;
using Huairou.Review.Corpus.Law;
using Huairou.Review.Corpus.Search;

namespace Huairou.Review.Cli.Commands;

/// <summary>search：查规划准则、法条、规则页和示例条款。</summary>
internal static class SearchCommand
{
    private const string DefaultTop = "10";

    /// <summary>命令。</summary>
    /// <param name="clock">时钟，只用于确定“今天施行的法条”。</param>
    public static Verb Build(TimeProvider? clock = null)
    {
        var query = new Argument<string[]>("检索词") { Description = "要查的词或者一句条款；也可以写“妇女权益保障法第五十五条”", Arity = ArgumentArity.OneOrMore };
        var kind = new Option<string?>("--in") { Description = "只查一种：plan 规划准则、law 法条、rules 规则页、clauses 示例条款、stock 存量条款", HelpName = "范围" };
        kind.AcceptOnlyFromAmong("plan", "law", "rules", "clauses", "stock");
        var format = new Option<string>("--format") { Description = "输出格式：text（给人看，默认）或 json", HelpName = "格式", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var top = new Option<int>("--top") { Description = $"最多几条，默认 {DefaultTop}", HelpName = "条数", DefaultValueFactory = _ => int.Parse(DefaultTop) };
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var value) || value is < 1 or > 1000))
            {
                result.AddError($"--top 要写 1 到 1000 之间的数，不能是“{result.Tokens[0].Value}”。");
            }
        });
        var command = new Verb("search", "检索：查规划准则、法条、规则页和示例条款，命中的字标出来")
        {
            Examples =
            [
                new("huairou search 母婴室", "在全部语料里查"),
                new("huairou search 出嫁女不得参加分红 --in law", "查一句条款涉及哪些法条"),
                new("huairou search 妇女权益保障法第五十五条", "直接看一条法律"),
                new("huairou search 儿童优先 --in plan --format json", "查规划条目，写成 JSON"),
            ],
        };
        command.Add(query);
        command.Add(kind);
        command.Add(format);
        command.Add(top);
        command.SetAction(parse =>
        {
            var text = string.Join(' ', parse.GetValue(query)!).Trim();
            var today = DateOnly.FromDateTime((clock ?? TimeProvider.System).GetLocalNow().DateTime);
            using var index = CorpusSearch.Open(CorpusPaths.Locate(), today, CorpusCommand.UserLaw(null));
            var hits = index.Search(text, SearchReport.Kind(parse.GetValue(kind)), parse.GetValue(top));
            var output = parse.InvocationConfiguration.Output;
            output.Write(parse.GetValue(format) == "json" ? SearchReport.ToJson(text, hits) : SearchReport.ToText(text, hits));
            return 0;
        });
        return command;
    }
}
