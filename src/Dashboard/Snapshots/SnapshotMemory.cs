using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace Analytics.Dashboard.Snapshots;

/// <summary>
/// How long what was worked out from a snapshot is remembered: while the snapshot is read, so that years of loads take
/// no more memory than the few that are.
/// </summary>
static class SnapshotMemory
{
    static readonly TimeSpan Unused = TimeSpan.FromDays(1);

    /// <param name="size">In the unit of the cache's limit.</param>
    /// <param name="closing">Cancelled when newer snapshots have taken its place.</param>
    public static MemoryCacheEntryOptions Entry(long size, CancellationToken closing) =>
        new MemoryCacheEntryOptions { Size = size, SlidingExpiration = Unused }.AddExpirationToken(
            new CancellationChangeToken(closing));
}
