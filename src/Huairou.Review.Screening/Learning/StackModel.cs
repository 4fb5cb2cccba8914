using Huairou.Review.Text.Packs;

namespace Huairou.Review.Screening.Learning;

/// <summary>第二层：一排数的逻辑回归，连同由留出写作者的交叉验证选定的阈值。</summary>
internal sealed record StackModel
{
    private readonly float[] _weights;

    /// <summary>构造。</summary>
    /// <param name="bias">偏置。</param>
    /// <param name="weights">权重，次序同 <see cref="Signals.Names"/>。</param>
    public StackModel(float bias, float[] weights)
    {
        Bias = bias;
        _weights = weights;
    }

    /// <summary>偏置。</summary>
    public float Bias { get; }

    /// <summary>权重。</summary>
    public IReadOnlyList<float> Weights => _weights;

    /// <summary>整份文件里出“仅模型提示”的阈值：文件里的条款绝大多数没有问题，从严以求安静。</summary>
    public double Quiet { get; init; } = 0.9;

    /// <summary>村规、方案、单位规章等整份文件里出“仅模型提示”的阈值：那里问题条款多得多，取两个阈值的中间。</summary>
    public double Relaxed => Math.Round((Quiet + Threshold) / 2, 3);

    /// <summary>没有规则意见时，单独一段文字达到此概率即提示（仅模型提示）。</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>规则有意见而概率低于此值：意见改列“不确定”。</summary>
    public double Doubt { get; init; }

    /// <summary>没有任何可疑词语、不必细看的条款的概率。</summary>
    public double Floor { get; init; } = 0.01;

    /// <summary>按 <see cref="Relaxed"/> 出提示的文件里，没有规则意见的条款到此为止的分。</summary>
    public HintFloors Floors { get; init; } = HintFloors.None;

    /// <summary>同上，用于按 <see cref="Quiet"/> 出提示的文件：提示阈值高，可以略过的多。</summary>
    public HintFloors QuietFloors { get; init; } = HintFloors.None;

    /// <summary>提示阈值既定，先算的分低于多少就不必细看。</summary>
    /// <param name="hintFrom">模型提示的阈值，0–1。</param>
    public HintFloors FloorsFor(double hintFrom) => (hintFrom >= Quiet ? QuietFloors : Floors).Lowered(Unfamiliar);

    // 下限由训练的写作者选定；没有见过的写作者用字不同，再放低一截。
    private const float Unfamiliar = 0.5f;

    /// <summary>概率，0–1。</summary>
    public double Probability(float[] signals) => 1 / (1 + Math.Exp(-LogOdds(signals)));

    /// <summary>对数几率。</summary>
    public double LogOdds(float[] signals)
    {
        double sum = Bias;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += (double)_weights[i] * signals[i];
        }

        return sum;
    }

    /// <summary>对数几率乘以斜率、加上截距的模型；权重舍入到四位小数。</summary>
    public StackModel Scaled(float slope, float bias) =>
        new(MathF.Round((Bias * slope) + bias, 4), [.. _weights.Select(w => MathF.Round(w * slope, 4))]);

    /// <summary>写出。</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Bias);
        writer.Write(Threshold);
        writer.Write(Doubt);
        writer.Write(Quiet);
        writer.Write(Floor);
        foreach (var floors in new[] { Floors, QuietFloors })
        {
            writer.Write(floors.Letters);
            writer.Write(floors.Plain);
            writer.Write(floors.Sentence);
        }

        writer.Write(_weights.Length);
        foreach (var w in _weights)
        {
            writer.Write(w);
        }
    }

    /// <summary>读入。</summary>
    public static StackModel Read(PackReader reader)
    {
        var bias = reader.Single();
        var (threshold, doubt, quiet, floor) = (reader.Double(), reader.Double(), reader.Double(), reader.Double());
        var floors = new HintFloors(reader.Single(), reader.Single(), reader.Single());
        var quietFloors = new HintFloors(reader.Single(), reader.Single(), reader.Single());
        if (reader.Int32() != Signals.Names.Count)
        {
            throw new InvalidDataException("模型文件与程序版本不符，请运行 huairou train。");
        }

        return new StackModel(bias, reader.Array<float>(Signals.Names.Count)) { Threshold = threshold, Doubt = doubt, Quiet = quiet, Floor = floor, Floors = floors, QuietFloors = quietFloors };
    }
}
