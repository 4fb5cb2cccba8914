using Huairou.Review.Text.Packs;

namespace Huairou.Review.Screening.Learning;

/// <summary>定主类型：字片段模型、概念模型与规则意见合起来给每个类型打分，取最高的。不可变、线程安全。</summary>
internal sealed class TypeArbiter
{
    /// <summary>合成时的各维，次序同权重。</summary>
    public static readonly IReadOnlyList<string> Names = ["字片段", "概念", "规则主类型", "规则副类型", "规则不确定或建议", "规则已排除"];

    /// <summary>规则没有命中过的类型，要高出这么多（对数几率）才取代规则的主类型：真实文件比训练条款长，宁可信规则。</summary>
    public const double Margin = 0.7;

    private static readonly byte[] Magic = "HRTYPES3"u8.ToArray();
    private readonly TypeModel _characters;
    private readonly TypeModel _concepts;
    private readonly float[] _weights;

    /// <summary>构造。</summary>
    /// <param name="characters">字片段模型。</param>
    /// <param name="concepts">概念模型，类型次序与前者相同。</param>
    /// <param name="weights">合成的权重，次序同 <see cref="Names"/>。</param>
    public TypeArbiter(TypeModel characters, TypeModel concepts, IReadOnlyList<float> weights)
    {
        (_characters, _concepts, _weights) = (characters, concepts, [.. weights]);
    }

    /// <summary>类型编号。</summary>
    public IReadOnlyList<string> Types => _characters.Types;

    /// <summary>合成的权重。</summary>
    public IReadOnlyList<float> Weights => _weights;

    /// <summary>每个类型合成前的各维。</summary>
    /// <param name="view">文字。</param>
    /// <param name="votes">规则的意见。</param>
    /// <param name="scale">倍数来源。</param>
    public float[][] Inputs(TypeView view, TypeVotes votes, LinearModel scale)
    {
        var characters = LogSoftmax(_characters.Scores(view.Characters, scale));
        var concepts = LogSoftmax(_concepts.Scores(view.Concepts, scale));
        return [.. Types.Select((t, k) => new[] { characters[k], concepts[k], One(votes.Main, t), One(votes.Also, t), One(votes.Weak, t), One(votes.Cleared, t) })];
    }

    /// <summary>最合适的类型；<paramref name="allowed"/> 之外的不选。没有可选的时为空。</summary>
    /// <param name="view">文字。</param>
    /// <param name="votes">规则的意见。</param>
    /// <param name="scale">倍数来源。</param>
    /// <param name="allowed">可选的类型。</param>
    public string Choose(TypeView view, TypeVotes votes, LinearModel scale, Func<string, bool> allowed)
    {
        var best = Pick(Inputs(view, votes, scale), _weights, votes, allowed);
        return best < 0 ? "" : Types[best];
    }

    /// <summary>取分最高的；规则没有命中过的类型要比规则定的主类型高出 <see cref="Margin"/> 才取代它。没有可选的时为 -1。</summary>
    public int Pick(float[][] inputs, IReadOnlyList<float> weights, TypeVotes votes, Func<string, bool> allowed)
    {
        var scores = inputs.Select(x => x.Zip(weights, static (v, w) => (double)v * w).Sum()).ToArray();
        var best = Top(scores, allowed);
        if (best < 0 || votes.Main.Contains(Types[best]) || votes.Also.Contains(Types[best]))
        {
            return best;
        }

        var own = Top(scores, t => allowed(t) && (votes.Main.Contains(t) || votes.Also.Contains(t)));
        return own >= 0 && scores[best] - scores[own] < Margin ? own : best;
    }

    private int Top(double[] scores, Func<string, bool> allowed)
    {
        var best = -1;
        for (var k = 0; k < scores.Length; k++)
        {
            if (allowed(Types[k]) && (best < 0 || scores[k] > scores[best]))
            {
                best = k;
            }
        }

        return best;
    }

    /// <summary>写文件。</summary>
    public void Save(string path) => PackFile.Save(path, Magic, writer =>
    {
        foreach (var w in _weights)
        {
            writer.Write(w);
        }

        _characters.Write(writer);
        _concepts.Write(writer);
    });

    /// <summary>读文件。</summary>
    /// <exception cref="InvalidDataException">文件损坏。</exception>
    public static TypeArbiter Load(string path) => PackFile.Load(path, Magic, static reader =>
    {
        var weights = reader.Array<float>(Names.Count);
        return new TypeArbiter(TypeModel.Read(reader), TypeModel.Read(reader), weights);
    });

    private static float One(IReadOnlySet<string> set, string type) => set.Contains(type) ? 1 : 0;

    private static float[] LogSoftmax(float[] scores)
    {
        var top = scores.Max();
        var sum = top + MathF.Log(scores.Sum(s => MathF.Exp(s - top)));
        return [.. scores.Select(s => s - sum)];
    }
}
