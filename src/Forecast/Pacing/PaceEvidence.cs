using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Pacing;

/// <summary>The likelihood of a year's count at each pace of <see cref="PaceGrid"/>.</summary>
/// <param name="Relative">Likelihoods divided by the highest of them.</param>
/// <param name="LogHighest">Logarithm of the highest.</param>
readonly record struct CountLikelihood(double[] Relative, double LogHighest)
{
    /// <summary>
    /// A negative binomial count around the pace times <paramref name="share"/>, the part of a full year at a full
    /// pool that the year can contribute.
    /// </summary>
    public static CountLikelihood Of(int count, double logBase, double share, double size)
    {
        var constant =
            LogGamma.At(count + size) - LogGamma.At(size) - LogGamma.At(count + 1) + size * Elementary.Log(size);
        var shift = logBase + Elementary.Log(share);
        var logs = new double[PaceGrid.Points];
        for (var i = 0; i < logs.Length; i++)
        {
            var logMean = shift + PaceGrid.At(i);
            logs[i] = constant + count * logMean - (size + count) * Elementary.Log(size + Elementary.Exp(logMean));
        }
        var highest = logs.Max();
        for (var i = 0; i < logs.Length; i++) logs[i] = Elementary.Exp(logs[i] - highest);
        return new CountLikelihood(logs, highest);
    }

    /// <summary>
    /// Bayes' rule: turns a distribution of the pace into the one after the count; returns the log of its probability.
    /// </summary>
    public double Update(double[] pace)
    {
        for (var i = 0; i < pace.Length; i++) pace[i] *= Relative[i];
        return LogHighest + Elementary.Log(PaceGrid.Normalise(pace));
    }
}

/// <summary>
/// The evidence of the yearly counts for the pace, for one combination of pool exponent and start-up. Computed once:
/// it does not depend on how the pace changes between the years, and so not on most of the assumptions.
/// </summary>
/// <param name="PoolExponent">Power of the remaining share of the pool.</param>
/// <param name="StartUp">Shares of the full pace in the first years.</param>
/// <param name="Prior">Prior probability of the two, 0..1.</param>
/// <param name="FullYears">All years but the last.</param>
/// <param name="LastYear">The last year, which may be partial, for each season.</param>
sealed record PaceEvidence(
    int PoolExponent, double[] StartUp, double Prior, CountLikelihood[] FullYears, CountLikelihood[] LastYear)
{
    public static List<PaceEvidence> Of(ForecastInput input, PacerPrior prior, Season[] seasons, double logBase) =>
    [
        .. from pool in prior.PoolExponents
           from startUp in prior.StartUps
           select Of(input, prior.YearSize, seasons, logBase, pool, startUp),
    ];

    static PaceEvidence Of(
        ForecastInput input, double size, Season[] seasons, double logBase, Weighted<int> pool,
        Weighted<double[]> startUp)
    {
        var last = input.YearlyCounts.Count - 1;
        var full = new CountLikelihood[last];
        var before = 0;
        for (var year = 0; year < last; year++)
        {
            full[year] = CountLikelihood.Of(input.YearlyCounts[year], logBase, ShareOf(year), size);
            before += input.YearlyCounts[year];
        }
        var lastShare = ShareOf(last);
        // For the first year nothing before its start was observed; any later year leaves that to the first.
        var notAtWork = last == 0 ? 1 - input.FirstYearShare : 0;
        return new PaceEvidence(pool.Value, startUp.Value, pool.Weight * startUp.Weight, full,
            [.. seasons.Select(season =>
            CountLikelihood.Of(input.YearlyCounts[last], logBase,
                lastShare * Math.Max(season.Elapsed - notAtWork, Season.MinElapsed), size))]);

        // The pool is taken at the middle of the year's count, and never as completely empty.
        double ShareOf(int year) =>
            StartUpIn(startUp.Value, year) * (year == 0 && last > 0 ? input.FirstYearShare : 1) * PacerFit.Power(
            Math.Max(input.Cells - before - input.YearlyCounts[year] / 2.0, 0.5) / input.Cells, pool.Value);
    }

    /// <summary>Share of the full pace in a year counted from 0.</summary>
    public static double StartUpIn(double[] startUp, int year) => year < startUp.Length ? startUp[year] : 1;
}
