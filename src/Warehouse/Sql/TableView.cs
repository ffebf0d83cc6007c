using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Sql;

/// <summary>A column of a snapshot.</summary>
/// <param name="Type">DuckDB's name of the type.</param>
public readonly record struct ViewColumn(string Name, string Type);

/// <summary>How the values of a column are compared with the filter.</summary>
public enum Matching
{
    /// <summary>The whole value, in DuckDB's notation: 2022-08-05, true, 0.475.</summary>
    Is,

    /// <summary>A substring, ignoring case and diacritics.</summary>
    Contains,

    /// <summary>The value is NULL.</summary>
    Empty,
}

/// <summary>A filter on the rows of a table.</summary>
/// <param name="Value">The value to find; not used for <see cref="Matching.Empty"/>.</param>
public sealed record TableFilter(string Column, Matching How, string Value);

/// <summary>A generated query with the parameters it needs.</summary>
/// <param name="TakesDate">Whether it needs $as_of.</param>
/// <param name="Value">The value of $value; null where the query has no such parameter.</param>
public sealed record BuiltQuery(string Sql, bool TakesDate, string? Value);

/// <summary>
/// Generates the SQL for viewing rows of a mart; no other code generates SQL for pages. Names come from the tree and
/// the snapshot, are checked against them and quoted; user input is a parameter, never part of the SQL text.
/// </summary>
public sealed class TableView
{
    /// <summary>The number of rows shown at once.</summary>
    public const int Shown = 200;

    /// <summary>A column with at most this many values is offered as a choice.</summary>
    public const int FewValues = 12;

    const string MayShow = "marts";

    readonly LineageTable _table;
    readonly IReadOnlyList<ViewColumn> _columns;
    readonly TableFilter? _filter;

    /// <param name="table">A mart; rows of other layers are not shown on pages.</param>
    /// <param name="columns">All its columns, as the snapshot has them.</param>
    /// <exception cref="ArgumentException">The table is no mart, or it has no such column.</exception>
    public TableView(LineageTable table, IReadOnlyList<ViewColumn> columns, TableFilter? filter = null,
        string? sort = null, bool isDescending = false)
    {
        if (table.Layer != MayShow)
            throw new ArgumentException($"The rows of {table.FullName} are not shown.", nameof(table));
        (_table, _columns, _filter) = (table, columns, filter);
        if (filter is not null) _ = Column(filter.Column);
        Rows = Query($"SELECT * FROM "
            + $"{Source(table)}{Where}{(sort is null ? "" : OrderBy(Column(sort), isDescending))} LIMIT {Shown}");
    }

    /// <summary>The first rows in the requested order; equal rows are ordered by their columns.</summary>
    public BuiltQuery Rows { get; }

    /// <summary>One row: total, and the number of matching rows.</summary>
    public BuiltQuery Counts =>
        Query($"SELECT count(*) AS total, count(*){(_filter is null ? "" : $" FILTER ({Where.Trim()})")} AS matching "
            + $"FROM {Source(_table)}");

    /// <summary>
    /// For each column up to one value more than <see cref="FewValues"/>, over all rows: name, value (null for none),
    /// rows.
    /// </summary>
    public BuiltQuery Values => new(
        $"WITH shown AS MATERIALIZED (SELECT * FROM {Source(_table)}) "
            + string.Join(" UNION ALL ", _columns.Select(c =>
            $"(SELECT {c.Name.Literal()} AS name, {Text(c.Name)} AS value, count(*) AS rows FROM shown GROUP BY "
                + $"{c.Name.Quoted()} ORDER BY {c.Name.Quoted()} NULLS LAST LIMIT {FewValues + 1})")),
        _table.IsAsOf, null);

    /// <summary>The number of rows of each table: name and rows.</summary>
    public static BuiltQuery CountsOf(IReadOnlyCollection<LineageTable> tables) => new(
        string.Join(" UNION ALL ",
            tables.Select(t => $"SELECT {t.FullName.Literal()} AS name, count(*) AS rows FROM {Source(t)}")),
            tables.Any(t => t.IsAsOf), null);

    /// <summary>
    /// Whether a boolean column is true in any row of a table, at the reporting date: one row, holds.
    /// </summary>
    public static BuiltQuery HoldsOf(LineageTable table, string column) =>
        new($"SELECT EXISTS (SELECT 1 FROM {string.Join('.', table.Relation.Split('.').Select(n => n.Quoted()))} "
            + $"WHERE {column.Quoted()}) AS holds", false, null);

    string Where => _filter switch
    {
        null => "",
        { How: Matching.Empty } => $" WHERE {_filter.Column.Quoted()} IS NULL",
        { How: Matching.Is } => $" WHERE {Text(_filter.Column)} = $value",
        _ => $" WHERE contains(replace(strip_accents(lower(nfc_normalize({Text(_filter.Column)}))), 'đ', 'd'), $value)",
    };

    BuiltQuery Query(string sql) =>
        new(sql, _table.IsAsOf, _filter is null or { How: Matching.Empty } ? null : _filter.Value);

    string OrderBy(ViewColumn column, bool isDescending) =>
        $" ORDER BY {column.Name.Quoted()}{(column.Type == "VARCHAR" ? " COLLATE vi" : "")}{(isDescending ? " DESC" : "")} NULLS LAST, {string.Join(", ", Enumerable.Range(1, _columns.Count))}";

    ViewColumn Column(string name) => _columns.Where(c => c.Name == name).Select(c => (ViewColumn?)c).FirstOrDefault()
        ?? throw new ArgumentException($"{_table.FullName} has no such column.", nameof(name));

    static string Text(string column) => $"CAST({column.Quoted()} AS VARCHAR)";

    static string Source(LineageTable table) =>
        $"{table.Layer.Quoted()}.{table.Name.Quoted()}{(table.IsAsOf ? "($as_of)" : "")}";
}
