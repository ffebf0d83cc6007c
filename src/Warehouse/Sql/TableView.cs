using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Sql;

/// <summary>A column as a snapshot has it.</summary>
/// <param name="Type">DuckDB's name of the type.</param>
public readonly record struct ViewColumn(string Name, string Type);

/// <summary>How the values of a column are compared with what is looked for.</summary>
public enum Matching
{
    /// <summary>The whole value, as DuckDB writes it: 2022-08-05, true, 0.475.</summary>
    Is,

    /// <summary>A part of it, whatever its case and marks.</summary>
    Contains,

    /// <summary>There is no value.</summary>
    Empty,
}

/// <summary>Which rows of a table are looked at.</summary>
/// <param name="Value">What is looked for; not used for <see cref="Matching.Empty"/>.</param>
public sealed record TableFilter(string Column, Matching How, string Value);

/// <summary>SQL that was built, with the parameters that it has to be given.</summary>
/// <param name="TakesDate">It wants $as_of.</param>
/// <param name="Value">What $value is to be; null where it is not asked for.</param>
public sealed record BuiltQuery(string Sql, bool TakesDate, string? Value);

/// <summary>
/// The only place where SQL is built to look at rows of a mart. Names come from the tree and the snapshot, are checked
/// against them and quoted; what people typed is a parameter, never text of the SQL.
/// </summary>
public sealed class TableView
{
    /// <summary>So many rows are shown at once.</summary>
    public const int Shown = 200;

    /// <summary>A column with no more values than these is offered as a choice.</summary>
    public const int FewValues = 12;

    const string MayShow = "marts";

    readonly LineageTable _table;
    readonly IReadOnlyList<ViewColumn> _columns;
    readonly TableFilter? _filter;

    /// <param name="table">A mart; rows of other layers are not for pages.</param>
    /// <param name="columns">All its columns, as the snapshot has them.</param>
    /// <exception cref="ArgumentException">The table is no mart, or it has no such column.</exception>
    public TableView(LineageTable table, IReadOnlyList<ViewColumn> columns, TableFilter? filter = null, string? sort = null, bool isDescending = false)
    {
        if (table.Layer != MayShow) throw new ArgumentException($"The rows of {table.FullName} are not shown.", nameof(table));
        (_table, _columns, _filter) = (table, columns, filter);
        if (filter is not null) _ = Column(filter.Column);
        Rows = Query($"SELECT * FROM {Source(table)}{Where}{(sort is null ? "" : OrderBy(Column(sort), isDescending))} LIMIT {Shown}");
    }

    /// <summary>The first rows in the order asked for, those that are alike in the order of their columns.</summary>
    public BuiltQuery Rows { get; }

    /// <summary>One row: total, and how many of them are matching.</summary>
    public BuiltQuery Counts => Query($"SELECT count(*) AS total, count(*){(_filter is null ? "" : $" FILTER ({Where.Trim()})")} AS matching FROM {Source(_table)}");

    /// <summary>Of each column up to one value more than <see cref="FewValues"/>, over all rows: name, value (null for none), rows.</summary>
    public BuiltQuery Values => new(
        $"WITH shown AS MATERIALIZED (SELECT * FROM {Source(_table)}) " + string.Join(" UNION ALL ", _columns.Select(c =>
            $"(SELECT {c.Name.Literal()} AS name, {Text(c.Name)} AS value, count(*) AS rows FROM shown GROUP BY {c.Name.Quoted()} ORDER BY {c.Name.Quoted()} NULLS LAST LIMIT {FewValues + 1})")),
        _table.IsAsOf, null);

    /// <summary>The number of rows of each table: name and rows.</summary>
    public static BuiltQuery CountsOf(IReadOnlyCollection<LineageTable> tables) => new(
        string.Join(" UNION ALL ", tables.Select(t => $"SELECT {t.FullName.Literal()} AS name, count(*) AS rows FROM {Source(t)}")), tables.Any(t => t.IsAsOf), null);

    /// <summary>Whether a column of truths holds in any row of a table, at the reporting date: one row, holds.</summary>
    public static BuiltQuery HoldsOf(LineageTable table, string column) =>
        new($"SELECT EXISTS (SELECT 1 FROM {string.Join('.', table.Relation.Split('.').Select(n => n.Quoted()))} WHERE {column.Quoted()}) AS holds", false, null);

    string Where => _filter switch
    {
        null => "",
        { How: Matching.Empty } => $" WHERE {_filter.Column.Quoted()} IS NULL",
        { How: Matching.Is } => $" WHERE {Text(_filter.Column)} = $value",
        _ => $" WHERE contains(replace(strip_accents(lower(nfc_normalize({Text(_filter.Column)}))), 'đ', 'd'), $value)",
    };

    BuiltQuery Query(string sql) => new(sql, _table.IsAsOf, _filter is null or { How: Matching.Empty } ? null : _filter.Value);

    string OrderBy(ViewColumn column, bool isDescending) =>
        $" ORDER BY {column.Name.Quoted()}{(column.Type == "VARCHAR" ? " COLLATE vi" : "")}{(isDescending ? " DESC" : "")} NULLS LAST, {string.Join(", ", Enumerable.Range(1, _columns.Count))}";

    ViewColumn Column(string name) => _columns.Where(c => c.Name == name).Select(c => (ViewColumn?)c).FirstOrDefault()
        ?? throw new ArgumentException($"{_table.FullName} has no such column.", nameof(name));

    static string Text(string column) => $"CAST({column.Quoted()} AS VARCHAR)";

    static string Source(LineageTable table) => $"{table.Layer.Quoted()}.{table.Name.Quoted()}{(table.IsAsOf ? "($as_of)" : "")}";
}
