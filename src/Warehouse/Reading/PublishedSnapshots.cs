using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Warehouse.Reading;

/// <summary>
/// Opens snapshots for readers: the current one, and older ones on request. A moved pointer is noticed at the next
/// <see cref="Acquire"/>; existing leases keep the old file.
/// </summary>
public sealed class PublishedSnapshots(WarehouseFolder folder, TimeProvider time) : IDisposable
{
    const int MaxOpen = 4;

    readonly Lock _gate = new();
    readonly Dictionary<int, OpenSnapshot> _open = [];

    // By size and time, so that a restored or changed file is verified again and an unchanged one is not.
    readonly Dictionary<int, (long, DateTime)> _damaged = [];
    readonly Dictionary<int, (string Sha256, (long, DateTime) Stamp)> _whole = [];

    /// <summary>The journal of the same folder.</summary>
    public Journal Journal { get; } = new(folder, time);

    /// <summary>Borrows a snapshot; dispose of the lease after the last query on it.</summary>
    /// <param name="load">The load to borrow; null for the current one.</param>
    /// <returns>Null when nothing is published, or that load is not kept.</returns>
    public SnapshotLease? Acquire(int? load = null)
    {
        lock (_gate)
        {
            var wanted = load ?? Current();
            if (wanted is not { } number) return null;
            CloseIfChanged(number);
            if (!_open.TryGetValue(number, out var open))
            {
                if (TryOpen(number) is not { } opened) return null;
                _open[number] = open = opened;
                CloseIdle(keep: number);
            }

            return open.Borrow();
        }
    }

    /// <summary>The error for a load that cannot be borrowed.</summary>
    public TerminalException Unavailable(int load) => Manifest.IsDenied(folder.SnapshotOf(load)) ? Manifest.Denied(load)
        : Directory.Exists(folder.SnapshotOf(load))
            ? new($"The snapshot of load {load} is damaged: roll back to another load, or restore it from a backup.")
        : new($"Load {load} is not kept: list the loads to see which are.");

    /// <summary>The loads whose snapshots are kept, oldest first.</summary>
    public IReadOnlyList<int> Kept()
    {
        var published = Publisher.PublishedLoads(Journal.Read());
        return [.. published.Where(n => File.Exists(WarehouseFolder.DatabaseIn(folder.SnapshotOf(n)))).Order()];
    }

    /// <summary>The number of the current load; null when nothing is published.</summary>
    public int? Current()
    {
        lock (_gate)
        {
            if (Pointer.Read(folder) is { } named && IsWhole(named)) return named;

            // The pointer or its snapshot is damaged: the last announced load that is intact is served instead.
            return Publisher.Announcements(Journal.Read()).Reverse().Select(e => (int?)e.Load)
                .FirstOrDefault(n => IsWhole(n!.Value));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var snapshot in _open.Values) snapshot.Retire();
            _open.Clear();
        }
    }

    bool IsWhole(int load)
    {
        CloseIfChanged(load);
        return _open.ContainsKey(load) || TryVerify(load) is not null;
    }

    // The file was deleted, truncated or changed: existing leases keep the open file, new ones get an intact
    // snapshot.
    void CloseIfChanged(int load)
    {
        if (!_open.TryGetValue(load, out var open) || open.Stamp == ReadStamp(load)) return;
        _open.Remove(load);
        open.Retire();
    }

    (long, DateTime) ReadStamp(int load) =>
        new FileInfo(WarehouseFolder.DatabaseIn(folder.SnapshotOf(load))) is { Exists: true } file
        ? (file.Length, file.LastWriteTimeUtc)
        : default;

    Manifest? TryVerify(int load)
    {
        var snapshot = folder.SnapshotOf(load);
        var stamp = ReadStamp(load);
        if (stamp == default || Manifest.TryRead(snapshot) is not { } manifest || manifest.Load != load) return null;

        if (_damaged.TryGetValue(load, out var seen) && seen == stamp) return null;
        // Checks run each second, and with every page while the file is not open; hashing gigabytes each time would
        // be too slow.
        if (_whole.TryGetValue(load, out var known) && known == (manifest.Sha256, stamp))
            return manifest.FindFaultInMetadata(snapshot) is null ? manifest : null;
        if (manifest.FindFault(snapshot) is not null)
        {
            _damaged[load] = stamp;
            return null;
        }

        _whole[load] = (manifest.Sha256, stamp);
        return manifest;
    }

    OpenSnapshot? TryOpen(int load)
    {
        var stamp = ReadStamp(load);
        try
        {
            return TryVerify(load) is { } manifest ? new OpenSnapshot(manifest, folder.SnapshotOf(load), stamp) : null;
        }
        catch (IOException)
        {
            // Retention removed it between the check and the opening.
            return null;
        }
    }

    void CloseIdle(int keep)
    {
        foreach (var (load, snapshot) in _open.Where(p => p.Key != keep && p.Value.IsIdle)
            .OrderBy(p => p.Value.LastUsed).ToList())
        {
            if (_open.Count <= MaxOpen) return;
            _open.Remove(load);
            snapshot.Retire();
        }
    }
}
