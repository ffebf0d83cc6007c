using Analytics.Dashboard.Features.Cells.Figures;
using Analytics.Dashboard.Features.Communes.Figures;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Communes;

/// <summary>The table of communes.</summary>
/// <param name="Total">The whole district, whatever is shown; null without a programme.</param>
sealed record CommunesResponse(int Load, DateOnly AsOf, string GeneratedFrom, UnitList Units, bool IsIllustrative,
    CommuneCounts? Total,
    IReadOnlyList<CommuneItem> Communes);

/// <summary>One commune against its own target; shares are 0..1.</summary>
/// <param name="Id">Null, as the name, for the cells whose unit is not known.</param>
/// <param name="RecognisedByYear">By counting year; a year that is missing is 0.</param>
sealed record CommuneItem(int? Id, string Code, string? Name, string Kind, string? Cluster, string? ClusterEn,
    int Cells, int? Target,
    int Registered, IReadOnlyDictionary<int, int> RecognisedByYear, int Recognised, double? TargetShare,
    double? CellsShare,
    int? Remaining, int SurveyAwaited, int AppraisalAwaited, int Withdrawn, int Ended, double? ExpectedAtEvenPace,
    double? Gap,
    string Status, bool IsListed, string NoteVi, string NoteEn, bool IsIllustrative);

/// <summary>One commune with everything that its page shows.</summary>
/// <param name="Pace">Null where it has no target or the programme has not begun.</param>
/// <param name="ValidTo">The last day, of a unit that has ended by the date.</param>
sealed record CommuneResponse(int Load, DateOnly AsOf, string GeneratedFrom, bool IsIllustrative, CommuneFigure Commune,
    IReadOnlyList<StateCount> States, IReadOnlyList<CellSteps> Cells, IReadOnlyList<SupportOffice> Support,
    IReadOnlyList<Difficulty> Difficulties, IReadOnlyList<MonthlyReview> Reviews, IReadOnlyList<PovertyFigure> Poverty,
    PaceItem? Pace,
    DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<UnitChange> Changes);

/// <summary>What a commune needs to reach its target by the deadline, in cells a year.</summary>
sealed record PaceItem(DateOnly DueOn, double? NeededPerYear, double? HadPerYear, bool IsIllustrative);

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
                "Each commune against its own target, by the units of the date or of the newest list; filtered and sorted like the page")
            .ProducesFigureProblems();
        api.MapGet("/communes/{id:int}", One).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("One commune: its cells in the workflow, difficulties, reviews, poverty, followers and pace")
            .WithTags("CellAnswers").ProducesFigureProblems();
    }

    public static Results<Ok<CommunesResponse>, ProblemHttpResult> Get(RequestState state, HttpContext http,
        string? units = null, string? sort = null, string? dir = null, string? q = null, string? status = null)
    {
        // They are named for the description of the API; the page's own reading decides what they mean.
        _ = (units, sort, dir, q, status);
        // Without a wish the order is that of the alphabet, as it always was.
        var choice = CommuneChoice.Read(http.Request.Query) with { IsGrouped = false };
        if (choice.Ignored is [var (key, value), ..])
        {
            return TypedResults.Problem(
                $"{key}={value} means nothing here: units is then or now, sort one of {string.Join(", ", CommuneSort.Keys)} or a year such as y2021, dir asc or desc, status one of {string.Join(", ", CommuneChoice.Statuses)}.",
                statusCode: 400);
        }

        if (sort is null) choice = choice with { Sort = "name", IsDescending = dir == "desc" };
        return FigureAnswer.Of(state, CommuneFigure.QueryOf(choice.Units), query =>
            Answer(query, CommuneTable.Read(query, choice, Language.Vi)));
    }

    static CommunesResponse Answer(SnapshotQuery query, CommuneTable table) => new(
        query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(CommuneFigure.QueryOf(table.Choice.Units)),
        table.Choice.Units,
        table.IsIllustrative, table.District?.Counts, [.. table.Lines.Select(l => Row(l.Commune!, l))]);

    static CommuneItem Row(CommuneFigure c, CommuneLine line) => new(
        c.Id == 0 ? null : c.Id, c.Code, c.Id == 0 ? null : c.Name, c.Kind, c.ClusterVi, c.ClusterEn, c.Cells, c.Target,
        c.Registered,
        line.Years.ToDictionary(y => y.Key, y => y.Value.Recognised), c.Recognised, c.TargetShare, c.CellsShare,
        c.Remaining,
        c.SurveyAwaited, c.AppraisalAwaited, c.Withdrawn, c.Ended, c.Expected, c.Gap, c.Status, c.IsListed,
        CommuneNote.Of(c, saysInvented: false, Language.Vi), CommuneNote.Of(c, saysInvented: false, Language.En),
        c.IsIllustrative);

    /// <summary>
    /// GET /api/v1/communes/{id}: one commune with everything that its page shows, from the same records.
    /// </summary>
    public static Results<Ok<CommuneResponse>, ProblemHttpResult> One(int id, RequestState state) =>
        FigureAnswer.OrProblem<CommuneResponse>(state, CellSteps.CommuneQuery, query =>
    {
        if (UnitLife.Read(query, id) is not { } unit)
        {
            return TypedResults.Problem($"There is no commune {id}; /api/v1/communes lists them.",
                statusCode: StatusCodes.Status404NotFound);
        }

        if (CommuneFigure.Read(query).FirstOrDefault(c => c.Id == id) is not { } commune)
        {
            return TypedResults.Problem($"Commune {id} ({unit.Name}) did not exist on {query.AsOf:yyyy-MM-dd}.",
                statusCode: StatusCodes.Status404NotFound,
                extensions: new Dictionary<string, object?> { ["changes"] = unit.Changes });
        }

        var pace = CommunePace.Read(query, id);
        return TypedResults.Ok(
            new CommuneResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(CellSteps.CommuneQuery),
            commune.IsIllustrative, commune, StateCount.Read(query, id), CellSteps.ReadForCommune(query, id),
            SupportOffice.ReadForCommune(query, id), Difficulty.ReadForCommune(query, id),
            MonthlyReview.Read(query, id),
            PovertyFigure.ReadForCommune(query, id),
            pace is null
                ? null : new PaceItem(pace.DueOn, pace.Pace?.RequiredPerYear, pace.Pace?.HadPerYear,
                    pace.IsIllustrative),
            unit.ValidFrom, unit.ValidTo <= query.AsOf ? unit.ValidTo : null, unit.Changes));
    });
}
