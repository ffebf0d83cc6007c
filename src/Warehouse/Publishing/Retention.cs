using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>
/// Removes the oldest snapshots and held loads beyond what the settings keep: never the one that readers get, never the
/// newest published one, on which the next load builds, and never one that some process reads now. The journal keeps
/// what it says of them for ever. Needs the warehouse's lock.
/// </summary>
/// <param name="keep">How many snapshots, and how many held loads; 0 keeps all.</param>
public sealed class Retention(WarehouseFolder folder, TimeProvider time, int keep)
{
    /// <returns>The loads whose files are gone now, oldest first.</returns>
    public IReadOnlyList<int> Run()
    {
        if (keep == 0) return [];
        var current = Pointer.Read(folder);
        var newest = new Publisher(folder, time).NewestPublished();
        return
        [
            .. ExcessLoads(folder.Snapshots).Where(n => n != current && n != newest).Where(n => TryRemove(folder.SnapshotOf(n))),
            .. ExcessLoads(folder.Held).Where(n => n < newest).Where(n => TryRemove(folder.HeldOf(n))),
        ];
    }

    IEnumerable<int> ExcessLoads(string parent) => WarehouseFolder.Loads(parent).OrderDescending().Skip(keep).Order().ToList();

    // Renamed first, so that a kill leaves the whole snapshot or something that the next start sweeps out of work/.
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
            // What cannot go now goes after a later load.
            return false;
        }
    }
}

/// <summary>
/// A mark by which processes tell each other that a snapshot is in use: a shared lock on its manifest, freed by the
/// system when its holder dies.
/// </summary>
static class SnapshotUse
{
    /// <exception cref="IOException">The snapshot is being removed, or is gone.</exception>
    public static FileStream TakeShared(string snapshot) => new(WarehouseFolder.ManifestIn(snapshot), FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <returns>Null while somebody uses the snapshot.</returns>
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
