using Analytics.Warehouse.Sql;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Figures;

/// <summary>
/// Which tables of a snapshot hold invented rows: those whose own mark says so, and those without a mark that are made
/// from one. A snapshot never changes, so an answer is kept.
/// </summary>
public sealed class IllustrativeTables(TableCatalogue tables) : IDisposable
{
    const string Mark = "is_illustrative";
    const int Kept = 16;

    readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Kept });
    readonly Lock _gate = new();

    /// <summary>Names with their layers, of macros and of the views beside them.</summary>
    public IReadOnlySet<string> Of(SnapshotQuery query)
    {
        // Two that ask at once would both ask some sixty tables.
        lock (_gate)
            return _cache.GetOrCreate(query.Manifest.Sha256, item =>
            {
                item.Size = 1;
                return Read(query);
            })!;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    HashSet<string> Read(SnapshotQuery query)
    {
        var marked = query.Rows(TableCatalogue.Query, r => (Relation: r.Text("relation")!, Column: r.Text("name")!)).Where(c => c.Column == Mark).Select(c => c.Relation).ToHashSet();
        var (lineage, own) = (tables.Lineage, new Dictionary<string, bool>());
        var asked = lineage.Tables.Where(t => marked.Contains(t.Relation)).ToList();
        if (asked.Count > 0)
            foreach (var (name, holds) in query.Rows(TableView.HoldsOf(asked, Mark), r => (r.Text("name")!, r.Bool("holds")))) own[name] = holds;
        bool Holds(LineageTable table) => own.TryGetValue(table.FullName, out var known) ? known
            : own[table.FullName] = table.Reads.Select(lineage.Find).Any(t => t is not null && Holds(t));
        return [.. lineage.Tables.Where(Holds).SelectMany(t => (string[])[t.FullName, t.Relation])];
    }
}
