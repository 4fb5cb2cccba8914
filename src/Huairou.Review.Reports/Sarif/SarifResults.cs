using System.Text.Json;
using Huairou.Review.Documents;
using Huairou.Review.Reports.Json;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Sarif;

/// <summary>一份文件的各处意见写成 result：列出的、已豁免的、文件级的遗漏。</summary>
/// <param name="json">输出。</param>
/// <param name="result">审查结果。</param>
/// <param name="rules">规则表。</param>
/// <param name="artifact">文件的序号。</param>
internal sealed class SarifResults(Utf8JsonWriter json, ReviewResult result, SarifRules rules, int artifact)
{
    // 由条款标识与类型组成，重新编号后不变；名称带版本，算法变了另取新名。
    private const string Fingerprint = "huairouClauseRule/v1";

    private readonly ClauseIndex _clauses = new(result.Clauses);
    private readonly SarifSource _source = new(result.Draft);

    /// <summary>写出。</summary>
    public void Write()
    {
        foreach (var finding in result.Findings)
        {
            Write(finding, null);
        }

        foreach (var omission in result.Omissions)
        {
            Write(omission, null);
        }

        foreach (var exempted in result.Exempted)
        {
            if (exempted.Finding is { } finding)
            {
                Write(finding, exempted.Entry);
            }
            else
            {
                Write(exempted.Omission!, exempted.Entry);
            }
        }
    }

