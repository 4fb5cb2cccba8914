using System.Globalization;
using System.Text;

namespace Huairou.Review.Documents.Spreadsheet;

/// <summary>按日期时间格式画出序列值。</summary>
internal static class CellDate
{
    private const double MaxSerial = 2_958_466; // 9999-12-31 的次日。
    private const int Offset1904 = 1462;

    /// <summary>画出日期时间；超出可表示范围时按常规数字。</summary>
    public static string Draw(double serial, NumberFormatSection section, bool date1904)
    {
        var days = date1904 ? serial + Offset1904 : serial;
        if (days is < 0 or >= MaxSerial)
        {
            return CellNumber.General(serial);
        }

        // 1900 年 2 月 29 日并不存在，Excel 却留了这一天（§18.17.4.1）；此前的序列值要往后挪一天。
        var moment = DateTime.FromOADate(days < 60 && !date1904 ? days + 1 : days);
        moment = moment.AddMilliseconds(500 - ((moment.Millisecond + 500) % 1000)); // 舍入到秒，免得 12:00:00 画成 11:59:59。
        var tokens = section.Tokens;
        var halfDay = tokens.Any(token => token.Kind == 'd' && token.Text.Contains('/', StringComparison.Ordinal));
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(tokens[i].Kind switch
            {
                'd' => Part(tokens, i, moment, serial, halfDay),
                '0' => "", // 秒的小数不画。
                _ => tokens[i].Text,
            });
        }

        return text.ToString().Trim();
    }

    private static string Part(IReadOnlyList<FormatToken> tokens, int at, DateTime moment, double serial, bool halfDay)
    {
        var hour = halfDay ? (moment.Hour + 11) % 12 + 1 : moment.Hour;
        return tokens[at].Text switch
        {
            "y" or "yy" => moment.ToString("yy", CultureInfo.InvariantCulture),
            "yyy" or "yyyy" or "e" or "ee" => moment.Year.ToString("0000", CultureInfo.InvariantCulture),
            "m" or "mm" when IsMinute(tokens, at) => moment.Minute.ToString(tokens[at].Text.Length == 2 ? "00" : "0", CultureInfo.InvariantCulture),
            "m" => moment.Month.ToString(CultureInfo.InvariantCulture),
            "mm" => moment.Month.ToString("00", CultureInfo.InvariantCulture),
            "mmm" => moment.ToString("MMM", CultureInfo.InvariantCulture),
            "mmmm" => moment.ToString("MMMM", CultureInfo.InvariantCulture),
            "d" => moment.Day.ToString(CultureInfo.InvariantCulture),
            "dd" => moment.Day.ToString("00", CultureInfo.InvariantCulture),
            "ddd" or "aaa" => "周" + Weekday(moment),
            "dddd" or "aaaa" => "星期" + Weekday(moment),
            "h" => hour.ToString(CultureInfo.InvariantCulture),
            "hh" => hour.ToString("00", CultureInfo.InvariantCulture),
            "s" => moment.Second.ToString(CultureInfo.InvariantCulture),
            "ss" => moment.Second.ToString("00", CultureInfo.InvariantCulture),
            "AM/PM" => moment.Hour < 12 ? "AM" : "PM",
            "A/P" => moment.Hour < 12 ? "A" : "P",
            "上午/下午" => moment.Hour < 12 ? "上午" : "下午",
            "[h]" or "[hh]" => Math.Floor(serial * 24).ToString("0", CultureInfo.InvariantCulture),
            "[m]" or "[mm]" => Math.Floor(serial * 1440).ToString("0", CultureInfo.InvariantCulture),
            "[s]" or "[ss]" => Math.Floor(serial * 86400).ToString("0", CultureInfo.InvariantCulture),
            _ => "",
        };
    }

    private static char Weekday(DateTime moment) => "日一二三四五六"[(int)moment.DayOfWeek];

    /// <summary>m 紧跟在时之后或在秒之前是分，否则是月（§18.8.31）。</summary>
    private static bool IsMinute(IReadOnlyList<FormatToken> tokens, int at)
    {
        var before = Enumerable.Range(1, at).Select(step => tokens[at - step]).FirstOrDefault(token => token.Kind == 'd');
        var after = tokens.Skip(at + 1).FirstOrDefault(token => token.Kind == 'd');
        return before.Text?.TrimStart('[').StartsWith('h') == true || after.Text?.TrimStart('[').StartsWith('s') == true;
    }
}
