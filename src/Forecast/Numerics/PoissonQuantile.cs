namespace Analytics.Forecast.Numerics;

/// <summary>
/// Poisson draws by inverting the distribution function: one uniform number for each draw, whatever the mean. A what-if
/// therefore meets the same luck as the case it is compared with, and a higher mean never draws less.
/// </summary>
static class PoissonQuantile
{
    // Above it the terms of the sum are many; the expansion below is then right to well within one count.
    const double SumUpTo = 30;

    /// <summary>The smallest count whose cumulative probability reaches <paramref name="u"/>, at most <paramref name="most"/>.</summary>
    /// <param name="mean">0 or more, also huge.</param>
    /// <param name="u">Strictly between 0 and 1.</param>
    /// <param name="most">The count beyond which nothing is asked.</param>
    /// <param name="isCut">Whether the draw would have been above <paramref name="most"/>.</param>
    public static int At(double mean, double u, int max, out bool isCut)
    {
        var count = mean <= SumUpTo ? BySum(mean, u, max) : ByExpansion(mean, u);
        isCut = count > max;
        return isCut ? max : (int)count;
    }

    // Looks one beyond the most, to know that the draw would have been more.
    static double BySum(double mean, double u, int max)
    {
        var term = Elementary.Exp(-mean);
        var sum = term;
        var count = 0;
        while (sum < u && count <= max)
        {
            var next = term * mean / ++count;
            if (sum + next == sum && count > mean) break; // The last digits of u lie beyond what the sum can tell.
            term = next;
            sum += term;
        }
        return count;
    }

    // Cornish and Fisher's expansion to the skewness (Abramowitz and Stegun 26.2.49).
    static double ByExpansion(double mean, double u)
    {
        mean = Math.Min(mean, 1e15); // Infinite times zero is no number.
        var z = Elementary.NormalQuantile(u);
        return Math.Max(Math.Floor(mean + Math.Sqrt(mean) * z + (z * z - 1) / 6 + 0.5), 0);
    }
}
