namespace Analytics.Warehouse.Files;

/// <summary>
/// Who may read the files of a warehouse: its owner and the group, and no other account, whatever the umask of the process. A snapshot
/// holds the counts of households that pages withhold, and the journal quotes rows that offend. Windows has its own rights and keeps them.
/// </summary>
public static class FileRights
{
    const UnixFileMode OwnerAndGroupRead = UnixFileMode.UserRead | UnixFileMode.GroupRead;

    const UnixFileMode Special = UnixFileMode.SetUser | UnixFileMode.SetGroup | UnixFileMode.StickyBit;

    /// <summary>Of a folder: 0750.</summary>
    public const UnixFileMode Folder = OwnerAndGroupRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute;

    /// <summary>Of the journal, manifests, the pointer, the lock and what a load writes on its way: 0640.</summary>
    public const UnixFileMode Record = OwnerAndGroupRead | UnixFileMode.UserWrite;

    /// <summary>Of a database that was published or is held: 0440, for it is never written again.</summary>
    public const UnixFileMode Database = OwnerAndGroupRead;

    /// <summary>Makes a folder with its parents, or gives one that exists these rights where it belongs to this account.</summary>
    public static void CreateFolder(string path)
    {
        var isNew = !Directory.Exists(path);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (Directory.CreateDirectory(path, Folder) is var made && (made.UnixFileMode & ~Special) != Folder) Set(path, Folder | (made.UnixFileMode & UnixFileMode.SetGroup), isNew);
    }

    /// <summary>Creates an empty file that is open for writing; it has its rights before it has a byte.</summary>
    public static FileStream Create(string path, UnixFileMode rights = Record)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = rights | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        Apply(path, rights);
        return file;
    }

    /// <summary>Gives a file of this account its rights.</summary>
    public static void Apply(string path, UnixFileMode rights = Record)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != rights) Set(path, rights, isOwn: true);
    }

    /// <summary>Gives the files of a warehouse that an earlier version made, or that were copied, the rights that new ones get.</summary>
    internal static void ApplyToAll(WarehouseFolder folder)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var parent in (string[])[folder.Snapshots, folder.Held])
            foreach (var load in Directory.EnumerateDirectories(parent))
            {
                CreateFolder(load);
                if (File.Exists(WarehouseFolder.DatabaseIn(load))) TryApply(WarehouseFolder.DatabaseIn(load), Database);
                if (File.Exists(WarehouseFolder.ManifestIn(load))) TryApply(WarehouseFolder.ManifestIn(load), Record);
            }

        foreach (var record in Directory.EnumerateFiles(folder.JournalFolder).Concat(Directory.EnumerateFiles(folder.Root).Where(f => f == folder.CurrentFile || f == folder.LockFile))) TryApply(record, Record);
    }

    static void TryApply(string path, UnixFileMode rights)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != rights) Set(path, rights, isOwn: false);
    }

    static void Set(string path, UnixFileMode rights, bool isOwn)
    {
        try
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, rights);
        }
        catch (UnauthorizedAccessException) when (!isOwn)
        {
            // It belongs to another account, which answers for its rights.
        }
    }
}
