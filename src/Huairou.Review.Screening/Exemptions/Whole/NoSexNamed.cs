using System.Text.RegularExpressions;
using Huairou.Review.Corpus.Rules;

namespace Huairou.Review.Screening.Exemptions.Whole;

/// <summary>用工、婚姻、民主权利、观念与公共服务各类的错处在于男女有别；整条没有一个字说到男女、婚姻、生育、家务，提示就没有着落。</summary>
/// <remarks>集体权益、继承、社会保障各类有暗指的说法（“出阁”“走了又回”），不在此列。</remarks>
internal sealed partial class NoSexNamed : WholeExemption
{
    public override string Id => "X7";

    public override bool Suits(RulePage page) => page.Group is "B" or "D" or "E" or "K" or "L";

    public override string? Explain(WholeClause clause) => Named().IsMatch(clause.Text) ? null : "整条没有说到男女、婚姻、生育、家务。";

    [GeneratedRegex("[男女妇婚嫁娶夫妻父母爸妈爹娘儿孩娃婿媳孕胎哺姑闺嫂姐妹哥婆奶汉姨雌雄裙辫妆胡须寡孤娇俏靓帅颜贤慧嫌喜怀]|性别|异性|性感|兄弟|带把|喉结|阳刚|阴柔|先生|形象|长相|相貌|身高|厘米|[cC][mM]|米[0-9一二三四五六七八九]|保姆|例假|月经|经期|生理|验尿|HCG|结扎|避孕|上环|取环|小伙|后生|壮劳力|劳动力|温柔|顾家|家务|家里|带人|上门|外姓|香火|传宗|门户|顶门|出阁|过门|改适|添丁|进口|生(育|产|过|养|完)|(未|已|不|婚|节|教养|养|多)育|育(儿|龄|有)|产(假|妇|后|前|检)|(待|流|难|早)产|二胎|三胎|单身|配偶|对象|订亲|定亲|成家|骚扰|家暴|当家|主内|主外|阴盛|阳衰|阳气|阴气|晦气|红颜|花瓶|佳丽")]
    private static partial Regex Named();
}