    private void Write(Finding f, ExemptionEntry? exemption)
    {
        var clause = _clauses.Find(f.ClauseId);
        json.WriteStartObject();
        var uncertain = f.Certainty == Certainty.Uncertain;
        Head(f.Rule, f.Title, uncertain ? "note" : SarifRules.Level(f.Severity), Message(f), f.ClauseId);
        json.WriteNumber("rank", Math.Round(f.Confidence * 100, 1, MidpointRounding.AwayFromZero));
        Location(clause, f);
        Fix(clause, f);
        Suppression(exemption);
        State(f.Change);
        json.WriteStartObject("properties");
        json.WriteString("severity", f.Severity.ToChinese());
        json.WriteString("certainty", f.Certainty.ToChinese());
        json.WriteNumber("confidence", JsonText.Round(f.Confidence));
        json.WriteString("source", Wording.Source(f.Source));
        Optional("scope", f.Scope);
        Optional("address", f.Address);
        Optional("clauseId", f.ClauseId);
        Optional("quote", f.Quote);
        Optional("problemId", f.ProblemId);
        Strings("also", f.Also);
        Basis(f.Basis, f.BasisNote);
        Strings("criteria", f.Criteria);
        Optional("criteriaNote", f.CriteriaNote);
        Optional("rewrite", f.Rewrite);
        Optional("rewriteSafety", f.Rewrite.Length > 0 ? f.RewriteSafety : "");
        Optional("swapTest", f.SwapTest);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Omission o, ExemptionEntry? exemption)
    {
        json.WriteStartObject();
        Head(o.Rule, o.Title, SarifRules.Level(o.Severity), $"应有而未见：{o.Title}。{o.Why}建议补在{(o.Place.Length > 0 ? o.Place : "文末")}：{o.Suggestion}", ExemptionEntry.WholeDocument);
        Location(null, null);
        Suppression(exemption);
        State(result.Baseline is null ? BaselineChange.None : exemption is null ? BaselineChange.Added : BaselineChange.Same);
        json.WriteStartObject("properties");
        json.WriteString("severity", o.Severity.ToChinese());
        Optional("scope", o.Scope);
        Optional("place", o.Place);
        Strings("seen", o.Seen);
        Optional("suggestion", o.Suggestion);
        Basis(o.Basis, o.BasisNote);
        Strings("criteria", o.Criteria);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Message(Finding f)
    {
        var laws = string.Join('、', f.Basis.Select(static b => $"《{b.Law}》{b.Article}").Distinct(StringComparer.Ordinal));
        return $"{(f.Certainty == Certainty.Uncertain ? "不确定，请人工判断：" : "疑似")}{f.Title}：“{f.Quote}”。{f.Why}{(laws.Length > 0 ? $"依据：{laws}。" : f.BasisNote)}";
    }

    private void Head(string rule, string title, string level, string message, string clauseId)
    {
        json.WriteString("ruleId", rule);
        json.WriteNumber("ruleIndex", rules.IndexOf(rule, title));
        json.WriteString("kind", "fail");
        json.WriteString("level", level);
        json.WriteStartObject("message");
        json.WriteString("text", SarifText.Message(message));
        json.WriteEndObject();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(Fingerprint, SarifText.Clean($"{clauseId}|{rule}"));
        json.WriteEndObject();
    }

    private void Location(Clause? clause, Finding? f)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        SarifArtifacts.Location(json, result.File, artifact);
        if (f is not null && _source.Find(clause, f.Start, f.End) is { } region)
        {
            Region("region", region, withSnippet: true);
        }

        json.WriteEndObject();
        if (f is { Address.Length: > 0 })
        {
            // 地址本身就是完整的称呼，按顶层逻辑位置写；结构化的路径在 properties。
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", SarifText.Clean(f.Address));
            json.WriteString("fullyQualifiedName", SarifText.Clean(f.Address));
            json.WriteString("decoratedName", SarifText.Clean(f.ClauseId));
            json.WriteString("kind", "clause");
            json.WriteStartObject("properties");
            Strings("path", [.. (clause?.Path ?? []).Select(static p => $"{p.Level}:{p.Number}")]);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    // 改写替换整个条款；只有来源是纯文字、又能确定替换的正是这条款时才给，否则只在 properties 里写改写。
    private void Fix(Clause? clause, Finding f)
    {
        if (f.Rewrite.Length == 0 || f.Rewrite.Contains('\n', StringComparison.Ordinal) || clause?.Cell is not null || _source.Replaceable(clause) is not { } region)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartObject("description");
        json.WriteString("text", SarifText.Message($"建议改写{(f.RewriteSafety.Length > 0 ? $"（{f.RewriteSafety}）" : "")}"));
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        SarifArtifacts.Location(json, result.File, artifact);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        Region("deletedRegion", region, withSnippet: false);
        json.WriteStartObject("insertedContent");
        json.WriteString("text", SarifText.Clean(f.Rewrite));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Region(string name, SarifRegion region, bool withSnippet)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", region.StartLine);
        json.WriteNumber("startColumn", region.StartColumn);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteNumber("charOffset", region.Offset);
        json.WriteNumber("charLength", region.Length);
        if (withSnippet)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", SarifText.Clean(region.Snippet));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // 规范 3.27.23：一次运行里要么每个结果都有 suppressions，要么都没有；没有豁免的写空数组。
    private void Suppression(ExemptionEntry? e)
    {
        json.WriteStartArray("suppressions");
        if (e is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", SarifText.Clean(e.Reason));
            json.WriteStartObject("properties");
            json.WriteString("reviewer", SarifText.Clean(e.Reviewer));
            json.WriteString("date", $"{e.Date:yyyy-MM-dd}");
            Optional("until", e.Until is { } until ? $"{until:yyyy-MM-dd}" : "");
            json.WriteString("entry", SarifText.Clean(e.Place));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void State(BaselineChange change)
    {
        if (change != BaselineChange.None)
        {
            json.WriteString("baselineState", change switch { BaselineChange.Added => "new", BaselineChange.Changed => "updated", _ => "unchanged" });
        }
    }

    private void Basis(IReadOnlyList<Basis> basis, string note)
    {
        json.WriteStartArray("basis");
        foreach (var b in basis)
        {
            json.WriteStartObject();
            json.WriteString("law", SarifText.Clean(b.Law));
            json.WriteString("article", SarifText.Clean(b.Article));
            json.WriteString("quote", SarifText.Clean(b.Quote));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Optional("basisNote", note);
    }

    private void Strings(string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(SarifText.Clean(value));
        }

        json.WriteEndArray();
    }

    private void Optional(string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, SarifText.Clean(value));
        }
    }
}
