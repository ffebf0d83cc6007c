using Analytics.Forecast.Inputs;

namespace Analytics.Forecast.Outcomes;

/// <summary>
/// The observed pace, the required pace, and the result of the straight line. Cells, years and calendar days.
/// </summary>
/// <param name="HadPerYear">Recognitions so far divided by the years at work.</param>
/// <param name="RequiredPerYear">Missing cells divided by the years left.</param>
/// <param name="StraightLineCount">Count at the deadline if the pace continues, at most the pool; not
/// rounded.</param>
/// <param name="ReachedOn">Day on which the line reaches the target, even after the deadline; null when it never
/// does.</param>
/// <param name="ReachedByDeadline">Whether that day is the deadline or earlier.</param>
public sealed record Pace(
    double HadPerYear, double RequiredPerYear, double StraightLineCount, DateOnly? ReachedOn, bool ReachedByDeadline)
{
    /// <summary>Missing cells divided by the months left.</summary>
    public double RequiredPerMonth => RequiredPerYear / 12;

    /// <summary>The pace of an input that <see cref="ForecastPrecheck.Decide"/> accepted.</summary>
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
