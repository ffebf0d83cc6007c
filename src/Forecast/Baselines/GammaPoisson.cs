using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Baselines;

/// <summary>
/// Recognitions as a Poisson process of one unknown constant rate. With the Jeffreys prior Gamma(0.5, 0) and N
/// recognitions in t years, the further count within h years is negative binomial with size N + 0.5 and mean (N +
/// 0.5) / t * h; probability above the pool is moved to the pool. Known to be too narrow when the rate changes.
/// </summary>
public static class GammaPoisson
{
    const double JeffreysShape = 0.5;

    /// <summary>The outcome of <see cref="ForecastPrecheck.Decide"/>, or a <see cref="Projection"/>.</summary>
    public static ForecastOutcome Project(ForecastInput input)
    {
        if (ForecastPrecheck.Decide(input) is { } decided) return decided;
        var final = CountAfter(input, input.YearsLeft);
        return new Projection(
            input,
            Pace.Of(input),
            final,
            CountAfter(input, input.YearlyCounts.Count - input.YearsElapsed),
            ReachDates.Find(input.AsOf, input.Deadline, day => CountAt(input, day).AtLeast(input.Target)),
            Chance.Of(input, final.AtLeast(input.Target)));
    }

    /// <summary>
    /// The count at the deadline whatever the target, even one that is met or out of reach: for scoring and for batch
    /// answers. Null when <see cref="ForecastPrecheck.CanCount"/> rejects the input.
    /// </summary>
    public static CountDistribution? CountAtDeadline(ForecastInput input) =>
        ForecastPrecheck.CanCount(input) ? CountAfter(input, input.YearsLeft) : null;

    /// <summary>
    /// The counts at the end of each month from the as-of month to the deadline, and at the deadline itself: the points
    /// of a fan chart. Empty when <see cref="ForecastPrecheck.Decide"/> leaves nothing to forecast.
    /// </summary>
    public static IEnumerable<FanPoint> Fan(ForecastInput input)
    {
        if (ForecastPrecheck.Decide(input) is not null) yield break;
        for (var day = EndOfMonth(input.AsOf); day < input.Deadline; day = EndOfMonth(day.AddDays(1)))
            yield return new FanPoint(day, CountAt(input, day));
        yield return new FanPoint(input.Deadline, CountAfter(input, input.YearsLeft));
    }

    static CountDistribution CountAt(ForecastInput input, DateOnly day) =>
        CountAfter(input, ProgrammeCalendar.YearsAt(input.FirstYear, day) - input.YearsElapsed);

    static CountDistribution CountAfter(ForecastInput input, double years)
    {
        var recognised = (int)input.Recognised;
        if (years <= 0) return CountDistribution.Certain(input.Cells, recognised);

        var size = recognised + JeffreysShape;
        var logStay = size * Math.Log(input.YearsAtWork / (input.YearsAtWork + years));
        var logGrow = Math.Log(years / (input.YearsAtWork + years));
        var constant = logStay - LogGamma.At(size);
        return CountDistribution.Growing(
            input.Cells,
            recognised,
            k => constant + LogGamma.At(k + size) - LogGamma.At(k + 1) + k * logGrow);
    }

    static DateOnly EndOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}

/// <summary>The counts at one day of a fan chart.</summary>
/// <param name="Day">The day; counts are as of its end.</param>
/// <param name="Count">Their probabilities.</param>
public sealed record FanPoint(DateOnly Day, CountDistribution Count);
