using System.Text.Json;
using Huairou.Review.Tests;

namespace Huairou.Review.Screening.Tests.Challenge;

/// <summary>挑战集的一对：两段文字只差一点，法律结论相反。</summary>
/// <param name="Phenomenon">考的是哪种语言现象。</param>
/// <param name="Id">编号。</param>
/// <param name="Type">问题类型编号。</param>
/// <param name="Violation">有问题的一段。</param>
/// <param name="Span">问题所在的最短文字，原样出现在有问题的一段里。</param>
/// <param name="Compliant">没有问题的一段。</param>
/// <param name="Note">结论为什么相反。</param>
internal sealed record ChallengePair(string Phenomenon, string Id, string Type, string Violation, string Span, string Compliant, string Note);

/// <summary>一种现象的要求。</summary>
/// <param name="Id">现象编号，与挑战集里的相同。</param>
/// <param name="Name">说明。</param>
/// <param name="Minimum">至少多少对。</param>
/// <param name="Floor">通过率的下限：换模型、改规则以后不许低于它。</param>
/// <param name="First">第一次遇到时通过的对数，记下以后不再改；没有记的为 null。</param>
internal sealed record PhenomenonFloor(string Id, string Name, int Minimum, double Floor, int? First = null);

/// <summary>各种现象的下限与共同的目标。</summary>
/// <param name="Target">目标通过率。</param>
/// <param name="Total">全部至少多少对。</param>
/// <param name="Phenomena">各种现象。</param>
internal sealed record ChallengeFloors(double Target, int Total, IReadOnlyList<PhenomenonFloor> Phenomena);

/// <summary>一套挑战集：各对与下限。</summary>
/// <param name="Name">名称，也用于结果文件。</param>
/// <param name="Pairs">各对。</param>
/// <param name="Floors">下限。</param>
internal sealed record ChallengeSet(string Name, IReadOnlyList<ChallengePair> Pairs, ChallengeFloors Floors)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly string Folder = Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Screening.Tests", "Challenge");

    /// <summary>各套的名称：第一套、第二套是对照着改过的，第三套从不对照。</summary>
    public static TheoryData<string> Names { get; } = ["第一套", "第二套", "第三套"];

    /// <summary>各套合在一起的各对。</summary>
    public static IReadOnlyList<ChallengePair> All() => [.. Read("第一套").Pairs, .. Read("第二套").Pairs, .. Read("第三套").Pairs];

    /// <summary>按名称读一套。</summary>
    public static ChallengeSet Read(string name)
    {
        var suffix = name switch { "第一套" => "", "第二套" => "-2", _ => "-3" };
        return new ChallengeSet(
            name,
            [.. File.ReadLines(Path.Combine(Folder, $"pairs{suffix}.jsonl")).Where(static l => l.Length > 0).Select(static l => JsonSerializer.Deserialize<ChallengePair>(l, Options)!)],
            JsonSerializer.Deserialize<ChallengeFloors>(File.ReadAllText(Path.Combine(Folder, $"floors{suffix}.json")), Options)!);
    }
}
