using System.Collections.Concurrent;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Reading;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Http.Caching;

/// <summary>All that decides a body of figures: two requests that agree in it are answered with the same bytes.</summary>
/// <param name="Address">Path and query as they were sent.</param>
/// <param name="Role">What forms and links are shown.</param>
/// <param name="Snapshot">Digest of the file.</param>
/// <param name="News">What is said of loads beside the figures.</param>
/// <param name="Files">Which briefs are listed; empty where none are.</param>
sealed record BodyKey(string Address, Language Language, string? Theme, Role Role, bool IsVisitor, string Snapshot, DateOnly AsOf, LoadNews News, string Files);

/// <summary>
/// What pages of figures say of loads: when the sources were looked at last, how the last load ended, which loads are kept, and which sources
/// could not be read. A load that begins or goes on is no news.
/// </summary>
sealed record LoadNews(DateTimeOffset? LastLook, int? LastLoad, LoadOutcome? LastOutcome, int Published, int Kept, int? OldestKept, string NotRead)
{
    public static LoadNews Of(WarehouseView view)
    {
        var last = view.LastSettled;
        return new LoadNews(
            view.LastCheckedAt, last?.Load, last?.Outcome, view.Records.Count(r => r.Outcome == LoadOutcome.Published), view.Kept.Count, view.Kept.Count == 0 ? null : view.Kept[0],
            string.Join('|', view.Sources.Where(s => s.Error is not null).Select(s => $"{s.Name}:{s.RowsOfLoad}:{s.Error}")));
    }
}

/// <summary>A body as it was sent: no cookie, no name, nothing of the request that it was drawn for.</summary>
sealed record FigureBody(byte[] Bytes, string? ContentType, string? Disposition, string Tag);

/// <summary>Bodies that were drawn already; what was used least goes first when the room is full.</summary>
sealed class KeptBodies : IDisposable
{
    const long Room = 64 << 20;

    readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Room });
    readonly ConcurrentDictionary<BodyKey, SemaphoreSlim> _turns = new();

    public FigureBody? Find(BodyKey key) => _cache.Get<FigureBody>(key);

    /// <param name="closing">Cancelled when the snapshot that it was drawn from is read no more.</param>
    public void Keep(BodyKey key, FigureBody body, CancellationToken closing) => _cache.Set(key, body, SnapshotMemory.Entry(body.Bytes.Length, closing));

    /// <summary>Waits until nobody else draws this body; dispose of what is returned.</summary>
    public async Task<IDisposable> Turn(BodyKey key, CancellationToken gone)
    {
        while (true)
        {
            var turn = _turns.GetOrAdd(key, _ => new SemaphoreSlim(1));
            await turn.WaitAsync(gone);
            if (_turns.TryGetValue(key, out var present) && present == turn) return new Drawing(this, key, turn);
            // Whoever had it has gone, and somebody who came later has begun another.
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    sealed class Drawing(KeptBodies bodies, BodyKey key, SemaphoreSlim turn) : IDisposable
    {
        public void Dispose()
        {
            bodies._turns.TryRemove(key, out _);
            turn.Release();
        }
    }
}
