using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huairou.Review.Corpus.Law;

/// <summary>法条库的编译包：UTF-8 JSON，以来源文件内容的哈希为键，启动时只核对、不解析 YAML。</summary>
public static class StatutePack
{
    private const int Schema = 1;
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <summary>法条目录的内容哈希（小写十六进制）：文件名与字节，按文件名序数排列。</summary>
    public static string ContentHash(string lawDir)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(lawDir, "*.yml").Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>编译 <paramref name="lawDir"/>，写到 <paramref name="packFile"/>；同样的来源总写出同样的字节。</summary>
    public static void Build(string lawDir, string packFile)
    {
        var files = StatuteStore.ReadDirectory(lawDir);
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema", Schema);
            writer.WriteString("hash", ContentHash(lawDir));
            writer.WriteStartArray("laws");
            foreach (var file in files)
            {
                Write(writer, file);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(packFile))!);
        File.WriteAllBytes(packFile, buffer.ToArray());
    }

    /// <summary>读编译包；不存在、版本不符或者与目录内容不一致时为 null，由调用方改读来源文件。</summary>
    public static IReadOnlyList<StatuteFile>? TryRead(string packFile, string lawDir)
    {
        if (!File.Exists(packFile))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(packFile));
            var root = json.RootElement;
            return root.GetProperty("schema").GetInt32() == Schema
                && string.Equals(root.GetProperty("hash").GetString(), ContentHash(lawDir), StringComparison.Ordinal)
                ? root.GetProperty("laws").EnumerateArray().Select(Read).ToArray()
                : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter writer, StatuteFile file)
    {
        var s = file.Statute;
        writer.WriteStartObject();
        writer.WriteString("law", s.Law);
        writer.WriteString("short", s.ShortName);
        writer.WriteStartArray("aliases");
        foreach (var alias in s.Aliases)
        {
            writer.WriteStringValue(alias);
        }

        writer.WriteEndArray();
        writer.WriteString("level", s.Level);
        writer.WriteString("version", Iso(s.VersionDate));
        writer.WriteString("effective", Iso(s.Effective));
        writer.WriteString("until", s.Until is { } until ? Iso(until) : "");
        writer.WriteString("checkedTo", Iso(s.CheckedTo));
        writer.WriteBoolean("effectiveChecked", s.EffectiveChecked);
        writer.WriteBoolean("complete", s.Complete);
        if (s.Renumbered is { } map)
        {
            writer.WriteStartObject("renumbered");
            writer.WriteString("from", Iso(map.From));
            writer.WriteString("until", Iso(map.Until));
            writer.WriteStartArray("articles");
            foreach (var (old, now) in map.Articles.OrderBy(pair => pair.Key))
            {
                writer.WriteNumberValue(old);
                writer.WriteNumberValue(now);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteStartArray("articles");
        foreach (var article in file.Articles)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(article.Number.No);
            writer.WriteNumberValue(article.Number.Sub);
            writer.WriteStringValue(article.Sha256);
            writer.WriteStringValue(article.Text);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static StatuteFile Read(JsonElement e)
    {
        var until = e.GetProperty("until").GetString();
        var statute = new Statute
        {
            Law = e.GetProperty("law").GetString()!,
            ShortName = e.GetProperty("short").GetString()!,
            Aliases = e.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()!).ToArray(),
            Level = e.GetProperty("level").GetString()!,
            VersionDate = Date(e.GetProperty("version")),
            Effective = Date(e.GetProperty("effective")),
            Until = string.IsNullOrEmpty(until) ? null : Date(e.GetProperty("until")),
            CheckedTo = Date(e.GetProperty("checkedTo")),
            EffectiveChecked = e.GetProperty("effectiveChecked").GetBoolean(),
            Complete = e.GetProperty("complete").GetBoolean(),
            Renumbered = e.TryGetProperty("renumbered", out var map) ? ReadMap(map) : null,
        };
        var articles = e.GetProperty("articles").EnumerateArray()
            .Select(a => new StatuteArticle(statute, new ArticleNumber(a[0].GetInt32(), a[1].GetInt32()), a[3].GetString()!, a[2].GetString()!))
            .ToArray();
        return new StatuteFile(statute, articles);
    }

    private static Renumbering ReadMap(JsonElement e)
    {
        var numbers = e.GetProperty("articles").EnumerateArray().Select(n => n.GetInt32()).ToArray();
        var map = numbers.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        return new Renumbering(Date(e.GetProperty("from")), Date(e.GetProperty("until")), map);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Date(JsonElement e) => DateOnly.ParseExact(e.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
