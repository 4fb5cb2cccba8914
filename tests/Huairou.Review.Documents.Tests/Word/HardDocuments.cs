using static Huairou.Review.Documents.Tests.Word.Ml;

namespace Huairou.Review.Documents.Tests.Word;

/// <summary>难文件的生成器：每个麻烦一份文件，名字就是麻烦。Files/ 里的文件由它写出，测试核对两者一致。</summary>
internal static class HardDocuments
{
    private static readonly string ThreeLevels = Abstract(0, Lvl(0, "chineseCountingThousand", "第%1条　"), Lvl(1, "chineseCountingThousand", "（%2）"), Lvl(2, "decimal", "%3. "));

    /// <summary>文件名到内容。</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["word-三级自动编号.docx"] = ThreeLevelNumbering,
        ["word-样式编号与基于样式.docx"] = StyleNumbering,
        ["word-编号重启与覆盖.docx"] = Restarts,
        ["word-lvlRestart为零.docx"] = RestartNever,
        ["word-编号被numId零取消.docx"] = Cancelled,
        ["word-一百条以上编号.docx"] = HundredArticles,
        ["word-编号样式链接.docx"] = NumberingStyleLink,
        ["word-各种编号格式.docx"] = ManyFormats,
        ["word-表内编号.docx"] = NumbersInTable,
        ["word-合并单元格与多级表头.docx"] = MergedTable,
        ["word-嵌套表.docx"] = NestedTable,
        ["word-竖线差一丝的表.docx"] = UnevenColumns,
        ["word-文本框存两份.docx"] = TextBoxTwice,
        ["word-脚注与尾注.docx"] = Footnotes,
        ["word-页眉页脚.docx"] = Margins,
        ["word-修订待定.docx"] = PendingRevisions,
        ["word-删段落标记并段.docx"] = DeletedParagraphMark,
        ["word-移动的段落.docx"] = Moved,
        ["word-批注.docx"] = Comments,
        ["word-内容控件.docx"] = ContentControls,
        ["word-域与超链接.docx"] = Fields,
        ["word-自动目录.docx"] = Contents,
        ["word-软换行与制表符与符号.docx"] = BreaksAndSymbols,
        ["word-拼音与公式.docx"] = RubyAndMath,
        ["word-隐藏文字与删除线.docx"] = HiddenText,
        ["word-只有图片.docx"] = ImageOnly,
    };

    private static byte[] ThreeLevelNumbering() => WordFile.Body(
            P("柳树沟村村规民约", "<w:jc w:val=\"center\"/>") + N("为规范村务，制定本约。", 1) + N("村民享有下列权利：", 1)
            + N("参加村民会议；", 1, 1) + N("查阅下列资料：", 1, 1) + N("财务账目；", 1, 2) + N("会议记录；", 1, 2) + N("提出建议。", 1, 1)
            + N("村民承担下列义务：", 1) + N("爱护公物；", 1, 1) + N("按时开会。", 1, 1))
        .Styles("").Numbering(ThreeLevels + Instance(1, 0)).Build();

    private static byte[] StyleNumbering() => WordFile.Body(
            S("总则", "Zhang") + S("本办法适用于本村。", "Tiao") + S("本村人人平等。", "TiaoIndented") + S("分配", "Zhang") + S("收益按人分配。", "Tiao"))
        .Styles("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Zhang\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Tiao\"><w:name w:val=\"条\"/><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"TiaoIndented\"><w:name w:val=\"条缩进\"/><w:basedOn w:val=\"Tiao\"/><w:pPr><w:ind w:firstLine=\"480\"/></w:pPr></w:style>")
        .Numbering(Abstract(0, Lvl(0, "chineseCountingThousand", "第%1章　", "<w:pStyle w:val=\"Zhang\"/>"), Lvl(1, "chineseCountingThousand", "第%2条　", "<w:lvlRestart w:val=\"0\"/><w:pStyle w:val=\"Tiao\"/>")) + Instance(1, 0))
        .Build();

    private static byte[] Restarts() => WordFile.Body(
            P("甲部分") + N("甲一", 1) + N("甲二", 1) + P("乙部分重新起算") + N("乙一", 2) + N("乙二", 2) + P("丙部分从五起") + N("丙五", 3) + N("丙六", 3) + P("续接丙部分") + N("续七", 1))
        .Styles("").Numbering(ThreeLevels + Instance(1, 0) + Instance(2, 0, StartAt(0, 1)) + Instance(3, 0, StartAt(0, 5))).Build();

    private static byte[] RestartNever() => WordFile.Body(
            N("总则", 1) + N("条文甲", 1, 1) + N("条文乙", 1, 1) + N("权利", 1) + N("条文丙", 1, 1) + N("条文丁", 1, 1))
        .Styles("").Numbering(Abstract(0, Lvl(0, "chineseCountingThousand", "第%1章　"), Lvl(1, "chineseCountingThousand", "第%2条　", "<w:lvlRestart w:val=\"0\"/>")) + Instance(1, 0)).Build();

    private static byte[] Cancelled() => WordFile.Body(
            S("有编号的条", "Tiao") + P("本段用同一样式但取消了编号", "<w:pStyle w:val=\"Tiao\"/>" + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + S("接着编号的条", "Tiao"))
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Tiao\"><w:name w:val=\"条\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
        .Numbering(ThreeLevels + Instance(1, 0)).Build();

    private static byte[] HundredArticles() => WordFile.Body(string.Concat(Enumerable.Range(1, 111).Select(i => N($"条文{i}。", 1))))
        .Styles("").Numbering(ThreeLevels + Instance(1, 0)).Build();

    private static byte[] NumberingStyleLink() => WordFile.Body(N("甲", 1) + N("乙", 1, 1) + N("丙", 2))
        .Styles("<w:style w:type=\"numbering\" w:styleId=\"Fa\"><w:name w:val=\"法条编号\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
        .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/><w:styleLink w:val=\"Fa\"/>" + Lvl(0, "chineseCounting", "第%1条　") + Lvl(1, "chineseCounting", "（%2）") + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/><w:numStyleLink w:val=\"Fa\"/></w:abstractNum>" + Instance(1, 0) + Instance(2, 1))
        .Build();

    private static byte[] ManyFormats()
    {
        string[] formats = ["decimal", "decimalZero", "decimalFullWidth", "decimalEnclosedCircle", "decimalEnclosedParen", "decimalEnclosedFullstop", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "ideographDigital", "japaneseCounting", "ideographTraditional", "ideographZodiac", "ideographEnclosedCircle", "taiwaneseCounting"];
        var body = string.Concat(formats.Select((format, i) => P(format) + string.Concat(Enumerable.Range(0, 12).Select(n => N("项", i + 1)))));
        var numbering = string.Concat(formats.Select((format, i) => Abstract(i, Lvl(0, format, "%1～")))) + string.Concat(formats.Select((_, i) => Instance(i + 1, i)));
        return WordFile.Body(body).Styles("").Numbering(numbering).Build();
    }

    private static byte[] NumbersInTable() => WordFile.Body(
            N("表前的条", 1) + Table(["序", "内容"], [N("", 2), N("格内接着数", 1)], [N("", 2), P("没有编号")]) + N("表后的条", 1))
        .Styles("").Numbering(ThreeLevels + Abstract(1, Lvl(0, "decimal", "%1")) + Instance(1, 0) + Instance(2, 1)).Build();

    private static byte[] MergedTable() => WordFile.Body(
            P("表1 收益分配标准", "<w:jc w:val=\"center\"/>")
            + Table(
                ["V|序号", "V|人员类别", "2|分配比例", "V|备注"],
                ["v|", "v|", "土地补偿费", "集体收益", "v|"],
                ["1", "在册男性村民", "100%", "100%", ""],
                ["2", "出嫁女", "0", "50%", "V|户口未迁出的"],
                ["3", "离婚妇女", "2|不分配", "v|"])
            + P("表后文字。"))
        .Styles("").Build();

    private static byte[] NestedTable() => WordFile.Body(
            Table(["项目", "说明"], ["奖励", P("按下表执行：") + Table(["类别", "金额"], ["考上大学的男孩", "2000元"]) + P("以上由村委会发放。")], ["惩罚", "无"])
            + Table(["甲", "乙"], ["丙", "丁"]))
        .Styles("").Build();

    // LibreOffice 另存、手工拖过列宽的表常是这样：上下两行的竖线差一丝，格线里多出一条放不下字的细条。
    private static byte[] UnevenColumns() => WordFile.Body(
            Table(["2|类别", "份额", "备注"], ["2|在册男村民", "一份", ""], ["出嫁女", "2|减半", "V|户口未迁出的"], ["离婚妇女", "2|不发", "v|"])
                .Replace("<w:tblGrid>" + string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1700\"/>", 4)), "<w:tblGrid><w:gridCol w:w=\"1660\"/><w:gridCol w:w=\"40\"/><w:gridCol w:w=\"1700\"/><w:gridCol w:w=\"1700\"/>", StringComparison.Ordinal)
            + P("表后文字。"))
        .Styles("").Build();

    private static byte[] TextBoxTwice()
    {
        const string Content = "<w:txbxContent><w:p><w:r><w:t>出嫁女不得参加分配</w:t></w:r></w:p><w:p><w:r><w:t>第二行</w:t></w:r></w:p></w:txbxContent>";
        const string Box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"3600000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"文本框 1\"/>"
            + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"3600000\" cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:ln><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></wps:spPr><wps:txbx>"
            + Content + "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style=\"width:283pt;height:71pt\"><v:textbox>"
            + Content + "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        const string VmlOnly = "<w:r><w:pict><v:rect style=\"width:283pt;height:40pt\"><v:textbox><w:txbxContent><w:p><w:r><w:t>只存一份的旧式文本框</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>";
        return WordFile.Body(P("框前文字。") + P(R("锚在本段。") + Box) + P(VmlOnly) + P("框后文字。")).Styles("").Build();
    }

    private static byte[] Footnotes() => WordFile.Body(
            P(R("收益按户分配") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + R("，逐年公布") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + R("。"))
            + P(R("附则") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"))
        .Styles("")
        .Footnotes("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>公布在村务栏。</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>户内没有男丁的减半。</w:t></w:r></w:p></w:footnote>")
        .Endnotes("<w:endnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:endnote><w:endnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:endnote>"
            + "<w:endnote w:id=\"2\"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t>自公布之日起施行。</w:t></w:r></w:p></w:endnote>")
        .Build();

    private static byte[] Margins() => WordFile.Body(
            P("正文一段。") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/><w:footerReference w:type=\"default\" r:id=\"f1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>")
        .Styles("")
        .Header("h1", P("柳树沟村文件"))
        .Header("h2", P("没有引用的页眉"))
        .Footer("f1", P(R("第 ") + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>" + R(" 页")))
        .Build();

    private const string By = "w:author=\"张三\" w:date=\"2025-03-01T09:00:00Z\"";

    private static byte[] PendingRevisions() => WordFile.Body(
            N("保留的条。", 1)
            + P(R("征地款按") + $"<w:del w:id=\"1\" {By}><w:r><w:delText>男丁</w:delText></w:r></w:del><w:ins w:id=\"2\" {By}><w:r><w:t>人口</w:t></w:r></w:ins>" + R("分配。"), Num(1))
            + $"<w:p><w:pPr>{Num(1)}<w:rPr><w:del w:id=\"3\" {By}/></w:rPr></w:pPr><w:del w:id=\"4\" {By}><w:r><w:delText>整条删去的条。</w:delText></w:r></w:del></w:p>"
            + $"<w:p><w:pPr>{Num(1)}<w:rPr><w:ins w:id=\"5\" {By}/></w:rPr></w:pPr><w:ins w:id=\"6\" {By}><w:r><w:t>新增的条。</w:t></w:r></w:ins></w:p>"
            + P($"<w:r><w:rPr><w:b/><w:rPrChange w:id=\"7\" {By}><w:rPr/></w:rPrChange></w:rPr><w:t>末条改了字体。</w:t></w:r>", Num(1))
            + $"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tr><w:tc><w:tcPr/>{P("甲")}</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"8\" {By}/></w:trPr><w:tc><w:tcPr/><w:p><w:pPr><w:rPr><w:del w:id=\"9\" {By}/></w:rPr></w:pPr><w:del w:id=\"10\" {By}><w:r><w:delText>删去的行</w:delText></w:r></w:del></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr/>{P("乙")}</w:tc></w:tr></w:tbl>" + P(""))
        .Styles("").Numbering(ThreeLevels + Instance(1, 0)).Build();

    private static byte[] DeletedParagraphMark() => WordFile.Body(
            N("第一句，", 1) .Replace("</w:numPr>", $"</w:numPr><w:rPr><w:del w:id=\"1\" {By}/></w:rPr>", StringComparison.Ordinal)
            + N("与下一段并成一条。", 1) + N("再下一条。", 1))
        .Styles("").Numbering(ThreeLevels + Instance(1, 0)).Build();

    private static byte[] Moved() => WordFile.Body(
            $"<w:p><w:pPr><w:rPr><w:moveFrom w:id=\"1\" {By}/></w:rPr></w:pPr><w:moveFromRangeStart w:id=\"2\" {By} w:name=\"m1\"/><w:moveFrom w:id=\"3\" {By}><w:r><w:t>原先在前的话。</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id=\"2\"/></w:p>"
            + P("中间的话。")
            + $"<w:p><w:pPr><w:rPr><w:moveTo w:id=\"4\" {By}/></w:rPr></w:pPr><w:moveToRangeStart w:id=\"5\" {By} w:name=\"m1\"/><w:moveTo w:id=\"6\" {By}><w:r><w:t>原先在前的话。</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id=\"5\"/></w:p>" + P("最后的话。"))
        .Styles("").Build();

    private static byte[] Comments() => WordFile.Body(
            P("<w:commentRangeStart w:id=\"0\"/>" + R("外嫁女不享受待遇") + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>" + R("。")))
        .Styles("")
        .Comments($"<w:comment w:id=\"0\" {By} w:initials=\"Z\"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>这条是否合法？</w:t></w:r></w:p></w:comment>")
        .Build();

    private static byte[] ContentControls() => WordFile.Body(
            "<w:sdt><w:sdtPr/><w:sdtContent>" + P("块级控件中的段落。") + "</w:sdtContent></w:sdt>"
            + P(R("行内控件：") + "<w:sdt><w:sdtPr/><w:sdtContent>" + R("怀柔区") + "</w:sdtContent></w:sdt>" + R("。"))
            + P("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + R("单击此处输入文字") + "</w:sdtContent></w:sdt>")
            + "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tr><w:tc><w:tcPr/>" + P("姓名") + "</w:tc><w:sdt><w:sdtPr/><w:sdtContent><w:tc><w:tcPr/>" + P("待遇") + "</w:tc></w:sdtContent></w:sdt></w:tr>"
            + "<w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:tc><w:tcPr/>" + P("张某") + "</w:tc><w:tc><w:tcPr/><w:sdt><w:sdtPr/><w:sdtContent>" + P("全额") + "</w:sdtContent></w:sdt></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
            + P("<w:smartTag w:uri=\"x\" w:element=\"place\">" + R("柳树沟") + "</w:smartTag>" + R("村")))
        .Styles("").Build();

    private static byte[] Fields() => WordFile.Body(
            P("<w:bookmarkStart w:id=\"0\" w:name=\"tiao\"/>" + R("第三条") + "<w:bookmarkEnd w:id=\"0\"/>" + R("　人人平等。"))
            + P(R("依据") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> REF tiao \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("第三条") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("办理。"))
            + P(R("详见") + "<w:hyperlink r:id=\"l1\">" + R("区政府网站") + "</w:hyperlink>" + R("。"))
            + P(R("共") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> = </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("2") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> +1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("3") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("页")))
        .Styles("").Link("l1", "https://example.invalid/").Build();

    private static byte[] Contents() => WordFile.Body(
            P("目录", "<w:jc w:val=\"center\"/>")
            + P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("第一章 总则\t1"))
            + P(R("第二章 分配\t2")) + P("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
            + P("第一章 总则", "<w:outlineLvl w:val=\"0\"/>") + P("正文。"))
        .Styles("").Build();

    private static byte[] BreaksAndSymbols() => WordFile.Body(
            P(R("第一行") + "<w:r><w:br/></w:r>" + R("第二行") + "<w:r><w:tab/></w:r>" + R("制表后"))
            + P("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + R("同意") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>" + R("不同意"))
            + P("<w:r><w:t>前后空白  </w:t></w:r><w:r><w:t>\n   不保留</w:t></w:r>")
            + P(R("A") + "<w:r><w:noBreakHyphen/></w:r>" + R("B") + "<w:r><w:softHyphen/></w:r>" + R("C")))
        .Styles("").Build();

    private static byte[] RubyAndMath() => WordFile.Body(
            P("<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/><w:hps w:val=\"12\"/><w:hpsRaise w:val=\"20\"/><w:hpsBaseText w:val=\"24\"/><w:lid w:val=\"zh-CN\"/></w:rubyPr><w:rt><w:r><w:t>huái róu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>怀柔</w:t></w:r></w:rubyBase></w:ruby></w:r>" + R("区"))
            + P(R("人均＝") + "<m:oMath><m:f><m:num><m:r><m:t>总额</m:t></m:r></m:num><m:den><m:r><m:t>人数</m:t></m:r></m:den></m:f></m:oMath>"))
        .Styles("").Build();

    private static byte[] HiddenText() => WordFile.Body(
            N("看得见的条。", 1)
            + $"<w:p><w:pPr>{Num(1)}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>整段隐藏的话。</w:t></w:r></w:p>"
            + P(R("看得见，") + R("看不见，", "<w:vanish/>") + R("划掉了", "<w:strike/>") + R("。"), Num(1)))
        .Styles("").Numbering(ThreeLevels + Instance(1, 0)).Build();

    private static byte[] ImageOnly() => WordFile.Body(
            P("<w:r><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"图\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"i\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"img1\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"))
        .Styles("").Image("img1").Build();
}
