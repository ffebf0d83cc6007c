using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Questions;

/// <summary>
/// Why one forecast says another chance than an earlier one. The parts sum to the movement. Where both the question and
/// the data changed, each is credited with the mean of what it does before and after the other: no order is preferred.
/// </summary>
/// <param name="From">The chance said then, 0..1.</param>
/// <param name="To">The chance said now, 0..1.</param>
/// <param name="ByAssumption">What the present model says of the earlier inputs, less what was said then.</param>
/// <param name="ByTarget">From another target, deadline or pool.</param>
/// <param name="ByData">From other counts, and from the time that has passed: the rest.</param>
public sealed record ChanceMovement(double From, double To, double ByAssumption, double ByTarget, double ByData)
{
    /// <summary>Splits the movement by asking the present model each question on each data; null where it has no answer to one of them.</summary>
    /// <param name="from">What was said then.</param>
    /// <param name="earlier">On which inputs.</param>
    /// <param name="now">The inputs now.</param>
    public static ChanceMovement? Between(double from, ForecastInput earlier, ForecastInput now)
    {
        if (ChanceOf(earlier) is not { } before || ChanceOf(now) is not { } to) return null;
        if (ByQuestion(earlier, now, before, to) is not { } byTarget) return null;
        return new ChanceMovement(from, to, before - from, byTarget, to - before - byTarget);
    }

    /// <summary>The chance that an outcome states or implies: certain once it is met, none where it cannot be any more.</summary>
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
        // A pool smaller than what has been recognised since has no answer: then the other order alone tells.
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
