namespace Analytics.Warehouse.Files;

/// <summary>
/// File permissions of a warehouse: its owner and group may read it, no other account may, whatever the umask. A
/// snapshot holds household counts that pages withhold, and the journal quotes rows that break a rule. On Windows the
/// inherited permissions stay.
/// </summary>
public static class FileRights
{
    const UnixFileMode OwnerAndGroupRead = UnixFileMode.UserRead | UnixFileMode.GroupRead;

    const UnixFileMode Special = UnixFileMode.SetUser | UnixFileMode.SetGroup | UnixFileMode.StickyBit;

    /// <summary>Folders: 0750.</summary>
    public const UnixFileMode Folder =
        OwnerAndGroupRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute;

    /// <summary>The journal, manifests, the pointer, the lock and the work files of a load: 0640.</summary>
    public const UnixFileMode Record = OwnerAndGroupRead | UnixFileMode.UserWrite;

    /// <summary>A published or held database: 0440, because it is never written again.</summary>
    public const UnixFileMode Database = OwnerAndGroupRead;

    /// <summary>
    /// Creates a folder with its parents, or sets the permissions of an existing one that belongs to this account.
    /// </summary>
    public static void CreateFolder(string path)
    {
        var isNew = !Directory.Exists(path);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (Directory.CreateDirectory(path, Folder) is var made && (made.UnixFileMode & ~Special) != Folder)
            Set(path, Folder | (made.UnixFileMode & UnixFileMode.SetGroup), isNew);
    }

    /// <summary>
    /// Creates an empty file, open for writing; its permissions are set before its first byte is written.
    /// </summary>
    public static FileStream Create(string path, UnixFileMode rights = Record)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = rights | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        Apply(path, rights);
        return file;
    }

    /// <summary>Sets the permissions of a file that belongs to this account.</summary>
    public static void Apply(string path, UnixFileMode rights = Record)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != rights) Set(path, rights, isOwn: true);
    }

    /// <summary>
    /// Sets the permissions of files that an earlier version wrote or that were copied into the warehouse.
    /// </summary>
    internal static void ApplyToAll(WarehouseFolder folder)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var parent in (string[])[folder.Snapshots, folder.Held])
        {
            foreach (var load in Directory.EnumerateDirectories(parent))
            {
                CreateFolder(load);
                if (File.Exists(WarehouseFolder.DatabaseIn(load))) TryApply(WarehouseFolder.DatabaseIn(load), Database);
                if (File.Exists(WarehouseFolder.ManifestIn(load))) TryApply(WarehouseFolder.ManifestIn(load), Record);
            }
        }

        foreach (var record in Directory.EnumerateFiles(folder.JournalFolder)
            .Concat(Directory.EnumerateFiles(folder.Root).Where(f => f == folder.CurrentFile || f == folder.LockFile)))
        {
            TryApply(record, Record);
        }
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
            // The file belongs to another account, which is responsible for its permissions.
        }
    }
}
