using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Tests.Storage;

/// <summary>
/// The application's own database at start: made, brought to this version, or refused with one sentence and left as it
/// was.
/// </summary>
public sealed class DatabaseFileTests : IDisposable
{
    readonly TempDatabase _database = new();

    [Fact]
    public void An_empty_place_gets_a_database_that_its_owner_alone_reads_and_whose_readers_never_wait()
    {
        _database.Open();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_database.Path));
        Assert.Equal("wal", _database.Ask("PRAGMA journal_mode"));
        Assert.Equal(2L,
            _database.Ask(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('Scenarios', 'ScenarioRuns')"));
        using var context = _database.CreateDbContext();
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Opened_again_it_keeps_what_is_in_it_and_a_run_of_no_scenario_is_refused()
    {
        _database.Open()
            .Ask("INSERT INTO Scenarios (Name, Author, Reason, Question, CreatedAt) VALUES ('a', 'b', 'c', 'pace=2', '2026-11-28 03:00:00+00:00')");
        _database.Open();
        using var context = _database.CreateDbContext();
        Assert.Equal("a", context.Scenarios.Single().Name);
        context.Database.ExecuteSqlRaw("UPDATE Scenarios SET Name = 'd'");
        Assert.Throws<SqliteException>(() => context.Database.ExecuteSqlRaw(
            "INSERT INTO ScenarioRuns (ScenarioId, \"Load\", CountedTo, Outcome, Inputs, ModelVersion) VALUES (99, 3, '2022-08-05', 'Met', '{{}}', 'x')"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_and_left_as_it_was()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_database.Path)!);
        File.WriteAllText(_database.Path, new string('x', 5000));
        Assert.StartsWith($"{_database.Path} is no SQLite database and was left as it is: move it away", Refused());
        Assert.Equal(new string('x', 5000), File.ReadAllText(_database.Path));
    }

    [Fact]
    public void A_database_of_another_program_is_not_written_in()
    {
        _database.Ask("CREATE TABLE recognition (id INTEGER)");
        Assert.StartsWith($"{_database.Path} is a database of another program", Refused());
        Assert.Equal(1L, _database.Ask("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_database_of_a_newer_version_says_which_and_keeps_everything()
    {
        _database.Open().Ask("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')");
        Assert.Contains("was written by a newer version of this program (29991231000000_Later)", Refused());
        Assert.Equal("29991231000000_Later", _database.Ask("SELECT max(MigrationId) FROM __EFMigrationsHistory"));
    }

    [Fact]
    public void A_damaged_page_is_seen_before_anything_is_written()
    {
        _database.Open().Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        using (var file = File.OpenWrite(_database.Path))
        {
            file.Position = 4096;
            file.Write([.. Enumerable.Repeat((byte)0xEE, (int)file.Length - 4096)]);
        }

        Assert.StartsWith($"{_database.Path} is damaged and was left as it is: put back a copy of it", Refused());
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said_with_the_next_move()
    {
        File.WriteAllText(Path.Combine(_database.Root, "data"), "in the way");
        Assert.Contains("make its folder writable, or name another file in Analytics:AppDatabase:Path", Refused());
    }

    string Refused() => Assert.Throws<TerminalException>(() => _database.Open()).Message;

    public void Dispose() => _database.Dispose();
}
