using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Statements;

/// <summary>
/// A query with known columns, renamed to c0, c1, ... in trusted statements because two columns of a result may have
/// the same name.
/// </summary>
/// <param name="Query">A query in parentheses.</param>
/// <param name="OrderBy">The column by which its rows are sorted.</param>
sealed record Relation(string Query, IReadOnlyList<Column> Columns, RequestedOrder? OrderBy = null)
{
    /// <summary>The FROM item.</summary>
    public string Source => $"{Query} AS t ({string.Join(", ", Columns.Select((_, i) => Cell(i)))})";

    /// <summary>All its rows in the requested order: NULLs last, text in Vietnamese collation.</summary>
    public string SelectAll() => Select("*", null);

    public string Select(string cells, long? limit) =>
        $"SELECT {cells} FROM {Source}{Order()}{(limit is { } rows ? $" LIMIT {rows}" : "")}";

    public static string Cell(int column) => $"c{column}";

    /// <summary>
    /// The sort expression of a column. JSON is text under a type name that the engine's collations do not accept.
    /// </summary>
    public string Sorted(int column) =>
        Columns[column].IsText ? $"CAST({Cell(column)} AS VARCHAR) COLLATE vi" : Cell(column);

    string Order()
    {
        if (OrderBy is not { } order) return "";
        if (order.Column >= Columns.Count)
        {
            throw new QueryException(FailureKind.Invalid,
                $"The result has no column {order.Column + 1} to be sorted by.");
        }

        return $" ORDER BY {Sorted(order.Column)}{(order.Descending ? " DESC" : "")} NULLS LAST";
    }
}
