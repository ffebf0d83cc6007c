using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Snapshots;

/// <summary>
/// A cache of query results. A published snapshot never changes, so a result is identified by the file's digest, the date,
/// the text of the query, its parameters and the function that reads a row; pages, addresses and languages share it.
/// </summary>
static class QueryCache
{
    const long Kept = 250_000;

    static readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Kept });
    static readonly ConcurrentDictionary<Question, object> _asked = new();

    /// <summary>The rows, from the cache or from <paramref name="ask"/>; a new list for each caller.</summary>
    public static List<T> Get<T>(SnapshotLease snapshot, DateOnly asOf, SqlFile query, Func<Row, T> row,
        ReadOnlySpan<(string Name, object Value)> parameters, Func<List<T>> ask)
    {
        // A reading that holds on to something of its caller may read otherwise next time.
        if (HoldsSomething(row)) return ask();
        var key = new Question(snapshot.Manifest.Sha256, asOf, query.Text, row.Method,
            JsonSerializer.Serialize(parameters.ToArray().Select(p => new { p.Name, p.Value })));
        if (_cache.TryGetValue(key, out List<T>? known)) return [.. known!];
        // After a publication all pages run the same queries at once: one runs a query, the others wait for its result.
        var asked = (Lazy<List<T>>)_asked.GetOrAdd(key, _ => new Lazy<List<T>>(ask));
        try
        {
            var rows = asked.Value;
            _cache.Set(key, rows, SnapshotMemory.Entry(rows.Count + 1, snapshot.Closing));
            return [.. rows];
        }
        finally
        {
            _asked.TryRemove(new KeyValuePair<Question, object>(key, asked));
        }
    }

    static bool HoldsSomething(Delegate reading) =>
        reading.Target is { } target
            && target.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0;

    sealed record Question(string Snapshot, DateOnly AsOf, string Text, MethodInfo Reading, string Parameters);
}
