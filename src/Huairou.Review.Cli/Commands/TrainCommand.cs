using System.CommandLine;

namespace Huairou.Review.Cli.Commands;

/// <summary>train：由语料重建 models/ 中的全部文件。</summary>
internal static class TrainCommand
{
    /// <summary>命令。</summary>
    public static Command Build(CliHost host)
    {
        var check = new Option<bool>("--check") { Description = "只核对：重新生成后与现有文件逐字节比较，有差别时以状态 1 结束，不写文件" };
        var corpus = new Option<string?>("--corpus") { Description = "语料目录；不写为当前目录下的 corpus", HelpName = "目录" };
        var models = new Option<string?>("--models") { Description = "模型目录；不写为当前目录下的 models", HelpName = "目录" };
        var command = new Verb("train", "由语料重建程序使用的词典、词表与规则包")
        {
            Notes = ["同样的语料总是生成逐字节相同的文件；在源代码目录中运行。"],
            Examples =
            [
                new("huairou train", "重建 models 中的全部文件"),
                new("huairou train --check", "核对 models 与语料是否一致"),
            ],
        };
        command.Add(check);
        command.Add(corpus);
        command.Add(models);
        command.SetAction(parse => host.Train(
            new TrainRequest(parse.GetValue(corpus) ?? "corpus", parse.GetValue(models) ?? "models", parse.GetValue(check)),
            host));
        return command;
    }
}
