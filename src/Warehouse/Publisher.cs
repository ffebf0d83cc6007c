using System.Globalization;

namespace Analytics.Warehouse;

/// <summary>
/// Turns a finished build into a snapshot, and moves the pointer. The order is what makes it safe: the file is made to
/// last, then its folder is renamed into place, then the journal says so, and only then does the pointer move. A kill
/// between any two of them leaves the old state or the new one; <see cref="Recover"/> tidies what is between.
/// All methods need the warehouse's lock.
/// </summary>
public sealed class Publisher(WarehouseFolder folder, TimeProvider time)
{
    readonly Journal _journal = new(folder, time);

    /// <summary>Publishes the build in work/&lt;load&gt; and moves the pointer to it.</summary>
    public void Publish(Manifest draft)
    {
        var manifest = Seal(draft, folder.SnapshotOf(draft.Load));
        _journal.Append(manifest.Load, JournalEvent.Published, e => e with { Summary = manifest.Summary });
        Point(manifest.Load);
    }

    /// <summary>Keeps the build in held/&lt;load&gt;: readers keep what they have until somebody releases it.</summary>
    public void Hold(Manifest draft)
    {
        var manifest = Seal(draft, folder.HeldOf(draft.Load));
        _journal.Append(manifest.Load, JournalEvent.Held, e => e with { Summary = manifest.Summary });
    }

    /// <summary>Publishes a held load after all, with a written reason.</summary>
    /// <exception cref="TerminalException">No such held load, or a newer one was published meanwhile.</exception>
    public void Release(int load, string reason)
    {
        RequireReason(reason);
        var held = folder.HeldOf(load);
        if (Manifest.TryRead(held) is not { } manifest || manifest.FaultOf(held) is not null)
            throw new TerminalException($"Load {load} is not held: list the loads to see which are.");
        if (NewestPublished() is { } newest && newest > load)
            throw new TerminalException($"Load {load} cannot be released, for load {newest} was published after it: load again instead.");

        Durable.Rename(held, folder.SnapshotOf(load));
        _journal.Append(load, JournalEvent.Released, e => e with { Reason = reason });
        Point(load);
    }

    /// <summary>Moves the pointer back to an older published load, with a written reason.</summary>
    /// <exception cref="TerminalException">No such published load, or its file is damaged.</exception>
    public void RollBack(int load, string reason)
    {
        RequireReason(reason);
        var snapshot = folder.SnapshotOf(load);
        if (!PublishedLoads(_journal.Read()).Contains(load) || Manifest.TryRead(snapshot) is not { } manifest)
            throw new TerminalException($"Load {load} was not published or is no longer kept: list the loads to see which can be shown.");
        if (manifest.FaultOf(snapshot) is { } fault)
            throw new TerminalException($"Load {load} cannot be shown, {fault}: choose another load.");

        _journal.Append(load, JournalEvent.RolledBack, e => e with { Reason = reason });
        Point(load);
    }

    /// <summary>The newest load that was ever published: what the next one builds on, also after a roll-back.</summary>
    public int? NewestPublished() => PublishedLoads(_journal.Read()).Select(l => (int?)l).DefaultIfEmpty().Max();

    /// <summary>
    /// Tidies after a killed loader: removes unfinished builds and snapshots that were never announced, and moves the
    /// pointer to what the journal announced last.
    /// </summary>
    public void Recover()
    {
        foreach (var left in Directory.EnumerateDirectories(folder.Work)) Directory.Delete(left, recursive: true);
        foreach (var left in Directory.EnumerateFiles(folder.Root, "*.tmp").Concat(Directory.EnumerateFiles(folder.JournalFolder, "*.tmp"))) File.Delete(left);

        var events = _journal.Read();
        var published = PublishedLoads(events);
        foreach (var orphan in Directory.EnumerateDirectories(folder.Snapshots).Where(d => !published.Contains(NumberOf(d))))
            Directory.Delete(orphan, recursive: true);
        var held = events.Where(e => e.Event is JournalEvent.Held).Select(e => e.Load).ToHashSet();
        foreach (var orphan in Directory.EnumerateDirectories(folder.Held).Where(d => !held.Contains(NumberOf(d))))
            Directory.Delete(orphan, recursive: true);

        if (Announced(events) is { } load && Pointer.Read(folder) != load) Point(load);
    }

    /// <summary>The load that the journal announced last, by publishing, releasing or rolling back.</summary>
    internal static int? Announced(IReadOnlyList<JournalEntry> events) => events
        .LastOrDefault(e => e.Event is JournalEvent.Published or JournalEvent.Released or JournalEvent.RolledBack)?.Load;

    internal static HashSet<int> PublishedLoads(IReadOnlyList<JournalEntry> events) =>
        [.. events.Where(e => e.Event is JournalEvent.Published or JournalEvent.Released).Select(e => e.Load)];

    Manifest Seal(Manifest draft, string destination)
    {
        var work = folder.WorkOf(draft.Load);
        var database = WarehouseFolder.DatabaseIn(work);
        Durable.Sync(database);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(database, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var manifest = draft with { Sha256 = Manifest.DigestOf(database), Size = new FileInfo(database).Length, BuiltAt = DistrictTime.Now(time) };
        manifest.Write(work);
        Durable.Rename(work, destination);
        return manifest;
    }

    void Point(int load) => Durable.Replace(folder.CurrentFile, load.ToString(CultureInfo.InvariantCulture) + "\n");

    static int NumberOf(string directory) => int.TryParse(Path.GetFileName(directory), out var n) ? n : -1;

    static void RequireReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new TerminalException("A reason is missing: say why with --reason, it is kept with the load.");
    }
}
