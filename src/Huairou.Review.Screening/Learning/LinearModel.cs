using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Huairou.Review.Screening.Learning;

/// <summary>导出的线性分类器：稀疏权重、偏置与校准曲线。与 ML.NET 的原模型得分一致由测试证明。</summary>
/// <remarks>文件：8 字节标识、版本、偏置、校准 a/b、权重个数、（下标、权重）表、SHA-256。全部小端。</remarks>
public sealed class LinearModel
{
    private static readonly byte[] Magic = "HRLMODEL"u8.ToArray();
    private readonly float[] _weights;

    /// <summary>构造。</summary>
    /// <param name="bias">偏置。</param>
    /// <param name="weights">稀疏权重。</param>
    /// <param name="slope">校准斜率：概率 = 1/(1+exp(-(slope·原始分+offset)))。</param>
    /// <param name="offset">校准截距。</param>
    public LinearModel(float bias, IReadOnlyDictionary<int, float> weights, float slope, float offset)
    {
        Bias = bias;
        Slope = slope;
        Offset = offset;
        _weights = new float[FeatureVector.Dimension];
        foreach (var (index, weight) in weights)
        {
            _weights[index] = weight;
        }
    }

    /// <summary>偏置。</summary>
    public float Bias { get; }

    /// <summary>校准斜率。</summary>
    public float Slope { get; }

    /// <summary>校准截距。</summary>
    public float Offset { get; }

    /// <summary>某特征的权重。</summary>
    public float Weight(int index) => _weights[index];

    /// <summary>原始分（未校准）。</summary>
    public float Raw(FeatureVector vector)
    {
        // 双精度累加：结果与词典遍历次序无关到小数点后六位。
        double sum = Bias;
        foreach (var (index, value) in vector.Values.OrderBy(static v => v.Key))
        {
            sum += (double)_weights[index] * value;
        }

        return (float)sum;
    }

    /// <summary>校准后的概率，0–1。</summary>
    public double Probability(float raw) => 1 / (1 + Math.Exp(-((Slope * (double)raw) + Offset)));

    /// <summary>写文件。</summary>
    public void Save(string path)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(1);
            writer.Write(Bias);
            writer.Write(Slope);
            writer.Write(Offset);
            var nonZero = Enumerable.Range(0, _weights.Length).Where(i => _weights[i] != 0).ToArray();
            writer.Write(nonZero.Length);
            foreach (var index in nonZero)
            {
                writer.Write(index);
                writer.Write(_weights[index]);
            }
        }

        var body = buffer.ToArray();
        File.WriteAllBytes(path, [.. body, .. SHA256.HashData(body)]);
    }

    /// <summary>读文件。</summary>
    /// <exception cref="InvalidDataException">文件损坏或版本不符。</exception>
    public static LinearModel Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 60 || !bytes.AsSpan(0, 8).SequenceEqual(Magic) || !SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - 32)))
        {
            throw new InvalidDataException($"模型文件 {Path.GetFileName(path)} 损坏，请重新解压安装包或运行 huairou train。");
        }

        var span = bytes.AsSpan(12);
        var bias = BinaryPrimitives.ReadSingleLittleEndian(span);
        var slope = BinaryPrimitives.ReadSingleLittleEndian(span[4..]);
        var offset = BinaryPrimitives.ReadSingleLittleEndian(span[8..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(span[12..]);
        var weights = new Dictionary<int, float>(count);
        for (var i = 0; i < count; i++)
        {
            weights[BinaryPrimitives.ReadInt32LittleEndian(span[(16 + (i * 8))..])] = BinaryPrimitives.ReadSingleLittleEndian(span[(20 + (i * 8))..]);
        }

        return new LinearModel(bias, weights, slope, offset);
    }
}
