using System.Text.Json;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>GET /api/v1/scenarios: the named scenarios, in use and retired, each with its results by load.</summary>
static class ScenariosAnswer
{
    /// <summary>The named scenarios.</summary>
    public static void MapScenariosApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/scenarios", Get)
            .WithSummary(
                "The named scenarios of the forecast, in use and retired, with what each said by each load, on recorded facts alone");
    }

    public static IResult Get(RequestState state, ScenarioStore book) => FigureAnswer.Of(state, ForecastFigures.Query, query => new
    {
        load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(ForecastFigures.Query),
        basis = ForecastFigures.Recorded,
        scenarios = book.ReadAll().Select(s => new
        {
            s.Id, s.Name, s.Author, s.Reason, s.Question, s.CreatedAt, s.RetiredAt,
            changesVi = ForecastRequestText.Of(s.Ask, Language.Vi), changesEn = ForecastRequestText.Of(s.Ask, Language.En),
            runs = s.Runs.Select(r => new
            {
                r.Load, r.CountedTo, outcome = JsonNamingPolicy.CamelCase.ConvertName(r.Outcome), r.Probability,
                r.PercentShown, words = r.Words?.ToString(), r.Median, r.Low80, r.High80,
                r.ReachedEarly, r.ReachedLikely, r.ReachedLate, paceNeededPerYear = r.PaceNeeded,
                inputs = JsonElement.Parse(r.Inputs), model = r.ModelVersion,
            }),
        }),
    });
}
