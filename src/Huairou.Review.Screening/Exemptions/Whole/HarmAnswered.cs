using System.Text.RegularExpressions;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>整条说的都是不利的做法怎么被禁止、被追究、被退回：禁的是拦人、漏登的一方，罚的是做这些事的人，退的是以前扣下的。去掉这些以后没有别的限制。</summary>
internal sealed partial class HarmAnswered : WholeExemption
{
    // 话再多，别处另有问题的可能就大了。
    private const int Longest = 220;

    private const string Piece = "[^，。；：\n]";
    private const string Past = "(去年|前年|此前|过去|以前|上次|上年|前些年|早年|往年|曾|原先|早先|原(?![则因来件承籍价有班岗路]))";

    // 对人不利的做法：阻拦、漏登少发、扣走、拒办、刁难、打骂。
    private const string Harm = "(拦|阻挠|阻止|挡(在|着|住)|拒之门外|撵|驱赶|轰|赶(出|走|回|下)|推(回|诿|脱|她|他|到)|刁难|为难|遗?漏(掉|发|登|列|填|计|算|写)|遗漏|少(发|给|分|登|算|记)|扣(掉|走|发|下|减|付|除|的)|克扣|暂扣|收走|抽走|收回|剔[除出]|除名|没收|另[册收列设]|拒(绝|不)(受理|登记|办理|发放|接收)|不[予给让许]" + Piece + "{0,6}(受理|登记|办理|发言|投票|进|报名|上学|入学)|只写" + Piece + "{0,2}(户主|男)|打低分|旷工|辱骂|打骂|羞辱|罚(学生|孩子|站|抄|跑|跪|其)|体罚|捂|说成|当成|逼|强迫|强令|索要|批注|压分|歧视|区别对待|代[领签投]|撕|涂掉|取消|停发|顶替|改记|挤占|占用|借故|加收|擅自(核查|询问|打听)|下调|压住|抵充|抵扣|只[留发给分书写称]|吃亏|盘问|嘲笑|奚落|孤立|排挤|扣住|卡住|漏在|另开)";

    // 后果落在做的人、做成的东西上，或者还给受损的人。
    private const string Blame = "(打击报复|作废|不予备案|停职|调岗|调离|撤换|更换|当场退|退还|退回|通报|追究|追责|问责|处分|记过|道歉|赔|扣[^，。；]{0,8}(绩效|津贴|劳务费|奖|补贴|薪)|不得评先|不得参评|取消其?[^，。；]{0,8}(优秀|评优|评先)|重新|重填|撤销|终止服务|检讨|写检查|补[发足齐登列办]|视为[^，。；]{0,4}剥夺|责令|改正|返还|扣一退一|可(拨打|投诉|举报))";

    private const string Restore = "(退还|退回|先退|一并退|补发|补足|补齐|并回|添列|补登|补列|恢复|撤回|返还|重新受理|改回|退给|补给|补上|停收|停止执行|停用|不再收|属于差错|送还|归还|抄回|还给)";

    public override string Id => "X1";

    public override bool OverRules => true;

    public override string? Explain(WholeClause clause)
    {
        if (clause.Text.Length > Longest || Mistaken().IsMatch(clause.Text))
        {
            return null;
        }

        var answered = new List<string>();
        var rest = Take(clause.Text, Blamed(), answered, static m => OnWrongdoer(m));
        rest = Take(rest, Undone(), answered, static m => Harmful().IsMatch(m.Value) && !NotRestored().IsMatch(m.Value));
        rest = Take(rest, Stopped(), answered, static m => Restrains().IsMatch(m.Groups["what"].Value) && !Favours().IsMatch(m.Value));
        rest = Take(rest, Banned(), answered, static m => Protects().IsMatch(m.Value) && !Watched().IsMatch(m.Value));
        if (ListLead().IsMatch(rest) && HarmItem().IsMatch(rest))
        {
            rest = ListLead().Replace(Take(rest, HarmItem(), answered, static _ => true), "□");
        }

        return answered.Count > 0 && !Restricts(rest) ? $"不利的做法在这里被禁止、被追究或者被纠正（“{answered[0]}”），此外没有别的限制。" : null;
    }

