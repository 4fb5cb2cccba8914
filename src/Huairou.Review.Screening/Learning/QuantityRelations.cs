using System.Buffers;
using Huairou.Review.Screening.Analysis;
using Huairou.Review.Text;

namespace Huairou.Review.Screening.Learning;

/// <summary>数量的特征：不记具体数值，只记大小的档与一句里先后两个数谁大谁小。男女同数是一视同仁，不同数是区别对待，字面上看不出。</summary>
internal static class QuantityRelations
{
    // 一个数往后最多比几个。
    private const int Reach = 3;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789零〇一二三四五六七八九两十百千万半");

    /// <summary>一句的数量特征。</summary>
    public static void Visit<TSink>(string text, TextSpan span, TSink sink)
        where TSink : IFeatureSink
    {
        if (text.AsSpan(span.Start, span.Length).IndexOfAny(Numerals) < 0)
        {
            return;
        }

        var found = QuantityScanner.Scan(text, span);
        for (var i = 0; i < found.Count; i++)
        {
            var x = found[i];
            if (Magnitude(x) is { Length: > 0 } magnitude)
            {
                Add(sink, FeatureHash.Of('数', x.Unit + magnitude), x, x);
            }

            for (var k = i + 1; k < Math.Min(found.Count, i + 1 + Reach); k++)
            {
                var y = found[k];
                if (x.Unit.Length == 0 || y.Unit.Length == 0 || x.Unit == y.Unit)
                {
                    Compare(text, span, x, y, sink);
                }
            }
        }
    }

    private static void Compare<TSink>(string text, TextSpan span, Quantity x, Quantity y, TSink sink)
        where TSink : IFeatureSink
    {
        var relation = FeatureHash.Start(x.Value == y.Value ? '同' : x.Value > y.Value ? '降' : '升');
        var unit = relation;
        foreach (var c in x.Unit)
        {
            unit = FeatureHash.Next(unit, c);
        }

        Add(sink, unit, x, y);
        for (var back = 1; back <= 2; back++)
        {
            var pair = FeatureHash.Next(FeatureHash.Next(FeatureHash.Next(relation, (char)back), Before(text, span, x, back)), Before(text, span, y, back));
            Add(sink, pair, x, y);
        }

        var (first, second) = (Sex(text.AsSpan(span.Start, x.Span.Start - span.Start)), Sex(text.AsSpan(x.Span.End, y.Span.Start - x.Span.End)));
        if (first != ' ' || second != ' ')
        {
            Add(sink, FeatureHash.Next(FeatureHash.Next(FeatureHash.Next(relation, '性'), first), second), x, y);
        }
    }

    private static void Add<TSink>(TSink sink, uint hash, Quantity x, Quantity y)
        where TSink : IFeatureSink =>
        sink.Add(FeatureHash.Bucket(hash), x.Span.Start, x.Span.End, y.Span.Start, x == y ? y.Span.Start : y.Span.End);

    private static char Before(string text, TextSpan span, Quantity q, int back) => q.Span.Start - back >= span.Start ? text[q.Span.Start - back] : '^';

    // 最近提到的是女方还是男方。
    private static char Sex(ReadOnlySpan<char> before)
    {
        var (female, male) = (before.LastIndexOfAny('女', '妇', '妻'), before.LastIndexOfAny('男', '夫', '父'));
        return female < 0 && male < 0 ? ' ' : female > male ? '女' : '男';
    }

    // 各种单位的档：界限取自法律上有意义的数（法定用工年龄、成年、产假九十八天与一百五十八天、八小时工作、整份与半数）。
    private static string Magnitude(Quantity q) => q.Unit switch
    {
        "份" or "股" or "倍" or "系数" => q.Value switch { 0 => "零", < 1 => "不足一", 1 => "一", _ => "多" },
        "周岁" => q.Value switch { < 16 => "童工", < 18 => "未成年", <= 22 => "婚龄", <= 35 => "三五", <= 45 => "四五", < 55 => "五五", < 65 => "退休", _ => "老年" },
        "%" => q.Value switch { 0 => "零", < 50 => "少半", 50 => "半", < 100 => "多半", _ => "全" },
        "元" => q.Value == 0 ? "零" : "有",
        "天" or "日" => q.Value switch { < 98 => "短", < 158 => "产假", _ => "长" },
        "小时" => q.Value switch { <= 4 => "半日", <= 8 => "全日", _ => "超时" },
        _ => q.Value == 0 ? "零" : "",
    };
}
