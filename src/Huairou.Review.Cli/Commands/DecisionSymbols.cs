using System.CommandLine;
using Huairou.Review.Cli.Reviewing;

namespace Huairou.Review.Cli.Commands;

/// <summary>关于豁免与基线的选项。</summary>
internal sealed class DecisionSymbols
{
    private readonly Option<string?> _exemptions = Symbols.Existing("--exemptions", "只用这一份豁免清单；不写则用放在被审查文件旁边的“豁免清单.yaml”");

    private readonly Option<string?> _baseline = Symbols.Existing("--baseline", "以前的审查结果（json 或 ndjson），只列出新增与改动的意见");

    /// <summary>全部选项，按帮助中的次序。</summary>
    public IReadOnlyList<Option> All => [_exemptions, _baseline];

    /// <summary>解析结果。</summary>
    public DecisionRequest Request(ParseResult parse) => new(parse.GetValue(_exemptions), parse.GetValue(_baseline));
}
