using System.Numerics;

namespace Analytics.Forecast;

/// <summary>How the logarithm of the pace changes from one year to the next: a normal step around a damped growth.</summary>
/// <param name="Drift">Standard deviation of the step.</param>
/// <param name="Growth">Its mean into the second year.</param>
/// <param name="Damping">Each later year's mean over that of the year before.</param>
readonly record struct PaceMove(double Drift, double Growth, double Damping)
{
    /// <summary>The mean step into a year counted from 0; the first step is into year 1.</summary>
    public double MeanInto(int year) => Growth * Elementary.Exp(Elementary.Log(Damping) * (year - 1));

    /// <summary>The change into a year, on the grid.</summary>
    public PaceChange Into(int year) => new(MeanInto(year), Drift);

    /// <summary>One step into a year, drawn.</summary>
    public double Draw(int year, ref RandomStream random) => MeanInto(year) + Drift * random.Normal();
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
