using Analytics.Loader.Loads;
using Analytics.Loader.Privacy;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Loading;

/// <summary>A folder with operational databases, a SQL tree and a warehouse, each real.</summary>
public class LoadWorkspace : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("workspace-").FullName;

    public WarehouseFolder Folder { get; }

    public LoadWorkspace()
    {
        Folder = new WarehouseFolder(PathOf("warehouse"));
        Directory.CreateDirectory(SqlFolder);
    }

    /// <summary>A copy of another workspace in its present state, to be broken without harm to it.</summary>
    public LoadWorkspace(LoadWorkspace original)
        : this()
    {
        foreach (var folder in Directory.EnumerateDirectories(original._root, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Moved(folder));
        foreach (var file in Directory.EnumerateFiles(original._root, "*", SearchOption.AllDirectories))
            File.Copy(file, Moved(file));

        string Moved(string path) => Path.Combine(_root, Path.GetRelativePath(original._root, path));
    }

    public CheckThresholds Checks { get; set; } = new();
    public PrivacySettings Privacy { get; set; } = new();

    /// <summary>
    /// Threads of the engine that builds. One: classes run side by side, and on tables this small a second thread is
    /// only woken and put to sleep.
    /// </summary>
    public int Threads { get; set; } = 1;

    public string SqlFolder => PathOf("sql");

    public string PathOf(string name) => Path.Combine(_root, name);

    public string SourcePath(string source) => PathOf(source + ".db");

    /// <summary>Adds a table to the SQL tree: what is taken, and its contract.</summary>
    public void Table(string name, string columns, string? extract = null)
    {
        Sql($"staging/{name}", $"CREATE TABLE staging.{name} (\n{columns}\n);\n");
        Sql($"extract/{name}", extract ?? $"SELECT * FROM {name}");
    }

    public void Sql(string path, string text)
    {
        var file = Path.Combine(SqlFolder, path + ".sql");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Runs statements on an operational database, as its owning application would.</summary>
    public void Run(string source, string sql)
    {
        using var connection = OpenSource(source);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public SqliteConnection OpenSource(string source)
    {
        var connection = new SqliteConnection($"Data Source={SourcePath(source)};Pooling=False");
        connection.Open();
        return connection;
    }

    public LoadResult Load(params string[] sources) => Load(CancellationToken.None, sources);

    public LoadResult Load(CancellationToken cancel, params string[] sources)
    {
        var tree = Directory.Exists(Path.Combine(SqlFolder, "extract")) ? SqlTree.Open(SqlFolder) : SqlTree.Embedded;
        var request = new LoadRequest(Folder,
            [.. sources.DefaultIfEmpty("a").Select(s => new SourceSetting(s, SourcePath(s)))],
            tree)
        { Checks = Checks, Privacy = Privacy, Threads = Threads };
        return new LoadService(TimeProvider.System).Run(request, cancel);
    }

    /// <summary>Rows of the current or an older load, each as its cells joined by a blank.</summary>
    public List<string> Ask(string sql, int? load = null)
    {
        using var snapshots = new PublishedSnapshots(Folder, TimeProvider.System);
        using var lease = snapshots.Acquire(load) ?? throw new InvalidOperationException($"There is no load {load}.");
        using var connection = lease.Connect();
        return connection.Rows(sql, RowText);
    }

    /// <summary>Changes a published file and seals it again, as a fault of the program would have sealed it.</summary>
    public void Tamper(int load, string sql, Func<Manifest, Manifest>? with = null)
    {
        var path = WarehouseFolder.DatabaseIn(Folder.SnapshotOf(load));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var connection = new DuckDBConnection($"Data Source={path}"))
        {
            connection.Open();
            connection.Execute(sql);
            connection.Execute("CHECKPOINT");
        }

        RewriteManifest(load,
            m => (with?.Invoke(m)
                ?? m) with
            {
                Size = new FileInfo(path).Length,
                Sha256 = Convert.ToHexStringLower(
                            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))),
            });
    }

    /// <summary>Changes what a snapshot says of itself.</summary>
    public void RewriteManifest(int load, Func<Manifest, Manifest> change) =>
        change(Manifest.TryRead(Folder.SnapshotOf(load))!).Write(Folder.SnapshotOf(load));

    /// <summary>The same, cell by cell; "-" for none.</summary>
    public List<string[]> Cells(string sql, int? load = null)
    {
        using var snapshots = new PublishedSnapshots(Folder, TimeProvider.System);
        using var lease = snapshots.Acquire(load) ?? throw new InvalidOperationException($"There is no load {load}.");
        using var connection = lease.Connect();
        return connection.Rows(sql, row => Enumerable.Range(0, row.FieldCount).Select(i => CellText(row, i)).ToArray());
    }

    /// <summary>
    /// Gives the folder to the group of the account that owns nothing, so that this account may read it.
    /// </summary>
    public void OpenToReaders()
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_root, (UnixFileMode)0b111_101_101);
        using var chgrp = System.Diagnostics.Process.Start("chgrp", ["-R", Cli.LoaderProcess.NobodysGroup, _root]);
        chgrp.WaitForExit();
    }

    public string[] WorkLeft => Directory.Exists(Folder.Work) ? Directory.GetFileSystemEntries(Folder.Work) : [];

    static string RowText(DuckDBDataReader row) =>
        string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => CellText(row, i)));

    static string CellText(DuckDBDataReader row, int i) => row.IsDBNull(i) ? "-" : row.GetValue(i) switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd"),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF"),
        Stream blob => Convert.ToHexString(((MemoryStream)Copy(blob)).ToArray()),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    static MemoryStream Copy(Stream blob)
    {
        var copy = new MemoryStream();
        blob.CopyTo(copy);
        return copy;
    }

    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(_root, recursive: true);
    }
}
