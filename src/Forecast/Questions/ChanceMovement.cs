using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Questions;

/// <summary>
/// Why the chance of one forecast differs from an earlier one. The parts sum to the movement. Where both the question
/// and the data changed, each is credited with the mean of its effect before and after the other: no order is
/// preferred.
/// </summary>
/// <param name="From">The earlier chance, 0..1.</param>
/// <param name="To">The current chance, 0..1.</param>
/// <param name="ByAssumption">The present model's chance for the earlier inputs minus the earlier chance.</param>
/// <param name="ByTarget">The part due to another target, deadline or pool.</param>
/// <param name="ByData">The part due to other counts and to elapsed time: the rest.</param>
public sealed record ChanceMovement(double From, double To, double ByAssumption, double ByTarget, double ByData)
{
    /// <summary>
    /// Splits the movement by evaluating the present model on each question and data; null where one of them has no
    /// chance.
    /// </summary>
    /// <param name="from">The earlier chance.</param>
    /// <param name="earlier">The inputs of the earlier chance.</param>
    /// <param name="now">The current inputs.</param>
    public static ChanceMovement? Between(double from, ForecastInput earlier, ForecastInput now)
    {
        if (ChanceOf(earlier) is not { } before || ChanceOf(now) is not { } to) return null;
        if (ByQuestion(earlier, now, before, to) is not { } byTarget) return null;
        return new ChanceMovement(from, to, before - from, byTarget, to - before - byTarget);
    }

    /// <summary>
    /// The chance that an outcome states or implies: 1 once it is met, 0 where it cannot be met any more.
    /// </summary>
    public static double? ChanceOf(ForecastOutcome outcome) => outcome switch
    {
        Projection projection => projection.Chance.Probability,
        Met => 1,
        CannotBeMet or DeadlinePassed => 0,
        _ => null,
    };

    static double? ByQuestion(ForecastInput earlier, ForecastInput now, double before, double to)
    {
        if (IsSameQuestion(earlier, now)) return 0;
        // A pool smaller than the current recognitions has no result: then only the other order is used.
        var first = ChanceOf(Asked(earlier, now)) - before;
        var last = to - ChanceOf(Asked(now, earlier));
        return first is null || last is null ? first ?? last : (first + last) / 2;
    }

    static bool IsSameQuestion(ForecastInput one, ForecastInput other) =>
        (one.Target, one.Cells, one.ProgrammeYears) == (other.Target, other.Cells, other.ProgrammeYears);

    static ForecastInput Asked(ForecastInput data, ForecastInput question) =>
        data with { Target = question.Target, Cells = question.Cells, ProgrammeYears = question.ProgrammeYears };

    static double? ChanceOf(ForecastInput input) => ChanceOf(Pacer.Project(input));
}
