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

    /// <summary>
    /// All rows of a query of sql/queries, e.g. overview/programme. The snapshot is asked once for each date and
    /// parameters, whatever is made of the rows (<see cref="QueryCache"/>).
    /// </summary>
    /// <param name="name">Path below sql/queries without extension.</param>
    /// <param name="parameters">Further named parameters; as_of is always there.</param>
    public List<T> Rows<T>(string name, Func<Row, T> row, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var file = sql.File(PathOf(name));
        // At the reporting date a mart is read from the table in which the load kept it.
        var text = asOf == Manifest.Summary.ReportedTo
            ? file.Text.Replace(OfDate, "", StringComparison.Ordinal) : file.Text;
        var given = new List<DuckDBParameter>();
        if (text.Contains("$as_of")) given.Add(new DuckDBParameter("as_of", asOf));
        foreach (var (key, value) in parameters) given.Add(new DuckDBParameter(key, value));
        return QueryCache.Get(QueryKey.Of(Manifest.Sha256, asOf, file, parameters), Closing,
            () => RowSet.Read(_connection.Value, text, given))
            .Select(row);
    }

    /// <summary>All rows of a view of a table (<see cref="TableView"/>); each time asked anew.</summary>
    public List<T> Rows<T>(BuiltQuery query, Func<Row, T> row)
    {
        var given = new List<DuckDBParameter>();
        if (query.TakesDate) given.Add(new DuckDBParameter("as_of", asOf));
        if (query.Value is { } value) given.Add(new DuckDBParameter("value", value));
        return RowSet.Read(_connection.Value, query.Sql, given).Select(row);
    }

    /// <summary>
    /// The path of a query's text in sql/, as answers cite it; an alert, alerts/NAME, is in a layer of its own.
    /// </summary>
    public static string PathOf(string name) =>
        name.StartsWith(AlertsFolder, StringComparison.Ordinal) ? $"{name}.sql" : $"queries/{name}.sql";

    /// <summary>The reporting date of a load; the day it was built where the source names none.</summary>
    public static DateOnly ReportingDateOf(Manifest manifest) =>
        manifest.Summary.ReportedTo ?? DateOnly.FromDateTime(manifest.BuiltAt.DateTime);

    /// <summary>The same snapshot as of another date; to be disposed before this one.</summary>
    public SnapshotQuery At(DateOnly day) => new(lease, sql, day);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connection.IsValueCreated) _connection.Value.Dispose();
    }
}
