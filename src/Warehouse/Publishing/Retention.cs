using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>
/// Removes the oldest snapshots and held loads beyond the configured number: never the current one, never the newest
/// published one, on which the next load builds, and never one that a process is reading. Their journal entries are
/// kept. Needs the warehouse lock.
/// </summary>
/// <param name="keep">The number of snapshots, and of held loads, to keep; 0 keeps all.</param>
public sealed class Retention(WarehouseFolder folder, TimeProvider time, int keep)
{
    /// <returns>The loads whose files were removed, oldest first.</returns>
    public IReadOnlyList<int> Run()
    {
        if (keep == 0) return [];
        var current = Pointer.Read(folder);
        var newest = new Publisher(folder, time).NewestPublished();
        return
        [
            .. ExcessLoads(folder.Snapshots).Where(n => n != current && n != newest)
                .Where(n => TryRemove(folder.SnapshotOf(n))),
            .. ExcessLoads(folder.Held).Where(n => n < newest).Where(n => TryRemove(folder.HeldOf(n))),
        ];
    }

    IEnumerable<int> ExcessLoads(string parent) =>
        WarehouseFolder.Loads(parent).OrderDescending().Skip(keep).Order().ToList();

    // Renamed first, so that a kill leaves the whole snapshot or a folder in work/ that the next start deletes.
    bool TryRemove(string snapshot)
    {
        try
        {
            using var use = SnapshotUse.TryTakeExclusive(snapshot);
            if (use is null) return false;
            var aside = Path.Combine(folder.Work, $"removed-{Path.GetFileName(snapshot)}");
            Durable.Rename(snapshot, aside);
            Failpoint.Reach(Failpoint.RetentionRenamed);
            Directory.Delete(aside, recursive: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or TransientException)
        {
            // What cannot be removed now is removed after a later load.
            return false;
        }
    }
}

/// <summary>
/// Marks a snapshot as in use across processes: a shared lock on its manifest, released by the operating system when
/// its holder ends.
/// </summary>
static class SnapshotUse
{
    /// <exception cref="IOException">The snapshot is being removed or has been removed.</exception>
    public static FileStream TakeShared(string snapshot) =>
        new(WarehouseFolder.ManifestIn(snapshot), FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <returns>Null while a process uses the snapshot.</returns>
    public static FileStream? TryTakeExclusive(string snapshot)
    {
        try
        {
            return new FileStream(WarehouseFolder.ManifestIn(snapshot), FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
