namespace Analytics.Forecast.Numerics;

/// <summary>
/// The number of events among trials with equal hazard, by inverting the distribution: one uniform number each.
/// </summary>
static class BinomialQuantile
{
    // As in PoissonQuantile: above it the sum has many terms and the normal approximation is accurate.
    const double SumUpTo = 30;

    /// <summary>The smallest count whose cumulative probability reaches <paramref name="u"/>.</summary>
    /// <param name="trials">0 or more.</param>
    /// <param name="hazard">0 or more: each event has the probability 1 - exp(-hazard).</param>
    /// <param name="u">Strictly between 0 and 1.</param>
    public static int At(int trials, double hazard, double u)
    {
        if (trials == 0 || hazard <= 0) return 0;
        var none = Elementary.Exp(-hazard);
        // Counts the rarer of the two outcomes, so that the first term of the sum does not underflow.
        return none >= 0.5
            ? Count(trials, 1 - none, none, Elementary.Exp(-hazard * trials), u)
            : trials - Count(trials, none, 1 - none, Elementary.Exp(trials * Elementary.Log(1 - none)), 1 - u);
    }

    static int Count(int trials, double p, double q, double none, double u)
    {
        var mean = trials * p;
        return mean <= SumUpTo
            ? BySum(trials, p / q, none, u)
            : (int)Math.Clamp(Math.Floor(mean + Math.Sqrt(mean * q) * Elementary.NormalQuantile(u) + 0.5), 0, trials);
    }

    static int BySum(int trials, double odds, double term, double u)
    {
        var sum = term;
        var count = 0;
        while (sum < u && count < trials)
        {
            var next = term * odds * (trials - count) / (count + 1);
            if (sum + next == sum && next < term) break; // The last digits of u are below the precision of the sum.
            term = next;
            sum += term;
            count++;
        }
        return count;
    }
}
