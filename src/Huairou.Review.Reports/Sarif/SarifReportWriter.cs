using System.Text.Json;

namespace Huairou.Review.Reports.Sarif;

/// <summary>sarif：静态分析结果交换格式 2.1.0，一次审查一个 run，供代码托管、质量平台等别的系统读取。</summary>
/// <remarks>结果写完一份就送出一份；规则表、文件表、运行情况在全部结果之后写，次序不影响含义。</remarks>
public sealed class SarifReportWriter : IReportWriter, IDisposable
{
    /// <summary>格式的正式模式地址，写在 $schema。</summary>
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly SarifRules _rules = new();
    private readonly SarifArtifacts _artifacts = new();
    private readonly SarifInvocation _invocation = new();
    private Utf8JsonWriter? _json;
    private string _date = "";
    private string _pack = "";

    /// <inheritdoc />
    public string Format => "sarif";

    /// <inheritdoc />
    public string FileSuffix => ".sarif";

    /// <inheritdoc />
    public bool CanCombine => true;

    /// <inheritdoc />
    public string? BatchName => "审查结果";

    /// <inheritdoc />
    public void Begin(Stream output, int count)
    {
        ArgumentNullException.ThrowIfNull(output);
        _json = new Utf8JsonWriter(output, SarifText.Options);
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteString("language", "zh-CN");
        _json.WriteStartArray("results");
    }

    /// <inheritdoc />
    public void Write(Stream output, ReviewOutcome outcome, int index)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var artifact = _artifacts.Add(outcome);
        _invocation.Add(outcome, artifact);
        if (outcome.Result is { } result)
        {
            _rules.Add(result.Checked);
            _date = result.Date;
            _pack = result.Pack;
            new SarifResults(_json!, result, _rules, artifact).Write();
            _json!.Flush();
        }
    }

    /// <inheritdoc />
    public void End(Stream output, int count)
    {
        ArgumentNullException.ThrowIfNull(output);
        var json = _json!;
        json.WriteEndArray();
        Tool(json);
        _artifacts.Write(json);
        _invocation.Write(json);

        // 同一审查日期的几次运行归为一组；没有唯一的运行编号，因而同样的输入逐字节相同。
        json.WriteStartObject("automationDetails");
        json.WriteString("id", _date.Length > 0 ? $"huairou/review/{SarifText.Clean(_date)}/" : "huairou/review/");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("reviewDate", SarifText.Clean(_date));
        json.WriteString("pack", SarifText.Clean(_pack));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        Dispose();
        output.Write("\n"u8);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _json?.Dispose();
        _json = null;
    }

    private void Tool(Utf8JsonWriter json)
    {
        var version = typeof(SarifReportWriter).Assembly.GetName().Version!.ToString(3);
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Huairou.Review");
        json.WriteString("fullName", $"Huairou.Review 怀柔性别平等与儿童优先审查助手 {version}");
        json.WriteString("version", version);
        json.WriteString("semanticVersion", version);
        json.WriteString("language", "zh-CN");
        json.WriteStartObject("shortDescription");
        json.WriteString("text", "审查规范性文件、村规民约等文稿中疑似歧视妇女、损害儿童权益的条款；结果均为疑似，由审查人确认。");
        json.WriteEndObject();
        _rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
