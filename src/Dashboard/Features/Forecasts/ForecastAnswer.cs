using System.Text.Json;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pipelines;
using Analytics.Forecast.Questions;

namespace Analytics.Dashboard.Features.Forecasts;

/// <summary>
/// GET /api/v1/forecast: all figures of the page of the forecast, with the same query parameters. The headline rests
/// on recorded facts alone; what rests on illustrations is marked so.
/// </summary>
static class ForecastAnswer
{
    /// <summary>The chance of reaching the target.</summary>
    public static void MapForecastApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/forecast", Get).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("The chance of reaching the target, on recorded facts alone, with two simple methods beside it");
    }

    public static IResult Get(RequestState state, HttpContext http, ForecastSettings settings)
    {
        var ask = ForecastRequest.Read(http.Request.Query, out var faults);
        if (faults.Count > 0) return Results.Problem(string.Join(' ', faults.Select(f => f.Sentence(Language.En))), statusCode: 400);
        return FigureAnswer.Of(state, ForecastFigures.Query, query =>
            OutlookFigures.Read(query, ask, settings) is { } outlook ? ToJson(query, outlook) : Nothing(query));
    }

    static object Nothing(SnapshotQuery query) => new
    {
        load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(ForecastFigures.Query),
        basis = (string?)null, methods = Array.Empty<object>(),
    };

    static object ToJson(SnapshotQuery query, OutlookFigures outlook)
    {
        var (asked, answer) = (outlook.Asked, outlook.Asked.Answer);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(ForecastFigures.Query),
            basis = asked.Basis, countedTo = asked.CountedTo, deadline = asked.Deadline, target = asked.Input.Target,
            cells = asked.Input.Cells, recognised = asked.Input.Recognised,
            paceHadPerYear = asked.Pace?.HadPerYear, paceNeededPerYear = asked.Pace?.RequiredPerYear,
            question = new
            {
                asked.Ask.Pace, campaign = asked.Ask.Campaign, asked.Ask.MoreRegistrations,
                want = asked.Ask.Want / 100.0, isOwn = asked.Ask.IsOwn
            },
            methods = new[] { Method("pacer", answer.Headline), Method("naive_pace", answer.StraightLine),
                Method("gamma_poisson", answer.ConstantRate) },
            asIs = Method("pacer", outlook.AsIs.Outcome),
            fan = new { points = answer.Fan.Select(Point) },
            distribution = (answer.Headline as Projection)?.Final.Pmf,
            assumptions = new
            {
                rows = outlook.Grid.Rows.Select(row =>
                new { assumption = CamelCase(row.Assumption.ToString()), cells = row.Cells.Select(Cell) })
            },
            reverse = outlook.Reverse is { } reverse ? Needed(reverse, outlook.Communes) : null,
            communes = new
            {
                refused = (outlook.Shared as CommunesRefused)?.Why,
                rows = outlook.Shared is CommuneForecasts communes ? communes.Communes.Zip(outlook.Communes, Commune) : []
            },
            pipeline = outlook.Pipeline is { } pipeline ? Pipeline(pipeline) : null,
        };
    }

    static object Method(string name, ForecastOutcome outcome) => outcome is Projection p
        ? new
        {
            method = name, outcome = NameOf(outcome), probability = (double?)p.Chance.Probability,
            percentShown = p.Chance.Percent, words = p.Chance.Words.ToString(),
            median = (int?)p.Final.Quantile(0.5), low80 = (int?)p.Final.Quantile(0.1), high80 = (int?)p.Final.Quantile(0.9),
            reachedEarly = p.Reached.Early, reachedLikely = p.Reached.Likely, reachedLate = p.Reached.Late,
        }
        : new { method = name, outcome = NameOf(outcome), facts = (object)outcome };

    static object Point(FanPoint point) => new
    {
        on = point.Day, low95 = point.Count.Quantile(0.025), low80 = point.Count.Quantile(0.1),
        low50 = point.Count.Quantile(0.25), median = point.Count.Quantile(0.5),
        high50 = point.Count.Quantile(0.75), high80 = point.Count.Quantile(0.9), high95 = point.Count.Quantile(0.975),
    };

    static object Cell(AssumptionCell cell) => new
    {
        cell.Deadline, outcome = cell.Decided is { } decided ? NameOf(decided) : "projection",
        probability = cell.Chance?.Probability, percentShown = cell.Chance?.Percent, words = cell.Chance?.Words.ToString(),
        paceHadPerYear = cell.Pace?.HadPerYear, paceNeededPerYear = cell.Pace?.RequiredPerYear,
    };

    static object Needed(ReverseAnswer reverse, IReadOnlyList<CommuneBasis> communes) => new
    {
        wantedChance = reverse.WantedChance, reverse.PaceFactor, reverse.PacePerYear, reverse.FurtherRegistrations, reverse.Missing,
        communes = reverse.Shares.Zip(communes, (share, commune) => new { communeId = commune.Id, commune.Name, share.Needed }),
    };

    static object Commune(CommuneForecast forecast, CommuneBasis commune) => new
    {
        communeId = commune.Id, commune.Name, commune.State.Cells, commune.State.Recognised, target = commune.HasTarget
            ? commune.State.Target : (int?)null,
        standing = commune.HasTarget ? CamelCase(forecast.Standing.ToString()) : "noTarget",
        probability = commune.HasTarget ? forecast.Chance?.Probability : null, percentShown = commune.HasTarget
            ? forecast.Chance?.Percent : null,
        median = forecast.Median, low80 = forecast.Final.Quantile(0.1), high80 = forecast.Final.Quantile(0.9),
        expected = forecast.Final.Mean, commune.IsIllustrative,
    };

    static object Pipeline(PipelineFigures pipeline) => new
    {
        pipeline.IsIllustrative, outcome = NameOf(pipeline.Outcome), refused = (pipeline.Outcome as PipelineRefused)?.Why,
        events = (pipeline.Outcome as PipelineTooYoung)?.HaveEvents, eventsNeeded = (pipeline.Outcome as PipelineTooYoung)?.NeedEvents,
        probability = (pipeline.Outcome as PipelineForecast)?.Chance.Probability,
        percentShown = (pipeline.Outcome as PipelineForecast)?.Chance.Percent,
        median = (pipeline.Outcome as PipelineForecast)?.Final.Quantile(0.5), disagree = (pipeline.Outcome as PipelineForecast)?.Disagree,
        furtherRegistrations = pipeline.FurtherRegistrations, registered = pipeline.Of.Input.Registered,
        next = pipeline.NextCells.Select(n => new
        {
            cellId = n.Cell.Id, n.Cell.PlaceVi, n.Cell.PlaceEn, stage = CamelCase(n.Cell.Stage.ToString()), n.Cell.State,
            n.Cell.IsRegistered, n.Cell.Lacks, n.Cell.Criteria,
            n.Cell.LackingVi, n.Cell.LackingEn, thisYear = n.Forecast.ThisYear, byDeadline = n.Forecast.ByDeadline, n.Cell.IsIllustrative,
        }),
    };

    static string NameOf(object outcome) => CamelCase(outcome.GetType().Name);

    static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
