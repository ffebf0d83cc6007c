using Analytics.Dashboard.Features.Cells.Figures;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells;

/// <summary>GET /api/v1/cells/{id}: one cell with everything that its page shows, from the same records.</summary>
static class CellAnswer
{
    /// <summary>One cell.</summary>
    public static void MapCellsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cells/{id:int}", Cell).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("One cell: its steps, criteria, members, models, title, visits, tasks and lessons").WithTags("CellAnswers");
    }

    public static IResult Cell(int id, RequestState state) => FigureAnswer.Of(state, CellSteps.Query, query =>
    {
        if (CellSteps.Read(query, id) is not { } steps)
            return CellLife.Read(query, id) is not { } known
                ? Results.Problem($"There is no cell {id}; /api/v1/communes/ID lists the cells of a commune.", statusCode: 404)
                : Results.Problem($"Cell {id} did not exist on {query.AsOf:yyyy-MM-dd}.", statusCode: 404,
                    extensions: new Dictionary<string, object?> { ["changes"] = known.Changes });
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CellSteps.Query),
            isIllustrative = steps.Cell.IsIllustrative,
            steps.Cell, steps.RolledOutOn, steps.PlannedOn, steps.RegisteredOn, steps.SurveyedOn, steps.AppraisedOn,
            steps.RecognisedOn, steps.ReviewedOn, steps.WithdrawnOn,
            timeline = CellEvent.Read(query, id), criteria = CriterionMark.Read(query, id),
            rollOut = RollOutFigure.ReadForCell(query, id), assignments = CriterionOffice.Read(query, id),
            tasks = TaskReport.Read(query, id), visits = Visit.Read(query, id), members = Membership.Read(query, id),
            grades = YearGrade.Read(query, id), models = LivelihoodModel.Read(query, id),
            title = TitleYear.Read(query, id), lessons = Lesson.Read(query, id),
            replications = Replication.ReadForCell(query, id), support = SupportOffice.ReadForCell(query, id),
            difficulties = Difficulty.ReadForCell(query, id), changes = CellLife.Read(query, id)?.Changes,
        };
    });
}
