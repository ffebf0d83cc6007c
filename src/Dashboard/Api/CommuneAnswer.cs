using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Api;

/// <summary>The table of communes as JSON: the rows that the page shows for the same parameters, in the same order.</summary>
static class CommuneAnswer
{
    public static IResult Get(PageState state, HttpContext http, string? units = null, string? sort = null, string? dir = null, string? q = null, string? status = null)
    {
        // They are named for the description of the API; the page's own reading decides what they mean.
        _ = (units, sort, dir, q, status);
        // Without a wish the order is that of the alphabet, as it always was.
        var choice = CommuneChoice.Read(http.Request.Query) with { IsGrouped = false };
        if (choice.Ignored is [var (key, value), ..])
            return Results.Problem($"{key}={value} means nothing here: units is then or now, sort one of {string.Join(", ", CommuneSort.Keys)} or a year such as y2021, dir asc or desc, status one of {string.Join(", ", CommuneChoice.Statuses)}.", statusCode: 400);
        if (sort is null) choice = choice with { Sort = "name", IsDescending = dir == "desc" };
        return ApiEndpoints.Answer(state, CommuneFigure.QueryOf(choice.Units), query => Answer(query, CommuneTable.Read(query, choice, Language.Vi)));
    }

    static object Answer(SnapshotQuery query, CommuneTable table) => new
    {
        load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CommuneFigure.QueryOf(table.Choice.Units)),
        units = table.Choice.Units, isIllustrative = table.IsIllustrative, total = table.District?.Counts,
        communes = table.Lines.Select(l => Row(l.Commune!, l)),
    };

    static object Row(CommuneFigure c, CommuneLine line) => new
    {
        id = c.Id == 0 ? (int?)null : c.Id, c.Code, name = c.Id == 0 ? null : c.Name, c.Kind, cluster = c.ClusterVi, clusterEn = c.ClusterEn, c.Cells, c.Target, c.Registered,
        recognisedByYear = line.Years.ToDictionary(y => y.Key, y => y.Value.Recognised), c.Recognised, c.TargetShare, c.CellsShare, c.Remaining, c.SurveyAwaited, c.AppraisalAwaited, c.Withdrawn, c.Ended,
        expectedAtEvenPace = c.Expected, c.Gap, c.Status, isListed = c.IsListed, noteVi = CommuneNote.Of(c, saysInvented: false, Language.Vi), noteEn = CommuneNote.Of(c, saysInvented: false, Language.En),
        c.IsIllustrative,
    };
}
