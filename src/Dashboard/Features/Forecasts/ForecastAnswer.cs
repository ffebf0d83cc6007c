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
using Microsoft.AspNetCore.Http.HttpResults;

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
            .WithSummary(
                "The chance of reaching the target, on recorded facts alone, with two simple methods beside it")
            .ProducesFigureProblems();
    }

    public static Results<Ok<IForecastResponse>, ProblemHttpResult> Get(RequestState state, HttpContext http,
        ForecastSettings settings)
    {
        var ask = ForecastRequest.Read(http.Request.Query, out var faults);
        if (faults.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', faults.Select(f => f.Sentence(Language.En))),
                statusCode: StatusCodes.Status400BadRequest);
        }

        return FigureAnswer.Of<IForecastResponse>(state, ForecastFigures.Query, query =>
            OutlookFigures.Read(query, ask, settings) is { } outlook ? Answer(query, outlook) : Nothing(query));
    }

    static NoForecastResponse Nothing(SnapshotQuery query) =>
        new(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(ForecastFigures.Query), null, []);

    static ForecastResponse Answer(SnapshotQuery query, OutlookFigures outlook)
    {
        var (asked, answer) = (outlook.Asked, outlook.Asked.Answer);
        return new ForecastResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(ForecastFigures.Query),
            asked.Basis, asked.CountedTo, asked.Deadline, asked.Input.Target, asked.Input.Cells, asked.Input.Recognised,
            asked.Pace?.HadPerYear, asked.Pace?.RequiredPerYear,
            new ForecastQuestionItem(asked.Ask.Pace, asked.Ask.Campaign, asked.Ask.MoreRegistrations,
                asked.Ask.Want / 100.0, asked.Ask.IsOwn),
            [Method("pacer", answer.Headline), Method("naive_pace", answer.StraightLine), Method("gamma_poisson",
                answer.ConstantRate)],
            Method("pacer", outlook.AsIs.Outcome), new FanItem([.. answer.Fan.Select(Point)]),
            (answer.Headline as Projection)?.Final.Pmf,
            new AssumptionsItem([.. outlook.Grid.Rows.Select(row =>
                new AssumptionItem(CamelCase(row.Assumption.ToString()), [.. row.Cells.Select(Cell)]))]),
            outlook.Reverse is { } reverse ? Needed(reverse, outlook.Communes) : null,
            new CommuneForecastsItem((outlook.Shared as CommunesRefused)?.Why,
                outlook.Shared is CommuneForecasts communes
                    ? [.. communes.Communes.Zip(outlook.Communes, Commune)] : []),
            outlook.Pipeline is { } pipeline ? Pipeline(pipeline) : null);
    }

    static IMethodItem Method(string name, ForecastOutcome outcome) => outcome is Projection p
        ? new ProjectionItem(name, NameOf(outcome), p.Chance.Probability, p.Chance.Percent, p.Chance.Words.ToString(),
            p.Final.Quantile(0.5), p.Final.Quantile(0.1), p.Final.Quantile(0.9), p.Reached.Early, p.Reached.Likely,
            p.Reached.Late)
        : new NoProjectionItem(name, NameOf(outcome), outcome);

    static FanPointItem Point(FanPoint point) => new(
        point.Day, point.Count.Quantile(0.025), point.Count.Quantile(0.1), point.Count.Quantile(0.25),
        point.Count.Quantile(0.5),
        point.Count.Quantile(0.75), point.Count.Quantile(0.9), point.Count.Quantile(0.975));

    static AssumptionCellItem Cell(AssumptionCell cell) => new(
        cell.Deadline, cell.Decided is { } decided ? NameOf(decided) : "projection", cell.Chance?.Probability,
        cell.Chance?.Percent,
        cell.Chance?.Words.ToString(), cell.Pace?.HadPerYear, cell.Pace?.RequiredPerYear);

    static ReverseItem Needed(ReverseAnswer reverse, IReadOnlyList<CommuneBasis> communes) => new(
        reverse.WantedChance, reverse.PaceFactor, reverse.PacePerYear, reverse.FurtherRegistrations, reverse.Missing,
        [.. reverse.Shares.Zip(communes, (share, commune) => new NeededItem(commune.Id, commune.Name, share.Needed))]);

    static CommuneForecastItem Commune(CommuneForecast forecast, CommuneBasis commune) => new(
        commune.Id, commune.Name, commune.State.Cells, commune.State.Recognised,
        commune.HasTarget ? commune.State.Target : null,
        commune.HasTarget ? CamelCase(forecast.Standing.ToString()) : "noTarget",
        commune.HasTarget ? forecast.Chance?.Probability : null,
        commune.HasTarget ? forecast.Chance?.Percent : null, forecast.Median, forecast.Final.Quantile(0.1),
        forecast.Final.Quantile(0.9),
        forecast.Final.Mean, commune.IsIllustrative);

    static PipelineItem Pipeline(PipelineFigures pipeline)
    {
        var (young, forecast) = (pipeline.Outcome as PipelineTooYoung, pipeline.Outcome as PipelineForecast);
        return new PipelineItem(pipeline.IsIllustrative, NameOf(pipeline.Outcome),
            (pipeline.Outcome as PipelineRefused)?.Why,
            young?.HaveEvents, young?.NeedEvents, forecast?.Chance.Probability, forecast?.Chance.Percent,
            forecast?.Final.Quantile(0.5),
            forecast?.Disagree, pipeline.FurtherRegistrations, pipeline.Of.Input.Registered,
            [.. pipeline.NextCells.Select(n => new NextCellItem(
                n.Cell.Id, n.Cell.PlaceVi, n.Cell.PlaceEn, CamelCase(n.Cell.Stage.ToString()), n.Cell.State,
                n.Cell.IsRegistered,
                n.Cell.Lacks, n.Cell.Criteria, n.Cell.LackingVi, n.Cell.LackingEn, n.Forecast.ThisYear,
                n.Forecast.ByDeadline,
                n.Cell.IsIllustrative))]);
    }

    static string NameOf(object outcome) => CamelCase(outcome.GetType().Name);

    static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
