namespace Huairou.Review.Documents.Clauses;

/// <summary>认出题目、无编号标题与附注，其余都是规则文字。宁可当作规则，不可漏审。</summary>
internal static class RoleAssigner
{
    /// <summary>题目与题注只在开头这么多个单元里找。</summary>
    private const int FrontLimit = 14;

    /// <summary>给一个部分的单元定角色，返回题目。</summary>
    /// <param name="units">单元，依次。</param>
    /// <param name="attachment">是附件（首行是附件号）。</param>
    public static string Assign(List<Unit> units, bool attachment)
    {
        var title = AssignFront(units, attachment);
        AssignBack(units);
        AssignHeadings(units);
        return title;
    }

    private static string AssignFront(List<Unit> units, bool attachment)
    {
        var title = "";
        var complete = false;
        var i = 0;
        for (; i < units.Count && i < FrontLimit; i++)
        {
            var u = units[i];
            if (u.Role == UnitRole.Cell || (u.Marker.Kind != MarkerKind.None && !(title.Length == 0 && u.Origin.HeadingLevel == 1 && !u.Marker.IsStructure && u.Marker.Kind != MarkerKind.Article)))
            {
                break;
            }

            var t = u.Text.AsSpan();
            if ((attachment && i == 0) || PartSplitter.AttachmentNumber(t, out _) is not null)
            {
                Note(u, "附件号");
            }
            else if (NoteShape.IsDocumentNumber(t))
            {
                Note(u, "文号");
            }
            else if (NoteShape.IsContentsHead(t))
            {
                MarkContents(units, i);
                break;
            }
            else if (NoteShape.IsAdoption(t) || NoteShape.IsDate(t))
            {
                Note(u, "题注");
                complete |= title.Length > 0;
            }
            else if (NoteShape.IsSalutation(t))
            {
                Note(u, "称谓");
                complete = true;
            }
            else if (NoteShape.IsEdition(t) && title.Length > 0)
            {
                u.Role = UnitRole.Title;
                title += u.Text;
                complete = true;
            }
            else if (title.Length > 0 && t.Length >= 4 && Repeats(title, t))
            {
                // 网页标题之下正文又排一遍题目。
                u.Role = UnitRole.Title;
            }
            else if (!complete && IsTitleLine(u, title, units, i))
            {
                u.Role = UnitRole.Title;
                title += title.Length > 0 && char.IsAsciiLetterOrDigit(title[^1]) ? " " + u.Text : u.Text;
                complete = NoteShape.IsTitle(t);
            }
            else if (TextShape.EndsSentence(t) || t.Length > 60)
            {
                break;
            }
            else if (NoteShape.IsSigner(t))
            {
                Note(u, "制定机关");
            }
            else
            {
                break;
            }
        }

        return title.Replace("\n", "", StringComparison.Ordinal);
    }

    private static bool Repeats(string title, ReadOnlySpan<char> line)
    {
        Span<char> packed = stackalloc char[80];
        var n = 0;
        foreach (var c in line[..Math.Min(line.Length, 80)])
        {
            if (!HanNumber.IsSpace(c))
            {
                packed[n++] = c;
            }
        }

        return line.Length <= 80 && title.AsSpan().IndexOf(packed[..n], StringComparison.Ordinal) >= 0;
    }

    private static bool IsTitleLine(Unit u, string title, List<Unit> units, int index)
    {
        var t = u.Text.AsSpan();
        if (t.Length > 80 || TextShape.EndsSentence(t) || TextShape.EndsColon(t))
        {
            return false;
        }

        if (NoteShape.IsTitle(t))
        {
            return true;
        }

        // 居中、标题样式，或短行后面不远就有以文种名收尾的行（题目分两行排）。
        var styled = u.Origin.Centered || u.Origin.HeadingLevel == 1;
        if (styled)
        {
            return t.IndexOf('，') < 0 || u.Origin.HeadingLevel == 1;
        }

        return index + 1 < units.Count && units[index + 1] is { Role: UnitRole.Normal, Marker.Kind: MarkerKind.None } next
            && t.Length <= 40 && t.IndexOf('，') < 0 && !TextShape.HasNormative(t) && NoteShape.IsTitle(next.Text);
    }

