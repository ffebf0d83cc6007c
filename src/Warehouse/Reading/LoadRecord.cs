using Analytics.Warehouse.Publishing;

namespace Analytics.Warehouse.Reading;

/// <summary>How an attempt ended. Building: it runs. Interrupted: it was killed, and readers never noticed. Unknown: the journal entry of its end cannot be read.</summary>
public enum LoadOutcome { Building, Published, Unchanged, Held, Failed, Interrupted, Unknown }

/// <summary>What an operator decided about a load: to release it, or to go back to it; with the reason that was written.</summary>
public sealed record Decision(JournalEvent Event, DateTimeOffset At, string? Reason);

/// <summary>One attempt, merged from its events: the view that status, /loads, catch-up and meta.load share.</summary>
public sealed record LoadRecord(int Load, LoadOutcome Outcome, DateTimeOffset StartedAt, DateTimeOffset? EndedAt)
{
    public string? Error { get; init; }
    public bool? IsTransient { get; init; }
    public string? Reason { get; init; }
    public LoadSummary? Summary { get; init; }

    /// <summary>Every release and roll-back, in their order.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>The last re-reading of its snapshot, and when.</summary>
    public Verification? Verification { get; init; }
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Merges events into one record a load, in order of load.</summary>
    /// <param name="isLocked">Whether a loader runs now: a load without an end is then building, else it was interrupted.</param>
    /// <param name="faults">The events that cannot be read.</param>
    public static IReadOnlyList<LoadRecord> Merge(IReadOnlyList<JournalEntry> events, bool isLocked, IReadOnlyList<JournalFault>? faults = null)
    {
        var lost = (faults ?? []).Select(f => f.Sequence).ToHashSet();
        var newest = events.Select(e => e.Load).DefaultIfEmpty(0).Max();
        return [.. events.GroupBy(e => e.Load).OrderBy(g => g.Key).Select(g => MergeOne([.. g], isLocked && g.Key == newest, lost))];
    }

    static LoadRecord MergeOne(IReadOnlyList<JournalEntry> events, bool mayBeRunning, HashSet<int> lost)
    {
        // What was announced stays published or held, even when the attempt then met an error on its last step.
        var end = events.LastOrDefault(e => OutcomeOf(e.Event) is LoadOutcome.Published) ?? events.LastOrDefault(e => OutcomeOf(e.Event) is LoadOutcome.Held)
            ?? events.LastOrDefault(e => OutcomeOf(e.Event) is not null);
        // While a load runs nothing else writes: what follows its beginning is its end.
        var outcome = end is not null ? OutcomeOf(end.Event)!.Value
            : mayBeRunning ? LoadOutcome.Building
            : lost.Contains(events[0].Sequence + 1) ? LoadOutcome.Unknown
            : LoadOutcome.Interrupted;
        return new LoadRecord(events[0].Load, outcome, events[0].At, end?.At)
        {
            Error = end?.Error,
            IsTransient = end?.IsTransient,
            Reason = events.LastOrDefault(e => e.Reason is not null)?.Reason,
            Summary = events.LastOrDefault(e => e.Summary is not null)?.Summary,
            Decisions = [.. events.Where(e => e.Event is JournalEvent.Released or JournalEvent.RolledBack).Select(e => new Decision(e.Event, e.At, e.Reason))],
            Verification = events.LastOrDefault(e => e.Verification is not null)?.Verification,
            VerifiedAt = events.LastOrDefault(e => e.Verification is not null)?.At,
        };
    }

    static LoadOutcome? OutcomeOf(JournalEvent what) => what switch
    {
        JournalEvent.Published or JournalEvent.Released => LoadOutcome.Published,
        JournalEvent.Unchanged => LoadOutcome.Unchanged,
        JournalEvent.Held => LoadOutcome.Held,
        JournalEvent.Failed => LoadOutcome.Failed,
        _ => null,
    };
}
