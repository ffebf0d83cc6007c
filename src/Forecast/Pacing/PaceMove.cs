using System.Numerics;
using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Pacing;

/// <summary>A year in which a programme loses most of its pace: a campaign ends, staff change.</summary>
/// <param name="Chance">How often, 0..1 a year.</param>
/// <param name="Mean">Mean of the step of the logarithm of the pace in such a year.</param>
/// <param name="Spread">Its standard deviation.</param>
readonly record struct PaceBreak(double Chance, double Mean, double Spread)
{
    public static PaceBreak Never { get; } = new(0, 0, 1);
}

/// <summary>
/// How the logarithm of the pace changes from one year to the next: a normal step around a damped growth, or a break.
/// </summary>
/// <param name="Drift">Standard deviation of the step.</param>
/// <param name="Growth">Its mean into the second year.</param>
/// <param name="Damping">The ratio of each later year's mean to that of the previous year.</param>
/// <param name="Break">The alternative to the normal step.</param>
readonly record struct PaceMove(double Drift, double Growth, double Damping, PaceBreak Break)
{
    /// <summary>The change into a year, on the grid.</summary>
    public PaceChange Into(int year)
    {
        var (mean, move) = (MeanInto(year), this);
        return new PaceChange(step =>
            (1 - move.Break.Chance) * PaceGrid.Density((step - mean) / move.Drift) / move.Drift
            + move.Break.Chance * PaceGrid.Density((step - move.Break.Mean) / move.Break.Spread) / move.Break.Spread);
    }

    /// <summary>Draws one step into a year; always from two uniform numbers.</summary>
    public double Draw(int year, ref RandomStream random)
    {
        var isBreak = random.Uniform() < Break.Chance;
        var z = random.Normal();
        return isBreak ? Break.Mean + Break.Spread * z : MeanInto(year) + Drift * z;
    }

    // The first step is into year 1, years counted from 0.
    double MeanInto(int year) => Growth * Elementary.Exp(Elementary.Log(Damping) * (year - 1));
}

/// <summary>
/// The yearly change of the pace on the grid. Each row of the matrix is normalised, so that no probability leaves the
/// grid at its ends. All rows are one sequence of densities, shifted.
/// </summary>
sealed class PaceChange
{
    // Index Points - 1 is the density of no change.
    readonly double[] _densities = new double[2 * PaceGrid.Points - 1];
    readonly double[] _rowSums = new double[PaceGrid.Points];

    /// <param name="density">Density of a step of the logarithm, up to a constant factor.</param>
    public PaceChange(Func<double, double> density)
    {
        const int stay = PaceGrid.Points - 1;
        for (var k = 0; k < _densities.Length; k++) _densities[k] = density((k - stay) * PaceGrid.Step);
        for (var from = 0; from < PaceGrid.Points; from++)
        {
            for (var to = 0; to < PaceGrid.Points; to++)
                _rowSums[from] += _densities[stay + to - from];
        }
    }

    /// <summary>The distribution a year later.</summary>
    public double[] Apply(double[] p)
    {
        var moved = new double[PaceGrid.Points];
        for (var from = 0; from < PaceGrid.Points; from++)
            Add(moved, _densities.AsSpan(PaceGrid.Points - 1 - from, PaceGrid.Points), p[from] / _rowSums[from]);
        return moved;
    }

    // Several sums side by side, each in the same order of terms: the vector width of the machine does not change the
    // result.
    static void Add(Span<double> sums, ReadOnlySpan<double> row, double weight)
    {
        var i = 0;
        for (; i <= sums.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(sums[i..]) + new Vector<double>(row[i..]) * weight).CopyTo(sums[i..]);
        for (; i < sums.Length; i++) sums[i] += row[i] * weight;
    }
}
