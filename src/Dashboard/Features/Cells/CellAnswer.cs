using Analytics.Dashboard.Features.Cells.Figures;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Cells;

/// <summary>One cell with everything that its page shows.</summary>
/// <param name="Changes">How it came from other cells or went into them; null where no life of it is recorded.</param>
sealed record CellResponse(int Load, DateOnly AsOf, string GeneratedFrom, bool IsIllustrative, CellFigure Cell,
    DateOnly? RolledOutOn,
    DateOnly? PlannedOn, DateOnly? RegisteredOn, DateOnly? SurveyedOn, DateOnly? AppraisedOn, DateOnly? RecognisedOn,
    DateOnly? ReviewedOn, DateOnly? WithdrawnOn, IReadOnlyList<CellEvent> Timeline,
    IReadOnlyList<CriterionMark> Criteria,
    IReadOnlyList<RollOutFigure> RollOut, IReadOnlyList<CriterionOffice> Assignments, IReadOnlyList<TaskReport> Tasks,
    IReadOnlyList<Visit> Visits, IReadOnlyList<Membership> Members, IReadOnlyList<YearGrade> Grades,
    IReadOnlyList<LivelihoodModel> Models, IReadOnlyList<TitleYear> Title, IReadOnlyList<Lesson> Lessons,
    IReadOnlyList<Replication> Replications, IReadOnlyList<SupportOffice> Support,
    IReadOnlyList<Difficulty> Difficulties,
    IReadOnlyList<CellChange>? Changes);

/// <summary>GET /api/v1/cells/{id}: one cell with everything that its page shows, from the same records.</summary>
static class CellAnswer
{
    /// <summary>One cell.</summary>
    public static void MapCellsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cells/{id:int}", Cell).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("One cell: its steps, criteria, members, models, title, visits, tasks and lessons")
            .WithTags("CellAnswers")
            .ProducesFigureProblems();
    }

    public static Results<Ok<CellResponse>, ProblemHttpResult> Cell(int id, RequestState state) =>
        FigureAnswer.OrProblem<CellResponse>(state, CellSteps.Query, query => CellSteps.Read(query, id) is { } steps
            ? TypedResults.Ok(
                new CellResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(CellSteps.Query),
                    steps.Cell.IsIllustrative,
                steps.Cell, steps.RolledOutOn, steps.PlannedOn, steps.RegisteredOn, steps.SurveyedOn, steps.AppraisedOn,
                steps.RecognisedOn, steps.ReviewedOn, steps.WithdrawnOn, CellEvent.Read(query, id),
                CriterionMark.Read(query, id),
                RollOutFigure.ReadForCell(query, id), CriterionOffice.Read(query, id), TaskReport.Read(query, id),
                Visit.Read(query, id),
                Membership.Read(query, id), YearGrade.Read(query, id), LivelihoodModel.Read(query, id),
                TitleYear.Read(query, id),
                Lesson.Read(query, id), Replication.ReadForCell(query, id), SupportOffice.ReadForCell(query, id),
                Difficulty.ReadForCell(query, id), CellLife.Read(query, id)?.Changes))
            : NotThere(query, id));

    static ProblemHttpResult NotThere(SnapshotQuery query, int id) => CellLife.Read(query, id) is { } known
        ? TypedResults.Problem($"Cell {id} did not exist on {query.AsOf:yyyy-MM-dd}.",
            statusCode: StatusCodes.Status404NotFound,
            extensions: new Dictionary<string, object?> { ["changes"] = known.Changes })
        : TypedResults.Problem($"There is no cell {id}; /api/v1/communes/ID lists the cells of a commune.",
            statusCode: StatusCodes.Status404NotFound);
}
