using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pipelines;

namespace Analytics.Forecast.Questions;

/// <summary>The forecast for one question.</summary>
/// <param name="Basis">The counts, target and deadline it is based on.</param>
/// <param name="Headline">By <c>Pacer</c>, under the what-if: the count, the chance, the pace and the first
/// passage.</param>
/// <param name="StraightLine">By <see cref="NaivePace"/>, without the what-if.</param>
/// <param name="ConstantRate">By <c>Forecast.GammaPoisson</c>, without the what-if.</param>
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
    /// headline counts the paths that are at the target at the deadline. Null without a projection.
    /// </summary>
    public ReachDates? FirstPassage => (Headline as Projection)?.Reached;
}

/// <summary>The complete result for one question. See <see cref="ProgrammeForecast"/>.</summary>
/// <param name="Answer">The answer under the what-if.</param>
/// <param name="Grid">Assumptions by deadlines, without the what-if.</param>
/// <param name="Sensitivity">The chance under each structure alone, without the what-if; empty where nothing is left
/// to forecast.</param>
/// <param name="Reverse">What the wanted chance requires; null where nothing is left to forecast.</param>
public sealed record ProgrammeOutlook(
    ProgrammeAnswer Answer,
    AssumptionGrid Grid,
    IReadOnlyList<AssumedChance> Sensitivity,
    ReverseAnswer? Reverse);
