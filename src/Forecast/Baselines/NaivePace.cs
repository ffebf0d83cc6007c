using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Baselines;

/// <summary>
/// The straight line as a method: the pace so far continues exactly. It has no uncertainty, so every interval is one
/// number wide; it is the baseline that a better method must beat.
/// </summary>
public static class NaivePace
{
    /// <summary>
    /// The outcome of <see cref="ForecastPrecheck.Decide"/>, or a <see cref="Projection"/> whose counts are certain.
    /// </summary>
    public static ForecastOutcome Project(ForecastInput input)
    {
        if (ForecastPrecheck.Decide(input) is { } decided) return decided;
        var pace = Pace.Of(input);
        var day = pace.ReachedByDeadline ? pace.ReachedOn : null;
        return new Projection(
            input,
            pace,
            CountAt(input, pace, input.YearsLeft),
            CountAt(input, pace, input.YearlyCounts.Count - input.YearsElapsed),
            new ReachDates(day, day, day),
            Chance.Of(input, pace.ReachedByDeadline ? 1 : 0));
    }

    /// <summary>The same as <see cref="GammaPoisson.CountAtDeadline"/> for the straight line.</summary>
    public static CountDistribution? CountAtDeadline(ForecastInput input) =>
        ForecastPrecheck.CanCount(input) ? CountAt(input, Pace.Of(input), Math.Max(input.YearsLeft, 0)) : null;

    static CountDistribution CountAt(ForecastInput input, Pace pace, double yearsAhead)
    {
        // A cell is recognised once the line has passed it. The tolerance counts 27.999999999 as 28.
        var line = Math.Floor(input.Recognised + pace.HadPerYear * yearsAhead + 1e-9);
        return CountDistribution.Certain(input.Cells, (int)Math.Min(line, input.Cells), line > input.Cells ? 1 : 0);
    }
}
