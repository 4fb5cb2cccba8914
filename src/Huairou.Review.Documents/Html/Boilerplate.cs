using System.Text.RegularExpressions;

namespace Huairou.Review.Documents.Html;

/// <summary>认出政府网站页面上不属于正文的行。</summary>
internal static partial class Boilerplate
{
    /// <summary>导航、面包屑、分享条、打印关闭、上下篇、编辑、版权等行。</summary>
    public static bool IsNoise(string text) => text.Length <= 200 && (Breadcrumb().IsMatch(text) || (text.Length <= 80 && (Tools().IsMatch(text) || Credits().IsMatch(text))));

    /// <summary>来源、时间、点击数等行：不进正文，写入说明。</summary>
    /// <param name="text">一行。</param>
    /// <param name="early">位于正文最前几行；此处只有一个标签也算。</param>
    public static bool IsPageInfo(string text, bool early)
    {
        if (text.Length > 160 || text.Contains('。', StringComparison.Ordinal))
        {
            return false;
        }

        var labels = InfoLabel().Count(text);
        return labels >= 2 || (labels == 1 && early && InfoStart().IsMatch(text));
    }

    [GeneratedRegex(@"^(?:您?(?:现在|当前|目前)?(?:所在)?的?位置\s*(?:[:：]|是|>|首页)|当前(?:位置|栏目)|首\s*页\s*(?:[>＞»›/|｜\-]|&gt;)|网站首页)", RegexOptions.CultureInvariant)]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(@"^(?:[\s【\[（(〖|｜/·:：>]*(?:分享(?:到|至)?[:：]?|微信|微博|新浪微博|腾讯微博|QQ(?:空间|好友)?|朋友圈|打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回(?:首页|顶部|列表|上页)?|我要纠错|纠错|字(?:体|号)(?:大小)?[:：]?|大|中|小|默认|繁體?体?|简体|复制链接|扫一扫.{0,20}|手机(?:版|看)|无障碍(?:浏览|阅读|版)?|进入关怀版|长者(?:版|模式)|TOP|顶部|网站地图|联系我们|设为首页|加入收藏|English|下载(?:文字|图片|PDF)版|语音播报|智能问答)[\s】\]）)〗|｜/·:：<]*)+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tools();

    [GeneratedRegex(@"^[\s（(【\[]*(?:(?:责任)?编辑|责编|审核(?:人)?|校对|(?:上|下)一(?:篇|条|页|则)|相关(?:链接|新闻|阅读|文章|稿件|信息|推荐|文档)|友情链接|推荐阅读|热门(?:搜索|文章|推荐)|版权所有|技术支持|网站标识码|(?:京|沪|津|冀|鲁|浙|渝|豫|粤)?ICP备|.{0,3}公网安备|(?:网站)?主办(?:单位)?[:：]|承办(?:单位)?[:：].{0,30}$|今天是|copyright|©)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Credits();

    [GeneratedRegex(@"(?:(?:发布|发文|发稿|更新|成文|生成|公开|信息)?(?:时间|日期)|(?:信息|文章|稿件)?来源|点击(?:量|数|率|次数)?|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|作者|字号|字体|索引号|信息类别|发布(?:机构|单位|者|人)|发文(?:机关|字号|单位)|主题(?:分类|词)|有效性|文号|公文种类)\s*[:：\]】]", RegexOptions.CultureInvariant)]
    private static partial Regex InfoLabel();

    [GeneratedRegex(@"^[\s\[【（(]*(?:(?:发布|发文|发稿|更新|成文|信息)?(?:时间|日期)|(?:信息|文章|稿件)?来源|点击|浏览|阅读|访问|作者|索引号|信息类别|发布(?:机构|单位))", RegexOptions.CultureInvariant)]
    private static partial Regex InfoStart();
}
