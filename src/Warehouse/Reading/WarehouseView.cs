using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Warehouse.Reading;

/// <summary>
/// The merged state of a warehouse folder for status, /loads and catch-up: journal, pointer and lock.
/// </summary>
/// <param name="Current">The current load; null when nothing is published.</param>
/// <param name="Records">Every attempt, oldest first.</param>
/// <param name="Kept">Loads whose snapshots are kept, oldest first.</param>
public sealed record WarehouseView(string Folder, int? Current, IReadOnlyList<LoadRecord> Records,
    IReadOnlyList<int> Kept, bool IsLoading)
{
    /// <summary>The load in the pointer, intact or not; readers get another one where it is not.</summary>
    public int? Named { get; init; }

    /// <summary>The load in the pointer, where this account may not read its files; other accounts may.</summary>
    public int? Denied { get; init; }

    /// <summary>The events of the journal that cannot be read.</summary>
    public IReadOnlyList<JournalFault> JournalFaults { get; init; } = [];

    /// <summary>
    /// The sequence of the newest event, and of the newest event other than a start; 0 while there is none.
    /// </summary>
    public int Sequence { get; init; }

    /// <inheritdoc cref="Sequence"/>
    public int EndedSequence { get; init; }

    /// <summary>The newest attempt.</summary>
    public LoadRecord? Last => Records.Count == 0 ? null : Records[^1];

    /// <summary>The published loads, oldest first, with those that a roll-back has replaced.</summary>
    public IEnumerable<LoadRecord> Published => Records.Where(r => r.Outcome == LoadOutcome.Published);

    /// <summary>The newest published load.</summary>
    public LoadRecord? NewestPublished => Published.LastOrDefault();

    /// <summary>The published load before a load; null where there is none.</summary>
    public int? PublishedBefore(int load) => Published.LastOrDefault(r => r.Load < load)?.Load;

    /// <summary>The newest attempt that has ended and was not unchanged.</summary>
    public LoadRecord? LastSettled =>
        Records.LastOrDefault(r => r.Outcome is not LoadOutcome.Unchanged and not LoadOutcome.Building);

    /// <summary>
    /// When the sources were last checked successfully: an old reporting date is a fact, an old check is an alarm.
    /// </summary>
    public DateTimeOffset? LastCheckedAt =>
        Records.LastOrDefault(r => r.Outcome is LoadOutcome.Published or LoadOutcome.Unchanged or LoadOutcome.Held)
        ?.EndedAt;

    /// <summary>The load that was verified last.</summary>
    public LoadRecord? LastVerified => Records.Where(r => r.VerifiedAt is not null).MaxBy(r => r.VerifiedAt);

    /// <summary>
    /// The sources as the last finished check found them, including unreadable ones, each with the load whose rows of
    /// it are shown. Rows of a held load are not shown.
    /// </summary>
    public IReadOnlyList<SourceSummary> Sources { get; init; } = [];

    /// <summary>Reads the current state of the folder; creates and changes nothing.</summary>
    public static WarehouseView Read(WarehouseFolder folder, TimeProvider time)
    {
        using var snapshots = new PublishedSnapshots(folder, time);
        return Read(folder, snapshots);
    }

    /// <summary>
    /// Reads the state through snapshots that are already open, so that their files are not verified again.
    /// </summary>
    public static WarehouseView Read(WarehouseFolder folder, PublishedSnapshots snapshots)
    {
        var isLoading = WarehouseLock.IsHeld(folder);
        var (events, faults, current) = (snapshots.Journal.Read(), snapshots.Journal.Faults(), snapshots.Current());
        var records = LoadRecord.Merge(events, isLoading, faults);
        var named = Pointer.Read(folder);
        return new WarehouseView(folder.Root, current, records, snapshots.Kept(), isLoading)
        {
            Sources = SourcesOf(records, current),
            Named = named,
            JournalFaults = faults,
            Denied = named is { } load && load != current && Manifest.IsDenied(folder.SnapshotOf(load)) ? load : null,
            Sequence = events.Count == 0 ? 0 : events[^1].Sequence,
            EndedSequence = Journal.LastEnd(events),
        };
    }

    static IReadOnlyList<SourceSummary> SourcesOf(IReadOnlyList<LoadRecord> records, int? current)
    {
        var shown = records.FirstOrDefault(r => r.Load == current)?.Summary?.Sources ?? [];
        var looked = records.LastOrDefault(r => r.Summary is { Sources.Count: > 0 })?.Summary!.Sources ?? [];
        return [.. looked.Select(s => s with { RowsOfLoad = shown.FirstOrDefault(o => o.Name == s.Name)?.RowsOfLoad })];
    }
}
