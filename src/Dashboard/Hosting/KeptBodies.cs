using Analytics.Dashboard.Access;
using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Hosting;

/// <summary>All that decides a body of figures: two requests that agree in it are answered with the same bytes.</summary>
/// <param name="Address">Path and query as they were sent.</param>
/// <param name="Role">What forms and links are shown.</param>
/// <param name="Snapshot">Digest of the file.</param>
/// <param name="Sequence">The newest event of the journal, for what is said of loads beside the figures.</param>
sealed record BodyKey(string Address, Language Language, string? Theme, Role Role, bool IsVisitor, string Snapshot, DateOnly AsOf, int Sequence, bool IsLoading, int KeptLoads);

/// <summary>A body as it was sent: no cookie, no name, nothing of the request that it was drawn for.</summary>
sealed record FigureBody(byte[] Bytes, string? ContentType, string? Disposition, string Tag);

/// <summary>Bodies that were drawn already; what was used least goes first when the room is full.</summary>
sealed class KeptBodies : IDisposable
{
    const long Room = 64 << 20;
    const int Turns = 64;

    readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Room });
    readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1))];

    public FigureBody? Find(BodyKey key) => _cache.Get<FigureBody>(key);

    public void Keep(BodyKey key, FigureBody body) =>
        _cache.Set(key, body, new MemoryCacheEntryOptions { Size = body.Bytes.Length, SlidingExpiration = TimeSpan.FromHours(1) });

    /// <summary>Waits until nobody else draws this body, or one of the few that share its turn; release what is returned.</summary>
    public async Task<SemaphoreSlim> Turn(BodyKey key, CancellationToken gone)
    {
        var turn = _turns[(key.GetHashCode() & int.MaxValue) % Turns];
        await turn.WaitAsync(gone);
        return turn;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();
}
