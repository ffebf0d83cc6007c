using Analytics.Dashboard.Features.Cells.Figures;
using Analytics.Dashboard.Features.Communes.Figures;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes;

/// <summary>
/// The table of communes as JSON: the rows that the page shows for the same parameters, in the same order.
/// </summary>
static class CommuneAnswer
{
    /// <summary>The table of communes, and one of them.</summary>
    public static void MapCommunesApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/communes", Get).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary(
                "Each commune against its own target, by the units of the date or of the newest list; filtered and sorted like the page");
        api.MapGet("/communes/{id:int}", One).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("One commune: its cells in the workflow, difficulties, reviews, poverty, followers and pace")
            .WithTags("CellAnswers");
    }

    public static IResult Get(RequestState state, HttpContext http, string? units = null, string? sort = null,
        string? dir = null, string? q = null, string? status = null)
    {
        // They are named for the description of the API; the page's own reading decides what they mean.
        _ = (units, sort, dir, q, status);
        // Without a wish the order is that of the alphabet, as it always was.
        var choice = CommuneChoice.Read(http.Request.Query) with { IsGrouped = false };
        if (choice.Ignored is [var (key, value), ..])
            return Results.Problem(
                $"{key}={value} means nothing here: units is then or now, sort one of {string.Join(", ", CommuneSort.Keys)} or a year such as y2021, dir asc or desc, status one of {string.Join(", ", CommuneChoice.Statuses)}.",
                statusCode: 400);
        if (sort is null) choice = choice with { Sort = "name", IsDescending = dir == "desc" };
        return FigureAnswer.Of(state, CommuneFigure.QueryOf(choice.Units), query =>
            Answer(query, CommuneTable.Read(query, choice, Language.Vi)));
    }

    static object Answer(SnapshotQuery query, CommuneTable table) => new
    {
        load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CommuneFigure.QueryOf(table.Choice.Units)),
        units = table.Choice.Units, isIllustrative = table.IsIllustrative, total = table.District?.Counts,
        communes = table.Lines.Select(l => Row(l.Commune!, l)),
    };

    static object Row(CommuneFigure c, CommuneLine line) => new
    {
        id = c.Id == 0 ? (int?)null : c.Id, c.Code, name = c.Id == 0 ? null
            : c.Name, c.Kind, cluster = c.ClusterVi, clusterEn = c.ClusterEn, c.Cells, c.Target, c.Registered,
        recognisedByYear = line.Years.ToDictionary(y => y.Key, y => y.Value.Recognised), c.Recognised, c.TargetShare,
        c.CellsShare, c.Remaining, c.SurveyAwaited, c.AppraisalAwaited, c.Withdrawn, c.Ended,
        expectedAtEvenPace = c.Expected, c.Gap, c.Status, isListed = c.IsListed,
        noteVi = CommuneNote.Of(c, saysInvented: false, Language.Vi), noteEn = CommuneNote.Of(c, saysInvented: false, Language.En),
        c.IsIllustrative,
    };

    /// <summary>GET /api/v1/communes/{id}: one commune with everything that its page shows, from the same records.</summary>
    public static IResult One(int id, RequestState state) => FigureAnswer.Of(state, CellSteps.CommuneQuery, query =>
    {
        if (UnitLife.Read(query, id) is not { } unit)
            return Results.Problem($"There is no commune {id}; /api/v1/communes lists them.", statusCode: 404);
        if (CommuneFigure.Read(query).FirstOrDefault(c => c.Id == id) is not { } commune)
            return Results.Problem($"Commune {id} ({unit.Name}) did not exist on {query.AsOf:yyyy-MM-dd}.",
                statusCode: 404, extensions: new Dictionary<string, object?> { ["changes"] = unit.Changes });
        var pace = CommunePace.Read(query, id);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CellSteps.CommuneQuery),
            isIllustrative = commune.IsIllustrative,
            commune, states = StateCount.Read(query, id), cells = CellSteps.ReadForCommune(query, id),
            support = SupportOffice.ReadForCommune(query, id),
            difficulties = Difficulty.ReadForCommune(query, id), reviews = MonthlyReview.Read(query, id),
            poverty = PovertyFigure.ReadForCommune(query, id),
            pace = pace is null ? null
                : new { pace.DueOn, neededPerYear = pace.Pace?.RequiredPerYear, hadPerYear = pace.Pace?.HadPerYear, pace.IsIllustrative },
            unit.ValidFrom, validTo = unit.ValidTo <= query.AsOf ? unit.ValidTo : null, unit.Changes,
        };
    });
}
