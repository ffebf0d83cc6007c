using System.Globalization;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Publishing;

/// <summary>
/// Publishes a finished build and moves the pointer. The order makes it safe: the file is flushed to disk, its folder
/// is renamed into place, the journal records it, and only then the pointer moves. A crash between two of these
/// leaves the old state or the new one; <see cref="Recovery"/> completes what was started. All methods need the
/// warehouse lock.
/// </summary>
public sealed class Publisher(WarehouseFolder folder, TimeProvider time)
{
    readonly Journal _journal = new(folder, time);

    /// <summary>Publishes the build in work/&lt;load&gt; and moves the pointer to it.</summary>
    /// <param name="placed">Called with the load when its snapshot is in place, before it is announced in the
    /// journal.</param>
    public void Publish(Manifest draft, Action<int>? placed = null)
    {
        var manifest = Seal(draft, folder.SnapshotOf(draft.Load));
        Failpoint.Reach(Failpoint.PublishRenamed);
        placed?.Invoke(manifest.Load);
        _journal.Append(manifest.Load, JournalEvent.Published, e => e with { Summary = manifest.Summary });
        Failpoint.Reach(Failpoint.PublishJournalled);
        MovePointer(manifest.Load);
    }

    /// <summary>
    /// Keeps the build in held/&lt;load&gt;: readers keep the current snapshot until it is released.
    /// </summary>
    public void Hold(Manifest draft)
    {
        var manifest = Seal(draft, folder.HeldOf(draft.Load));
        Failpoint.Reach(Failpoint.HoldRenamed);
        _journal.Append(manifest.Load, JournalEvent.Held, e => e with { Summary = manifest.Summary });
        Failpoint.Reach(Failpoint.HoldJournalled);
    }

    /// <summary>Publishes a held load, with a reason.</summary>
    /// <exception cref="TerminalException">There is no such held load, or a newer one has been published.</exception>
    public void Release(int load, string reason)
    {
        RequireReason(reason);
        var held = folder.HeldOf(load);
        if (Manifest.IsDenied(held)) throw Manifest.Denied(load);
        if (Manifest.TryRead(held) is not { } manifest || manifest.FindFault(held) is not null)
            throw new TerminalException($"Load {load} is not held: list the loads to see which are.");
        if (NewestPublished() is { } newest && newest > load)
        {
            throw new TerminalException($"Load {load} cannot be released, for load {newest} was published after it: "
                + "load again instead.");
        }

        Durable.Rename(held, folder.SnapshotOf(load));
        Failpoint.Reach(Failpoint.ReleaseRenamed);
        _journal.Append(load, JournalEvent.Released, e => e with { Reason = reason });
        Failpoint.Reach(Failpoint.ReleaseJournalled);
        MovePointer(load);
    }

    /// <summary>Moves the pointer back to an older published load, with a reason.</summary>
    /// <exception cref="TerminalException">There is no such published load, or its file is damaged.</exception>
    public void RollBack(int load, string reason)
    {
        RequireReason(reason);
        var snapshot = folder.SnapshotOf(load);
        if (Manifest.IsDenied(snapshot)) throw Manifest.Denied(load);
        if (!PublishedLoads(_journal.Read()).Contains(load) || Manifest.TryRead(snapshot) is not { } manifest)
        {
            throw new TerminalException($"Load {load} was not published or is no longer kept: list the loads to see "
                + "which can be shown.");
        }

        if (manifest.FindFault(snapshot) is { } fault)
            throw new TerminalException($"Load {load} cannot be shown, {fault}: choose another load.");

        _journal.Append(load, JournalEvent.RolledBack, e => e with { Reason = reason });
        Failpoint.Reach(Failpoint.RollBackJournalled);
        MovePointer(load);
    }

    /// <summary>The newest load ever published: the next one builds on it, even after a roll-back.</summary>
    public int? NewestPublished() => PublishedLoads(_journal.Read()).Select(l => (int?)l).DefaultIfEmpty().Max();

    /// <summary>The events that made a load current, in order.</summary>
    internal static IEnumerable<JournalEntry> Announcements(IReadOnlyList<JournalEntry> events) =>
        events.Where(e => e.Event is JournalEvent.Published or JournalEvent.Released or JournalEvent.RolledBack);

    internal static HashSet<int> PublishedLoads(IReadOnlyList<JournalEntry> events) =>
        [.. events.Where(e => e.Event is JournalEvent.Published or JournalEvent.Released).Select(e => e.Load)];

    Manifest Seal(Manifest draft, string destination)
    {
        var work = folder.WorkOf(draft.Load);
        var database = WarehouseFolder.DatabaseIn(work);
        Durable.Sync(database);
        Failpoint.Reach(Failpoint.SealSynced);
        FileRights.Apply(database, FileRights.Database);
        var manifest =
            draft with
            {
                Sha256 = Manifest.ComputeDigest(database),
                Size = new FileInfo(database).Length,
                BuiltAt = DistrictTime.Now(time)
            };
        manifest.Write(work);
        Failpoint.Reach(Failpoint.SealManifested);
        Durable.Rename(work, destination);
        return manifest;
    }

    void MovePointer(int load)
    {
        try
        {
            WritePointer(folder, load);
        }
        catch (TransientException error)
        {
            throw new TransientException(
                $"Load {load} is announced, but the pointer could not be moved to it; whatever is loaded next moves "
                    + $"it. {error.Message}", error);
        }
    }

    internal static void WritePointer(WarehouseFolder folder, int load)
    {
        Failpoint.Reach(Failpoint.PointerMoving);
        Durable.Replace(folder.CurrentFile, load.ToString(CultureInfo.InvariantCulture) + "\n");
        Failpoint.Reach(Failpoint.PointerMoved);
    }

    static void RequireReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new TerminalException("A reason is missing: say why with --reason, it is kept with the load.");
    }
}
