using System.Globalization;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader.Backup;

/// <summary>
/// Restores a backup into an empty place. It is verified before anything is written, then extracted next to its
/// destination, and one rename puts the warehouse with its pointer in place. A crash before the rename leaves nothing
/// to be served, after it everything.
/// </summary>
public sealed class RestoreService(WarehouseFolder folder, string appDatabase)
{
    const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // If the warehouse path is a link, the backup is restored at its target.
    readonly string _root = Directory.Exists(folder.Root)
        ? Directory.ResolveLinkTarget(folder.Root, returnFinalTarget: true)?.FullName ?? folder.Root : folder.Root;
    readonly string _sample = LoaderSettings.SamplePath(folder);

    string Aside => _root + ".restoring";

    /// <summary>Restores a backup.</summary>
    /// <exception cref="TerminalException">The file cannot be trusted, or the destination exists.</exception>
    /// <exception cref="TransientException">The disk failed; nothing is served.</exception>
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

    // Folders without files, as the first start of a loader leaves them, count as empty.
    void RequireEmpty()
    {
        if (File.Exists(_root))
        {
            throw new TerminalException(
                $"{folder.Root} is a file: name a folder in Analytics:Warehouse:Path or with --warehouse.");
        }

        if (!Directory.Exists(_root)) return;
        if (WarehouseLock.IsHeld(folder))
        {
            throw new TransientException(
                $"A load is running in {folder.Root}: stop the Dashboard and every loader, then restore into an empty place.");
        }

        if (Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
            .Any(f => f != Path.Combine(_root, Path.GetFileName(folder.LockFile))))
        {
            throw new TerminalException(
                $"{folder.Root} is not empty, and restore replaces nothing: move it away, or restore to another "
                    + "place with --warehouse.");
        }
    }

    // Files that an earlier attempt restored are recognised by their digest, so that a killed restore can be
    // repeated.
    static void RequireFree(BackupList list, string name, string target)
    {
        if (list.Entries.FirstOrDefault(e => e.Name == name) is not { } entry || !Path.Exists(target)
            || IsRestored(entry, target))
        {
            return;
        }

        throw new TerminalException(
            $"{target} exists already, and restore replaces nothing: stop the Dashboard and move it away with its "
                + "-wal and -shm, or name another place for it.");
    }

    static bool IsRestored(BackupEntry entry, string target) =>
        File.Exists(target) && !File.Exists(target + "-wal") && new FileInfo(target).Length == entry.Size
            && DigestOf(target) == entry.Sha256;

    static string DigestOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    }

    void RequireDiskSpace(BackupList list)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root)!);
        var (needed, free) =
            (list.Entries.Sum(e => e.Size), new DriveInfo(Path.GetDirectoryName(_root)!).AvailableFreeSpace);
        if (free < needed)
        {
            throw new TransientException(
                $"The disk of {folder.Root} has {free >> 20} MB free and the backup needs {(needed >> 20) + 1} MB: "
                    + "free space, or restore to another place.");
        }
    }

    void Stage(BackupReader reader)
    {
        Clear(Aside);
        var warehouse = new WarehouseFolder(Aside);
        foreach (var made in (string[])[Aside, warehouse.Snapshots, warehouse.Held, warehouse.JournalFolder,
            warehouse.Work])
        {
            FileRights.CreateFolder(made);
        }

        reader.Read((entry, bytes) =>
        {
            var target = PathOf(entry);
            FileRights.CreateFolder(Path.GetDirectoryName(target)!);
            using (var file = FileRights.Create(target, RightsOf(entry))) bytes.CopyTo(file);
            Durable.Sync(target);
        });
        Journal.MarkNewest(warehouse);
        foreach (var made in Directory.EnumerateDirectories(Aside, "*", SearchOption.AllDirectories).Append(Aside))
            Durable.Sync(made);
    }

    static UnixFileMode RightsOf(BackupEntry entry) =>
        !entry.Name.StartsWith(BackupList.Warehouse, StringComparison.Ordinal) ? OwnerAlone
        : entry.Name.EndsWith(WarehouseFolder.DatabaseName, StringComparison.Ordinal)
        ? FileRights.Database : FileRights.Record;

    // A database is extracted into its destination folder, because a rename does not work across disks.
    string PathOf(BackupEntry entry) => entry.Name switch
    {
        BackupList.AppDatabaseName => TemporaryPath(appDatabase),
        BackupList.SampleName => TemporaryPath(_sample),
        _ => Path.Combine(Aside, Path.Combine(entry.Name[BackupList.Warehouse.Length..].Split('/'))),
    };

    static string TemporaryPath(string target) => target + ".restoring";

    // Checks that each snapshot matches its manifest and that the pointer names one of them.
    void RequireSame(BackupList list)
    {
        var warehouse = new WarehouseFolder(Aside);
        var pointer = File.ReadAllText(warehouse.CurrentFile).Trim();
        var isWhole = pointer == list.Load.ToString(CultureInfo.InvariantCulture)
            && Directory.Exists(warehouse.SnapshotOf(list.Load))
            && Directory.EnumerateDirectories(warehouse.Snapshots)
                .Concat(Directory.EnumerateDirectories(warehouse.Held)).All(IsAsPublished);
        if (!isWhole)
        {
            throw new TerminalException("The backup is whole, but its snapshots are not those of their manifests: "
                + "nothing was put back; take an older backup.");
        }

        bool IsAsPublished(string snapshot) =>
            Manifest.TryRead(snapshot) is { } manifest
            && manifest.Load.ToString(CultureInfo.InvariantCulture) == Path.GetFileName(snapshot)
            && list.Entries.Any(e =>
                PathOf(e) == WarehouseFolder.DatabaseIn(snapshot) && e.Sha256 == manifest.Sha256
                && e.Size == manifest.Size);
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
            throw new TerminalException(
                $"{folder.Root} cannot be put in place of what is there ({error.Message}): where it is the mount "
                    + "point of a disk, name a folder within it.", error);
        }

        Failpoint.Reach(Failpoint.RestorePlaced);
    }

    void Clear(string aside)
    {
        if (Directory.Exists(aside)) Directory.Delete(aside, recursive: true);
        foreach (var left in (string[])[TemporaryPath(appDatabase), TemporaryPath(_sample)])
        {
            if (File.Exists(left))
                File.Delete(left);
        }
    }
}
