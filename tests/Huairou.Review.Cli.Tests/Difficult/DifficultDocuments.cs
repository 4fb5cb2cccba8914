using Huairou.Review.Documents.Tests.Word;
using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Cli.Tests.Difficult;

/// <summary>文件里写着的一处问题：文字与它的地址，由编文件的人定，不由程序定。</summary>
/// <param name="Words">问题文字里必有的几个字。</param>
/// <param name="Address">地址。</param>
/// <param name="Redrawn">LibreOffice 另存以后地址的末尾；与原来一样时为 null。它不认“从不重新编号”，每一章的条都从一数起。</param>
internal sealed record Planted(string Words, string Address, string? Redrawn = null);

/// <summary>一份难文件。</summary>
/// <param name="Name">文件名。</param>
/// <param name="Build">内容。</param>
/// <param name="Problems">写着的问题。</param>
/// <param name="Gone">修订已经删去或者移走的、表外的文字：不许报。</param>
internal sealed record DifficultDocument(string Name, Func<byte[]> Build, IReadOnlyList<Planted> Problems, IReadOnlyList<string> Gone);

/// <summary>三份为难而编的文件：别人的修订与批注；嵌套表与合并格；一百二十条自动编号，带脚注、链接、域与控件。</summary>
internal static class DifficultDocuments
{
    private const string Li = "w:author=\"李四\" w:date=\"2025-05-06T10:00:00Z\"";
    private const string Zhao = "w:author=\"赵六\" w:date=\"2025-05-08T15:30:00Z\"";
    private const string Normal = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>";

    public static IReadOnlyList<DifficultDocument> All { get; } =
    [
        new("村规民约-他人修订与批注.docx", Revised,
            [
                new("出嫁女不参加分红", "第二条"),
                new("外嫁女不得享受征地补偿款分配", "第三条"),
                new("离婚妇女应当在三十日内迁出户口", "第四条"),
                new("上门女婿不得参选村民代表", "第五条"),
                new("户内没有男孩的", "第七条"),
            ],
            ["寡妇改嫁的收回宅基地", "女儿不算人口"]),
        new("分配方案-嵌套表与合并格.docx", Nested,
            [
                new("50%", "表1第2行“征地补偿款/安置补助费”栏"),
                new("离婚妇女不参加分配", "表1第3行“征地补偿款/土地补偿费”栏"),
                new("出嫁女减半发放", "表3第2行“份额”栏"),
                new("入赘女婿不发", "表4第1行“说明”栏"),
            ],
            []),
        new("村规民约-一百二十条.docx", Numbered,
            [
                new("出嫁女不再享受集体收益分配", "第十七条"),
                new("离婚或者丧偶的妇女", "第五十八条第（二）项", "第十八条第（二）项"),
                new("外嫁女不得参加分红", "第九十九条", "第十九条"),
                new("未婚女子不得单独立户申请宅基地", "第一百〇六条", "第六条"),
                new("户内没有男丁的不予分配", "第一百二十条", "第二十条"),
                new("女儿只发一半", "脚注1"),
            ],
            []),
    ];

    private static byte[] Revised() => WordFile.Body(
            P("石门峪村村规民约", "<w:jc w:val=\"center\"/>")
            + N("为规范本村事务，依法制定本村规民约。", 1)
            + P(R("村集体年终分红按在册人口发放，") + Inserted(1, Li, "出嫁女不参加分红") + R("。"), Num(1))
            + P(R("外嫁女") + Deleted(2, Li, "经村委会核实后") + R("不得享受征地补偿款分配。"), Num(1))
            + $"<w:p><w:pPr>{Num(1)}<w:rPr><w:ins w:id=\"3\" {Zhao}/></w:rPr></w:pPr>{Inserted(4, Zhao, "离婚妇女应当在三十日内迁出户口，承包地由村里收回。")}</w:p>"
            + $"<w:p><w:pPr>{Num(1)}<w:rPr><w:del w:id=\"5\" {Zhao}/></w:rPr></w:pPr>{Deleted(6, Zhao, "寡妇改嫁的收回宅基地。")}</w:p>"
            + P("<w:commentRangeStart w:id=\"0\"/>" + R("上门女婿") + "<w:commentRangeStart w:id=\"1\"/>" + R("不得参选") + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>" + R("村民代表") + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>" + R("。"), Num(1))
            + $"<w:p><w:pPr>{Num(1)}<w:rPr><w:moveFrom w:id=\"7\" {Li}/></w:rPr></w:pPr><w:moveFromRangeStart w:id=\"8\" {Li} w:name=\"move1\"/><w:moveFrom w:id=\"9\" {Li}>{R("户内没有男孩的，不得申请宅基地。")}</w:moveFrom><w:moveFromRangeEnd w:id=\"8\"/></w:p>"
            + P(R("村民应当") + $"<w:r><w:rPr><w:b/><w:rPrChange w:id=\"10\" {Li}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>爱护公物</w:t></w:r>" + R("，邻里互助。"), Num(1))
            + $"<w:p><w:pPr>{Num(1)}<w:rPr><w:moveTo w:id=\"11\" {Li}/></w:rPr></w:pPr><w:moveToRangeStart w:id=\"12\" {Li} w:name=\"move1\"/><w:moveTo w:id=\"13\" {Li}>{R("户内没有男孩的，不得申请宅基地。")}</w:moveTo><w:moveToRangeEnd w:id=\"12\"/></w:p>"
            + $"<w:p><w:pPr>{Num(1)}<w:pPrChange w:id=\"14\" {Zhao}><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:pPrChange></w:pPr>{R("分配方案由村民会议讨论决定")}{Deleted(15, Li, "，女儿不算人口")}{R("。")}</w:p>"
            + N("本村规民约自村民会议通过之日起施行。", 1)
            + Page)
        .Styles(Normal)
        .Numbering(Abstract(0, Lvl(0, "chineseCountingThousand", "第%1条　")) + Instance(1, 0))
        .Comments($"<w:comment w:id=\"0\" {Li} w:initials=\"L\"><w:p><w:r><w:annotationRef/></w:r>{R("这条请再议。")}</w:p></w:comment><w:comment w:id=\"1\" {Zhao} w:initials=\"Z\"><w:p><w:r><w:annotationRef/></w:r>{R("同意李四的意见，")}</w:p><w:p>{R("请司法所把关。")}</w:p></w:comment>")
        .Build();

