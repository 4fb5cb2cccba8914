using AngleSharp.Dom;

namespace Huairou.Review.Documents.Html;

/// <summary>列表项画出来的编号：start、value、reversed、type 与 list-style-type 都算。</summary>
internal static class HtmlLists
{
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    public static string Number(IElement item)
    {
        if (item.ParentElement is not { } list || list.LocalName != "ol")
        {
            return item.ParentElement?.LocalName == "ul" && !Style(item.ParentElement).Contains("none", StringComparison.OrdinalIgnoreCase) ? "•" : "";
        }

        var items = list.Children.Where(child => child.LocalName == "li").ToList();
        var reversed = list.HasAttribute("reversed");
        var number = Int(list.GetAttribute("start")) ?? (reversed ? items.Count : 1);
        foreach (var sibling in items)
        {
            number = Int(sibling.GetAttribute("value")) ?? number;
            if (sibling == item)
            {
                break;
            }

            number += reversed ? -1 : 1;
        }

        var type = item.GetAttribute("type") ?? list.GetAttribute("type") ?? "";
        return Draw(number, type, Style(list));
    }

    private static string Draw(int number, string type, string style)
    {
        if (style.Contains("cjk", StringComparison.OrdinalIgnoreCase) || style.Contains("chinese", StringComparison.OrdinalIgnoreCase))
        {
            return Chinese(number) + "、";
        }

        return (type, style) switch
        {
            ("a", _) or (_, "lower-alpha" or "lower-latin") when number is >= 1 and <= 26 => $"{(char)('a' + number - 1)}.",
            ("A", _) or (_, "upper-alpha" or "upper-latin") when number is >= 1 and <= 26 => $"{(char)('A' + number - 1)}.",
            ("i", _) or (_, "lower-roman") => Roman(number).ToLowerInvariant() + ".",
            ("I", _) or (_, "upper-roman") => Roman(number) + ".",
            (_, "none") => "",
            _ => $"{number}.",
        };
    }

    private static string Style(IElement list)
    {
        var style = list.GetAttribute("style") ?? "";
        var at = style.IndexOf("list-style", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return "";
        }

        var value = style[(style.IndexOf(':', at) + 1)..];
        var end = value.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? value : value[..end]).Trim().ToLowerInvariant();
    }

    private static string Chinese(int number) => number switch
    {
        >= 1 and < 10 => Digits[number],
        >= 10 and < 100 => (number < 20 ? "" : Digits[number / 10]) + "十" + (number % 10 == 0 ? "" : Digits[number % 10]),
        _ => $"{number}",
    };

    private static string Roman(int number)
    {
        (int Value, string Text)[] steps = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        if (number is < 1 or > 399)
        {
            return $"{number}";
        }

        var text = "";
        foreach (var (value, letters) in steps)
        {
            for (; number >= value; number -= value)
            {
                text += letters;
            }
        }

        return text;
    }

    private static int? Int(string? value) => int.TryParse(value, out var number) && number is > -10000 and < 10000 ? number : null;
}
