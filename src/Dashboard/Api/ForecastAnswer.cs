using System.Globalization;
using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;
using Analytics.Forecast;

namespace Analytics.Dashboard.Api;

/// <summary>GET /api/v1/forecast: the product's own forecast and two simple ones beside it, on recorded facts alone, for the programme's target or another.</summary>
static class ForecastAnswer
{
    public static IResult Get(PageState state, int? target = null, string? deadline = null)
    {
        DateOnly? day = null;
        if (deadline is not null)
        {
            if (!DateOnly.TryParseExact(deadline, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
                return Results.Problem($"“{deadline}” is no date: write deadline as 2025-12-31.", statusCode: 400);
            day = parsed;
        }

        return ApiEndpoints.Answer(state, ForecastFigures.Query, query =>
        {
            var headline = ForecastFigures.Headline(query, target, day);
            return new
            {
                load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(ForecastFigures.Query),
                basis = headline?.Basis, countedTo = headline?.CountedTo, deadline = headline?.Deadline,
                target = headline?.Input.Target, cells = headline?.Input.Cells, recognised = headline?.Input.Recognised,
                paceHadPerYear = headline?.Pace?.HadPerYear, paceNeededPerYear = headline?.Pace?.RequiredPerYear,
                methods = headline is null ? [] : new[] { Method("pacer", headline.Outcome), Method("naive_pace", headline.Naive), Method("gamma_poisson", headline.GammaPoisson) },
            };
        });
    }

    static object Method(string name, ForecastOutcome outcome) => outcome is Projection p
        ? new
        {
            method = name, outcome = NameOf(outcome), probability = (double?)p.Chance.Probability, percentShown = p.Chance.Percent, words = p.Chance.Words.ToString(),
            median = (int?)p.Final.Quantile(0.5), low80 = (int?)p.Final.Quantile(0.1), high80 = (int?)p.Final.Quantile(0.9),
            reachedEarly = p.Reached.Early, reachedLikely = p.Reached.Likely, reachedLate = p.Reached.Late,
        }
        : new { method = name, outcome = NameOf(outcome), facts = (object)outcome };

    static string NameOf(ForecastOutcome outcome) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(outcome.GetType().Name);
}
