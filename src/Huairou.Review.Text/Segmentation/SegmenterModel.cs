using System.Runtime.InteropServices;

namespace Huairou.Review.Text.Segmentation;

/// <summary>编译好的分词词典：一个文件整体读入，几毫秒打开。不可变，线程安全，供任意多个分词器共用。</summary>
public sealed class SegmenterModel
{
    private readonly byte[] _payload;
    private readonly int _cells;
    private readonly int _weights;
    private readonly int _characters;

    private SegmenterModel(byte[] payload, SegmenterHeader header)
    {
        _payload = payload;
        _cells = header.Cells;
        _weights = header.Weights;
        _characters = header.Characters;
        RootBase = header.RootBase;
        var logTotal = Math.Log(header.Total);
        GeneralWeights = LogWeights(0, logTotal);
        DomainWeights = LogWeights(1, logTotal);
        UnknownWeight = Math.Log(1) - logTotal;
        var codes = new ushort[char.MaxValue + 1];
        var characters = MemoryMarshal.Cast<byte, char>(Section(4).AsSpan())[.._characters];
        for (var i = 0; i < characters.Length; i++)
        {
            codes[characters[i]] = (ushort)(i + 1);
        }

        Codes = codes;
        Transitions = MemoryMarshal.Cast<byte, double>(Section(2).AsSpan()).ToArray();
        Emissions = MemoryMarshal.Cast<byte, double>(Section(3).AsSpan()).ToArray();
        Cells = MemoryMarshal.Cast<byte, ulong>(Section(0).AsSpan()).ToArray();
    }

    /// <summary>双数组单元。</summary>
    internal ulong[] Cells { get; }

    /// <summary>字到字码；0 是词典与模型都没有的字。</summary>
    internal ushort[] Codes { get; }

    /// <summary>起始与转移概率。</summary>
    internal double[] Transitions { get; }

    /// <summary>发射概率，每个字码四个。</summary>
    internal double[] Emissions { get; }

    /// <summary>通用词典的对数词频，按词频序号；不是词的为负无穷。</summary>
    internal double[] GeneralWeights { get; }

    /// <summary>加上领域词之后的对数词频。</summary>
    internal double[] DomainWeights { get; }

    /// <summary>词典里没有的单字的对数词频。</summary>
    internal double UnknownWeight { get; }

    /// <summary>根的基址。</summary>
    internal int RootBase { get; }

    /// <summary>打开编译好的词典。</summary>
    /// <param name="path">models/segmenter.bin。</param>
    /// <exception cref="FileNotFoundException">没有这个文件。</exception>
    /// <exception cref="InvalidDataException">不是词典、版本不符、被截断或者损坏。</exception>
    public static SegmenterModel Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"没有分词词典“{path}”；请完整解压发布包，或在源代码目录运行 huairou train。", path);
        }

        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"分词词典“{path}”{e.Message}；请重新解压发布包，或在源代码目录运行 huairou train。", e);
        }
    }

    /// <summary>解析文件内容。</summary>
    /// <exception cref="InvalidDataException">见消息。</exception>
    internal static SegmenterModel Parse(byte[] file)
    {
        if (file.Length < SegmenterFile.HeaderSize)
        {
            throw new InvalidDataException("太短");
        }

        var header = MemoryMarshal.Read<SegmenterHeader>(file);
        if (header.Magic != SegmenterFile.Magic)
        {
            throw new InvalidDataException("不是分词词典");
        }

        if (header.Version != SegmenterFile.Version)
        {
            throw new InvalidDataException($"的格式版本是 {header.Version}，本程序用 {SegmenterFile.Version}");
        }

        var payload = file[SegmenterFile.HeaderSize..];
        var model = Sizes(header);
        if (model is not { } sizes || sizes.Sum() != payload.Length)
        {
            throw new InvalidDataException("被截断或者长度不对");
        }

        if (SegmenterFile.Hash(payload) != header.PayloadHash)
        {
            throw new InvalidDataException("已损坏（散列不符）");
        }

        return new SegmenterModel(payload, header);
    }

    private static long[]? Sizes(SegmenterHeader header) =>
        header is { Cells: > 0, Weights: > 0 and <= ushort.MaxValue, Characters: > 0 and < ushort.MaxValue, Total: > 0 }
            ?
            [
                header.Cells * 8L, header.Weights * 8L, SegmenterFile.Transitions * 8L, (header.Characters + 1) * 32L,
                SegmenterFile.Align(header.Characters * sizeof(char)),
            ]
            : null;

    private ArraySegment<byte> Section(int index)
    {
        var header = new SegmenterHeader { Cells = _cells, Weights = _weights, Characters = _characters, Total = 1 };
        var sizes = Sizes(header)!;
        return new ArraySegment<byte>(_payload, (int)sizes[..index].Sum(), (int)sizes[index]);
    }

    // 每个序号是一对词频：通用词典的、加上领域词之后的。0 表示不是词。
    private double[] LogWeights(int column, double logTotal)
    {
        var pairs = MemoryMarshal.Cast<byte, int>(Section(1).AsSpan());
        var weights = new double[_weights];
        for (var i = 0; i < weights.Length; i++)
        {
            var frequency = pairs[(i * 2) + column];
            weights[i] = frequency == 0 ? double.NegativeInfinity : Math.Log(frequency) - logTotal;
        }

        return weights;
    }
}
