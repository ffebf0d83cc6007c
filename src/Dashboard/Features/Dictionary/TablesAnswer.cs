using Analytics.Dashboard.Http;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>
/// GET /api/v1/tables and /api/v1/tables/{name}: the data dictionary, from the records that its pages show. Rows of a
/// table are not in it.
/// </summary>
static class TablesAnswer
{
    /// <summary>The data dictionary.</summary>
    public static void MapTablesApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tables", Get)
            .WithSummary("The data dictionary: every table with what it says, its rows and columns; filtered like the page by q");
        api.MapGet("/tables/{name}", One)
            .WithSummary("One table: its columns with meanings, units and types, what it reads and who reads it");
    }

    /// <param name="q">Words that are in a table's name or head, or in a column's name or meanings; marks do not
    /// matter.</param>
    public static IResult Get(RequestState state, TableCatalogue tables, string? q = null) =>
        FigureAnswer.Of(state, TableCatalogue.Query, query => new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(TableCatalogue.Query),
            tables = tables.All(query).Where(t => string.IsNullOrWhiteSpace(q) || t.Answers(q))
            .Select(t => new { t.Name, t.Layer, t.Says, t.Grain, t.Key, t.View, columnCount = t.Columns.Count, rowCount = t.Rows }),
        });

    /// <param name="name">With the layer, e.g. marts.programme_at; a macro also by its view, marts.programme.</param>
    public static IResult One(string name, RequestState state, TableCatalogue tables) =>
        FigureAnswer.Of(state, TableCatalogue.Query, query => tables.Find(query, name) is { } t
        ? new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(TableCatalogue.Query),
            t.Name, t.Layer, t.Says, t.Grain, t.Key, t.View, rowCount = t.Rows, sql = t.Text, t.Columns, t.Reads,
            t.ReadBy, t.Queries, t.Checks, t.Charts,
        }
        : Results.Problem("There is no such table; /api/v1/tables lists them.", statusCode: 404));
}
