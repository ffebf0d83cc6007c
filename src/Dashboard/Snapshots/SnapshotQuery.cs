using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Dashboard.Snapshots;

/// <summary>
/// Asks one snapshot, as of one date, the questions of sql/queries. All figures of a page or an answer come from one
/// of these, so they can neither mix two loads nor two dates.
/// </summary>
public sealed class SnapshotQuery(SnapshotLease lease, SqlTree sql, DateOnly asOf) : IDisposable
{
    const string AlertsFolder = "alerts/", OfDate = "_at($as_of)";

    readonly Lazy<DuckDBConnection> _connection = new(lease.Connect);

    public DateOnly AsOf => asOf;
    public Manifest Manifest => lease.Manifest;

    /// <inheritdoc cref="SnapshotLease.Closing"/>
    public CancellationToken Closing => lease.Closing;

    /// <summary>All rows of a query of sql/queries, e.g. overview/programme; asked of the file once (<see cref="QueryCache"/>).</summary>
    /// <param name="name">Path below sql/queries without extension.</param>
    /// <param name="parameters">Further named parameters; as_of is always there.</param>
    public List<T> Rows<T>(string name, Func<Row, T> row, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var file = sql.File(PathOf(name));
        // At the reporting date a mart is read from the table in which the load kept it.
        var text = asOf == Manifest.Summary.ReportedTo ? file.Text.Replace(OfDate, "", StringComparison.Ordinal) : file.Text;
        var given = new List<DuckDBParameter>();
        if (text.Contains("$as_of")) given.Add(new DuckDBParameter("as_of", asOf));
        foreach (var (key, value) in parameters) given.Add(new DuckDBParameter(key, value));
        return QueryCache.Get(lease, asOf, file, row, parameters, () => _connection.Value.Rows(text, reader => row(new Row(reader)), [.. given]));
    }

    /// <summary>All rows of a view of a table (<see cref="TableView"/>).</summary>
    public List<T> Rows<T>(BuiltQuery query, Func<Row, T> row)
    {
        var given = new List<DuckDBParameter>();
        if (query.TakesDate) given.Add(new DuckDBParameter("as_of", asOf));
        if (query.Value is { } value) given.Add(new DuckDBParameter("value", value));
        return _connection.Value.Rows(query.Sql, reader => row(new Row(reader)), [.. given]);
    }

    /// <summary>The path of a query's text in sql/, as answers cite it; an alert, alerts/NAME, is in a layer of its own.</summary>
    public static string PathOf(string name) => name.StartsWith(AlertsFolder, StringComparison.Ordinal) ? $"{name}.sql" : $"queries/{name}.sql";

    /// <summary>The reporting date of a load; the day it was built where the source names none.</summary>
    public static DateOnly ReportingDateOf(Manifest manifest) => manifest.Summary.ReportedTo ?? DateOnly.FromDateTime(manifest.BuiltAt.DateTime);

    /// <summary>The same snapshot as of another date; to be disposed before this one.</summary>
    public SnapshotQuery At(DateOnly day) => new(lease, sql, day);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connection.IsValueCreated) _connection.Value.Dispose();
    }
}

/// <summary>One row of an answer, read by the names of its columns.</summary>
public readonly struct Row(DuckDBDataReader reader)
{
    public int Int(string column) => checked((int)Long(column));
    public int? IntOrNull(string column) => IsNull(column) ? null : Int(column);
    public long Long(string column) => Convert.ToInt64(reader.GetValue(reader.GetOrdinal(column)), System.Globalization.CultureInfo.InvariantCulture);
    public double? Real(string column) => IsNull(column) ? null : reader.GetFieldValue<double>(reader.GetOrdinal(column));
    public bool Bool(string column) => reader.GetFieldValue<bool>(reader.GetOrdinal(column));
    public bool? BoolOrNull(string column) => IsNull(column) ? null : Bool(column);
    public string? Text(string column) => IsNull(column) ? null : reader.GetFieldValue<string>(reader.GetOrdinal(column));

    /// <summary>A list of whole numbers; null where the list is.</summary>
    public IReadOnlyList<int>? Ints(string column) =>
        IsNull(column) ? null : [.. reader.GetFieldValue<List<long?>>(reader.GetOrdinal(column)).Select(n => checked((int)(n ?? 0)))];

    public DateOnly? Date(string column) => IsNull(column) ? null : reader.GetFieldValue<DateOnly>(reader.GetOrdinal(column));

    /// <summary>Whatever the column holds; null for none.</summary>
    public object? Value(string column) => IsNull(column) ? null : reader.GetValue(reader.GetOrdinal(column));

    bool IsNull(string column) => reader.IsDBNull(reader.GetOrdinal(column));
}
