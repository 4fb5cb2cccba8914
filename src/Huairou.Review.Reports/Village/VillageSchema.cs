using Huairou.Review.Reports.Templates;

namespace Huairou.Review.Reports.Village;

/// <summary>白话说明模板能用的占位符。</summary>
internal static class VillageSchema
{
    /// <summary>全部占位符。</summary>
    public static TemplateSchema Schema { get; } = new(
        "白话说明.docx",
        [
            new("题目", "文件题目；没有题目时用文件名", true),
            new("标题", "有要改的、有要补的、没有要改的各一种标题"),
            new("开头", "开头一两句：看了什么、有几处要改；不是村里的文件时说明本页不适用", true),
            new("还有", "一页写不下的还有几处，应当写上而没有写的几样；都没有时为空", true),
            new("豁免", "审查人认为可以保留的还有几处；没有时为空", true),
            new("落款", "机器初看还是审查人看过、日期", true),
        ],
        [
            new("条款", "要改的地方，同一类的合在一起",
            [
                new("序号", "第几处"),
                new("位置", "在哪几条", true),
                new("现在", "现在怎么写的，问题文字按字符样式“问题文字”标出", true),
                new("不对", "哪里不对，白话", true),
                new("改成", "可以改成的两三种写法，一种一段", true),
                new("法律", "法律怎么说，一句"),
            ]),
        ]);
}
