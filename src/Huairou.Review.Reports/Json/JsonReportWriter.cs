namespace Huairou.Review.Reports.Json;

/// <summary>json：一份写一个对象，多份写一个数组。</summary>
public sealed class JsonReportWriter : IReportWriter
{
    /// <inheritdoc />
    public string Format => "json";

    /// <inheritdoc />
    public string FileSuffix => ".审查结果.json";

    /// <inheritdoc />
    public bool CanCombine => true;

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (count > 1)
        {
            output.Write("[\n"u8);
        }
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(outcome);
        if (index > 0)
        {
            output.Write(",\n"u8);
        }

        JsonText.Write(output, outcome, JsonText.Indented);
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(count > 1 ? "\n]\n"u8 : "\n"u8);
    }
}
