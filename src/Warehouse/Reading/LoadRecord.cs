using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Warehouse.Reading;

/// <summary>
/// How an attempt ended. Building: it is running. Interrupted: it was killed before it published. Unknown: the
/// journal entry of its end cannot be read.
/// </summary>
public enum LoadOutcome { Building, Published, Unchanged, Held, Failed, Interrupted, Unknown }

/// <summary>An operator's decision to release a load or to roll back to it, with its reason.</summary>
public sealed record Decision(JournalEvent Event, DateTimeOffset At, string? Reason);

/// <summary>One attempt, merged from its events; shared by status, /loads, catch-up and meta.load.</summary>
public sealed record LoadRecord(int Load, LoadOutcome Outcome, DateTimeOffset StartedAt, DateTimeOffset? EndedAt)
{
    public string? Error { get; init; }
    public bool? IsTransient { get; init; }
    public string? Reason { get; init; }
    public LoadSummary? Summary { get; init; }

    /// <summary>All releases and roll-backs, in order.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>The last verification of its snapshot, and when it took place.</summary>
    public Verification? Verification { get; init; }
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>
    /// Every attempt that the journal of a folder names, without a look at its snapshots and its lock.
    /// </summary>
    public static IReadOnlyList<LoadRecord> Read(WarehouseFolder folder, TimeProvider time) =>
        Merge(new Journal(folder, time).Read(), isLocked: false);

    /// <summary>Merges events into one record for each load, in order of load.</summary>
    /// <param name="isLocked">Whether a loader is running: a load without an end is then building, otherwise it was
    /// interrupted.</param>
    /// <param name="faults">The events that cannot be read.</param>
    public static IReadOnlyList<LoadRecord> Merge(IReadOnlyList<JournalEntry> events, bool isLocked,
        IReadOnlyList<JournalFault>? faults = null)
    {
        var lost = (faults ?? []).Select(f => f.Sequence).ToHashSet();
        var newest = events.Select(e => e.Load).DefaultIfEmpty(0).Max();
        return [
            .. events.GroupBy(e => e.Load).OrderBy(g => g.Key)
                .Select(g => MergeOne([.. g], isLocked && g.Key == newest, lost)),
        ];
    }

    static LoadRecord MergeOne(IReadOnlyList<JournalEntry> events, bool mayBeRunning, HashSet<int> lost)
    {
        // What was announced stays published or held, even when the attempt then failed in its last step.
        var end = events.LastOrDefault(e => OutcomeOf(e.Event) is LoadOutcome.Published)
            ?? events.LastOrDefault(e => OutcomeOf(e.Event) is LoadOutcome.Held)
            ?? events.LastOrDefault(e => OutcomeOf(e.Event) is not null);
        // While a load runs nothing else writes: the event after its start is its end.
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
            Decisions = [.. events.Where(e => e.Event is JournalEvent.Released or JournalEvent.RolledBack)
                .Select(e => new Decision(e.Event, e.At, e.Reason))],
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
