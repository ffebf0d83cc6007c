using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>
/// Cleans up after a loader that was killed. A build that was renamed into place is complete: it is announced now,
/// because its loader ended before doing so. Incomplete builds are removed, and the pointer is set by the journal.
/// Needs the warehouse lock.
/// </summary>
public sealed class Recovery(WarehouseFolder folder, TimeProvider time)
{
    readonly Journal _journal = new(folder, time);

    public void Run()
    {
        foreach (var left in Directory.EnumerateDirectories(folder.Work)) Directory.Delete(left, recursive: true);
        foreach (var left in Directory.EnumerateFiles(folder.Work)) File.Delete(left);
        foreach (var left in Directory.EnumerateFiles(folder.Root, "*.tmp")
            .Concat(Directory.EnumerateFiles(folder.JournalFolder, "*.tmp")))
        {
            File.Delete(left);
        }

        Failpoint.Reach(Failpoint.RecoveryTidied);

        UndoReleases();
        Failpoint.Reach(Failpoint.RecoveryWithdrawn);
        AnnounceOrRemove(folder.Snapshots, JournalEvent.Published);
        AnnounceOrRemove(folder.Held, JournalEvent.Held);
        Failpoint.Reach(Failpoint.RecoveryAnnounced);
        RepairPointer();
        Failpoint.Reach(Failpoint.RecoveryMended);
    }

    // A release is renamed first and announced afterwards: without the announcement it did not take place.
    void UndoReleases()
    {
        var events = _journal.Read();
        var released = Publisher.PublishedLoads(events);
        foreach (var held in events.Where(e =>
            e.Event is JournalEvent.Held && !released.Contains(e.Load) && !_journal.IsDamagedAfter(e.Sequence)))
        {
            if (Directory.Exists(folder.SnapshotOf(held.Load)) && !Directory.Exists(folder.HeldOf(held.Load)))
                Durable.Rename(folder.SnapshotOf(held.Load), folder.HeldOf(held.Load));
        }
    }

    // A kill can leave only the newest folder; an older one without an event lost its event to damage, and stays.
    void AnnounceOrRemove(string parent, JournalEvent what)
    {
        // A load whose end is known only from its files and the pointer, because the journal lost it, is announced
        // again.
        var known = _journal.Read().Where(e => e.Sequence < _journal.NextSequence())
            .Where(e => e.Event is JournalEvent.Published or JournalEvent.Released || e.Event == what)
            .Select(e => e.Load).DefaultIfEmpty(0).Max();
        foreach (var left in Directory.EnumerateDirectories(parent).Where(d => WarehouseFolder.NumberOf(d) > known)
            .OrderBy(WarehouseFolder.NumberOf).ToList())
        {
            if (Manifest.TryRead(left) is { } manifest && manifest.Load == WarehouseFolder.NumberOf(left)
                && manifest.FindFault(left) is null)
            {
                _journal.Append(manifest.Load, what, e => e with { Summary = manifest.Summary });
            }
            else
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }

    void RepairPointer()
    {
        var announced = Publisher.Announcements(_journal.Read()).LastOrDefault();
        var named = Pointer.Read(folder);
        if (announced is null || named == announced.Load) return;

        // An event that cannot be read may be the roll-back that set the pointer.
        if (named is { } load && _journal.IsDamagedAfter(announced.Sequence)
            && Manifest.TryRead(folder.SnapshotOf(load)) is not null)
        {
            return;
        }

        Publisher.WritePointer(folder, announced.Load);
    }
}
