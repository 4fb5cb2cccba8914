using System.Security.Cryptography;
using System.Text;

namespace Huairou.Review.Corpus.Law;

/// <summary>法条库的编译包：以来源文件内容的哈希为键，启动时只核对、不解析 YAML。</summary>
public static class StatutePack
{
    private const string Magic = "HRLAW01";

    /// <summary>法条目录的内容哈希（小写十六进制）：文件名、长度与字节，按文件名序数排列。</summary>
    public static string ContentHash(string lawDir)
    {
        var paths = Directory.GetFiles(lawDir, "*.yml");
        Array.Sort(paths, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            var bytes = File.ReadAllBytes(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(path)}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>编译 <paramref name="lawDir"/>，写到 <paramref name="packFile"/>；同样的来源总写出同样的字节。</summary>
    public static void Build(string lawDir, string packFile)
    {
        var files = StatuteStore.ReadDirectory(lawDir);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(packFile))!);
        using var writer = new BinaryWriter(File.Create(packFile), Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(ContentHash(lawDir));
        writer.Write(files.Count);
        foreach (var file in files)
        {
            Write(writer, file);
        }
    }

    /// <summary>读编译包；不存在、损坏或者与目录内容不一致时为 null，由调用方改读来源文件。</summary>
    public static IReadOnlyList<StatuteFile>? TryRead(string packFile, string lawDir)
    {
        if (!File.Exists(packFile))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(packFile)), Encoding.UTF8);
            if (!string.Equals(reader.ReadString(), Magic, StringComparison.Ordinal)
                || !string.Equals(reader.ReadString(), ContentHash(lawDir), StringComparison.Ordinal))
            {
                return null;
            }

            var files = new StatuteFile[reader.ReadInt32()];
            for (var i = 0; i < files.Length; i++)
            {
                files[i] = Read(reader);
            }

            return files;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static void Write(BinaryWriter writer, StatuteFile file)
    {
        var s = file.Statute;
        writer.Write(s.Law);
        writer.Write(s.ShortName);
        writer.Write(s.Aliases.Count);
        foreach (var alias in s.Aliases)
        {
            writer.Write(alias);
        }

        writer.Write(s.Level);
        writer.Write(s.VersionDate.DayNumber);
        writer.Write(s.Effective.DayNumber);
        writer.Write(s.Until?.DayNumber ?? -1);
        writer.Write(s.CheckedTo.DayNumber);
        writer.Write(s.EffectiveChecked);
        writer.Write(s.Complete);
        writer.Write(s.Renumbered is not null);
        if (s.Renumbered is { } map)
        {
            writer.Write(map.From.DayNumber);
            writer.Write(map.Until.DayNumber);
            writer.Write(map.Articles.Count);
            foreach (var (old, now) in map.Articles.OrderBy(pair => pair.Key))
            {
                writer.Write(old);
                writer.Write(now);
            }
        }

        writer.Write(file.Articles.Count);
        foreach (var article in file.Articles)
        {
            writer.Write(article.Number.No);
            writer.Write(article.Number.Sub);
            writer.Write(article.Sha256);
            writer.Write(article.Text);
        }
    }

    private static StatuteFile Read(BinaryReader reader)
    {
        var law = reader.ReadString();
        var shortName = reader.ReadString();
        var aliases = new string[reader.ReadInt32()];
        for (var i = 0; i < aliases.Length; i++)
        {
            aliases[i] = reader.ReadString();
        }

        var statute = new Statute
        {
            Law = law,
            ShortName = shortName,
            Aliases = aliases,
            Level = reader.ReadString(),
            VersionDate = DateOnly.FromDayNumber(reader.ReadInt32()),
            Effective = DateOnly.FromDayNumber(reader.ReadInt32()),
            Until = reader.ReadInt32() is >= 0 and var until ? DateOnly.FromDayNumber(until) : null,
            CheckedTo = DateOnly.FromDayNumber(reader.ReadInt32()),
            EffectiveChecked = reader.ReadBoolean(),
            Complete = reader.ReadBoolean(),
            Renumbered = reader.ReadBoolean() ? ReadMap(reader) : null,
        };
        var articles = new StatuteArticle[reader.ReadInt32()];
        for (var i = 0; i < articles.Length; i++)
        {
            var number = new ArticleNumber(reader.ReadInt32(), reader.ReadInt32());
            var sha256 = reader.ReadString();
            articles[i] = new StatuteArticle(statute, number, reader.ReadString(), sha256);
        }

        return new StatuteFile(statute, articles);
    }

    private static Renumbering ReadMap(BinaryReader reader)
    {
        var from = DateOnly.FromDayNumber(reader.ReadInt32());
        var until = DateOnly.FromDayNumber(reader.ReadInt32());
        var articles = new Dictionary<int, int>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            articles.Add(reader.ReadInt32(), reader.ReadInt32());
        }

        return new Renumbering(from, until, articles);
    }
}
