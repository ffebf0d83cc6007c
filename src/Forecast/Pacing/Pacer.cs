using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Pacing;

/// <summary>
/// The product's own method: a drifting pace in a shrinking pool, averaged over the assumptions that three yearly
/// counts cannot distinguish (see <see cref="PacerFit"/>), then simulated month by month (see <see
/// cref="PacerPaths"/>). Its intervals are meant to have their stated coverage; with little data they are wide.
/// </summary>
public static class Pacer
{
    /// <summary>
    /// Increased whenever the model changes, so that a stored result identifies the model that computed it.
    /// </summary>
    public static string Version => PacerSeed.ModelVersion;

    /// <summary>The outcome of <see cref="ForecastPrecheck.Decide"/>, or a <see cref="Projection"/>.</summary>
    public static ForecastOutcome Project(ForecastInput input) => Project(input, WhatIf.Nothing);

    /// <summary>
    /// The same for a what-if, with the same random numbers: a difference is caused by the what-if alone.
    /// </summary>
    public static ForecastOutcome Project(ForecastInput input, WhatIf whatIf) =>
        ForecastPrecheck.Decide(whatIf.On(input)) ?? new PacerRun(input, whatIf).Projection();

    /// <summary>The same as <see cref="GammaPoisson.CountAtDeadline"/>, by simulation.</summary>
    public static CountDistribution? CountAtDeadline(ForecastInput input)
    {
        if (!ForecastPrecheck.CanCount(input)) return null;
        return input.YearsLeft <= 0 || (input.Remaining == 0 && input.Withdrawals is null)
            ? CountDistribution.Certain(input.Cells, (int)input.Recognised)
            : new PacerRun(input, WhatIf.Nothing).Final;
    }

    /// <summary>
    /// The count on a day from the as-of date up to the deadline, on the same paths that <see
    /// cref="Fan(ForecastInput)"/> shows at the ends of months: for comparing a forecast with a count of any day. A
    /// day after the deadline gives the deadline's count; null when <see cref="ForecastPrecheck.Decide"/> leaves
    /// nothing to forecast.
    /// </summary>
    public static CountDistribution? CountOn(ForecastInput input, DateOnly day)
    {
        if (ForecastPrecheck.Decide(input) is not null) return null;
        if (day <= input.AsOf) return CountDistribution.Certain(input.Cells, (int)input.Recognised);
        return day >= input.Deadline ? new PacerRun(input, WhatIf.Nothing).Final : PacerRun.CountOn(input, day);
    }

    /// <summary>The same as <see cref="GammaPoisson.Fan"/>, by simulation.</summary>
    public static IEnumerable<FanPoint> Fan(ForecastInput input) => Fan(input, WhatIf.Nothing);

    /// <summary>The same for a what-if.</summary>
    public static IEnumerable<FanPoint> Fan(ForecastInput input, WhatIf whatIf) =>
        ForecastPrecheck.Decide(whatIf.On(input)) is null ? new PacerRun(input, whatIf).Fan() : [];

    /// <summary>
    /// The factor on the pace at which the chance of the target is <paramref name="chance"/> (0..1), within 1/64 to
    /// 64 and to about one percent; null where no such factor exists, or where there is nothing to forecast.
    /// </summary>
    public static double? PaceNeeded(ForecastInput input, double chance) =>
        ForecastPrecheck.Decide(input) is null
            ? PaceNeeded(input, chance, new PacerFit(input, PacerPrior.Standard)) : null;

    internal static double? PaceNeeded(ForecastInput input, double chance, PacerFit fit)
    {
        bool Holds(double log) =>
            new PacerRun(input, new WhatIf(Elementary.Exp(log)), fit).Final.AtLeast(input.Target) >= chance;

        var (below, enough) = (-Elementary.Log(64), Elementary.Log(64));
        if (!Holds(enough) || Holds(below)) return null;
        while (enough - below > 0.01)
        {
            var middle = (below + enough) / 2;
            if (Holds(middle)) enough = middle;
            else below = middle;
        }
        return Elementary.Exp(enough);
    }
}