    private static string Take(string text, Regex pattern, List<string> answered, Func<Match, bool> holds) => pattern.Replace(text, m =>
    {
        if (!holds(m))
        {
            return m.Value;
        }

        answered.Add(m.Value.Trim());
        return "□";
    });

    // “媳妇阻拦分家的，通报”：做的人正是受保护的人，罚的是她；“对出嫁女另收证明的”“把女工……的”是别人对她做。
    private static bool OnWrongdoer(Match m) =>
        !Watched().IsMatch(m.Value) && (!Forcing().IsMatch(m.Value) || Protected().IsMatch(m.Value))
        && (!Protected().IsMatch(m.Groups["head"].Value) || Toward().IsMatch(m.Groups["head"].Value)) && !Protected().IsMatch(m.Groups["who"].Value);

    // 与男女、家庭无关的句子（“材料不齐的不受理”）和只管旁事的禁令不算。
    private static bool Restricts(string rest)
    {
        var kept = Sentences().Split(OtherBan().Replace(rest, "□")).Where(static s => Concerned().IsMatch(s));
        return Restriction().IsMatch(Harmless().Replace(string.Concat(kept), ""));
    }

    // “误登的出嫁女予以更正”“多领的退回”：退的是她。
    [GeneratedRegex("多[领发占分]|误[发登列算计]|错[发登列]|超生|计划生育")]
    private static partial Regex Mistaken();

    [GeneratedRegex("(?<head>" + Piece + "{0,24}?)" + Harm + Piece + "{0,20}?[的者]，?(?<who>" + Piece + "{0,14}?)" + Blame + Piece + "*(，(逾期|取消其|并|扣|相关)" + Piece + "*)?")]
    private static partial Regex Blamed();

    [GeneratedRegex("(" + Past + "|已|漏|少|暂扣|另册)" + Piece + "{0,24}(" + Piece + "{0,12}，" + Piece + "{0,12})?" + Restore + Piece + "*")]
    private static partial Regex Undone();

    // 拦、逼、撵要看对谁：说到受保护的人才算。
    [GeneratedRegex("[拦阻撵逼轰]|驱赶|强迫|强令")]
    private static partial Regex Forcing();

    // “去年收回的出嫁女承包地不再退还”。
    [GeneratedRegex("(不[再予得能应]?|未|没有?|暂不|无[须需])" + Piece + "{0,3}" + Restore)]
    private static partial Regex NotRestored();

    [GeneratedRegex(Harm + "|差错|不公|有误|按" + Piece + "{1,8}(计发|发)")]
    private static partial Regex Harmful();

    [GeneratedRegex(Past + "(?<what>" + Piece + "{2,36}?)(做法|规定|要求|办法|规矩|表格?|的，)，?" + Piece + "{0,14}?(停止|废止|作废|停用|撤回|停收|取消|销毁|撕[下掉]|重新受理)(，" + Piece + "{0,12}(退回|退还|销毁|作废)|" + Piece + "*(，逾期" + Piece + "*)?)")]
    private static partial Regex Stopped();

    [GeneratedRegex(Harm + "|要求|担保|签字|排号|[限只才须不]|丈夫|孕")]
    private static partial Regex Restrains();

    [GeneratedRegex("照顾|优待|发给|补助|优先|出资")]
    private static partial Regex Favours();

    // “儿媳不得阻拦分家”：禁的正是受保护的人；“儿媳不得只写姓氏”说的是对她怎么写。
    [GeneratedRegex("((?<!(女|妇|媳|婿|孩子?|学生|母亲|女方|害人|诉人|报人|事人|家长|员工|职工|女工|村民|社员|她|妻子)(也|都|一律|均|更)?)" + Words.Ban + "(?!不)|" + Words.Ban + "(?=[只漏少扣]|收回|取消|除名|代[领签投])|(保证|承诺)：?不(?=[向对]))((再|随意|变相|无故|任意|故意)?(把|将|叫|让|对|向|因|以|借)?" + Piece + "{0,16}?)" + Harm + Piece + "*")]
    private static partial Regex Banned();

