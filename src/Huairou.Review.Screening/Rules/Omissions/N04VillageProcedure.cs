using System.Text.RegularExpressions;
using Huairou.Review.Documents.Kinds;
using Huairou.Review.Screening.Results;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Rules.Omissions;

/// <summary>N04：村规民约、居民公约的文本和附注里看不到表决通过、备案、公布。</summary>
internal sealed partial class N04VillageProcedure : IOmissionCheck
{
    private static readonly WordSet Filed = new("备案", "报备");
    private static readonly WordSet Published = new("公布", "公示", "公告", "张贴", "上墙", "发放到户", "入户");

    /// <inheritdoc/>
    public string Id => "N04";

    /// <inheritdoc/>
    public IEnumerable<OmissionDraft> Check(DocumentView doc)
    {
        var residents = doc.IsKind(DocumentKinds.ResidentsPact);
        if (!residents && !doc.IsKind(DocumentKinds.VillageRules, DocumentKinds.SelfGovernanceCharter))
        {
            yield break;
        }

        var passed = (residents ? ResidentsPassed() : VillagersPassed()).IsMatch(doc.Text);
        var filed = doc.Has(Filed);
        if (passed && filed)
        {
            yield break;
        }

        var meeting = residents ? "居民会议" : "村民会议";
        var office = residents ? "街道办事处" : "镇（乡）人民政府";
        var name = doc.Kind;
        string[] basis = residents
            ? ["城市居民委员会组织法#30", "城市居民委员会组织法#31"]
            : ["村民委员会组织法#31", "村民委员会组织法#26", "北京市实施《村民委员会组织法》若干规定#17"];
        var seen = string.Join('、', new[] { filed ? "备案" : "", doc.Has(Published) ? "公布" : "" }.Where(static s => s.Length > 0));
        yield return passed
            ? new OmissionDraft(
                Severity.Advice, [],
                $"文本写了经{meeting}通过，没有写报{office}备案。",
                $"本{name}经{meeting}讨论通过后，报{office}备案，并向全体{(residents ? "居民" : "村民")}公布。",
                new Placement(LastAddress(doc)), basis)
            : new OmissionDraft(
                Severity.Improper, [],
                (seen.Length > 0 ? $"文本写了{seen}，" : "文本和附注里都没有表决、备案、公布的内容，") + $"看不出经过{meeting}讨论通过。",
                residents
                    ? $"本{name}经居民会议讨论通过（经居民会议授权的，由居民代表会议讨论决定），记载到会的妇女人数，报{office}备案并公布；修改的程序相同。"
                    : $"本{name}经村民会议依照法定人数和过半数讨论通过，动员妇女参加并记载到会的妇女人数，报{office}备案并公布；修改的程序相同。",
                new Placement(LastAddress(doc)), basis);
    }

    // 程序条款放在附则里，即最后一个条款之后。
    private static string LastAddress(DocumentView doc) =>
        doc.Provisions.LastOrDefault(static l => l.Clause.Cell is null) is { } last ? Placement.Behind(last).After : "";

    [GeneratedRegex("(村民(会议|大会)|全体村民|全村村民|户代表会议)[^。；]{0,40}(通过|表决|讨论|审议|决定|制定|修改|修订)|(通过|表决|讨论|审议)[^。；]{0,12}(村民会议|村民大会)|(提请|提交|经|由)[^。；]{0,8}村民(会议|大会)")]
    private static partial Regex VillagersPassed();

    [GeneratedRegex("(居民(代表)?(会议|大会)|全体居民|业主大会)[^。；]{0,40}(通过|表决|讨论|审议|决定|制定|修改|修订)|(提请|提交|经|由)[^。；]{0,8}居民(代表)?(会议|大会)")]
    private static partial Regex ResidentsPassed();
}
