using System.Numerics;

namespace Analytics.Forecast;

/// <summary>
/// The grid on which the logarithm of the pace is filtered, as a difference from its prior median: -5 to 3.5 in steps of a
/// sixteenth. One dimension is small enough to be summed exactly; nothing needs to be sampled.
/// </summary>
static class PaceGrid
{
    public const int Points = 137;
    public const double Step = 0.0625;
    const double Lowest = -5;

    public static double At(int point) => Lowest + point * Step;

    /// <summary>The normal density around 0, normalised on the grid.</summary>
    public static double[] Normal(double spread)
    {
        var p = new double[Points];
        for (var i = 0; i < Points; i++) p[i] = Density(At(i) / spread);
        Normalise(p);
        return p;
    }

    /// <summary>Divides by the sum, which is returned.</summary>
    public static double Normalise(double[] p)
    {
        var sum = 0.0;
        foreach (var value in p) sum += value;
        for (var i = 0; i < p.Length; i++) p[i] /= sum;
        return sum;
    }

    public static double Density(double z) => Elementary.Exp(-z * z / 2);
}

/// <summary>
/// The change of the pace from one year to the next: a normal step of the logarithm. Each row of the matrix is normalised,
/// so that no probability leaves the grid at its ends. All rows are one sequence of densities, shifted.
/// </summary>
sealed class PaceChange
{
    // Index Points - 1 holds the density of staying where one is.
    readonly double[] _densities = new double[2 * PaceGrid.Points - 1];
    readonly double[] _rowSums = new double[PaceGrid.Points];

    /// <param name="mean">Mean of the step of the logarithm.</param>
    /// <param name="spread">Its standard deviation.</param>
    public PaceChange(double mean, double spread)
    {
        const int stay = PaceGrid.Points - 1;
        for (var k = 0; k < _densities.Length; k++)
            _densities[k] = PaceGrid.Density(((k - stay) * PaceGrid.Step - mean) / spread);
        for (var from = 0; from < PaceGrid.Points; from++)
            for (var to = 0; to < PaceGrid.Points; to++)
                _rowSums[from] += _densities[stay + to - from];
    }

    /// <summary>The distribution a year later.</summary>
    public double[] Apply(double[] p)
    {
        var moved = new double[PaceGrid.Points];
        for (var from = 0; from < PaceGrid.Points; from++)
            Add(moved, _densities.AsSpan(PaceGrid.Points - 1 - from, PaceGrid.Points), p[from] / _rowSums[from]);
        return moved;
    }

    // Several sums side by side, each in the same order of terms: the width of the machine's vectors changes no bit.
    static void Add(Span<double> sums, ReadOnlySpan<double> row, double weight)
    {
        var i = 0;
        for (; i <= sums.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(sums[i..]) + new Vector<double>(row[i..]) * weight).CopyTo(sums[i..]);
        for (; i < sums.Length; i++) sums[i] += row[i] * weight;
    }
}
