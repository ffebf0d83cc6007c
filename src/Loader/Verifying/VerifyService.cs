using Analytics.Loader.Loads;
using Analytics.Loader.Steps;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Verifying;

/// <summary>
/// Verifies a snapshot: its file against the manifest, every row of every table that the load read against the counts
/// and digests taken before history was written, and the changes of each table against the published counts. On
/// request the sources too: a source that is unchanged since the load must have exactly those rows. The result is
/// written to the journal.
/// </summary>
public sealed class VerifyService(TimeProvider time)
{
    /// <summary>Verifies one load.</summary>
    /// <param name="load">Number of a published or held load; null for the current one, intact or not.</param>
    /// <param name="withSources">Whether the sources are read again as well; no load can run meanwhile.</param>
    /// <exception cref="TerminalException">There is no such load, or this account may not read its files.</exception>
    /// <exception cref="TransientException">The sources are to be read and a load is running.</exception>
    public Verification Run(LoadRequest request, int? load = null, bool withSources = false,
        CancellationToken cancellationToken = default)
    {
        var folder = request.Folder;
        var view = WarehouseView.Read(folder, time);
        var number =
            load ?? view.Named ?? view.Current ?? throw new TerminalException("Nothing is published yet: load first.");
        foreach (var closed in (string[])[folder.SnapshotOf(number), folder.HeldOf(number)])
            if (Manifest.IsDenied(closed)) throw Manifest.Denied(number);
        var place = Directory.Exists(folder.SnapshotOf(number)) ? folder.SnapshotOf(number) : folder.HeldOf(number);
        if (!Directory.Exists(place))
            throw new TerminalException($"The files of load {number} are not kept: list the loads to see which are.");

        using var taken = withSources ? WarehouseLock.Take(folder) : WarehouseLock.TryTakeOnce(folder);
        if (taken is not null) new Recovery(folder, time).Run();
        var found = Snapshot(place, number);
        if (withSources && Manifest.TryRead(place) is { } manifest && found.Fault is null)
            found = found with { Sources = new SourceVerifier(request, manifest, time).Run(cancellationToken) };
        found = found with { Journal = [.. new Journal(folder, time).Faults().Select(f => f.Sentence)] };
        if (taken is not null)
            new Journal(folder, time).Append(number, JournalEvent.Verified, e => e with { Verification = found });
        return found;
    }

    static Verification Snapshot(string place, int load)
    {
        if (Manifest.TryRead(place) is not { } manifest)
            return new Verification(load, 0, 0) { Fault = "its manifest is missing or cannot be read" };
        if (manifest.FindFault(place) is { } fault) return new Verification(load, 0, 0) { Fault = fault };
        using var connection = DuckDbFile.OpenRead(WarehouseFolder.DatabaseIn(place));
        var sameEngine =
            connection.Scalar<string>("SELECT library_version FROM pragma_version()") == manifest.DuckDbVersion;
        var tables = manifest.Summary.Tables;
        fault = tables.Select(t => FindFault(connection, t, sameEngine) ?? FindCountFault(connection, t, load))
            .Concat(manifest.Summary.Carried.Select(t => FindFault(connection, t)))
            .FirstOrDefault(f => f is not null);
        return new Verification(load, tables.Count, tables.Sum(t => t.Loaded)) { Fault = fault, IsHashed = sameEngine };
    }

    static string? FindFault(DuckDBConnection connection, TableSummary table, bool sameEngine)
    {
        var columns = ContractColumns(connection, table.Table);
        if (columns.Count == 0) return $"it has no history.{table.Table}";
        var (rows, digest) = connection.Rows($"""
            SELECT {RowDigest.Sql(columns)} FROM history.{table.Table.Quoted()}
            WHERE source = {table.Source.Literal()} AND valid_to_load IS NULL AND stale_since_load IS NULL
            """, r => (r.GetInt64(0), r.GetString(1))).Single();
        if (rows != table.Loaded)
            return $"history.{table.Table} holds {rows} rows of source {table.Source} where the load read {table.Loaded}";
        return sameEngine && digest != table.Digest
            ? $"history.{table.Table} holds other rows of source {table.Source} than the load read" : null;
    }

    // A summary of a build before 0.2 counts stale rows as unchanged and lacks the number of rows before.
    static string? FindCountFault(DuckDBConnection connection, TableSummary published, int load)
    {
        var counts = HistoryCounts.Of(HistoryCounts.Read(connection, $"history.{published.Table.Quoted()}", load),
            published.Source);
        var counted = published with
        {
            New = counts.New,
            Changed = counts.Changed,
            Gone = counts.Gone,
            Returned = counts.Returned,
            Unchanged = published.OpenBefore is null ? counts.Unchanged + counts.Stale : counts.Unchanged,
            Stale = published.OpenBefore is null ? 0 : counts.Stale,
        };
        if (counted != published)
        {
            return $"of table {published.Table} of source {published.Source} it holds {Words(counted)}, where the "
                + $"load counted {Words(published)}";
        }

        return published.OpenBefore is null ? null : Reconciliation.FindFault(published);
    }

    static string Words(TableSummary t) =>
        $"{t.New} new, {t.Changed} changed, {t.Gone} gone, {t.Unchanged} unchanged, {t.Stale} stale and {t.Returned} "
            + "returned rows";

    static string? FindFault(DuckDBConnection connection, CarriedTable table)
    {
        if (ContractColumns(connection, table.Table).Count == 0) return $"it has no history.{table.Table}";
        var open = connection.Scalar<long>(
            $"SELECT count(*) FROM history.{table.Table.Quoted()} WHERE source = {table.Source.Literal()} AND "
                + "valid_to_load IS NULL");
        return open == table.Open ? null
            : $"history.{table.Table} holds {open} valid rows of source {table.Source}, which the load did not read, "
                + $"where it carried on {table.Open}";
    }

    // The columns of the contract are between the warehouse's own; dropped columns come after them.
    static List<string> ContractColumns(DuckDBConnection connection, string table) =>
        [.. connection.Rows("SELECT column_name FROM duckdb_columns() WHERE schema_name = 'history' AND table_name = "
            + "$table ORDER BY column_index",
            r => r.GetString(0), new DuckDBParameter("table", table)).SkipWhile(StagingTable.Reserved.Contains)
                .TakeWhile(c => !StagingTable.Reserved.Contains(c))];
}
