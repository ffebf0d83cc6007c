using System.Collections.Concurrent;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>
/// Which tables of a snapshot hold illustrative rows: those with rows marked so, and unmarked tables derived
/// from one. A snapshot never changes, so the result is cached; it takes a second or two to compute.
/// </summary>
public sealed class IllustrativeTables(TableCatalogue tables, PublishedSnapshots snapshots, SqlTree sql)
{
    const string Mark = "is_illustrative";
    const int Kept = 16;

    readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlySet<string>>>> _known = [];

    /// <summary>Names with their layers, of macros and of the views beside them.</summary>
    public Task<IReadOnlySet<string>> Read(Manifest manifest)
    {
        if (_known.Count > Kept) _known.Clear();
        return _known.GetOrAdd(manifest.Sha256, _ => new(() => Task.Run(() => Find(manifest.Load)))).Value;
    }

    IReadOnlySet<string> Find(int load)
    {
        using var lease = snapshots.Acquire(load);
        if (lease is null) return new HashSet<string>();
        using var query = new SnapshotQuery(lease, sql, SnapshotQuery.ReportingDateOf(lease.Manifest));
        var (lineage, own) = (tables.Lineage, new Dictionary<string, bool>());
        var marked = query.Rows(TableCatalogue.Query, r => (Relation: r.Text("relation")!, Column: r.Text("name")!))
            .Where(c => c.Column == Mark).Select(c => c.Relation).ToHashSet();
        // One by one: as one statement they take ten times as long to plan.
        foreach (var table in lineage.Tables.Where(t => marked.Contains(t.Relation)))
            own[table.FullName] = query.Rows(TableView.HoldsOf(table, Mark), r => r.Bool("holds")).Single();
        bool Holds(LineageTable table) => own.TryGetValue(table.FullName, out var known) ? known
            : own[table.FullName] = table.Reads.Select(lineage.Find).Any(t => t is not null && Holds(t));
        return lineage.Tables.Where(Holds).SelectMany(t => (string[])[t.FullName, t.Relation]).ToHashSet();
    }
}
