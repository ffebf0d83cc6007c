using System.Globalization;

namespace Analytics.Warehouse.Files;

/// <summary>The layout of a warehouse folder. The only place that knows the names.</summary>
public sealed class WarehouseFolder(string path)
{
    /// <summary>File name of the DuckDB database within a snapshot, a held load or a load under build.</summary>
    public const string DatabaseName = "analytics.duckdb";

    static readonly string[] Remote =
    [
        "nfs", "nfs4", "smb", "smb2", "smb3", "cifs", "9p", "afs", "ceph", "fuse", "fuseblk", "sshfs",
    ];

    // ENOSPC on Unix, ERROR_DISK_FULL on Windows.
    const int NoSpace = 28, NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>The folder as an absolute path, so that a file has one path in this process.</summary>
    public string Root { get; } = Path.GetFullPath(path);

    /// <summary>The pointer: a file with the number of the current snapshot.</summary>
    public string CurrentFile => Path.Combine(Root, "current");
    public string Snapshots => Path.Combine(Root, "snapshots");
    public string Held => Path.Combine(Root, "held");
    public string JournalFolder => Path.Combine(Root, "journal");

    /// <summary>
    /// The number of the newest event, so that the loss of its file is detected like that of any other.
    /// </summary>
    public string JournalMark => Path.Combine(JournalFolder, "newest");
    public string Work => Path.Combine(Root, "work");
    public string ProgressFile => Path.Combine(Work, "progress.json");
    public string LockFile => Path.Combine(Root, "lock");

    public string SnapshotOf(int load) => Path.Combine(Snapshots, Name(load));
    public string HeldOf(int load) => Path.Combine(Held, Name(load));
    public string WorkOf(int load) => Path.Combine(Work, Name(load));
    public static string DatabaseIn(string folder) => Path.Combine(folder, DatabaseName);
    public static string ManifestIn(string folder) => Path.Combine(folder, "manifest.json");

    /// <summary>Creates the folders that a loader needs. Readers never create anything.</summary>
    /// <exception cref="TerminalException">The path is a file, or may not be written.</exception>
    /// <exception cref="TransientException">The disk is full.</exception>
    public void Create()
    {
        try
        {
            var isOfBefore = Directory.Exists(JournalFolder) && !OperatingSystem.IsWindows()
                && File.GetUnixFileMode(JournalFolder) != FileRights.Folder;
            foreach (var folder in (string[])[Root, Snapshots, Held, JournalFolder, Work])
                FileRights.CreateFolder(folder);
            // The files of an older warehouse are updated once; new files are created with these permissions.
            if (isOfBefore) FileRights.ApplyToAll(this);
        }
        catch (IOException error) when (error.HResult is NoSpace or NoSpaceOnWindows)
        {
            throw new TransientException(
                $"The warehouse folder {Root} cannot be made ({error.Message}): free space, then try again.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new TerminalException(
                $"The warehouse folder {Root} cannot be made ({error.Message}): choose another with --warehouse or "
                    + "Analytics:Warehouse:Path.", error);
        }
    }

    /// <summary>
    /// A warning when the folder is on a file system whose rename or fsync does not guarantee what publishing needs;
    /// null on a local disk.
    /// </summary>
    public string? Caution
    {
        get
        {
            try
            {
                var system = new DriveInfo(Root).DriveFormat;
                return Remote.Contains(system, StringComparer.OrdinalIgnoreCase)
                    ? $"The warehouse folder {Root} lies on {system}: a network share does not promise that what was published survives a failure; put it on a local disk."
                    : null;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return null;
            }
        }
    }

    /// <summary>The load numbers in snapshots/ or held/, unordered; folders with other names are ignored.</summary>
    internal static IEnumerable<int> Loads(string parent) => Directory.Exists(parent)
        ? Directory.EnumerateDirectories(parent).Select(NumberOf).Where(n => n > 0)
        : [];

    internal static int NumberOf(string directory) =>
        int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    static string Name(int load) => load.ToString(CultureInfo.InvariantCulture);
}