    /// <summary>目录：到编号从头再来的那一行为止。</summary>
    private static void MarkContents(List<Unit> units, int head)
    {
        Note(units[head], "目录");
        if (head + 1 >= units.Count)
        {
            return;
        }

        var first = units[head + 1];
        for (var j = head + 2; j < units.Count && j < head + 400; j++)
        {
            if (SameEntry(units[j], first))
            {
                for (var k = head + 1; k < j; k++)
                {
                    Note(units[k], "目录");
                }

                return;
            }
        }
    }

    private static bool SameEntry(Unit a, Unit b)
    {
        if (a.Marker.Kind != b.Marker.Kind || a.Marker.Number != b.Marker.Number)
        {
            return false;
        }

        // 目录条目可能带点线与页码。
        var x = a.Text.AsSpan();
        var y = b.Text.AsSpan().TrimEnd(".…·0123456789 \t\u3000");
        return a.Marker.Kind == MarkerKind.None ? x.SequenceEqual(y) : x.StartsWith(y, StringComparison.Ordinal);
    }

    private static void AssignBack(List<Unit> units)
    {
        for (var i = units.Count - 1; i >= 0 && i >= units.Count - 40; i--)
        {
            var u = units[i];
            if (u.Role != UnitRole.Normal || u.Marker.Kind != MarkerKind.None)
            {
                continue;
            }

            var t = u.Text.AsSpan();
            if (NoteShape.IsDate(t) || NoteShape.IsContact(t))
            {
                Note(u, NoteShape.IsDate(t) ? "落款" : "附注");
            }
            else if (NoteShape.IsSigner(t) && (i == units.Count - 1 || units[i + 1].Role == UnitRole.Note))
            {
                Note(u, "落款");
            }
            else if (t[0] == '附' && (PartSplitter.AttachmentNumber(t, out _) is not null || t.StartsWith("附件：", StringComparison.Ordinal)) && i > 0)
            {
                Note(u, "附件目录");
            }
        }
    }

    private static void AssignHeadings(List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            var u = units[i];
            if (u.Role != UnitRole.Normal || u.Marker.Kind != MarkerKind.None || TextShape.EndsSentence(u.Text) || TextShape.EndsColon(u.Text))
            {
                continue;
            }

            var next = i + 1 < units.Count ? units[i + 1] : null;
            if (next is null)
            {
                continue;
            }

            var styled = u.Origin.HeadingLevel > 0 || u.Origin.Centered;
            // 没有样式时，只认名词收尾的短行，而且后面接着编号或成句的文字。
            var plain = u.Text.Length <= 20 && (next.Marker.Kind != MarkerKind.None || next.Role == UnitRole.Cell || TextShape.EndsSentence(next.Text))
                && !(i > 0 && units[i - 1] is { Role: UnitRole.Normal } previous && !TextShape.EndsSentence(previous.Text) && previous.Marker.Kind == MarkerKind.None);
            var caption = next.Role == UnitRole.Cell && u.Text.Length <= 40
                && (u.Text.AsSpan().StartsWith("表", StringComparison.Ordinal) || u.Text.EndsWith('表') || u.Text.StartsWith("单位", StringComparison.Ordinal));
            if (caption)
            {
                u.Role = UnitRole.Caption;
            }
            else if ((styled && u.Text.Length <= 60) || (plain && TextShape.LooksLikeHeading(u.Text, 20) && !TextShape.HasNormative(u.Text)))
            {
                u.Role = UnitRole.Heading;
            }
        }
    }

    private static void Note(Unit u, string name)
    {
        u.Role = UnitRole.Note;
        u.NoteName = name;
    }
}
