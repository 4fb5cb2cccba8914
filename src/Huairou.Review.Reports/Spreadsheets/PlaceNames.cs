using System.Text.RegularExpressions;

namespace Huairou.Review.Reports.Spreadsheets;

/// <summary>文件属于哪个镇乡、哪个村。只认明写的，认不准就空着，由人填。</summary>
/// <param name="Town">镇、乡、街道；不知道时为空。</param>
/// <param name="Village">村、社区；不知道时为空。</param>
internal sealed partial record PlaceNames(string Town, string Village)
{
    // “新农村”“城乡社区”之类带“村”“乡”字而不是地名。
    private static readonly string[] Generic =
    [
        "农村", "新农村", "乡村", "山村", "本村", "全村", "我村", "各村", "该村", "行政村", "自然村", "中心村", "示范村", "某村", "村", "社区", "本社区", "各社区",
        "新型社区", "农村社区", "城乡社区", "城中村", "撤并村", "美丽乡村", "本镇", "本乡", "各镇", "各乡", "乡镇", "城乡", "全镇", "全乡", "下乡", "返乡", "城镇", "市镇", "建制镇", "某镇", "某乡",
        "新城镇", "特色小镇", "小城镇", "各乡镇", "各街道", "本街道",
    ];

    private static readonly string[] GenericEnds = ["农村", "乡村", "行政村", "自然村", "示范村", "各村", "全村", "本村", "农村社区", "城乡社区", "各乡镇"];

    private static readonly string[] GenericStarts = ["关于", "规范", "加强", "推进", "完善", "印发", "做好", "全区", "我区", "全市", "全县", "全国", "各", "本", "该", "某"];

    /// <summary>先看所在文件夹，再看题目。</summary>
    /// <param name="file">相对路径或文件名，以“/”分隔。</param>
    /// <param name="title">文件题目。</param>
    public static PlaceNames Of(string file, string title)
    {
        var (town, village) = ("", "");
        var folders = file.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var folder in folders.Take(Math.Max(0, folders.Length - 1)))
        {
            if (village.Length == 0 && TownFolder().IsMatch(folder) && !IsGeneric(folder))
            {
                town = folder; // 一级套一级时取离文件最近的。
            }
            else if (VillageFolder().IsMatch(folder) && !IsGeneric(folder))
            {
                village = folder;
            }
        }

        var match = TitlePlace().Match(title.Trim());
        if (match.Success && !IsGeneric(match.Groups["village"].Value))
        {
            var named = match.Groups["town"].Value;
            town = town.Length > 0 || IsGeneric(named) ? town : named;
            village = village.Length > 0 ? village : match.Groups["village"].Value;
        }
        else if (town.Length == 0 && village.Length == 0 && TitleTown().Match(title.Trim()) is { Success: true } office && !IsGeneric(office.Groups["town"].Value))
        {
            town = office.Groups["town"].Value;
        }

        return new PlaceNames(town, village);
    }

    private static bool IsGeneric(string name) =>
        Generic.Contains(name, StringComparer.Ordinal)
        || Array.Exists(GenericEnds, e => name.EndsWith(e, StringComparison.Ordinal))
        || Array.Exists(GenericStarts, s => name.StartsWith(s, StringComparison.Ordinal));

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,11}(?:镇|乡|街道|街道办事处|地区)$")]
    private static partial Regex TownFolder();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,11}(?:村|社区|嘎查)$")]
    private static partial Regex VillageFolder();

    // 村名之后必须紧接文种或者村里的组织，如“石湖村村规民约”“南塘村股份经济合作社章程”。
    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs}{2,7}(?:省|自治区))?(?:\p{IsCJKUnifiedIdeographs}{2,5}市)?(?:\p{IsCJKUnifiedIdeographs}{2,5}[区县])?(?<town>\p{IsCJKUnifiedIdeographs}{1,6}?(?:镇|乡|街道))?(?<village>\p{IsCJKUnifiedIdeographs}{1,8}?(?:村|社区))(?=村规民约|村民|居民|村委会|自治章程|股份|经济合作|集体|征地|土地|分配|成员|拆迁|安置|福利|收益|公约)")]
    private static partial Regex TitlePlace();

    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs}{2,5}市)?(?:\p{IsCJKUnifiedIdeographs}{2,5}[区县])?(?<town>\p{IsCJKUnifiedIdeographs}{1,6}?(?:镇|乡|街道))(?=人民政府|政府|办事处|促进|关于|党委|村规民约|村民委员会)")]
    private static partial Regex TitleTown();
}
