using Analytics.Loader.Loads;
using Analytics.Loader.Settings;
using Microsoft.Data.Sqlite;

namespace Analytics.Dashboard.Storage;

/// <summary>The path of the application's own database: <see cref="AppDatabaseOptions"/>.</summary>
/// <param name="Path">The SQLite file, as a full path.</param>
public sealed record StorageSettings(string Path)
{
    /// <summary>How long a statement waits for another process that writes, in seconds.</summary>
    const int BusySeconds = 10;

    /// <summary>Reads them without a host: a command has none, and the keys are beside the file.</summary>
    public static StorageSettings Read(IConfiguration configuration) =>
        new(SettingsBinder.Read<AppDatabaseOptions>(configuration).FullPath);

    /// <summary>Foreign keys hold, and a writer is waited for.</summary>
    public string Connection => ConnectionTo(Path);

    internal static string ConnectionTo(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path, ForeignKeys = true, DefaultTimeout = BusySeconds,
        }.ToString();
}
