using DuckDB.NET.Data;

namespace Analytics.Warehouse;

/// <summary>A borrowed snapshot: connections opened from it read one unchanging state.</summary>
public sealed class SnapshotLease : IDisposable
{
    OpenSnapshot? _snapshot;

    internal SnapshotLease(OpenSnapshot snapshot) => _snapshot = snapshot;

    public Manifest Manifest => Snapshot.Manifest;

    /// <summary>The snapshot's database file; for handing it on, never for opening it to write.</summary>
    public string DatabasePath => Snapshot.Path;

    /// <summary>Opens one more connection to the snapshot; the caller disposes it.</summary>
    public DuckDBConnection Connect() => DuckDbFile.OpenRead(Snapshot.Path);

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _snapshot, null)?.Return();

    OpenSnapshot Snapshot => _snapshot ?? throw new ObjectDisposedException(nameof(SnapshotLease));
}

/// <summary>One snapshot kept open by an anchor connection, so that further connections cost a millisecond.</summary>
sealed class OpenSnapshot(Manifest manifest, string path)
{
    readonly DuckDBConnection _anchor = DuckDbFile.OpenRead(path);
    readonly Lock _gate = new();
    int _borrowed;
    bool _retired;

    public Manifest Manifest => manifest;
    public string Path => path;
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
        lock (_gate)
        {
            _retired = true;
            CloseWhenDone();
        }
    }

    void CloseWhenDone()
    {
        if (_retired && _borrowed == 0) _anchor.Dispose();
    }
}
