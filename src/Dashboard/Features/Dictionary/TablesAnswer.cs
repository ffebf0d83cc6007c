using Analytics.Dashboard.Http;
using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>The data dictionary.</summary>
sealed record TablesResponse(int Load, DateOnly AsOf, string GeneratedFrom, IReadOnlyList<TableItem> Tables);

/// <summary>A table in the list.</summary>
/// <param name="View">The view at the reporting date; null unless the table is a macro of a date.</param>
/// <param name="RowCount">Null for what a snapshot does not hold.</param>
sealed record TableItem(string Name, string Layer, string? Says, string? Grain, string? Key, string? View,
    int ColumnCount, long? RowCount);

/// <summary>One table of the data dictionary.</summary>
/// <param name="Sql">Empty for history, which is generated.</param>
sealed record TableResponse(int Load, DateOnly AsOf, string GeneratedFrom, string Name, string Layer, string? Says,
    string? Grain,
    string? Key, string? View, long? RowCount, string Sql, IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<string> Reads,
    IReadOnlyList<string> ReadBy, IReadOnlyList<string> Queries, IReadOnlyList<TableCheck> Checks,
    IReadOnlyList<string> Charts);

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
            .WithSummary(
                "The data dictionary: every table with what it says, its rows and columns; filtered like the page by q")
            .ProducesFigureProblems();
        api.MapGet("/tables/{name}", One)
            .WithSummary("One table: its columns with meanings, units and types, what it reads and who reads it")
            .ProducesFigureProblems();
    }

    /// <param name="q">Words that are in a table's name or head, or in a column's name or meanings; marks do not
    /// matter.</param>
    public static Results<Ok<TablesResponse>, ProblemHttpResult> Get(RequestState state, TableCatalogue tables,
        string? q = null) =>
        FigureAnswer.Of(state, TableCatalogue.Query, query => new TablesResponse(query.Manifest.Load, query.AsOf,
            SnapshotQuery.PathOf(TableCatalogue.Query),
            [.. tables.All(query).Where(t => string.IsNullOrWhiteSpace(q) || t.Answers(q))
                .Select(t =>
                    new TableItem(t.Name, t.Layer, t.Says, t.Grain, t.Key, t.View, t.Columns.Count, t.Rows))]));

    /// <param name="name">With the layer, e.g. marts.programme_at; a macro also by its view, marts.programme.</param>
    public static Results<Ok<TableResponse>, ProblemHttpResult> One(string name, RequestState state,
        TableCatalogue tables) =>
        FigureAnswer.OrProblem<TableResponse>(state, TableCatalogue.Query, query => tables.Find(query, name) is { } t
        ? TypedResults.Ok(
            new TableResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(TableCatalogue.Query), t.Name,
                t.Layer,
            t.Says, t.Grain, t.Key, t.View, t.Rows, t.Text, t.Columns, t.Reads, t.ReadBy, t.Queries, t.Checks,
            t.Charts))
        : TypedResults.Problem("There is no such table; /api/v1/tables lists them.", statusCode: 404));
}
