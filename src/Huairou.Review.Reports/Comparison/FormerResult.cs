using System.Text.Json;
using Huairou.Review.Documents;
using Huairou.Review.Screening.Results;

namespace Huairou.Review.Reports.Comparison;

/// <summary>读回过去用 --format json 写的审查结果，作为旧稿比较。结果里只有出了问题的条款，没有全文。</summary>
public static class FormerResult
{
    private const string Family = "huairou.review/";

    /// <summary>是不是这样的文件：扩展名是 json。</summary>
    public static bool IsCandidate(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>读。</summary>
    /// <param name="json">文件内容。</param>
    /// <param name="wanted">新稿的文件名：一批结果中取同名的一份。</param>
    /// <exception cref="DocumentException">不是审查结果，或者一批结果中没有同名的一份。</exception>
    public static ReviewResult Read(Stream json, string wanted)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return Result(Pick(document.RootElement, wanted));
        }
        catch (JsonException e)
        {
            throw new DocumentException("bad-result", "不是完整的 JSON 文件，请用 review --format json 写出的审查结果。", e);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new DocumentException("bad-result", "审查结果缺少应有的内容或者被改动过，请用 review --format json 重新写出。", e);
        }
    }

    private static JsonElement Pick(JsonElement root, string wanted)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            return root;
        }

        var items = root.EnumerateArray().ToArray();
        var named = items.Where(i => Path.GetFileName(Text(i, "file")) == wanted).ToArray();
        return named.Length == 1 ? named[0] : items.Length == 1 ? items[0]
            : throw new DocumentException("several-results", $"里面有 {items.Length} 份审查结果，没有唯一与“{wanted}”同名的一份，请写出单份结果再比较。");
    }

    private static ReviewResult Result(JsonElement r)
    {
        if (!Text(r, "schema").StartsWith(Family, StringComparison.Ordinal))
        {
            throw new DocumentException("bad-result", "不是本程序的审查结果（缺少 schema），请用 review --format json 写出。");
        }

        var clauses = new Dictionary<string, Clause>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var f in r.GetProperty("findings").EnumerateArray())
        {
            var finding = Finding(f);
            findings.Add(finding);
            clauses.TryAdd(finding.ClauseId, new Clause
            {
                Id = finding.ClauseId,
                Address = finding.Address,
                Path = [.. f.GetProperty("path").EnumerateArray().Select(static p => new ClausePathSegment(Text(p, "level"), Text(p, "number")))],
                Kind = ClauseKind.Provision,
                Text = Text(f, "clause"),
            });
        }

        return new ReviewResult
        {
            File = Text(r, "file"),
            Kind = Text(r, "kind"),
            Title = Text(r, "title"),
            Date = Text(r, "date"),
            Pack = Text(r, "pack"),
            Verdict = Text(r, "verdict"),
            Reading = new ReadingReport(),
            Clauses = [.. clauses.Values],
            Findings = findings,
            Omissions = [.. r.GetProperty("omissions").EnumerateArray().Select(static o => new Omission(Text(o, "rule"), SeverityNames.Parse(Text(o, "severity")), Text(o, "why"), Text(o, "suggestion")) { Title = Text(o, "title"), Place = Text(o, "place") })],
        };
    }

    private static Finding Finding(JsonElement f) => new()
    {
        Rule = Text(f, "rule"),
        Title = Text(f, "title"),
        Severity = SeverityNames.Parse(Text(f, "severity")),
        Start = f.GetProperty("start").GetInt32(),
        End = f.GetProperty("end").GetInt32(),
        Quote = Text(f, "quote"),
        Why = Text(f, "why"),
        Rewrite = Text(f, "rewrite"),
        RewriteSafety = Text(f, "rewriteSafety"),
        Confidence = f.GetProperty("confidence").GetDouble(),
        Certainty = Text(f, "certainty") switch { "高" => Certainty.High, "中" => Certainty.Medium, _ => Certainty.Uncertain },
        Also = [.. f.GetProperty("also").EnumerateArray().Select(static a => a.GetString() ?? "")],
        Scope = Text(f, "scope"),
        Frame = [.. f.GetProperty("frame").EnumerateArray().Select(static s => new FrameSlot(Text(s, "role"), Text(s, "concept"), s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32(), Text(s, "text"), s.GetProperty("implied").GetBoolean()))],
        Address = Text(f, "address"),
        ClauseId = Text(f, "clauseId"),
        ProblemId = Text(f, "problemId"),
    };

    // 缺了的当空：以后的版本可能加减说明性的项。
    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
