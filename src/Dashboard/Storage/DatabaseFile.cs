using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Storage;

/// <summary>
/// Opens the application's own database at start: makes it where there is none, brings it to this version, and refuses
/// with one sentence what is not ours to write in. A file that is refused stays as it was.
/// </summary>
sealed class DatabaseFile(StorageSettings settings, IDbContextFactory<ApplicationDatabase> databases,
    ILogger<DatabaseFile> log)
{
    const string History = "__EFMigrationsHistory";
    const int NotADatabase = 26, Damaged = 11;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="TerminalException">The file is damaged, newer than the program, of another program, or cannot
    /// be made.</exception>
    /// <exception cref="TransientException">Another process holds it.</exception>
    public void Open()
    {
        try
        {
            Make();
            Inspect();
            Migrate();
        }
        catch (Exception error) when (Explained(error) is { } told)
        {
            throw told;
        }
    }

    // Only its owner reads what people will leave in it; SQLite gives its side files the same mode.
    void Make()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(settings.Path)!);
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite,
        };
        if (!OperatingSystem.IsWindows() && !File.Exists(settings.Path))
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = File.Open(settings.Path, options);
    }

    // Checked before any write, so that a database of another program never gets these tables.
    void Inspect()
    {
        using var connection = new SqliteConnection(settings.Connection);
        connection.Open();
        if (Column(connection, "PRAGMA quick_check(1)", 0) is not ["ok"]) throw DamagedFile();
        var tables = Column(connection, "PRAGMA table_list", 1)
            .Where(t => !t.StartsWith("sqlite_", StringComparison.Ordinal)).ToList();
        if (tables.Count > 0 && !tables.Contains(History))
        {
            throw new TerminalException(
                $"{settings.Path} is a database of another program and was left as it is: name another file in Analytics:AppDatabase:Path.");
        }
        // Readers then never wait for a writer.
        _ = Column(connection, "PRAGMA journal_mode = wal", 0);
    }

    void Migrate()
    {
        using var database = databases.CreateDbContext();
        var known = database.Database.GetMigrations().ToList();
        if (database.Database.GetAppliedMigrations().Except(known).FirstOrDefault() is { } unknown)
        {
            throw new TerminalException(
                $"{settings.Path} was written by a newer version of this program ({unknown}) and was left as it is: start that version, or name another file in Analytics:AppDatabase:Path.");
        }

        if (!database.Database.GetPendingMigrations().Any()) return;
        using var deadline = new CancellationTokenSource(Patience);
        database.Database.MigrateAsync(deadline.Token).GetAwaiter().GetResult();
        log.LogInformation("The application's own database {Path} was brought to {Migration}.", settings.Path,
            known[^1]);
    }

    AnalyticsException? Explained(Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: NotADatabase } =>
            new TerminalException(
                $"{settings.Path} is no SQLite database and was left as it is: move it away, or name another file in Analytics:AppDatabase:Path.",
                error),
        SqliteException { SqliteErrorCode: Damaged } => DamagedFile(error),
        SqliteException or OperationCanceledException =>
            new TransientException(
                $"{settings.Path} cannot be opened now ({error.Message}): see whether another process holds it, then start again.", error),
        IOException or UnauthorizedAccessException =>
            new TerminalException(
                $"{settings.Path} cannot be made or written ({error.Message}): make its folder writable, or name another file in Analytics:AppDatabase:Path.",
                error),
        _ => null,
    };

    TerminalException DamagedFile(Exception? error = null) =>
        new($"{settings.Path} is damaged and was left as it is: put back a copy of it, or move it away and start with an empty one.",
            error);

    static List<string> Column(SqliteConnection connection, string pragma, int column)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(column));
        return values;
    }
}
