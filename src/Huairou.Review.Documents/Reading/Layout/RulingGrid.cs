namespace Huairou.Review.Documents.Reading.Layout;

/// <summary>一格的位置与版面范围。</summary>
internal readonly record struct GridArea(int Row, int Column, int RowSpan, int ColumnSpan, double Left, double Top, double Right, double Bottom);

/// <summary>一组相交的线构成的网格；两格之间没有线就是同一格。</summary>
internal sealed class RulingGrid
{
    private readonly List<Ruling> _horizontal;
    private readonly List<Ruling> _vertical;
    private readonly double _slack;

    private RulingGrid(double[] xs, double[] ys, List<Ruling> horizontal, List<Ruling> vertical, double slack)
    {
        Xs = xs;
        Ys = ys;
        _horizontal = horizontal;
        _vertical = vertical;
        _slack = slack;
    }

    /// <summary>竖线位置。</summary>
    public double[] Xs { get; }

    /// <summary>横线位置。</summary>
    public double[] Ys { get; }

    public int Columns => Xs.Length - 1;

    public int Rows => Ys.Length - 1;

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    /// <summary>由线造网格；线不足以成表时为 null。</summary>
    public static RulingGrid? Create(List<Ruling> rulings, double slack)
    {
        var horizontal = rulings.FindAll(ruling => ruling.IsHorizontal);
        var vertical = rulings.FindAll(ruling => !ruling.IsHorizontal);
        if (horizontal.Count < 2 || vertical.Count == 0)
        {
            return null;
        }

        // 左右不封口的表：以横线的两端作边。
        var ends = horizontal.SelectMany(ruling => new[] { Math.Min(ruling.X1, ruling.X2), Math.Max(ruling.X1, ruling.X2) }).ToList();
        var xs = Cluster([.. vertical.Select(ruling => (ruling.X1 + ruling.X2) / 2), ends.Min(), ends.Max()], slack);
        var ys = Cluster([.. horizontal.Select(ruling => (ruling.Y1 + ruling.Y2) / 2)], slack);
        return xs.Length < 2 || ys.Length < 2 ? null : new RulingGrid(xs, ys, horizontal, vertical, slack);
    }

    public bool Contains(double x, double y) => x >= Xs[0] && x < Xs[^1] && y >= Top && y < Bottom;

    /// <summary>各格，按行、列；合并格只出一次。</summary>
    public IEnumerable<GridArea> Cells()
    {
        var taken = new bool[Rows, Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var right = column;
                while (right + 1 < Columns && !taken[row, right + 1] && !HasVertical(Xs[right + 1], Ys[row], Ys[row + 1]))
                {
                    right++;
                }

                var bottom = row;
                while (bottom + 1 < Rows && !HasHorizontal(Ys[bottom + 1], Xs[column], Xs[right + 1]))
                {
                    bottom++;
                }

                for (var r = row; r <= bottom; r++)
                {
                    for (var c = column; c <= right; c++)
                    {
                        taken[r, c] = true;
                    }
                }

                yield return new GridArea(row, column, bottom - row + 1, right - column + 1, Xs[column], Ys[row], Xs[right + 1], Ys[bottom + 1]);
            }
        }
    }

    // 线段要盖住格边的一半以上才算有边：相邻格的线可能稍有伸出。
    private bool HasVertical(double x, double top, double bottom) =>
        Covered(_vertical.Where(ruling => Math.Abs((ruling.X1 + ruling.X2) / 2 - x) <= _slack).Select(ruling => (Math.Min(ruling.Y1, ruling.Y2), Math.Max(ruling.Y1, ruling.Y2))), top, bottom);

    private bool HasHorizontal(double y, double left, double right) =>
        Covered(_horizontal.Where(ruling => Math.Abs((ruling.Y1 + ruling.Y2) / 2 - y) <= _slack).Select(ruling => (Math.Min(ruling.X1, ruling.X2), Math.Max(ruling.X1, ruling.X2))), left, right);

    private static bool Covered(IEnumerable<(double From, double To)> lines, double from, double to)
    {
        var covered = 0d;
        var reach = from;
        foreach (var (start, end) in lines.OrderBy(line => line.From))
        {
            var a = Math.Max(start, reach);
            var b = Math.Min(end, to);
            if (b > a)
            {
                covered += b - a;
                reach = b;
            }
        }

        return covered > (to - from) * 0.5;
    }

    private static double[] Cluster(List<double> values, double slack)
    {
        values.Sort();
        var centers = new List<double>();
        foreach (var value in values)
        {
            if (centers.Count == 0 || value - centers[^1] > slack)
            {
                centers.Add(value);
            }
        }

        return [.. centers];
    }
}
