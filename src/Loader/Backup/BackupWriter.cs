using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Backup;

/// <summary>The result of writing a backup.</summary>
/// <param name="Damaged">Loads that were left out because their files differ from what was published.</param>
public sealed record BackupResult(string File, long Size, BackupList List, IReadOnlyList<int> Damaged)
{
    public bool HasAppDatabase => List.Entries.Any(e => e.Name == BackupList.AppDatabaseName);
    public bool HasSample => List.Entries.Any(e => e.Name == BackupList.SampleName);
}

/// <summary>
/// Writes everything that cannot be rebuilt into one file: the warehouse at one event of its journal, the application
/// database, and the sample next to the warehouse. Loads and users can work meanwhile. The file is verified before it
/// gets its final name.
/// </summary>
public sealed class BackupWriter(WarehouseFolder folder, string appDatabase, TimeProvider time)
{
    const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a backup into a file that does not exist yet.</summary>
    /// <exception cref="TerminalException">The file exists, or something to be backed up is damaged.</exception>
    /// <exception cref="TransientException">The disk failed, or the warehouse or a database was locked for too
    /// long.</exception>
    public BackupResult Write(string file)
    {
        if (Path.Exists(file))
        {
            throw new TerminalException(
                $"{file} exists already, and a backup replaces nothing: give another name, or move it away first.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(file)))
            throw new TerminalException($"The folder of {file} does not exist: make it, or give another.");
        var aside = $"{file}.{Guid.NewGuid():N}.tmp";
        string app = aside + ".app", sample = aside + ".sample";
        try
        {
            // The databases first: no application data then refers to a load that is missing in the backup.
            var databases = Databases(app, sample).ToList();
            using var pinned = PinnedWarehouse.Take(folder, time);
            var files = databases.Concat(pinned.Files.Select(f => f with { Name = BackupList.Warehouse + f.Name }))
                .ToList();
            var list = new BackupList(BackupList.CurrentFormat, pinned.Load, LoadsOf(files), DistrictTime.Now(time),
                [.. files.Select(f => new BackupEntry(f.Name, f.Size, f.Sha256))]);
            Pack(aside, list, files);
            new BackupReader(aside).Check();
            Failpoint.Reach(Failpoint.BackupWritten);
            File.Move(aside, file, overwrite: false);
            Durable.Sync(Path.GetDirectoryName(file)!);
            return new BackupResult(file, new FileInfo(file).Length, list, pinned.Damaged);
        }
        finally
        {
            foreach (var left in (string[])[aside, app, sample]) File.Delete(left);
        }
    }

    IEnumerable<PinnedFile> Databases(string app, string sample)
    {
        if (Copied(appDatabase, app, BackupList.AppDatabaseName) is { } own) yield return own;
        if (Copied(LoaderSettings.SamplePath(folder), sample, BackupList.SampleName) is { } source) yield return source;
    }

    static PinnedFile? Copied(string from, string to, string name)
    {
        if (!File.Exists(from)) return null;
        MakePrivate(to);
        SqliteCopy.Write(from, to);
        using var stream = File.OpenRead(to);
        return new PinnedFile(name, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)),
            () => File.OpenRead(to));
    }

    static void Pack(string aside, BackupList list, List<PinnedFile> files)
    {
        MakePrivate(aside);
        using (var archive = new TarWriter(File.OpenWrite(aside), TarEntryFormat.Pax))
        {
            var head = list.ToBytes();
            Add(archive, BackupList.ListName, list, new MemoryStream(head));
            foreach (var file in files) Add(archive, file.Name, list, file.Open());
            Add(archive, BackupList.EndName, list,
                new MemoryStream(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(head)))));
        }

        Durable.Sync(aside);
    }

    static void Add(TarWriter archive, string name, BackupList list, Stream bytes)
    {
        using (bytes)
        {
            archive.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, name)
                {
                    DataStream = bytes, Mode = OwnerAlone,
                    ModificationTime = list.TakenAt
                });
        }
    }

    // The file holds password hashes: only its owner may read it, from its first byte on.
    static void MakePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerAlone;
        File.Open(path, options).Dispose();
    }

    static List<int> LoadsOf(List<PinnedFile> files) =>
        [.. files.Where(f => f.Name.EndsWith(WarehouseFolder.DatabaseName, StringComparison.Ordinal))
            .Select(f => int.Parse(f.Name.Split('/')[2], CultureInfo.InvariantCulture)).Order()];
}
