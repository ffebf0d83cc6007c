using Analytics.Forecast.Inputs;

namespace Analytics.Forecast.Outcomes;

/// <summary>The pace had and the pace needed, and where the straight line leads. Cells, years and calendar days.</summary>
/// <param name="HadPerYear">Recognised so far over years at work.</param>
/// <param name="RequiredPerYear">Missing cells over years left.</param>
/// <param name="StraightLineCount">Count at the deadline if the pace holds, at most the pool; not rounded.</param>
/// <param name="ReachedOn">Day on which the line reaches the target, also after the deadline; null when it never does.</param>
/// <param name="ReachedByDeadline">Whether that day is the deadline or earlier.</param>
public sealed record Pace(
    double HadPerYear, double RequiredPerYear, double StraightLineCount, DateOnly? ReachedOn, bool ReachedByDeadline)
{
    /// <summary>Missing cells over months left.</summary>
    public double RequiredPerMonth => RequiredPerYear / 12;

    /// <summary>Reads the pace of an input that <see cref="ForecastPrecheck.Decide"/> let pass.</summary>
    internal static Pace Of(ForecastInput input)
    {
        var had = input.Recognised / input.YearsAtWork;
        var missing = input.Target - input.Recognised;
        var yearsNeeded = missing / had; // Infinite at a pace of zero.
        return new Pace(
            had,
            missing / input.YearsLeft,
            Math.Min(input.Recognised + had * input.YearsLeft, input.Cells),
            ReachDay(input, yearsNeeded),
            yearsNeeded <= input.YearsLeft);
    }

    static DateOnly? ReachDay(ForecastInput input, double yearsNeeded)
    {
        var day = ProgrammeCalendar.DateAt(input.FirstYear, input.YearsElapsed + yearsNeeded);
        return day == DateOnly.MaxValue ? null : day;
    }
}
