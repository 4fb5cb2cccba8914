namespace Huairou.Review.Documents.Clauses;

/// <summary>一个独立编号的部分：正文、一份附件、一条脚注、一个文本框……</summary>
/// <param name="Prefix">地址前缀；正文为 null。</param>
/// <param name="Blocks">所含段落的下标。</param>
internal sealed record Part(ClausePathSegment? Prefix, List<int> Blocks);

/// <summary>按层与附件把文档分成各部分。</summary>
internal static class PartSplitter
{
    /// <summary>附件部分的级别名。</summary>
    public const string Attachment = "附件";

    /// <summary>分部分；批注与将被删除的文字不在其内。</summary>
    public static List<Part> Split(Block[] blocks)
    {
        var body = new List<int>(blocks.Length);
        var layers = new List<(BlockLayer Layer, int Index, List<int> Blocks)>();
        for (var i = 0; i < blocks.Length; i++)
        {
            var b = blocks[i];
            if (b.Layer == BlockLayer.Body)
            {
                body.Add(i);
            }
            else if (b.Layer is not (BlockLayer.Comment or BlockLayer.DeletedRevision))
            {
                LayerOf(b, layers).Add(i);
            }
        }

        var parts = new List<Part>();
        SplitAttachments(blocks, body, parts);
        foreach (var (layer, index, list) in layers)
        {
            var name = LayerName(layer);
            var number = index > 1 || layer is not (BlockLayer.Header or BlockLayer.Footer) ? name + Math.Max(1, index).ToString(System.Globalization.CultureInfo.InvariantCulture) : name;
            parts.Add(new Part(new ClausePathSegment(name, number), list));
        }

        return parts;
    }

    private static List<int> LayerOf(Block block, List<(BlockLayer Layer, int Index, List<int> Blocks)> layers)
    {
        var at = layers.FindIndex(l => l.Layer == block.Layer && l.Index == block.LayerIndex);
        if (at < 0)
        {
            at = layers.Count;
            layers.Add((block.Layer, block.LayerIndex, []));
        }

        return layers[at].Blocks;
    }

    private static string LayerName(BlockLayer layer) => layer switch
    {
        BlockLayer.Header => "页眉",
        BlockLayer.Footer => "页脚",
        BlockLayer.Footnote => "脚注",
        BlockLayer.Endnote => "尾注",
        _ => "文本框",
    };

    private static void SplitAttachments(Block[] blocks, List<int> body, List<Part> parts)
    {
        var starts = new List<(int At, string Number)>();
        for (var i = 0; i < body.Count; i++)
        {
            if (blocks[body[i]].Cell is null && blocks[body[i]].Text.AsSpan().TrimStart() is ['附', ..] line && AttachmentNumber(line.TrimEnd(), out var bare) is { } number && (bare || HasContent(blocks, body, i + 1)))
            {
                Start(starts, i, number);
            }
        }

        if (starts.Count == 0 || starts[0].At == 0)
        {
            // 整个文件就是一份附件时，“附件2”只是页角标注，不改变地址。
            if (starts.Count < 2)
            {
                parts.Add(new Part(null, body));
                return;
            }

            starts.RemoveAt(0);
        }

        parts.Add(new Part(null, body.GetRange(0, starts[0].At)));
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].At : body.Count;
            var name = Attachment + starts[i].Number;
            parts.Add(new Part(new ClausePathSegment(Attachment, name), body.GetRange(starts[i].At, end - starts[i].At)));
        }
    }

    // 同一个附件号先在正文末的附件目录里出现，再作为附件本身的首行出现：取最后一次。
    private static void Start(List<(int At, string Number)> starts, int at, string number)
    {
        starts.RemoveAll(s => s.Number == number);
        starts.Add((at, number));
    }

    /// <summary>“附件2”“附件二：分配明细表”“附：”的编号（没有编号为空串）；不是附件起首时为 null。</summary>
    /// <param name="line">一行。</param>
    /// <param name="bare">除编号外没有别的字。</param>
    internal static string? AttachmentNumber(ReadOnlySpan<char> line, out bool bare)
    {
        bare = false;
        if (line.Length is < 2 or > 60 || line[0] != '附' || line[1] is not ('件' or '录' or '表') || TextShape.EndsSentence(line))
        {
            return null;
        }

        var i = 2;
        while (i < line.Length && HanNumber.IsSpace(line[i]))
        {
            i++;
        }

        var number = HanNumber.TryRead(line, ref i, out var value) && value is > 0 and < 100 ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        var rest = line[i..].TrimStart();
        bare = rest.Length == 0 || (rest.Length == 1 && rest[0] is '：' or ':');
        if (bare)
        {
            return number;
        }

        var separated = rest[0] is '：' or ':' or '.' or '．' or '、' || rest.Length < line.Length - i || rest[0] is '《' or '（';
        if (!separated || rest.IndexOf('，') >= 0)
        {
            return null;
        }

        // “附件：1.申请表”是附件目录。
        var inner = rest.TrimStart("：:.．、 \u3000");
        return MarkerReader.Read(inner).IsItem ? null : number;
    }

    /// <summary>其后还有正文或表格，而不只是落款与别的附件名。</summary>
    private static bool HasContent(Block[] blocks, List<int> body, int from)
    {
        for (var i = from; i < body.Count && i < from + 12; i++)
        {
            var b = blocks[body[i]];
            if (b.Cell is not null)
            {
                return true;
            }

            var text = b.Text.AsSpan().Trim();
            if (AttachmentNumber(text, out _) is not null || NoteShape.IsDate(text) || NoteShape.IsSigner(text))
            {
                return false;
            }

            if (TextShape.EndsSentence(text))
            {
                return true;
            }
        }

        return false;
    }
}
