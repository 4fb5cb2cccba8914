namespace Huairou.Review.Reports.Html;

/// <summary>说明与限制：报告能说明什么、不能说明什么。</summary>
internal static class HtmlLimits
{
    private static readonly string[] Statements =
    [
        "本报告由程序离线生成，所列意见均为“疑似”，经审查人署名确认后才是审查结论。",
        "程序只读文字：图片、扫描页、印章和手写内容没有审查；读取不完整之处见“读取报告”。",
        "依据只引用已收录的条文，按审查日期施行的文本；法律修改后须以官方公布的文本为准。",
        "建议改写只供参考，采用前应结合本地实际，涉及村民自治事项的由村民依法表决。",
        "未列出问题不等于没有问题：程序只检查“已核查未列为问题”一节所列的类型，条款在实际执行中的效果不在检查之内。",
    ];

    /// <summary>写出。</summary>
    public static void Write(HtmlText html)
    {
        html.Raw("<section id=\"limits\" aria-labelledby=\"limits-h\">").Element("h2 id=\"limits-h\"", "说明与限制").Raw("<ul>");
        foreach (var statement in Statements)
        {
            html.Element("li", statement);
        }

        html.Raw("</ul>").Line();
        html.Raw("<dl class=\"sign\"><div><dt>审查人意见</dt><dd></dd></div><div><dt>审查人（签名）</dt><dd></dd></div><div><dt>日期</dt><dd></dd></div></dl>");
        html.Raw("</section>").Line();
    }
}
