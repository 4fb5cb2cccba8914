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
/// <param name="Floor">通过率的下限：只许升，不许降。</param>
internal sealed record PhenomenonFloor(string Id, string Name, int Minimum, double Floor);

/// <summary>各种现象的下限与共同的目标。</summary>
/// <param name="Target">目标通过率。</param>
/// <param name="Phenomena">各种现象。</param>
internal sealed record ChallengeFloors(double Target, IReadOnlyList<PhenomenonFloor> Phenomena);

/// <summary>读挑战集与下限。</summary>
internal static class ChallengeSet
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Folder { get; } = Path.Combine(TestPaths.Root, "tests", "Huairou.Review.Screening.Tests", "Challenge");

    public static IReadOnlyList<ChallengePair> Pairs() =>
        [.. File.ReadLines(Path.Combine(Folder, "pairs.jsonl")).Where(static l => l.Length > 0).Select(static l => JsonSerializer.Deserialize<ChallengePair>(l, Options)!)];

    public static ChallengeFloors Floors() =>
        JsonSerializer.Deserialize<ChallengeFloors>(File.ReadAllText(Path.Combine(Folder, "floors.json")), Options)!;
}
