namespace Analytics.Forecast.Numerics;

/// <summary>The probability of every possible count of recognised cells, 0 to the size of the pool.</summary>
public sealed class CountDistribution
{
    // Sums of probabilities have rounding errors; a level counts as reached within this distance.
    const double Tolerance = 1e-12;

    /// <summary>The levels that are stored, drawn and scored.</summary>
    public static IReadOnlyList<double> Levels { get; } = [0.025, 0.10, 0.25, 0.50, 0.75, 0.90, 0.975];

    readonly double[] _pmf;

    CountDistribution(double[] pmf, double movedToPool)
    {
        _pmf = pmf;
        MovedToPool = movedToPool;
    }

    /// <summary>P(count = k) at index k, for k = 0 to the pool; sums to 1.</summary>
    public IReadOnlyList<double> Pmf => _pmf;

    /// <summary>
    /// The probability, 0..1, that the model gives to counts above the pool and that was moved to the pool.
    /// </summary>
    public double MovedToPool { get; }

    /// <summary>The mean count.</summary>
    public double Mean => _pmf.Select((p, count) => p * count).Sum();

    /// <summary>A single count with probability 1.</summary>
    internal static CountDistribution Certain(int cells, int count, double movedToPool = 0)
    {
        var pmf = new double[cells + 1];
        pmf[count] = 1;
        return new CountDistribution(pmf, movedToPool);
    }

    /// <summary>
    /// Counts that start at <paramref name="recognised"/> and grow by k with the given log probability; probability
    /// above the pool is moved to the pool.
    /// </summary>
    internal static CountDistribution Growing(int cells, int recognised, Func<int, double> logProbability)
    {
        var pmf = new double[cells + 1];
        var below = 0.0;
        for (var count = recognised; count < cells; count++)
            below += pmf[count] = Math.Exp(logProbability(count - recognised));

        pmf[cells] = Math.Max(1 - below, 0);
        var movedToPool = Math.Max(pmf[cells] - Math.Exp(logProbability(cells - recognised)), 0);
        // Rounding can leave the sum slightly above one.
        if (below > 1)
        {
            for (var count = 0; count < cells; count++)
                pmf[count] /= below;
        }

        return new CountDistribution(pmf, movedToPool);
    }

    /// <summary>
    /// The share of simulated paths that end at each count, from their numbers (index 0 to the pool); in <paramref
    /// name="cut"/> of them the count was limited to the pool.
    /// </summary>
    internal static CountDistribution OfPaths(int[] tallies, int paths, int cut) =>
        new(Array.ConvertAll(tallies, tally => (double)tally / paths), (double)cut / paths);

    /// <summary>P(count &gt;= <paramref name="count"/>), 0..1; 1 for zero or less, 0 above the pool.</summary>
    public double AtLeast(int count)
    {
        var sum = 0.0;
        // Summed from the far end, so that small tails are not lost in a sum near one.
        for (var k = _pmf.Length - 1; k >= Math.Max(count, 0); k--) sum += _pmf[k];
        return count <= 0 ? 1 : Math.Min(sum, 1);
    }

    /// <summary>
    /// The smallest count whose cumulative probability reaches <paramref name="level"/> (0..1; outside it, the ends).
    /// </summary>
    public int Quantile(double level)
    {
        var sum = 0.0;
        for (var count = 0; count < _pmf.Length; count++)
        {
            if ((sum += _pmf[count]) > 0 && sum >= level - Tolerance)
                return count;
        }

        return _pmf.Length - 1;
    }

    /// <summary>The central interval that holds <paramref name="coverage"/> (0..1) of the probability.</summary>
    public CountInterval Interval(double coverage) =>
        new(Quantile((1 - coverage) / 2), Quantile((1 + coverage) / 2));
}

/// <summary>A range of counts, both ends included, always within 0 and the pool.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
public readonly record struct CountInterval(int Lower, int Upper);
