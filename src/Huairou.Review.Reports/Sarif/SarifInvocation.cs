using System.Text.Json;
using Huairou.Review.Documents;

namespace Huairou.Review.Reports.Sarif;

/// <summary>一次运行的情况：读不了的输入、读取说明、豁免的提示。不含时间与命令行。</summary>
internal sealed class SarifInvocation
{
    private readonly List<Notification> _execution = [];
    private readonly List<Notification> _configuration = [];
    private bool _failed;

    /// <summary>登记一份输入。</summary>
    public void Add(ReviewOutcome outcome, int artifact)
    {
        if (outcome.Error is { } error)
        {
            _failed = true;
            _execution.Add(new Notification(error.Code, "error", $"没有审查：{error.Message}", outcome.File, artifact));
            return;
        }

        var result = outcome.Result!;
        var level = result.Reading.Trust == ReadingTrust.Full ? "note" : "warning";
        _execution.AddRange(result.Reading.Notices.Select(n => new Notification(n.Code, level, n.Message, outcome.File, artifact)));
        _configuration.AddRange(result.ExemptionNotices.Select(n => new Notification("exemption-" + n.Code, "warning", n.Message, outcome.File, artifact)));
    }

    /// <summary>写出 invocations。</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !_failed);
        Write(json, "toolExecutionNotifications", _execution);
        Write(json, "toolConfigurationNotifications", _configuration);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, List<Notification> notifications)
    {
        json.WriteStartArray(name);
        foreach (var n in notifications)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", n.Code);
            json.WriteEndObject();
            json.WriteString("level", n.Level);
            json.WriteStartObject("message");
            json.WriteString("text", SarifText.Message(n.Text));
            json.WriteEndObject();
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            SarifArtifacts.Location(json, n.File, n.Artifact);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record Notification(string Code, string Level, string Text, string File, int Artifact);
}
