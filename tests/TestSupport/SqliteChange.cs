using Microsoft.Data.Sqlite;

namespace Analytics.TestSupport;

/// <summary>A change of a source by its owner.</summary>
public static class SqliteChange
{
    /// <summary>Runs one statement that must change something.</summary>
    public static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (command.ExecuteNonQuery() == 0) throw new InvalidOperationException($"Nothing was changed by: {sql}");
    }

    /// <summary>Runs one statement that changes no row, as one of the schema.</summary>
    public static void Do(string path, string sql) => Ask(path, sql);

    /// <summary>The first value of a question.</summary>
    public static object? Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
