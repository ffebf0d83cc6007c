using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Outcomes;

/// <summary>
/// The result of a forecast. The hierarchy is closed: a page that handles the six kinds below handles all results,
/// and no method throws for any number.
/// </summary>
public abstract record ForecastOutcome
{
    private protected ForecastOutcome()
    {
    }
}

/// <summary>The count is at or above the target; there is nothing to forecast.</summary>
/// <param name="On">The recorded day, or null where only yearly counts are known.</param>
/// <param name="InYear">Calendar year in which the running total reached the target.</param>
/// <param name="Recognised">The count today.</param>
public sealed record Met(DateOnly? On, int InYear, long Recognised) : ForecastOutcome;

/// <summary>The target is above the pool: no pace can reach it.</summary>
/// <param name="Target">The requested target.</param>
/// <param name="Cells">The number of cells.</param>
public sealed record CannotBeMet(int Target, int Cells) : ForecastOutcome;

/// <summary>The deadline is today or in the past, and the target was missed.</summary>
/// <param name="Deadline">The last day that counted.</param>
/// <param name="Shortfall">Cells missing, at least 1.</param>
public sealed record DeadlinePassed(DateOnly Deadline, long Shortfall) : ForecastOutcome;

/// <summary>The observed time is too short for a pace to be meaningful.</summary>
/// <param name="HaveMonths">Months observed.</param>
/// <param name="NeedMonths">Months needed for a forecast.</param>
public sealed record NotEnoughData(double HaveMonths, double NeedMonths) : ForecastOutcome;

/// <summary>An argument that cannot describe a programme.</summary>
/// <param name="Field">Its name, with the position inside a list: <c>YearlyCounts[1]</c>.</param>
/// <param name="Given">The value, in invariant notation.</param>
/// <param name="Expected">The values that are accepted, in English.</param>
public sealed record InvalidInput(string Field, string Given, string Expected) : ForecastOutcome;

/// <summary>A forecast of the count at the deadline.</summary>
/// <param name="Basis">The input it is based on.</param>
/// <param name="Pace">The straight line, which is shown next to every method.</param>
/// <param name="Final">The count at the deadline.</param>
/// <param name="CurrentYearEnd">The count at the end of the last counted year.</param>
/// <param name="Reached">Early, likely and late day of reaching the target.</param>
/// <param name="Chance">The probability of at least the target at the deadline, as computed and as it may be
/// shown.</param>
public sealed record Projection(
    ForecastInput Basis,
    Pace Pace,
    CountDistribution Final,
    CountDistribution CurrentYearEnd,
    ReachDates Reached,
    Chance Chance) : ForecastOutcome;
