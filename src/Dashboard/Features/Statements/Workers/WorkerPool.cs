namespace Analytics.Dashboard.Features.Statements.Workers;

/// <summary>
/// A few workers that have not been asked anything yet, so that a statement does not wait for a process to start. They
/// are of the snapshot that readers get; another load's are started when they are needed.
/// </summary>
sealed class WorkerPool(QueryLimits limits) : IDisposable
{
    readonly Lock _gate = new();
    readonly List<WorkerProcess> _ready = [];
    bool _isClosed;

    /// <summary>A worker of a snapshot for one statement; the caller disposes of it.</summary>
    public WorkerProcess Take(string snapshot)
    {
        lock (_gate)
        {
            while (_ready.FindIndex(w => w.Snapshot == snapshot) is >= 0 and var at)
            {
                var ready = _ready[at];
                _ready.RemoveAt(at);
                if (ready.IsAlive) return ready;
                ready.Dispose();
            }
        }

        return WorkerProcess.Start(snapshot, limits);
    }

    /// <summary>
    /// Keeps the configured number of workers ready for the current snapshot, and none for any other.
    /// </summary>
    public void Keep(string current)
    {
        lock (_gate)
        {
            foreach (var idle in _ready.FindAll(w => w.Snapshot != current || !w.IsAlive))
            {
                _ready.Remove(idle);
                idle.Dispose();
            }

            while (!_isClosed && _ready.Count < limits.Warm) _ready.Add(WorkerProcess.Start(current, limits));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var ready in _ready) ready.Dispose();
            _ready.Clear();
        }
    }
}
