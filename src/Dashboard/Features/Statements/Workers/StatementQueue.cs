using Analytics.Dashboard.Identity;

namespace Analytics.Dashboard.Features.Statements.Workers;

/// <summary>
/// Queues statements: a limited number runs, a limited number of one user, a limited number waits, and the next one is
/// rejected. Among those that wait, the user with the fewest running statements comes first, then the earliest.
/// </summary>
public sealed class StatementQueue(QueryLimits limits)
{
    readonly Lock _gate = new();
    readonly List<Slot> _running = [], _waiting = [];

    /// <summary>Statements that run now.</summary>
    public int Running { get { lock (_gate) return _running.Count; } }

    /// <summary>Statements that wait now.</summary>
    public int Waiting { get { lock (_gate) return _waiting.Count; } }

    /// <summary>Waits for a slot.</summary>
    /// <returns>Dispose it when the statement has ended; null when too many wait already.</returns>
    /// <exception cref="OperationCanceledException">The request was aborted.</exception>
    public async Task<IDisposable?> Enter(CurrentUser user, CancellationToken cancellationToken)
    {
        var slot = new Slot(this, user.Key);
        lock (_gate)
        {
            _waiting.Add(slot);
            Admit();
            if (!slot.IsRunning && _waiting.Count > limits.QueueLength)
            {
                _waiting.Remove(slot);
                return null;
            }
        }

        using var leave = cancellationToken.Register(() => Leave(slot));
        await slot.Begun;
        return slot;
    }

    /// <summary>
    /// The position of the user's latest statement: 1 for the next one to run, 0 while it runs; null if none of theirs
    /// runs or waits.
    /// </summary>
    public int? PlaceOf(CurrentUser user)
    {
        lock (_gate)
        {
            var place = InOrder().ToList().FindLastIndex(t => t.User == user.Key);
            return place >= 0 ? place + 1 : _running.Exists(t => t.User == user.Key) ? 0 : null;
        }
    }

    void Admit()
    {
        while (_running.Count < limits.Concurrent
            && InOrder().FirstOrDefault(t => RunningOf(t.User) < limits.PerUser) is { } next)
        {
            _waiting.Remove(next);
            _running.Add(next);
            next.Begin();
        }
    }

    // A stable sort: equals keep the order in which they arrived.
    IEnumerable<Slot> InOrder() => _waiting.OrderBy(t => RunningOf(t.User));

    int RunningOf(string user) => _running.Count(t => t.User == user);

    void Leave(Slot slot)
    {
        lock (_gate)
        {
            if (!_waiting.Remove(slot)) return;
        }

        slot.Cancel();
    }

    void End(Slot slot)
    {
        lock (_gate)
        {
            if (_running.Remove(slot)) Admit();
        }
    }

    sealed class Slot(StatementQueue queue, string user) : IDisposable
    {
        // Continuations run elsewhere, never within the lock of the caller that admits the statement.
        readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string User => user;
        public Task Begun => _begun.Task;
        public bool IsRunning => _begun.Task.IsCompleted;

        public void Begin() => _begun.TrySetResult();

        public void Cancel() => _begun.TrySetCanceled();

        public void Dispose() => queue.End(this);
    }
}
