using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Reading;

/// <summary>A borrowed snapshot: all connections opened from it read one unchanging state.</summary>
public sealed class SnapshotLease : IDisposable
{
    OpenSnapshot? _snapshot;

    internal SnapshotLease(OpenSnapshot snapshot) => (_snapshot, Closing) = (snapshot, snapshot.Closing);

    public Manifest Manifest => Snapshot.Manifest;

    /// <summary>The path of the snapshot's database file; never open it for writing.</summary>
    public string DatabasePath => Snapshot.Path;

    /// <summary>
    /// Cancelled when the snapshot is no longer lent, because newer ones have replaced it: caches of it may be
    /// dropped.
    /// </summary>
    public CancellationToken Closing { get; }

    /// <summary>Opens another connection to the snapshot; the caller disposes of it.</summary>
    public DuckDBConnection Connect() => DuckDbFile.OpenRead(Snapshot.Path);

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _snapshot, null)?.Return();

    OpenSnapshot Snapshot => _snapshot ?? throw new ObjectDisposedException(nameof(SnapshotLease));
}

/// <summary>A snapshot kept open by one connection, so that further connections take a millisecond.</summary>
sealed class OpenSnapshot : IDisposable
{
    readonly FileStream _use;
    readonly DuckDBConnection _anchor;
    readonly CancellationTokenSource _closing = new();
    readonly Lock _gate = new();
    int _borrowed;
    bool _retired;

    /// <exception cref="IOException">The snapshot is being removed.</exception>
    /// <exception cref="TransientException">Its file cannot be opened now.</exception>
    public OpenSnapshot(Manifest manifest, string folder, (long Size, DateTime Time) stamp)
    {
        (Manifest, Path, Stamp) = (manifest, WarehouseFolder.DatabaseIn(folder), stamp);
        _use = SnapshotUse.TakeShared(folder);
        try
        {
            _anchor = DuckDbFile.OpenRead(Path);
        }
        catch
        {
            _use.Dispose();
            throw;
        }
    }

    public Manifest Manifest { get; }
    public string Path { get; }

    /// <inheritdoc cref="SnapshotLease.Closing"/>
    public CancellationToken Closing => _closing.Token;

    /// <summary>Size and time of the file when it was verified.</summary>
    public (long Size, DateTime Time) Stamp { get; }
    public long LastUsed { get; private set; }
    public bool IsIdle { get { lock (_gate) return _borrowed == 0; } }

    public SnapshotLease Borrow()
    {
        lock (_gate)
        {
            _borrowed++;
            LastUsed = Environment.TickCount64;
            return new SnapshotLease(this);
        }
    }

    public void Return()
    {
        lock (_gate)
        {
            _borrowed--;
            CloseWhenDone();
        }
    }

    public void Retire()
    {
        _closing.Cancel();
        lock (_gate)
        {
            _retired = true;
            CloseWhenDone();
        }
    }

    void CloseWhenDone()
    {
        if (_retired && _borrowed == 0) Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _anchor.Dispose();
        _use.Dispose();
    }
}