    // 说到受保护的人，或者禁的是拦、捂、批注这样只能对别人做的事；“不得克扣”“不得冒领”哪里都有，不算。
    [GeneratedRegex("[女妇媳婿嫁婚娃孩母她只]|男(丁|子)|拦|捂|批注|盘问|嘲笑|奚落|撵|驱赶|刁难|为难")]
    private static partial Regex Protects();

    // “不得漏报怀孕女工”“旁人不得拦着丈夫管教”“离婚时索要承包地”：盯着的、压着的是她。
    [GeneratedRegex("漏" + Piece + "{0,8}[孕育]|声张|外传|管教|教训|调解|说和|和解|私了|族规|祖训|(拦着?|阻拦|阻止|阻挠)(丈夫|公婆|婆家|夫家|男方|家长|老师|教师)|索要(承包|分红|土地|股|抚养|宅基|征地|赔偿|财产|嫁妆)")]
    private static partial Regex Watched();

    [GeneratedRegex("(下列|以下)(行为|做法|情形|举动)" + Piece + "{0,8}(应当|须|一律|当场|予以|要)[^。；：\n]{0,12}(劝离|制止|劝阻|禁止|纠正|查处)[^。；：\n]{0,8}：")]
    private static partial Regex ListLead();

    [GeneratedRegex(@"(?<=[）、.．✗：\n])\s*(起哄|带头|故意)?[把对将]?" + Piece + "{0,2}" + Harm + "[^；。\n]*")]
    private static partial Regex HarmItem();

    [GeneratedRegex("女|妇|媳|孕|母|孩|学生|婿|娘|家长|投诉|举报|受害|当事|员工|职工|村民")]
    private static partial Regex Protected();

    [GeneratedRegex("对|把|将|给|向|因|以|叫|在下属|替|为")]
    private static partial Regex Toward();

    [GeneratedRegex("(?<![^，。；：\n])[^，。；：\n女妇孕产孩生童媳婿嫁离婚母娃娘寡]*?" + Words.Ban + "[^，。；：\n女妇孕产孩生童媳婿嫁离婚母娃娘寡]*(?=[，。；：\n]|$)")]
    private static partial Regex OtherBan();

    [GeneratedRegex("(?<=[。\n])")]
    private static partial Regex Sentences();

    [GeneratedRegex("[男女妇婚嫁娶夫妻父母爸妈儿孩娃婿媳孕产胎育哺娘寡孙学生家门搬迁她□其此该]|外姓|对方|出阁|上述|以上|前款|前项")]
    private static partial Regex Concerned();

    [GeneratedRegex("[不未无没莫勿禁须先才罚拒但劝打跪退赶暂半归剔删另晚缓少停扣减仅只限]|除外|取消|收回|方可|除名|推迟|延后|丈夫|公婆|婆家|夫家|前提|担保|由男|男(户主|丁|劳|性)|[给按](儿子|男|兄弟)|改嫁|注销|后再|等" + Piece + "{0,12}再")]
    private static partial Regex Restriction();

    [GeneratedRegex("拿不出|提不出|没有?领(结婚)?证|没有?(子|儿子|男丁|男劳力|儿|孩子)|未婚|没有?结婚|没有?成家|未成年|未[迁满]" + Piece + "{0,4}|不满|未到|不(另|再)?通知|不分男女|(不论|无论|不管)" + Piece + "{0,10}|不限|不问|不看|不在" + Piece + "{0,3}(收回|取消|注销|扣减|清退)" + Piece + "{0,3}之列|只剩|年限|期限|无[须需](配偶|丈夫|妻子|父兄|公婆|婆家)" + Piece + "{0,6}(同意|签字)|须(身体健康|遵纪守法)|《[^》]{1,20}》|非婚|也不行|打(斗|架|人|伤)|殴打|挨打")]
    private static partial Regex Harmless();
}
