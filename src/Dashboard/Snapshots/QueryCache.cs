using System.Collections.Concurrent;
using System.Text.Json;
using Analytics.Warehouse.Sql;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Snapshots;

/// <summary>What identifies the answer to a query: a published snapshot never changes.</summary>
/// <param name="Snapshot">Digest of its file.</param>
/// <param name="AsOf">The date as of which it is asked.</param>
/// <param name="Query">The file in sql/, with its text.</param>
/// <param name="Parameters">Names and values of its further parameters.</param>
sealed record QueryKey(string Snapshot, DateOnly AsOf, SqlFile Query, string Parameters)
{
    /// <summary>Of a query and its parameters, in the order in which the caller gives them.</summary>
    public static QueryKey Of(string snapshot, DateOnly asOf, SqlFile query,
        ReadOnlySpan<(string Name, object Value)> parameters) =>
        new(snapshot, asOf, query, JsonSerializer.Serialize(parameters.ToArray().Select(p => new { p.Name, p.Value })));
}

/// <summary>
/// A cache of the rows of queries, shared by all pages, addresses and languages; what is made of the rows is not
/// cached.
/// </summary>
static class QueryCache
{
    // Values: some 200,000 rows.
    const long Kept = 4_000_000;

    static readonly MemoryCache Cache = new(new MemoryCacheOptions { SizeLimit = Kept });
    static readonly ConcurrentDictionary<QueryKey, Lazy<RowSet>> Asked = new();

    /// <summary>The rows, from the cache or by <paramref name="ask"/>.</summary>
    /// <param name="closing">Cancelled when the snapshot is no longer read.</param>
    public static RowSet Get(QueryKey key, CancellationToken closing, Func<RowSet> ask)
    {
        if (Cache.TryGetValue(key, out RowSet? known)) return known!;
        // After a publication all pages run the same queries at once: one runs a query, the others wait for its result.
        var asked = Asked.GetOrAdd(key, _ => new Lazy<RowSet>(ask));
        try
        {
            return Cache.Set(key, asked.Value, SnapshotMemory.Entry(asked.Value.Size, closing));
        }
        finally
        {
            Asked.TryRemove(KeyValuePair.Create(key, asked));
        }
    }
}
