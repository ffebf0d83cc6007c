using Analytics.Warehouse;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sources;

/// <summary>
/// One consistent view of a source, from which all tables are read. A live WAL source is read in one read transaction,
/// which no writer waits for. Anything else is copied first, so that a writer waits for a file copy and not for a load,
/// and so that not even a -wal is made beside a source.
/// </summary>
public sealed class SourceView : IDisposable
{
    /// <summary>How long a locked source is waited for.</summary>
    public const int BusySeconds = 8;

    readonly SqliteTransaction _transaction;

    SourceView(SourceSetting source, SqliteHeader header, SqliteConnection connection)
    {
        (Source, Header, Connection) = (source, header, connection);
        _transaction = connection.BeginTransaction(deferred: true);
    }

    public SourceSetting Source { get; }
    public SqliteHeader Header { get; }
    public SqliteConnection Connection { get; }

    /// <summary>Opens the view and proves that the file is whole.</summary>
    /// <param name="workFolder">Where a copy may lie for as long as the load runs.</param>
    /// <exception cref="TerminalException">No SQLite database, damaged, or left in the middle of a write.</exception>
    /// <exception cref="TransientException">Locked for longer than <see cref="BusySeconds"/>, or the disk failed.</exception>
    public static SourceView Open(SourceSetting source, string workFolder)
    {
        var header = SqliteHeader.Read(source.Path);
        SqliteConnection? connection = null;
        try
        {
            connection = header is { IsWal: true, HasWalFile: true, HasShm: true }
                ? Connect(source.Path, SqliteOpenMode.ReadOnly)
                : Connect(CopyOf(source, header, workFolder), SqliteOpenMode.ReadWrite);
            Restrain(connection);
            var view = new SourceView(source, header, connection);
            view.RequireWhole();
            return view;
        }
        catch (SqliteException error)
        {
            connection?.Dispose();
            throw SourceErrors.Explain(source.Path, error);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction.Dispose();
        Connection.Dispose();
    }

    static string CopyOf(SourceSetting source, SqliteHeader header, string workFolder)
    {
        var copy = Path.Combine(workFolder, $"{Guid.NewGuid():N}.db");
        if (header.IsWal)
        {
            // Opening it, even to read, would make a -wal and a -shm beside it.
            File.Copy(source.Path, copy);
            if (header.HasWalFile) File.Copy(source.Path + "-wal", copy + "-wal");
            if (SqliteHeader.Read(source.Path).Fingerprint != header.Fingerprint)
                throw new TransientException($"{source.Path} was written to while it was copied: try again.");
            return copy;
        }

        using var from = Connect(source.Path, SqliteOpenMode.ReadOnly);
        using var to = Connect(copy, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
        return copy;
    }

    static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            // The provider retries commands on its own clock, but a backup waits only by SQLite's.
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, BusySeconds * 1000);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // A source is somebody else's file: its triggers, views and corrupt cells must not act on us.
    static void Restrain(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA query_only = ON;";
        command.ExecuteNonQuery();
    }

    void RequireWhole()
    {
        using var command = Connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (command.ExecuteScalar() is not "ok")
            throw new TerminalException($"{Source.Path} is damaged (SQLite's quick_check fails): restore it from the last good copy, nothing was loaded from it.");
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'";
        if (command.ExecuteScalar() is 0L)
            throw new TerminalException($"{Source.Path} holds no tables: check that the path names the operational database.");
    }
}
