using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Outcomes;

/// <summary>
/// What can be said about reaching the target. The hierarchy is closed: a page that handles the six kinds below handles
/// everything, and none of the methods throws for a number it was given.
/// </summary>
public abstract record ForecastOutcome
{
    private protected ForecastOutcome()
    {
    }
}

/// <summary>The count stands at or above the target; there is nothing to forecast.</summary>
/// <param name="On">The recorded day, or null where only yearly counts are known.</param>
/// <param name="InYear">Calendar year in which the running total reached the target.</param>
/// <param name="Recognised">The count today.</param>
public sealed record Met(DateOnly? On, int InYear, long Recognised) : ForecastOutcome;

/// <summary>The target is above the pool: no pace can reach it.</summary>
/// <param name="Target">What was asked for.</param>
/// <param name="Cells">How many cells exist.</param>
public sealed record CannotBeMet(int Target, int Cells) : ForecastOutcome;

/// <summary>The deadline is today or behind, and the target was missed.</summary>
/// <param name="Deadline">The last day that counted.</param>
/// <param name="Shortfall">Cells missing, at least 1.</param>
public sealed record DeadlinePassed(DateOnly Deadline, long Shortfall) : ForecastOutcome;

/// <summary>Too short a time was observed for any pace to have a meaning.</summary>
/// <param name="HaveMonths">Months observed.</param>
/// <param name="NeedMonths">Months needed before anything is said.</param>
public sealed record NotEnoughData(double HaveMonths, double NeedMonths) : ForecastOutcome;

/// <summary>An argument that cannot describe a programme.</summary>
/// <param name="Field">Its name, with the position inside a list: <c>YearlyCounts[1]</c>.</param>
/// <param name="Given">The value, in invariant notation.</param>
/// <param name="Expected">What would have been accepted, in English.</param>
public sealed record InvalidInput(string Field, string Given, string Expected) : ForecastOutcome;

/// <summary>A forecast of the count at the deadline.</summary>
/// <param name="Basis">The input it rests on.</param>
/// <param name="Pace">The straight line, which stands beside every other answer.</param>
/// <param name="Final">The count at the deadline.</param>
/// <param name="CurrentYearEnd">The count at the end of the last counted year.</param>
/// <param name="Reached">Early, likely and late day of reaching the target.</param>
/// <param name="Chance">The probability of at least the target at the deadline, as computed and as it may be shown.</param>
public sealed record Projection(
    ForecastInput Basis,
    Pace Pace,
    CountDistribution Final,
    CountDistribution CurrentYearEnd,
    ReachDates Reached,
    Chance Chance) : ForecastOutcome;
