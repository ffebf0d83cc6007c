using System.Text.Json;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Dashboard.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>The named scenarios.</summary>
/// <param name="Basis">The counts that every run rests on.</param>
sealed record ScenariosResponse(int Load, DateOnly AsOf, string GeneratedFrom, string Basis,
    IReadOnlyList<ScenarioItem> Scenarios);

/// <summary>One scenario.</summary>
/// <param name="Question">The query of the page of the forecast.</param>
/// <param name="RetiredAt">Null while it is in use.</param>
sealed record ScenarioItem(int Id, string Name, string Author, string Reason, string Question, DateTimeOffset CreatedAt,
    DateTimeOffset? RetiredAt, string ChangesVi, string ChangesEn, IReadOnlyList<ScenarioRunItem> Runs);

/// <summary>What a scenario said by one load; its figures are null where nothing can be projected.</summary>
/// <param name="Inputs">The counts, target and deadline on which it ran.</param>
sealed record ScenarioRunItem(int Load, DateOnly CountedTo, string Outcome, double? Probability, int? PercentShown,
    string? Words,
    int? Median, int? Low80, int? High80, DateOnly? ReachedEarly, DateOnly? ReachedLikely, DateOnly? ReachedLate,
    double? PaceNeededPerYear, JsonElement Inputs, string Model);

/// <summary>GET /api/v1/scenarios: the named scenarios, in use and retired, each with its results by load.</summary>
static class ScenariosAnswer
{
    /// <summary>The named scenarios.</summary>
    public static void MapScenariosApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/scenarios", Get)
            .WithSummary(
                "The named scenarios of the forecast, in use and retired, with what each said by each load, on recorded facts alone")
            .ProducesFigureProblems();
    }

    public static Results<Ok<ScenariosResponse>, ProblemHttpResult> Get(RequestState state, ScenarioStore book) =>
        FigureAnswer.Of(state, ForecastFigures.Query, query => new ScenariosResponse(query.Manifest.Load, query.AsOf,
            SnapshotQuery.PathOf(ForecastFigures.Query), ForecastFigures.Recorded, [.. book.ReadAll().Select(Item)]));

    static ScenarioItem Item(Scenario s) => new(
        s.Id, s.Name, s.Author, s.Reason, s.Question, s.CreatedAt, s.RetiredAt,
        ForecastRequestText.Of(s.Ask, Language.Vi),
        ForecastRequestText.Of(s.Ask, Language.En), [.. s.Runs.Select(r => new ScenarioRunItem(
            r.Load, r.CountedTo, JsonNamingPolicy.CamelCase.ConvertName(r.Outcome), r.Probability, r.PercentShown,
            r.Words?.ToString(),
            r.Median, r.Low80, r.High80, r.ReachedEarly, r.ReachedLikely, r.ReachedLate, r.PaceNeeded,
            JsonElement.Parse(r.Inputs),
            r.ModelVersion))]);
}
