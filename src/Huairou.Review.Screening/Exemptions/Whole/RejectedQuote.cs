using System.Buffers;
using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Rules;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>引号里的话最后被否了：审查意见、答复、会议记录、通报先引原话，再写“予以撤销”“未通过”“没有道理”“当天揭下”。只引了这一处，引号以外没有另设限制。</summary>
/// <remarks>认可的话（“保留”“照办”“列入”）说在后面的，或者说完另起一句才有否定的，引的话仍是本文件的意思；“否决删去……的提议”是两次否定，也不算。</remarks>
internal sealed partial class RejectedQuote : WholeExemption
{
    private const int Longest = 240;

    // 引号以前的否定（“否决‘……’”“删去第三条‘……’”）离引号不超过这么多字；认可的（“保留：‘……’”）要紧挨着。
    private const int BeforeQuote = 14;
    private const int KeptBeforeQuote = 3;

    // 否定词、请求人往前看这么多字，不过标点。
    private const int Back = 10;
    private const int Forward = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。；！？\n，：");

    private enum Kind
    {
        None,

        // 规定被改掉、撤掉。
        Removed,

        // 提议、稿子没有通过。
        Declined,

        // 话被说成不对，说的人受了处理。
        Disowned,

        // 规定、提议被认可。
        Kept,

        // 只是有人要求改掉。
        Asked,
    }

    public override string Id => "X2";

    public override bool OverRules => true;

    // 制定程序、越权罚款、引用旧法说的是文件自己，不在引的话里。
    public override bool Suits(RulePage page) => page.Group != "N";

    public override string? Explain(WholeClause clause)
    {
        var text = clause.Text;
        var quote = text.Length > Longest ? Match.Empty : LongQuote().Match(text);
        if (!quote.Success || QuotesRepeal().IsMatch(text))
        {
            return null;
        }

        var bare = Hollow().Replace(text, static m => m.Value[0] + new string('□', m.Length - 2) + m.Value[^1]);
        var said = Read(bare, quote.Index);
        if (said.Count == 0 || said[^1].Kind is Kind.Kept || NewWording().IsMatch(bare) || RestrictsOutside(bare))
        {
            return null;
        }

        var last = said[^1];
        var asked = said.Exists(s => s.At < last.At && s.Kind is (Kind.Removed or Kind.Asked or Kind.Kept));
        var keptBefore = said.Exists(s => s.Kind == Kind.Kept && bare.AsSpan(s.At, last.At - s.At).IndexOfAny("。；\n") >= 0);
        return keptBefore || (last.Kind == Kind.Declined && asked) ? null
            : $"引号里的话被否定了（“{last.Word}”），不是本文件的规定。";
    }

    private static List<(int At, Kind Kind, string Word)> Read(string bare, int quote)
    {
        var said = new List<(int At, Kind Kind, string Word)>();
        foreach (var (pattern, kind) in ((Regex, Kind)[])[(Removed(), Kind.Removed), (Declined(), Kind.Declined), (Disowned(), Kind.Disowned), (Kept(), Kind.Kept)])
        {
            foreach (Match m in pattern.Matches(bare))
            {
                if ((m.Index > quote || Governs(bare, m, quote, kind)) && Settle(bare, m, kind) is not Kind.None and var settled)
                {
                    said.Add((m.Index, settled, m.Value));
                }
            }
        }

        said.Sort(static (a, b) => a.At.CompareTo(b.At));
        while (said.Count > 0 && said[^1].Kind == Kind.Asked)
        {
            said.RemoveAt(said.Count - 1);
        }

        return said;
    }

    // 引号以前的词管不管着引号。
    private static bool Governs(string bare, Match m, int quote, Kind kind)
    {
        var gap = bare.AsSpan(m.Index + m.Length, Math.Max(0, quote - m.Index - m.Length));
        return kind switch
        {
            Kind.Kept => gap.Length <= KeptBeforeQuote && !gap.ContainsAny("，。；"),
            Kind.Disowned => m.Value.StartsWith('反') || m.Value.StartsWith('负'),
            _ => gap.Length <= BeforeQuote && !gap.ContainsAny("。；！\n"),
        };
    }

