namespace Huairou.Review.Reports.Json;

/// <summary>ndjson：一份一行，写完一行就能读一行。</summary>
public sealed class NdjsonReportWriter : IReportWriter
{
    /// <inheritdoc />
    public string Format => "ndjson";

    /// <inheritdoc />
    public string FileSuffix => ".审查结果.ndjson";

    /// <inheritdoc />
    public bool CanCombine => true;

    /// <inheritdoc />
    public string? BatchName => "审查结果";

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(output, outcome, JsonText.Compact);
        output.Write("\n"u8);
        output.Flush();
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
    }
}
