using Analytics.Warehouse.Files;
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
    readonly string? _copy;

    SourceView(SourceSetting source, SqliteHeader header, SqliteConnection connection, string? copy)
    {
        (Source, Header, Connection, _copy) = (source, header, connection, copy);
        _transaction = connection.BeginTransaction(deferred: true);
    }

    public SourceSetting Source { get; }
    public SqliteHeader Header { get; }
    public SqliteConnection Connection { get; }

    /// <summary>What the owning application writes of itself in the header: which application, and which version of its schema.</summary>
    public long ApplicationId => Pragma("application_id");

    /// <inheritdoc cref="ApplicationId"/>
    public long SchemaVersion => Pragma("user_version");

    /// <summary>Opens the view and proves that the file is whole.</summary>
    /// <param name="workFolder">Where a copy may lie for as long as the view is open.</param>
    /// <exception cref="TerminalException">No SQLite database, damaged, or left in the middle of a write.</exception>
    /// <exception cref="TransientException">Locked for longer than <see cref="BusySeconds"/>, or the disk failed.</exception>
    public static SourceView Open(SourceSetting source, string workFolder, TimeProvider time, CancellationToken cancellationToken = default)
    {
        SqliteConnection? connection = null;
        var file = SourceFile.Resolve(source.Path);
        var before = SqliteHeader.StampOf(file);
        try
        {
            var header = SqliteHeader.Read(file, time);
            if (header.HasWalFile) WalCheck.RequireWhole(file + "-wal");
            var copy = header.IsLive ? null : SourceCopy.Make(file, header, workFolder, time, cancellationToken);
            connection = Connect(copy ?? file, copy is null ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
            ApplyLimits(connection);
            var view = new SourceView(source, header, connection, copy);
            SourceCheck.RequireWhole(connection, file, cancellationToken);
            return view;
        }
        catch (Exception error)
        {
            connection?.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw error switch
            {
                // Half a file is damaged only where it stays so.
                TerminalException or SqliteException when SqliteHeader.StampOf(file) != before
                    => new TransientException($"{file} was written over while it was read: try again when that has ended.", error),
                SqliteException sqlite => SourceErrors.Explain(file, sqlite),
                UnauthorizedAccessException => new TerminalException($"{file} cannot be copied by this account ({error.Message.TrimEnd('.')}): give it the permission, then load again.", error),
                IOException => new TransientException($"{file} cannot be copied now ({error.Message}): try again when its disk or share is back.", error),
                _ => error,
            };
        }
    }

    long Pragma(string name)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (long)command.ExecuteScalar()!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction.Dispose();
        Connection.Dispose();
        if (_copy is null) return;
        foreach (var end in (string[])["", "-wal", "-shm", "-journal"]) File.Delete(_copy + end);
    }

    internal static SqliteConnection Connect(string path, SqliteOpenMode mode)
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

    // A source is somebody else's file: its triggers, views and corrupt cells must not act on us. A row that breaks its own
    // CHECK is no damage, the contract judges it; and a column that is quoted and missing must not become a text.
    static void ApplyLimits(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA query_only = ON; PRAGMA ignore_check_constraints = ON;";
        command.ExecuteNonQuery();
        SQLitePCL.raw.sqlite3_db_config(connection.Handle, SQLitePCL.raw.SQLITE_DBCONFIG_DQS_DML, 0, out _);
    }
}
