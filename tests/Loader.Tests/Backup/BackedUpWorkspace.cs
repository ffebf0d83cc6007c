using Analytics.Loader.Backup;
using Analytics.Loader.Tests.Crash;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Backup;

/// <summary>
/// A warehouse with two loads and one that is held, an application database in use, and a backup of both.
/// </summary>
public sealed class BackedUpWorkspace : IDisposable
{
    public const string Kept = "SELECT group_concat(note) FROM kept";

    readonly OneWordWorkspace _workspace = OneWordWorkspace.Small();
    int _places;

    public BackedUpWorkspace()
    {
        Ask(App, "PRAGMA journal_mode = wal; CREATE TABLE kept (note); INSERT INTO kept VALUES ('một'), ('hai')");
        _workspace.Change();
        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        Word = _workspace.Word;
        _workspace.Change("held");
        Assert.Equal(LoadOutcome.Held, _workspace.Load().Outcome);
        File = _workspace.PathOf("workspace.tar");
        Written = new BackupWriter(Folder, App, TimeProvider.System).Write(File);
    }

    public WarehouseFolder Folder => _workspace.Folder;
    public string App => _workspace.PathOf("app.db");
    public string File { get; }
    public BackupResult Written { get; }

    /// <summary>What readers got when the backup was taken.</summary>
    public string Word { get; }

    internal OneWordWorkspace Workspace => _workspace;

    /// <summary>A place where nothing is.</summary>
    public Place NewPlace() => new(_workspace.PathOf($"place-{++_places}"));

    public string PathOf(string name) => _workspace.PathOf(name);

    /// <summary>The backup with other bytes, as a file of its own.</summary>
    public string Changed(Func<byte[], byte[]> change)
    {
        var file = _workspace.PathOf($"changed-{++_places}.tar");
        System.IO.File.WriteAllBytes(file, change(System.IO.File.ReadAllBytes(File)));
        return file;
    }

    public static string? Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    public void Dispose() => _workspace.Dispose();
}

/// <summary>Where a backup is put back.</summary>
public sealed class Place(string root)
{
    public WarehouseFolder Folder { get; } = new(Path.Combine(root, "warehouse"));
    public string App => Path.Combine(root, "app.db");

    public BackupList Restore(string file) => new RestoreService(Folder, App).Run(file);

    /// <summary>Every file in it, by its relative path.</summary>
    public List<string> Files => Directory.Exists(root)
        ? [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(root, f)).Order(StringComparer.Ordinal),
        ] : [];

    public string[] Settings => ["--warehouse", Folder.Root, "--app-database", App];
}
