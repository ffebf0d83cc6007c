using System.Globalization;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>
/// Why an event cannot be read: its file is missing, is damaged, or may not be read by this account.
/// </summary>
public enum JournalFaultKind { Missing, Damaged, Denied }

/// <summary>An event that cannot be read. Events are numbered without gaps, so a missing one is detected.</summary>
/// <param name="Sequence">The sequence number of the event.</param>
public sealed record JournalFault(int Sequence, JournalFaultKind Kind)
{
    /// <summary>Name of its file in journal/.</summary>
    public string Entry => NameOf(Sequence);

    /// <summary>What is wrong and what to do next.</summary>
    public string Sentence => Kind switch
    {
        JournalFaultKind.Missing =>
            $"Journal entry {Entry} is missing: put it back from a backup. What it said is taken from the files of "
                + "its load where they say it.",
        JournalFaultKind.Denied => $"Journal entry {Entry} may not be read by this account: give it read permission.",
        _ => $"Journal entry {Entry} is damaged: put it back from a backup. What it said is taken from the files of "
            + "its load where they say it.",
    };

    internal static string NameOf(int sequence) => sequence.ToString("D8", CultureInfo.InvariantCulture) + ".json";
}

/// <summary>
/// Reconstructs events that cannot be read. A snapshot has its own manifest, so a load whose folder is in place is
/// known as published, held or released even when its journal entry is lost.
/// </summary>
static class LostEvents
{
    /// <param name="next">The sequence number of the next event.</param>
    /// <returns>The events, and the fault of the newest event if it was lost without leaving a gap.</returns>
    public static (IReadOnlyList<JournalEntry> Events, JournalFault? Newest) Reconstruct(WarehouseFolder folder,
        IReadOnlyList<JournalEntry> recorded, IReadOnlyList<JournalFault> faults, int next)
    {
        var (events, named) = (new List<JournalEntry>(), Pointer.Read(folder));
        JournalFault? newest = null;
        var free = faults.Select(f => f.Sequence).Order().ToList();
        var published = Publisher.PublishedLoads(recorded);
        foreach (var (load, parent) in WarehouseFolder.Loads(folder.Snapshots).Select(n => (n, folder.SnapshotOf(n)))
            .Concat(WarehouseFolder.Loads(folder.Held).Select(n => (n, folder.HeldOf(n)))).OrderBy(l => l.n))
        {
            var isHeld = parent == folder.HeldOf(load);
            if (Manifest.TryRead(parent) is not { } manifest || manifest.Load != load) continue;
            var own = recorded.Where(e => e.Load == load).ToList();
            // Only a load's own events are in the order of loads: a roll-back or a verification may come later.
            var after = recorded.Where(e => e.Load <= load && IsOwn(e)).Select(e => e.Sequence).DefaultIfEmpty(0).Max();
            var before = recorded.Where(e => e.Load > load && IsOwn(e)).Select(e => e.Sequence)
                .DefaultIfEmpty(int.MaxValue).Min();

            if (isHeld ? own.All(e => e.Event is not JournalEvent.Held) : !published.Contains(load))
            {
                var places = free.Where(s => s > after && s < before).ToList();
                if (places.Count > 1 && own.All(e => e.Event is not JournalEvent.Started))
                    Add(places[0], JournalEvent.Started);
                var what = isHeld ? JournalEvent.Held
                    : manifest.Summary.Checks.Any(c => c is { Severity: "stop", Offenders: > 0 })
                    ? JournalEvent.Released : JournalEvent.Published;
                if (free.Find(places.Contains) is > 0 and var place) Add(place, what);
                else if (!isHeld && named == load && newest is null)
                    Add((newest = new JournalFault(next, JournalFaultKind.Missing)).Sequence, what);
            }
            else if (own.All(e => e.Event is not JournalEvent.Started) && own.Count > 0
                && free.Contains(own[0].Sequence - 1))
            {
                Add(own[0].Sequence - 1, JournalEvent.Started);
            }

            void Add(int sequence, JournalEvent what)
            {
                free.Remove(sequence);
                events.Add(new JournalEntry(sequence, load, what,
                    DistrictTime.At(what == JournalEvent.Started ? manifest.StartedAt : manifest.BuiltAt))
                {
                    Summary =
                    what == JournalEvent.Started ? null : manifest.Summary
                });
            }
        }

        return (events, newest);
    }

    static bool IsOwn(JournalEntry entry) =>
        entry.Event is JournalEvent.Started or JournalEvent.Published or JournalEvent.Unchanged or JournalEvent.Held
        or JournalEvent.Failed;
}
