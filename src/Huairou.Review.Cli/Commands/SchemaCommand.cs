using System.CommandLine;
using Huairou.Review.Reports.Json;

namespace Huairou.Review.Cli.Commands;

/// <summary>schema：打印机器格式的 JSON Schema。</summary>
internal static class SchemaCommand
{
    /// <summary>命令。</summary>
    public static Command Build(CliHost host)
    {
        var names = JsonSchemaText.Names;
        var which = new Argument<string>("哪一种")
        {
            Description = $"{string.Join("、", names)}；不写为 review",
            HelpName = "格式",
            DefaultValueFactory = _ => "review",
        };
        which.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !names.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            {
                result.AddError($"只有 {string.Join("、", names)} 的模式，没有“{result.Tokens[0].Value}”的。");
            }
        });
        var command = new Verb("schema", "打印机器格式的 JSON Schema，供别的系统校验输出")
        {
            Notes =
            [
                "review 校验 review --format json 的整个输出；ndjson 校验它的一行；screen 校验 screen 输出的一行；compare 校验 compare --format json 的输出。",
                "同一大版本（输出中的 schema 字段，如 huairou.review/1）内只增加字段；校验请用与程序同版的这一份。",
                "sarif 格式依国际标准 SARIF 2.1.0，用标准自己的模式校验。",
            ],
            Examples =
            [
                new("huairou schema > 审查结果.schema.json", "保存 review 的模式"),
                new("huairou schema screen", "打印 screen 一行的模式"),
                new("huairou schema compare > 整改复核.schema.json", "保存 compare 的模式"),
            ],
        };
        command.Add(which);
        command.SetAction(parse =>
        {
            host.Text.Write(JsonSchemaText.For(parse.GetValue(which) ?? "review"));
            return ExitCode.Ok;
        });
        return command;
    }
}
