using System.CommandLine;

namespace Huairou.Review.Cli;

/// <summary>带示例的命令：示例显示在帮助里，也由测试逐条解析。</summary>
internal sealed class Verb : Command
{
    /// <summary>构造。</summary>
    /// <param name="name">命令名。</param>
    /// <param name="description">一句中文说明。</param>
    public Verb(string name, string description)
        : base(name, description)
    {
    }

    /// <summary>示例。</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>补充说明，每项一行。</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>依次加上参数、选项与子命令；次序即帮助中的次序。</summary>
    public Verb With(params IEnumerable<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Argument argument:
                    Add(argument);
                    break;
                case Option option:
                    Add(option);
                    break;
                case Command command:
                    Add(command);
                    break;
                default:
                    throw new ArgumentException($"不能加在命令上：{symbol.GetType().Name}", nameof(symbols));
            }
        }

        return this;
    }
}

/// <summary>一条示例。</summary>
/// <param name="Line">整行命令。</param>
/// <param name="Meaning">一句中文：这样写做什么。</param>
internal sealed record Example(string Line, string Meaning);
