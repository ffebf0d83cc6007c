using Microsoft.Data.Sqlite;

namespace Analytics.Dashboard.Storage;

/// <summary>The path of the application's own database: the settings Analytics:AppDatabase.</summary>
/// <param name="Path">The SQLite file, as a full path.</param>
public sealed record StorageSettings(string Path)
{
    public const string DefaultPath = "data/app.db";

    /// <summary>How long a statement waits for another process that writes, in seconds.</summary>
    const int BusySeconds = 10;

    public static StorageSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        return new StorageSettings(System.IO.Path.GetFullPath(section["AppDatabase:Path"] is { Length: > 0 } path ? path : DefaultPath));
    }

    /// <summary>Foreign keys hold, and a writer is waited for.</summary>
    public string Connection => ConnectionTo(Path);

    internal static string ConnectionTo(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = BusySeconds }.ToString();
}
