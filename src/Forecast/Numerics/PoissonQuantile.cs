namespace Analytics.Forecast.Numerics;

/// <summary>
/// Poisson draws by inverting the distribution function: one uniform number for each draw, whatever the mean. A
/// what-if therefore uses the same random numbers as the case it is compared with, and a higher mean never draws
/// less.
/// </summary>
static class PoissonQuantile
{
    // Above it the sum has many terms; the expansion below is then accurate to well within one count.
    const double SumUpTo = 30;

    /// <summary>
    /// The smallest count whose cumulative probability reaches <paramref name="u"/>, at most <paramref name="max"/>.
    /// </summary>
    /// <param name="mean">0 or more, also huge.</param>
    /// <param name="u">Strictly between 0 and 1.</param>
    /// <param name="max">The count beyond which nothing is asked.</param>
    /// <param name="isCut">Whether the draw would have been above <paramref name="max"/>.</param>
    public static int At(double mean, double u, int max, out bool isCut)
    {
        var count = mean <= SumUpTo ? BySum(mean, u, max) : ByExpansion(mean, u);
        isCut = count > max;
        return isCut ? max : (int)count;
    }

    // Goes one beyond the maximum, to detect that the draw exceeds it.
    static double BySum(double mean, double u, int max)
    {
        var term = Elementary.Exp(-mean);
        var sum = term;
        var count = 0;
        while (sum < u && count <= max)
        {
            var next = term * mean / ++count;
            if (sum + next == sum && count > mean) break; // The last digits of u are below the precision of the sum.
            term = next;
            sum += term;
        }
        return count;
    }

    // Cornish and Fisher's expansion to the skewness (Abramowitz and Stegun 26.2.49).
    static double ByExpansion(double mean, double u)
    {
        mean = Math.Min(mean, 1e15); // Infinity times zero is not a number.
        var z = Elementary.NormalQuantile(u);
        return Math.Max(Math.Floor(mean + Math.Sqrt(mean) * z + (z * z - 1) / 6 + 0.5), 0);
    }
}
