using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Api;

/// <summary>GET /api/v1/communes/{id} and /api/v1/cells/{id}: one commune or cell with everything that its page shows, from the same records.</summary>
static class CellAnswers
{
    public static IResult Commune(int id, PageState state) => ApiEndpoints.Answer(state, CellSteps.CommuneQuery, query =>
    {
        if (UnitLife.Read(query, id) is not { } unit)
            return Results.Problem($"There is no commune {id}; /api/v1/communes lists them.", statusCode: 404);
        if (CommuneFigure.Read(query).FirstOrDefault(c => c.Id == id) is not { } commune)
            return Results.Problem($"Commune {id} ({unit.Name}) did not exist on {query.AsOf:yyyy-MM-dd}.", statusCode: 404, extensions: new Dictionary<string, object?> { ["changes"] = unit.Changes });
        var pace = CommunePace.Read(query, id);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CellSteps.CommuneQuery), isIllustrative = commune.IsIllustrative,
            commune, states = StateCount.Read(query, id), cells = CellSteps.OfCommune(query, id), support = SupportOffice.OfCommune(query, id),
            difficulties = Difficulty.OfCommune(query, id), reviews = MonthlyReview.Read(query, id), poverty = PovertyFigure.OfCommune(query, id),
            pace = pace is null ? null : new { pace.DueOn, neededPerYear = pace.Pace?.RequiredPerYear, hadPerYear = pace.Pace?.HadPerYear, pace.IsIllustrative },
            unit.ValidFrom, validTo = unit.ValidTo <= query.AsOf ? unit.ValidTo : null, unit.Changes,
        };
    });

    public static IResult Cell(int id, PageState state) => ApiEndpoints.Answer(state, CellSteps.Query, query =>
    {
        if (CellSteps.Read(query, id) is not { } steps)
            return CellLife.Read(query, id) is not { } known
                ? Results.Problem($"There is no cell {id}; /api/v1/communes/ID lists the cells of a commune.", statusCode: 404)
                : Results.Problem($"Cell {id} did not exist on {query.AsOf:yyyy-MM-dd}.", statusCode: 404, extensions: new Dictionary<string, object?> { ["changes"] = known.Changes });
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CellSteps.Query), isIllustrative = steps.Cell.IsIllustrative,
            steps.Cell, steps.RolledOutOn, steps.PlannedOn, steps.RegisteredOn, steps.SurveyedOn, steps.AppraisedOn, steps.RecognisedOn, steps.ReviewedOn, steps.WithdrawnOn,
            timeline = CellEvent.Read(query, id), criteria = CriterionMark.Read(query, id), rollOut = RollOutFigure.OfCell(query, id), assignments = CriterionOffice.Read(query, id),
            tasks = TaskReport.Read(query, id), visits = Visit.Read(query, id), members = Membership.Read(query, id), grades = YearGrade.Read(query, id), models = LivelihoodModel.Read(query, id),
            title = TitleYear.Read(query, id), lessons = Lesson.Read(query, id), replications = Replication.OfCell(query, id), support = SupportOffice.OfCell(query, id),
            difficulties = Difficulty.OfCell(query, id), changes = CellLife.Read(query, id)?.Changes,
        };
    });
}
