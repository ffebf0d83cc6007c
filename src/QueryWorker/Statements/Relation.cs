using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Statements;

/// <summary>
/// Something to select from whose columns are known: c0, c1, ... in the worker's own statements, since two columns of a
/// result may bear one name.
/// </summary>
/// <param name="Query">A query in brackets.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="OrderBy">By which of them its rows are sorted.</param>
sealed record Relation(string Query, IReadOnlyList<Column> Columns, RequestedOrder? OrderBy = null)
{
    /// <summary>What stands in FROM.</summary>
    public string Source => $"{Query} AS t ({string.Join(", ", Columns.Select((_, i) => Cell(i)))})";

    /// <summary>All its rows in the order asked for: empty values last, Vietnamese text as Vietnamese.</summary>
    public string SelectAll() => Select("*", null);

    public string Select(string cells, long? limit) =>
        $"SELECT {cells} FROM {Source}{Order()}{(limit is { } rows ? $" LIMIT {rows}" : "")}";

    public static string Cell(int column) => $"c{column}";

    /// <summary>The column as one that sorts. JSON is text too, under a name that the engine's collations do not take.</summary>
    public string Sorted(int column) => Columns[column].IsText ? $"CAST({Cell(column)} AS VARCHAR) COLLATE vi" : Cell(column);

    string Order()
    {
        if (OrderBy is not { } order) return "";
        if (order.Column >= Columns.Count)
            throw new QueryException(FailureKind.Invalid, $"The result has no column {order.Column + 1} to be sorted by.");
        return $" ORDER BY {Sorted(order.Column)}{(order.Descending ? " DESC" : "")} NULLS LAST";
    }
}
