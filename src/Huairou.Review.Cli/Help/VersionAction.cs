using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Huairou.Review.Cli.Help;

/// <summary>显示版本。</summary>
internal sealed class VersionAction(CliHost host) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        host.Text.WriteLine($"{Application.Name} {version.Split('+')[0]}");
        return ExitCode.Ok;
    }
}
