namespace Analytics.Benchmarks.Scoring;

/// <summary>
/// Whether outcomes fall evenly over the forecast distributions (probability integral transform). Counts are lumps, so
/// each is spread evenly over its own lump (Czado, Gneiting and Held, "Predictive model assessment for count data",
/// 2009).
/// </summary>
static class PitDeviation
{
    const int Bins = 10;

    /// <summary>Sum over ten bins of how far their share is from a tenth: 0 is ideal, 1.8 the worst.</summary>
    public static double Of(IReadOnlyCollection<Score> scores)
    {
        var shares = new double[Bins];
        foreach (var score in scores)
        {
            for (var bin = 0; bin < Bins; bin++)
                shares[bin] += ShareIn(bin, score.Below, score.UpTo) / scores.Count;
        }

        return shares.Sum(share => Math.Abs(share - 1.0 / Bins));
    }

    // An outcome without any probability has one place, at an end of the distribution or in a gap of it.
    static double ShareIn(int bin, double from, double until) => until - from > 1e-12
        ? Math.Max(Math.Min(until, (bin + 1.0) / Bins) - Math.Max(from, (double)bin / Bins), 0) / (until - from)
        : Math.Clamp((int)(from * Bins), 0, Bins - 1) == bin ? 1 : 0;
}
