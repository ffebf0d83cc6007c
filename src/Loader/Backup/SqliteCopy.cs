using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Backup;

/// <summary>A consistent copy of a SQLite database, made by SQLite while other processes may write.</summary>
static class SqliteCopy
{
    const int BusySeconds = 30, Busy = 5, Locked = 6, Full = 13, InputOutput = 10;

    /// <summary>Copies a database into a new file, and checks the copy.</summary>
    /// <exception cref="TerminalException">The database is damaged.</exception>
    /// <exception cref="TransientException">It is locked, or the disk failed.</exception>
    public static void Write(string from, string to)
    {
        try
        {
            using (var source = Open(from, SqliteOpenMode.ReadOnly))
            using (var copy = Open(to, SqliteOpenMode.ReadWriteCreate))
            {
                // One read transaction for the whole copy; it waits for a lock here, where SQLite's backup itself
                // would not.
                Query(source, "BEGIN; SELECT name FROM sqlite_schema LIMIT 1");
                source.BackupDatabase(copy);
                // One file without side files, whatever the journal mode of the original.
                Query(copy, "PRAGMA journal_mode = delete");
                if (Query(copy, "PRAGMA integrity_check(1)") is not "ok")
                {
                    throw new TerminalException(
                        $"{from} is damaged: nothing was backed up; put it back from an older backup.");
                }
            }

            Durable.Sync(to);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Full or InputOutput)
        {
            throw new TransientException(
                $"The disk did not take a copy of {from} ({error.Message}): free space or mend the disk, then try again.", error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Busy or Locked)
        {
            throw new TransientException(
                $"{from} was locked for {BusySeconds} seconds: try again when the other program has finished writing.",
                error);
        }
        catch (SqliteException error)
        {
            throw SourceErrors.Explain(from, error);
        }
    }

    static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection =
            new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path, Mode = mode, Pooling = false,
                DefaultTimeout = BusySeconds
            }.ToString());
        connection.Open();
        return connection;
    }

    static string? Query(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return command.ExecuteScalar() as string;
    }
}
