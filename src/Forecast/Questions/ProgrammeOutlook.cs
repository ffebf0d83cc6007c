using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pipelines;

namespace Analytics.Forecast.Questions;

/// <summary>What the counts say of one question.</summary>
/// <param name="Basis">The counts, target and deadline it rests on.</param>
/// <param name="Headline">By <see cref="Pacer"/>, in the future asked for: the count, the chance, the pace and the first passage.</param>
/// <param name="StraightLine">By <see cref="NaivePace"/>, which knows no changed future.</param>
/// <param name="ConstantRate">By <see cref="Forecast.GammaPoisson"/>, likewise.</param>
/// <param name="Fan">The count month by month; empty where nothing is left to forecast.</param>
/// <param name="Communes">Null where no communes were given.</param>
/// <param name="Pipeline">Null where no states of cells were given.</param>
public sealed record ProgrammeAnswer(
    ForecastInput Basis,
    ForecastOutcome Headline,
    ForecastOutcome StraightLine,
    ForecastOutcome ConstantRate,
    IReadOnlyList<FanPoint> Fan,
    CommuneOutlook? Communes,
    PipelineOutlook? Pipeline)
{
    /// <summary>
    /// Days by which the target is first reached. With withdrawals a path may fall below it again: the chance of the
    /// headline counts those that stand at the deadline. Null without a projection.
    /// </summary>
    public ReachDates? FirstPassage => (Headline as Projection)?.Reached;
}

/// <summary>Everything that can be said of one question. See <see cref="ProgrammeForecast"/>.</summary>
/// <param name="Answer">The answer in the future asked for.</param>
/// <param name="Grid">Assumptions by deadlines, in the future as it is.</param>
/// <param name="Sensitivity">The chance under each structure alone, in the future as it is; empty where nothing is left to forecast.</param>
/// <param name="Reverse">What the wanted chance needs; null where nothing is left to forecast.</param>
public sealed record ProgrammeOutlook(
    ProgrammeAnswer Answer,
    AssumptionGrid Grid,
    IReadOnlyList<AssumedChance> Sensitivity,
    ReverseAnswer? Reverse);
