using System.Globalization;
using System.Text;

namespace Huairou.Review.Training.Learning;

/// <summary>模型说明：数据、特征、比较表、各类型的数字与已知的不足。由训练写出，不手改。</summary>
internal static class ModelCard
{
    /// <summary>写成 Markdown。</summary>
    public static string Render(TrainingFigures figures)
    {
        var text = new StringBuilder();
        text.Append("# 分类器说明\n\n由 `huairou train` 写出，数字与 metrics.json 同源；不要手改。\n\n");
        text.Append("## 用途\n\n判断一个条款是不是歧视妇女或者损害儿童权益的问题条款，给出校准过的概率；规则页没有命中而概率够高时，以“仅模型提示”列出最近的类型与最可疑的文字。它只提示，不定违法；结论由审查人确认。\n\n");
        text.Append("## 数据\n\n");
        text.Append($"- 训练：自拟条款 {figures.Rows.Count} 条（{string.Join('、', figures.Rows.GroupBy(static r => r.Clause.Writer, StringComparer.Ordinal).Select(static g => $"{g.Key} {g.Count()}"))}），其中问题条款 {figures.Rows.Count(static r => r.Clause.IsViolation)} 条。\n");
        text.Append($"- 另加规则页的示例 {figures.ExtraCount} 条，只用文字。\n");
        text.Append($"- 测试：另外的写作者写的 {figures.Test.Count} 条，从不参加训练、选特征与选阈值，只测量。\n");
        text.Append($"- 数据哈希：`{figures.DataHash}`。\n\n");
        text.Append("## 做法\n\n");
        text.Append("- 特征：一至三字的字片段，隔一至六个字的两个字（数字不记具体值）；否定与禁止管着的字片段另记；数量的大小档与先后两个数的比较；分句头尾；概念及其上位概念，带极性（被否定的剥夺、条件分句、一般）；句内先后两个概念的组合；“不得以……为由”之类的禁止。全部散列到 2^22 个桶，至少见过四次的才要，按长度归一。\n");
        text.Append("- 第一层：L-BFGS 逻辑回归四个。看全文的、看单句的各一个，按逆文档频率乘朴素贝叶斯计数比加权（NB-SVM）；看全文而只看字的一个，不受词表与规则的影响，与前面的错得不一样；看全文、强正则的一个，只学到题材的大概，第二层把它从分数里扣出去：题材敏感不等于有问题。句的正负由标注的问题文字定。另从训练条款里找字面最相近的四十条，按相近程度表决：整条像谁，与一个个字的分错得不一样。\n- 第二层：逻辑回归，输入是全文分、最高句分等与规则结果（有无命中、把握、排除原因）；第一层得分一律用留出写作者得来，再用不成对的条款校准一次（成对的只差一两个字，真实文件里没有这样密），因而概率对没有见过的写作者是校准的。\n");
        text.Append("- 问题文字：分句模型给每个分句打分，从最可疑的分句向两边连。\n- 主类型：一至三字的字片段、概念各一个 SDCA 最大熵，与规则的主、副类型意见按权重合成（权重由留出写作者定）；规则命中而主类型另有更合适的，以合成的为主（规则没有命中过的类型要明显更合适），规则的页列为副类型。\n- 单线程、固定种子，权重按半精度存放；ML.NET 原模型存在 classifier.mlnet.zip，与导出的权重得分一致由测试证明。\n\n");
        text.Append($"阈值按留出写作者的合并 F1 选，与最高相差不到 0.002 的取最高的阈值：概率不低于 {F(figures.Threshold)} 时提示；规则有意见而概率低于 {F(figures.Doubt)} 时改列“不确定”，并写明原来的档次；审查整份法律法规、规范性文件时，没有规则意见的条款概率不低于 {F(figures.Stack.Quiet)} 才提示（不成对的合规条款误提示不超过千分之三），审查整份村规、方案、单位规章等时取两个阈值的中间 {F(figures.Stack.Relaxed)}：那里问题条款多得多。\n\n");
        text.Append("## 比较（留出写作者）\n\n| 做法 | 最佳 F1 | 查全 90% 时查准 | AUC | 校准误差 |\n|---|---|---|---|---|\n");
        foreach (var row in figures.Comparison)
        {
            text.Append($"| {row.Name} | {F(row.Scores.F1)} | {F(row.Scores.PrecisionAtRecall90)} | {F(row.Scores.Auc)} | {F(row.Scores.CalibrationError)} |\n");
        }

        text.Append("\n## 规则、分类器与两者\n\n");
        Table(text, "训练写作者，留出", figures.Methods(figures.Rows, figures.TextOnly, figures.Probabilities));
        foreach (var writer in figures.Test.Select(static r => r.Clause.Writer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            int[] own = [.. Enumerable.Range(0, figures.Test.Count).Where(i => figures.Test[i].Clause.Writer == writer)];
            Table(text, $"测试写作者 {writer}", figures.Methods([.. own.Select(i => figures.Test[i])], [.. own.Select(i => figures.TestText[i])], [.. own.Select(i => figures.TestBoth[i])]));
        }

        text.Append($"## 定位\n\n给定问题条款，问题文字的平均字符 F1（留出写作者）：{F(figures.SpanF1[0])}。\n\n");
        Types(text, figures);
        text.Append($"\n主类型定对合计（给定确是问题，留出写作者）：{F((double)figures.Types.Values.Sum(static t => t.Right) / figures.Types.Values.Sum(static t => t.All))}。合成权重：{string.Join('、', Screening.Learning.TypeArbiter.Names.Zip(figures.TypeWeights, static (n, w) => $"{n} {F(w)}"))}。\n");
        text.Append("\n## 已知的不足\n\n- 数据是自拟的，不是真实文件的抽样；真实文件里问题条款少得多，概率在那里偏高。\n- 没有性别词、只从后果看得出差别的条款，以及要看上下文才能判断的条款，仍会漏。\n- 成对的条款只差一两个字时，文字分很接近，主要靠规则与极性分辨。\n- 方言、谐音与很长的表格见得少。\n");
        return text.ToString();
    }

    /// <summary>训练结束时在终端显示的几行。</summary>
    public static string Summary(TrainingFigures figures)
    {
        var text = new StringBuilder();
        foreach (var row in figures.Comparison)
        {
            text.Append($"{row.Name}\tF1 {F(row.Scores.F1)}\tP@90R {F(row.Scores.PrecisionAtRecall90)}\tAUC {F(row.Scores.Auc)}\tECE {F(row.Scores.CalibrationError)}\n");
        }

        Table(text, "留出", figures.Methods(figures.Rows, figures.TextOnly, figures.Probabilities));
        Table(text, "测试", figures.Methods(figures.Test, figures.TestText, figures.TestBoth));
        text.Append("定位 ").AppendJoin(' ', figures.SpanOptions.Select((o, i) => $"({o.Reach},{o.Keep})={F(figures.SpanF1[i])}"));
        text.Append($"\n定类型 {F((double)figures.Types.Values.Sum(static t => t.Right) / figures.Types.Values.Sum(static t => t.All))}\n");
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, IEnumerable<MethodFigures> methods)
    {
        text.Append($"{title}：\n\n| | 查准 | 查全 | F1 | 查全 90% 时查准 | 校准误差 |\n|---|---|---|---|---|---|\n");
        foreach (var m in methods)
        {
            text.Append($"| {m.Name} | {F(m.Decision.Precision)} | {F(m.Decision.Recall)} | {F(m.Decision.F1)} | {(m.Scores is { } s ? F(s.PrecisionAtRecall90) : "—")} | {(m.Scores is { } c ? F(c.CalibrationError) : "—")} |\n");
        }

        text.Append('\n');
    }

    private static void Types(StringBuilder text, TrainingFigures figures)
    {
        text.Append("## 各类型（留出写作者）\n\n| 类型 | 问题条款 | 判出 | 近似合规条款 | 误报 | 主类型定对 |\n|---|---|---|---|---|---|\n");
        bool[] flags = Thresholds.Flags(figures.Probabilities, [.. figures.Rows.Select(static r => r.RuleFlag)], figures.Threshold, figures.Doubt);
        var judged = figures.Rows.Zip(flags).ToArray();
        foreach (var type in figures.Rows.Select(static r => r.Clause.Type).Where(static t => t.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var own = judged.Where(j => j.First.Clause.Type == type).ToArray();
            var (right, all) = figures.Types.GetValueOrDefault(type);
            text.Append($"| {type} | {own.Count(static j => j.First.Clause.IsViolation)} | {own.Count(static j => j.First.Clause.IsViolation && j.Second)} | {own.Count(static j => !j.First.Clause.IsViolation)} | {own.Count(static j => !j.First.Clause.IsViolation && j.Second)} | {right}/{all} |\n");
        }
    }

    private static string F(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
