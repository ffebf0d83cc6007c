using System.Collections.Concurrent;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Reading;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Http.Caching;

/// <summary>All inputs of a body of figures: two requests with equal keys get the same bytes.</summary>
/// <param name="Address">Path and query as they were sent.</param>
/// <param name="Role">What forms and links are shown.</param>
/// <param name="Snapshot">Digest of the file.</param>
/// <param name="News">The state of the loads as pages show it.</param>
/// <param name="Files">Which briefs are listed; empty where none are.</param>
sealed record BodyKey(string Address, Language Language, string? Theme, Role Role, bool IsVisitor, string Snapshot,
    DateOnly AsOf, LoadNotice News, string Files);

/// <summary>
/// The state of the loads as pages of figures show it: when the sources were checked last, how the last load ended,
/// which loads are kept, and which sources could not be read. A load that begins or progresses does not change it.
/// </summary>
sealed record LoadNotice(DateTimeOffset? LastCheckedAt, int? LastLoad, LoadOutcome? LastOutcome, int Published,
    int Kept,
    int? OldestKept, string NotRead)
{
    public static LoadNotice Of(WarehouseView view)
    {
        var last = view.LastSettled;
        return new LoadNotice(
            view.LastCheckedAt, last?.Load, last?.Outcome, view.Published.Count(),
                view.Kept.Count, view.Kept.Count == 0 ? null : view.Kept[0],
            string.Join('|',
                view.Sources.Where(s => s.Error is not null).Select(s => $"{s.Name}:{s.RowsOfLoad}:{s.Error}")));
    }
}

/// <summary>A body as sent: no cookie, no name, nothing of the request for which it was rendered.</summary>
sealed record FigureBody(byte[] Bytes, string? ContentType, string? Disposition, string Tag);

/// <summary>A cache of rendered bodies with a limit of bytes; the least recently used are evicted first.</summary>
sealed class ResponseCache : IDisposable
{
    const long Room = 64 << 20;

    readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Room });
    readonly ConcurrentDictionary<BodyKey, SemaphoreSlim> _locks = new();

    public FigureBody? Find(BodyKey key) => _cache.Get<FigureBody>(key);

    /// <param name="closing">Cancelled when its snapshot is closed.</param>
    public void Keep(BodyKey key, FigureBody body, CancellationToken closing) =>
        _cache.Set(key, body, SnapshotMemory.Entry(body.Bytes.Length, closing));

    /// <summary>Waits until no other request renders this body; dispose of the result.</summary>
    public async Task<IDisposable> Lock(BodyKey key, CancellationToken cancellationToken)
    {
        while (true)
        {
            var gate = _locks.GetOrAdd(key, _ => new SemaphoreSlim(1));
            await gate.WaitAsync(cancellationToken);
            if (_locks.TryGetValue(key, out var present) && present == gate) return new Releaser(this, key, gate);
            // The entry was removed by its holder, and a later request has added another: try again.
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    sealed class Releaser(ResponseCache cache, BodyKey key, SemaphoreSlim gate) : IDisposable
    {
        public void Dispose()
        {
            cache._locks.TryRemove(key, out _);
            gate.Release();
        }
    }
}