    // 词前面有否定、请求，或者说的是违规的人（“拉票的取消”“代签的无效”），就不是它字面的意思。
    private static Kind Settle(string bare, Match m, Kind kind)
    {
        var from = Math.Max(0, m.Index - Back);
        var before = bare[from..m.Index];
        before = before[(before.AsSpan().LastIndexOfAny(Marks) + 1)..];
        var end = m.Index + m.Length;
        var after = bare.AsSpan(end, Math.Min(Forward, bare.Length - end));
        if (kind == Kind.Kept)
        {
            return NotKept().IsMatch(before) ? Kind.None : kind;
        }

        if (kind == Kind.Removed && (Asking().IsMatch(before) || Suggestion().IsMatch(bare[from..m.Index])))
        {
            return Kind.Asked;
        }

        if (Negated().IsMatch(before) && !before.EndsWith("不得不", StringComparison.Ordinal))
        {
            return kind == Kind.Disowned ? Kind.None : Kind.Kept;
        }

        if (kind is Kind.Removed or Kind.Declined && OfOffender().IsMatch(before))
        {
            return Kind.None;
        }

        return kind is Kind.Declined or Kind.Disowned && !Punished().IsMatch(m.Value) && Offender().IsMatch(after) ? Kind.None : kind;
    }

    // 引号以外、不说否定的分句里另对人设了限制。
    private static bool RestrictsOutside(string bare)
    {
        foreach (var segment in Segments().Split(bare))
        {
            if (Person().IsMatch(segment) && Limit().IsMatch(segment) && !Removed().IsMatch(segment) && !Declined().IsMatch(segment) && !Disowned().IsMatch(segment))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("[“「『][^”」』]{5,}[”」』]")]
    private static partial Regex LongQuote();

    [GeneratedRegex("[“「『][^”」』]+[”」』]|《[^》]+》")]
    private static partial Regex Hollow();

    [GeneratedRegex("[“「『](取消|删|废|停止|撤|改掉|不再|不得|不准|严禁|禁止|否)[^”」』]{3,}[”」』]")]
    private static partial Regex QuotesRepeal();

    [GeneratedRegex("(改为|修改为|改成|改作|应读作|应作|应为|更正为|恢复|增加|换成)[^，。；“]{0,4}[“「『]")]
    private static partial Regex NewWording();

    [GeneratedRegex("[，。；：\n]")]
    private static partial Regex Segments();

    [GeneratedRegex("[男女妇婚嫁娶夫妻媳婿孕产胎哺闺姑]")]
    private static partial Regex Person();

    [GeneratedRegex("只|限|不得|不准|须|扣|罚|停发|不予|仍(?!领|发|享|分|按)|减|先")]
    private static partial Regex Limit();

    [GeneratedRegex("删去|删除|删掉|划去|划掉|勾去(?!名)|去掉|拿掉|拿下|抹去|抹掉|涂掉|撤下|撤掉|撤换|撤回|撤销|撤了|揭下|揭掉|撕下|已擦|尽废|已退费|取下|摘下|摘掉|铲掉|铲除|撕毁|撕掉|下架|销毁|停用|停收|停办|停了|废止|废除|废掉|废了|作废|失效|无效|革除|叫停|纠正|改正|更正|不再(这么|这样|照此|照|按|依)?(执行|实行|沿用|适用|使用|办理|照办|这样办|这么办|用|按|提|收|写|限|查)|停止(执行|实行|使用|收取|张贴)|(不|未)再?(采用|采这|采此|循此|照此|照这|照抄|沿用|录|收录|写入|写进|列入(?=[，。；]))|没有照这|退清|退还|全部补上|已补办|已补发")]
    private static partial Regex Removed();

    [GeneratedRegex("否决|驳回|不予(备案|采纳|见证|支持|通过|认可|批准|同意)|未予采纳|未被?采纳|不采纳|未获(通过|采纳|支持)|(未|没有?|不)通过|不同意|没过(?=[，。；])|作罢|不入决议|不写入|无一[人户]?赞成|无人赞成|哄了下去|退稿|不宜(刊用|采用|保留|写入|沿用)|不刊用|不成立|不能成立")]
    private static partial Regex Declined();

    [GeneratedRegex("谁再|谁还|(写|说|提|贴|拍|编|喊|传)[^，。；]{1,8}的[^，。；]{0,5}(停岗|停职|记过|检讨|扣)|没有道理|毫无道理|这?不是理由|不合适|不妥(?!归)|不当(?=[，。；])|失当|不合情理|不近人情|纯属(传言|谣言|误传|误解)|[系是]谣言|误传|误解|不算数|不作数|(?<=[：，。])不算(?=[，。；])|不可取|错(?=[，。；])|[属系是](违法|歧视|偏见)|(构成|涉嫌)(违法|歧视)|违反(《|上位法|法律)|与上位法(相)?抵触|偏见|陋习|陋俗|深不以为然|不入理|不属实|不能采用|站不住|早?过时|作不得数|排版错误|系[^，。]{0,4}错误|写错了|没有定下|反面(案例|教材|典型)|负面清单|当众道歉|已向[^，。]{1,6}致歉|与[^，。；]{2,20}(不符|相悖|相违背)")]
    private static partial Regex Disowned();

    [GeneratedRegex("保留|沿用|继续|维持|照旧|照此|照办|照行|照挂(?!。)|照原|原样|原文|仍(按|照|以|为|不|由|须|旧|然|予|有效|执行|收)|暂缓(废|删|撤|停|执行)|恢复(?=[“「])|(?<![没不未])有效|予以(通过|采纳|备案|见证|支持|批准)|(获|表决|一致|全票|票|审议|举手)通过|写[入进成](?!者)|列入|录入决议|采纳(?!情况)|(?<!不)同意[，。]|不[撤删停揭改换](?=[，。；]|\\s*$)|照抄|样板|学习|推广|效果良好|深受启发|记牢|熟记|背诵|抄写|描金|不变|不改|不动|不予?调整|暂不|无须?改|有道理|在理|入情入理|合乎|合情合理|值得|坚持(执行|原|这|按|照)|支持|赞成[^，。]{0,12}[，。]|算数|认可|此例|落实(?!情况|责任|单位)|先这么|并非(传言|谣言)|不是(传言|谣言)|按[此这]|依此|据此|照(?=[^，。；]{0,8}[这那旧老例句])|算[，。]")]
    private static partial Regex Kept();

    [GeneratedRegex("[不未没无非勿莫停拒]$|由[^，]{0,6}$|(不再|不得|不能|不应|不可|不予|不宜|不必|停止|不准|不许|无人|无一|谁再|谁还|谁若|如再|不是|不合|没有?|是否|不想|未经)[^，]{0,5}$")]
    private static partial Regex NotKept();

    [GeneratedRegex("(要求|提议|动议|请求|重提|提出|原定|呼吁|主张|希望|来信|函请|申请|有人说|想|拟|打算|应否|是否)[^，]{0,8}$")]
    private static partial Regex Asking();

    [GeneratedRegex("(建议|提案|请求|诉求|来信|来函)(内容|事项)?：$")]
    private static partial Regex Suggestion();

    [GeneratedRegex("([不未没勿莫]|无[须需]|暂缓|拒绝|不[得应能必再予]|没有|不是|并非|难以|反对|禁止|严禁|不准|不许|谈不上|未见|并无)[^，]{0,2}$")]
    private static partial Regex Negated();

    [GeneratedRegex("[的者票签字][^，]{0,3}$")]
    private static partial Regex OfOffender();

    [GeneratedRegex("^[^，。；：]{0,10}[的者](?![^，。；]{0,3}(请求|意见|要求))")]
    private static partial Regex Offender();

    [GeneratedRegex("^谁|停岗|停职|记过|检讨|扣$")]
    private static partial Regex Punished();
}
