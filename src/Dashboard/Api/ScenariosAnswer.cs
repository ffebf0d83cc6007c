using System.Text.Json;
using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Api;

/// <summary>GET /api/v1/scenarios: the named scenarios, those in use and those retired, each with what it said by each load.</summary>
static class ScenariosAnswer
{
    public static IResult Get(PageState state, ScenarioBook book) => ApiEndpoints.Answer(state, ForecastFigures.Query, query => new
    {
        load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(ForecastFigures.Query), basis = ForecastFigures.Recorded,
        scenarios = book.All().Select(s => new
        {
            s.Id, s.Name, s.Author, s.Reason, s.Question, s.CreatedAt, s.RetiredAt, changesVi = AskWords.Of(s.Ask, Language.Vi), changesEn = AskWords.Of(s.Ask, Language.En),
            runs = s.Runs.Select(r => new
            {
                r.Load, r.CountedTo, outcome = JsonNamingPolicy.CamelCase.ConvertName(r.Outcome), r.Probability, r.PercentShown, words = r.Words?.ToString(), r.Median, r.Low80, r.High80,
                r.ReachedEarly, r.ReachedLikely, r.ReachedLate, paceNeededPerYear = r.PaceNeeded, inputs = JsonElement.Parse(r.Inputs), model = r.ModelVersion,
            }),
        }),
    });
}
