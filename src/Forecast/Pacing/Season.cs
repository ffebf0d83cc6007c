using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Pacing;

/// <summary>One class of month profiles after the observed months.</summary>
/// <param name="LogWeight">Logarithm of its prior weight times its likelihood for the months; not normalised.</param>
/// <param name="Alpha">Dirichlet parameters of the twelve months.</param>
/// <param name="Elapsed">Expected share of a year's recognitions that falls in the observed part of the last year,
/// 0..1.</param>
sealed record Season(double LogWeight, double[] Alpha, double Elapsed)
{
    // A year that has just begun still has a pace; a share of zero would make any count impossible.
    public const double MinElapsed = 1e-4;

    /// <summary>The classes in the order of the prior.</summary>
    public static Season[] Of(ForecastInput input, PacerPrior prior) =>
        [.. prior.MonthShares.Select(shares => Of(input, shares, prior.MonthConcentration))];

    static Season Of(ForecastInput input, Weighted<double[]> shares, double concentration)
    {
        var alpha = shares.Value.Select(share => share * concentration).ToArray();
        var logWeight = Elementary.Log(shares.Weight);
        for (var year = 0; year < (input.MonthlyCounts?.Count ?? 0); year++)
        {
            var isLast = year == input.MonthlyCounts!.Count - 1;
            var observed = isLast ? (int)Math.Ceiling(input.MonthsElapsedInLastYear) : 12;
            logWeight += LogLikelihood(input.MonthlyCounts[year], observed, alpha);
            // A half year would suggest that nothing happens in December.
            if (observed == 12 && (!isLast || input.MonthsElapsedInLastYear == 12))
                Learn(input.MonthlyCounts[year], alpha);
        }
        return new Season(logWeight, alpha, ElapsedOf(alpha, input.MonthsElapsedInLastYear));
    }

    // Dirichlet-multinomial without the multinomial constant, which is the same for all classes.
    static double LogLikelihood(IReadOnlyList<int> months, int observed, double[] alpha)
    {
        var (sum, total, log) = (0.0, 0, 0.0);
        for (var month = 0; month < observed; month++)
        {
            var count = month < months.Count ? months[month] : 0;
            sum += alpha[month];
            total += count;
            if (count > 0) log += LogGamma.At(alpha[month] + count) - LogGamma.At(alpha[month]);
        }
        return total == 0 ? 0 : log + LogGamma.At(sum) - LogGamma.At(sum + total);
    }

    static void Learn(IReadOnlyList<int> months, double[] alpha)
    {
        for (var month = 0; month < months.Count; month++) alpha[month] += months[month];
    }

    static double ElapsedOf(double[] alpha, double months)
    {
        if (months == 12) return 1;
        var (elapsed, sum) = (0.0, 0.0);
        for (var month = 0; month < 12; month++)
        {
            sum += alpha[month];
            elapsed += alpha[month] * Math.Clamp(months - month, 0, 1);
        }
        return Math.Max(elapsed / sum, MinElapsed);
    }
}
