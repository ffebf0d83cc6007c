using Analytics.Dashboard.Identity;

namespace Analytics.Dashboard.Features.Statements.Workers;

/// <summary>
/// Whose turn it is: so many statements run, no more than so many of one person, so many wait, and the next one is sent
/// away. Of those that wait, whoever has the fewest running comes first, then who came first.
/// </summary>
public sealed class QueryTurns(QueryLimits limits)
{
    readonly Lock _gate = new();
    readonly List<Turn> _running = [], _waiting = [];

    /// <summary>Statements that run now.</summary>
    public int Running { get { lock (_gate) return _running.Count; } }

    /// <summary>Statements that wait now.</summary>
    public int Waiting { get { lock (_gate) return _waiting.Count; } }

    /// <summary>Waits for a turn.</summary>
    /// <returns>Dispose it when the statement has ended; null when too many wait already.</returns>
    /// <exception cref="OperationCanceledException">Whoever asked is gone.</exception>
    public async Task<IDisposable?> Enter(Asker asker, CancellationToken gone)
    {
        var turn = new Turn(this, asker.Key);
        lock (_gate)
        {
            _waiting.Add(turn);
            Admit();
            if (!turn.IsRunning && _waiting.Count > limits.QueueLength)
            {
                _waiting.Remove(turn);
                return null;
            }
        }

        using var leave = gone.Register(() => Leave(turn));
        await turn.Begun;
        return turn;
    }

    /// <summary>The place of the statement that somebody asked last: 1 for the next one to run, 0 while it runs; null where none of his runs or waits.</summary>
    public int? PlaceOf(Asker asker)
    {
        lock (_gate)
        {
            var place = InOrder().ToList().FindLastIndex(t => t.Asker == asker.Key);
            return place >= 0 ? place + 1 : _running.Exists(t => t.Asker == asker.Key) ? 0 : null;
        }
    }

    void Admit()
    {
        while (_running.Count < limits.Concurrent && InOrder().FirstOrDefault(t => RunningOf(t.Asker) < limits.PerUser) is { } next)
        {
            _waiting.Remove(next);
            _running.Add(next);
            next.Begin();
        }
    }

    // The order of a list is kept among equals: who came first.
    IEnumerable<Turn> InOrder() => _waiting.OrderBy(t => RunningOf(t.Asker));

    int RunningOf(string asker) => _running.Count(t => t.Asker == asker);

    void Leave(Turn turn)
    {
        lock (_gate)
        {
            if (!_waiting.Remove(turn)) return;
        }

        turn.Cancel();
    }

    void End(Turn turn)
    {
        lock (_gate)
        {
            if (_running.Remove(turn)) Admit();
        }
    }

    sealed class Turn(QueryTurns turns, string asker) : IDisposable
    {
        // What waits goes on elsewhere, never within the lock of whoever lets it in.
        readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Asker => asker;
        public Task Begun => _begun.Task;
        public bool IsRunning => _begun.Task.IsCompleted;

        public void Begin() => _begun.TrySetResult();

        public void Cancel() => _begun.TrySetCanceled();

        public void Dispose() => turns.End(this);
    }
}
