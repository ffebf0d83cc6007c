using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sources;

/// <summary>
/// One consistent view of a source, from which all tables are read. A live WAL source is read in one read
/// transaction, which blocks no writer. Any other source is copied first, so that writers wait for a file copy and
/// not for a load, and no -wal file is created next to the source.
/// </summary>
public sealed class SourceView : IDisposable
{
    /// <summary>The maximum wait for a locked source.</summary>
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

    /// <summary>The application id and the schema version that the owning application stores in the header.</summary>
    public long ApplicationId => Pragma("application_id");

    /// <inheritdoc cref="ApplicationId"/>
    public long SchemaVersion => Pragma("user_version");

    /// <summary>Opens the view and verifies that the file is intact.</summary>
    /// <param name="workFolder">The folder for a copy, which exists while the view is open.</param>
    /// <exception cref="TerminalException">The file is no SQLite database, damaged, or left in the middle of a
    /// write.</exception>
    /// <exception cref="TransientException">Locked for longer than <see cref="BusySeconds"/>, or the disk
    /// failed.</exception>
    public static SourceView Open(SourceSetting source, string workFolder, TimeProvider time,
        CancellationToken cancellationToken = default)
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
                // A truncated file may still be growing: it is damaged only if it stays truncated.
                TerminalException or SqliteException when SqliteHeader.StampOf(file) != before
                    => new TransientException($"{file} was written over while it was read: try again when that has "
                        + "ended.", error),
                SqliteException sqlite => SourceErrors.Explain(file, sqlite),
                UnauthorizedAccessException =>
                    new TerminalException(
                    $"{file} cannot be copied by this account ({error.Message.TrimEnd('.')}): give it the "
                        + "permission, then load again.", error),
                IOException =>
                    new TransientException(
                    $"{file} cannot be copied now ({error.Message}): try again when its disk or share is back.", error),
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
            // The provider retries commands itself, but a backup waits only by SQLite's own timeout.
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, BusySeconds * 1000);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // The source is not trusted: its triggers, views and corrupt cells must have no effect. A row that violates its
    // own CHECK is no damage, because the contract validates it; and a missing column in double quotes must not
    // become a text literal.
    static void ApplyLimits(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; "
            + "PRAGMA query_only = ON; PRAGMA ignore_check_constraints = ON;";
        command.ExecuteNonQuery();
        SQLitePCL.raw.sqlite3_db_config(connection.Handle, SQLitePCL.raw.SQLITE_DBCONFIG_DQS_DML, 0, out _);
    }
}
