using Analytics.Dashboard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Dashboard.Tests.Storage;

/// <summary>A place for the application's own database, and the real file in it once it is opened.</summary>
sealed class TempDatabase : IDbContextFactory<ApplicationDatabase>, IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("storage-").FullName;

    /// <summary>In a folder that does not exist yet.</summary>
    public string Path => System.IO.Path.Combine(Root, "data", "app.db");

    public StorageSettings Settings => new(Path);

    public TempDatabase Open()
    {
        new DatabaseFile(Settings, this, NullLogger<DatabaseFile>.Instance).Open();
        return this;
    }

    public ApplicationDatabase CreateDbContext() => new(
        new DbContextOptionsBuilder<ApplicationDatabase>().UseSqlite(Settings.Connection + ";Pooling=False").Options);

    /// <summary>The first value of a statement, asked without what is tested.</summary>
    public object? Ask(string sql)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    }
}
