using System.Diagnostics;
using System.Text;
using Huairou.Review.Tests;

namespace Huairou.Review.Text.Tests.Segmentation;

/// <summary>与 jieba.cut(HMM=True) 逐词相同。参照由本机的 python3-jieba 现算。</summary>
public sealed class JiebaAgreementTests
{
    private const string Program = "import sys,json,jieba\njieba.setLogLevel(60)\nfor l in sys.stdin.buffer:\n print(json.dumps(jieba.lcut(json.loads(l))))";

    [JiebaFact]
    public void 仓库里的规则页与规划逐词相同() =>
        Compare([.. Directory.GetFiles(Path.Combine(TestPaths.Root, "corpus", "rules"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText),
            File.ReadAllText(Path.Combine(TestPaths.Root, "corpus", "plan", "criteria.jsonl"))]);

    [JiebaFact]
    public void 刁钻的写法逐词相同() => Compare(
    [
        "T恤和B超、AT&T、c++、3.5%-4.0%，v2.0.1，a.b.c，100%%，.5元，5.元", "１２３ＡＢＣ全角", "一二三四五六七八九十", "的的的的的", "女女女女女女",
        "\r\n\n\r \t　\u00a0", "𠮷野家😀了", "龥鿕鿖鿗㐀㐁", "囧囗囘囙囚", "-——+#&_%", "第12条第3款（二）项", "他来到了网易杭研大厦", "結過的婚與和尚未結的婚",
        "工信处女干事每月经过下属科室都要亲口交代24口交换机等技术性器件的安装工作", "2026年1月1日起施行", "A1B2C3.14D5%女", "x女y男z", "女-男+女&男",
    ]);

    [JiebaFact]
    public void 随机拼接的字逐词相同()
    {
        var random = new Random(20260101);
        var letters = "出嫁女上门婿村民代表会议集体收益分配不得享受的和及其子户口迁一二三十百第条款年月日aB09.%-+#&_，。 \n鿖";
        Compare([.. Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ =>
            random.Next(4) == 0 ? (char)random.Next(0x4e00, 0x9fff) : letters[random.Next(letters.Length)])))]);
    }

    [JiebaDataFact]
    public void 地方法规抽样逐词相同() =>
        Compare([.. Directory.GetFiles(Path.Combine(TestPaths.Data!, "documents"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Where((_, i) => i % 40 == 0).Select(File.ReadAllText)]);

    private static void Compare(IReadOnlyList<string> texts)
    {
        Assert.NotEmpty(texts);
        var info = new ProcessStartInfo(JiebaFactAttribute.Python) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8, UseShellExecute = false };
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add(Program);
        using var process = Process.Start(info)!;
        var answers = process.StandardOutput.ReadToEndAsync();
        foreach (var text in texts)
        {
            process.StandardInput.WriteLine(System.Text.Json.JsonSerializer.Serialize(text));
        }

        process.StandardInput.Close();
        var expected = answers.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(texts.Count, expected.Length);
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.Equal(System.Text.Json.JsonSerializer.Deserialize<string[]>(expected[i])!, TestLexicon.Cut(TestLexicon.General, texts[i]));
        }
    }
}

/// <summary>需要 python3-jieba；没有时带理由跳过，持续集成里不跳过。</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JiebaFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Installed = new(() =>
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import jieba"]) { RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public JiebaFactAttribute()
    {
        if (!TestPaths.InCi && !Installed.Value)
        {
            Skip = "本机没有 python3-jieba";
        }
    }

    /// <summary>Debian 的 python3-jieba 装在系统的 python3 下面。</summary>
    public static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
}

/// <summary>还需要 HUAIROU_DATA。</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JiebaDataFactAttribute : FactAttribute
{
    public JiebaDataFactAttribute() => Skip = TestPaths.Data is null ? "未设置 HUAIROU_DATA（仓库外参考资料目录）" : new JiebaFactAttribute().Skip;
}
