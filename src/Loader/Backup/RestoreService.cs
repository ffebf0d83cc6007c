using System.Globalization;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader.Backup;

/// <summary>
/// Puts a backup back where there is nothing yet. It is read whole before anything is written; then it is laid out beside its place,
/// and one rename makes the warehouse appear, its pointer within. Killed before that, nothing is served; after it, everything.
/// </summary>
public sealed class RestoreService(WarehouseFolder folder, string appDatabase)
{
    const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A warehouse that is a link is put where the link leads.
    readonly string _root = Directory.Exists(folder.Root) ? Directory.ResolveLinkTarget(folder.Root, returnFinalTarget: true)?.FullName ?? folder.Root : folder.Root;
    readonly string _sample = LoaderSettings.SamplePath(folder);

    string Aside => _root + ".restoring";

    /// <summary>Puts a backup back.</summary>
    /// <exception cref="TerminalException">The file is not to be trusted, or something lies where it would go.</exception>
    /// <exception cref="TransientException">The disk refused; nothing is served.</exception>
    public BackupList Run(string file)
    {
        var reader = new BackupReader(file);
        RequireEmpty();
        var list = reader.Check();
        RequireFree(list, BackupList.AppDatabaseName, appDatabase);
        RequireFree(list, BackupList.SampleName, _sample);
        RequireDiskSpace(list);
        try
        {
            Stage(reader);
            RequireSame(list);
            Failpoint.Reach(Failpoint.RestoreStaged);
            Place(list, BackupList.AppDatabaseName, appDatabase);
            Place(list, BackupList.SampleName, _sample);
            Failpoint.Reach(Failpoint.RestoreDatabases);
            MoveIntoPlace();
            return list;
        }
        finally
        {
            Clear(Aside);
        }
    }

    // Folders without a file, as the first start of a loader leaves them, are nothing.
    void RequireEmpty()
    {
        if (File.Exists(_root)) throw new TerminalException($"{folder.Root} is a file: name a folder in Analytics:Warehouse:Path or with --warehouse.");
        if (!Directory.Exists(_root)) return;
        if (WarehouseLock.IsHeld(folder)) throw new TransientException($"A load is running in {folder.Root}: stop the Dashboard and every loader, then restore into an empty place.");
        if (Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Any(f => f != Path.Combine(_root, Path.GetFileName(folder.LockFile))))
            throw new TerminalException($"{folder.Root} is not empty, and restore replaces nothing: move it away, or restore to another place with --warehouse.");
    }

    // What an earlier attempt put there is recognised by its bytes, so that one that was killed can be made again.
    static void RequireFree(BackupList list, string name, string target)
    {
        if (list.Entries.FirstOrDefault(e => e.Name == name) is not { } entry || !Path.Exists(target) || IsRestored(entry, target)) return;
        throw new TerminalException($"{target} exists already, and restore replaces nothing: stop the Dashboard and move it away with its -wal and -shm, or name another place for it.");
    }

    static bool IsRestored(BackupEntry entry, string target) =>
        File.Exists(target) && !File.Exists(target + "-wal") && new FileInfo(target).Length == entry.Size && DigestOf(target) == entry.Sha256;

    static string DigestOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    }

    void RequireDiskSpace(BackupList list)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root)!);
        var (needed, free) = (list.Entries.Sum(e => e.Size), new DriveInfo(Path.GetDirectoryName(_root)!).AvailableFreeSpace);
        if (free < needed) throw new TransientException($"The disk of {folder.Root} has {free >> 20} MB free and the backup needs {(needed >> 20) + 1} MB: free space, or restore to another place.");
    }

    void Stage(BackupReader reader)
    {
        Clear(Aside);
        var warehouse = new WarehouseFolder(Aside);
        foreach (var made in (string[])[Aside, warehouse.Snapshots, warehouse.Held, warehouse.JournalFolder, warehouse.Work]) FileRights.CreateFolder(made);
        reader.Read((entry, bytes) =>
        {
            var target = PathOf(entry);
            FileRights.CreateFolder(Path.GetDirectoryName(target)!);
            using (var file = FileRights.Create(target, RightsOf(entry))) bytes.CopyTo(file);
            Durable.Sync(target);
        });
        Journal.MarkNewest(warehouse);
        foreach (var made in Directory.EnumerateDirectories(Aside, "*", SearchOption.AllDirectories).Append(Aside)) Durable.Sync(made);
    }

    static UnixFileMode RightsOf(BackupEntry entry) => !entry.Name.StartsWith(BackupList.Warehouse, StringComparison.Ordinal) ? OwnerAlone
        : entry.Name.EndsWith(WarehouseFolder.DatabaseName, StringComparison.Ordinal) ? FileRights.Database : FileRights.Record;

    // A database goes into the folder where it will lie: a rename does not lead from one disk to another.
    string PathOf(BackupEntry entry) => entry.Name switch
    {
        BackupList.AppDatabaseName => TemporaryPath(appDatabase),
        BackupList.SampleName => TemporaryPath(_sample),
        _ => Path.Combine(Aside, Path.Combine(entry.Name[BackupList.Warehouse.Length..].Split('/'))),
    };

    static string TemporaryPath(string target) => target + ".restoring";

    // Each snapshot is the one of its manifest, and the pointer leads to one: then readers can have it.
    void RequireSame(BackupList list)
    {
        var warehouse = new WarehouseFolder(Aside);
        var pointer = File.ReadAllText(warehouse.CurrentFile).Trim();
        var isWhole = pointer == list.Load.ToString(CultureInfo.InvariantCulture) && Directory.Exists(warehouse.SnapshotOf(list.Load))
            && Directory.EnumerateDirectories(warehouse.Snapshots).Concat(Directory.EnumerateDirectories(warehouse.Held)).All(IsAsPublished);
        if (!isWhole) throw new TerminalException("The backup is whole, but its snapshots are not those of their manifests: nothing was put back; take an older backup.");

        bool IsAsPublished(string snapshot) => Manifest.TryRead(snapshot) is { } manifest && manifest.Load.ToString(CultureInfo.InvariantCulture) == Path.GetFileName(snapshot)
            && list.Entries.Any(e => PathOf(e) == WarehouseFolder.DatabaseIn(snapshot) && e.Sha256 == manifest.Sha256 && e.Size == manifest.Size);
    }

    static void Place(BackupList list, string name, string target)
    {
        if (list.Entries.FirstOrDefault(e => e.Name == name) is not { } entry) return;
        if (IsRestored(entry, target)) File.Delete(TemporaryPath(target));
        else Durable.Rename(TemporaryPath(target), target);
    }

    void MoveIntoPlace()
    {
        try
        {
            if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
            Failpoint.Reach(Failpoint.RestoreCleared);
            Durable.Rename(Aside, _root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && Directory.Exists(_root))
        {
            throw new TerminalException($"{folder.Root} cannot be put in place of what is there ({error.Message}): where it is the mount point of a disk, name a folder within it.", error);
        }

        Failpoint.Reach(Failpoint.RestorePlaced);
    }

    void Clear(string aside)
    {
        if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        foreach (var left in (string[])[TemporaryPath(appDatabase), TemporaryPath(_sample)]) if (File.Exists(left)) File.Delete(left);
    }
}