    private static byte[] Nested() => WordFile.Body(
            P("核桃园村征地补偿款分配方案", "<w:jc w:val=\"center\"/>")
            + P("一、分配对象为本村集体经济组织成员，标准见下表。")
            + Table(
                ["V|序号", "V|人员类别", "2|征地补偿款", "V|备注"],
                ["v|", "v|", "土地补偿费", "安置补助费", "v|"],
                ["1", "在册男性村民", "100%", "100%", ""],
                ["2", "出嫁女", "0", "50%", "V|户口未迁出的"],
                ["3", "离婚妇女", "2|离婚妇女不参加分配", "v|"])
            + P("二、年终福利按下列办法发放。")
            + Table(
                ["项目", "说明"],
                ["年终分红", P("按下表：") + Table(
                    ["类别", "份额"],
                    ["在册男村民", "一份"],
                    ["出嫁女", P("出嫁女减半发放") + Table(["情形", "说明"], ["入赘", "入赘女婿不发"])]) + P("由村委会发放。")],
                ["口粮", "男女一样"])
            + P("三、本方案自公布之日起执行。")
            + Page)
        .Styles(Normal)
        .Build();

    private static byte[] Numbered()
    {
        var body = P("梨树沟村村规民约", "<w:jc w:val=\"center\"/>");
        for (var article = 1; article <= 120; article++)
        {
            if (article % 20 == 1)
            {
                body += P(R(Chapters[article / 20]), Num(1));
            }

            body += Article(article);
        }

        return WordFile.Body(body + Page)
            .Styles(Normal)
            .Numbering(Abstract(0, Lvl(0, "chineseCountingThousand", "第%1章　"), Lvl(1, "chineseCountingThousand", "第%2条　", "<w:lvlRestart w:val=\"0\"/>"), Lvl(2, "chineseCountingThousand", "（%3）")) + Instance(1, 0))
            .Footnotes("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
                + $"<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r>{R("分红时女儿只发一半，儿子发全份。")}</w:p></w:footnote>")
            .Link("l1", "https://example.invalid/%E7%BB%86%E5%88%99")
            .Build();
    }

    private static string Article(int number) => number switch
    {
        17 => P(R("出嫁女不再享受") + "<w:bookmarkStart w:id=\"31\" w:name=\"fenhong\"/>" + R("集体收益分配", "<w:b/>") + "<w:bookmarkEnd w:id=\"31\"/>" + R("。"), Num(1, 1)),
        33 => P(R("年终分红的标准由村民会议决定") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + R("。"), Num(1, 1)),
        58 => N("有下列情形之一的，收回承包地：", 1, 1) + N("全家迁入城镇落户，自愿交回的；", 1, 2) + N("离婚或者丧偶的妇女，户口不在本村的；", 1, 2) + N("承包人书面放弃的。", 1, 2),
        99 => P(R("外嫁女") + "<w:hyperlink r:id=\"l1\" w:history=\"1\">" + R("不得参加", "<w:u w:val=\"single\"/>") + "</w:hyperlink>" + R("分红。"), Num(1, 1)),
        106 => P("<w:sdt><w:sdtPr><w:alias w:val=\"限制\"/><w:tag w:val=\"t1\"/><w:text/></w:sdtPr><w:sdtContent>" + R("未婚女子不得") + "</w:sdtContent></w:sdt>" + R("单独立户申请宅基地，男子不限。"), Num(1, 1)),
        120 => P(R("依照") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> REF fenhong \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("第十七条") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("分配时，户内没有男丁的不予分配。"), Num(1, 1)),
        _ => N(string.Format(System.Globalization.CultureInfo.InvariantCulture, Ordinary[number % Ordinary.Length], number), 1, 1),
    };

    private static readonly string[] Chapters = ["总则", "村风民俗", "土地承包", "环境卫生", "宅基地", "附则"];

    private static readonly string[] Ordinary =
    [
        "村民应当爱护本村第{0}号公共设施，损坏的照价赔偿。",
        "门前环境卫生由各户负责，每月{0}日前清理一次。",
        "村务公开栏每季度更新一次，内容由村务监督委员会核对。",
        "邻里之间应当互相尊重，发生纠纷的，可以请调解委员会调解。",
        "汛期由村委会安排值守，值守表提前{0}天张贴。",
        "红白事从简办理，不铺张、不攀比。",
        "护林防火期间，任何人不得在山场用火。",
    ];

    private const string Page = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>";

    private static string Inserted(int id, string by, string text) => $"<w:ins w:id=\"{id}\" {by}>{R(text)}</w:ins>";

    private static string Deleted(int id, string by, string text) => $"<w:del w:id=\"{id}\" {by}><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>";
}
