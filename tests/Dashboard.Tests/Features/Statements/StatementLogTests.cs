using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Analytics.Dashboard.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Features.Statements;

/// <summary>What was run is on record, once and for ever, and what cannot be recorded says so.</summary>
public sealed class StatementLogTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);
    static readonly CurrentUser An = new("user:1", "Ban Dân vận", Role.Analyst), Binh =
        new("token:7", "báo cáo", Role.Analyst);

    readonly TempDatabase _database = new TempDatabase().Open();
    readonly FakeTimeProvider _time = new(Now);
    readonly StatementLog _log;

    public StatementLogTests() => _log = new StatementLog(_database, new StatementLogSettings { KeepHistoryDays = 400 },
        _time, NullLogger<StatementLog>.Instance);

    bool Add(CurrentUser user, string sql, StatementOutcome outcome = StatementOutcome.Answered) =>
        _log.Add(StatementRun.Of(user, "api", "json", sql, outcome, 12));

    [Fact]
    public void Users_find_their_own_and_all_are_found_by_user_outcome_and_text()
    {
        foreach (var (user, sql, outcome) in new[]
        {
            (An, "SELECT 1", StatementOutcome.Answered), (Binh, "COPY x", StatementOutcome.Refused),
                (An, "SELECT 100%_", StatementOutcome.Deadline), (An, "SELECT 2", StatementOutcome.Answered),
        })
        {
            Assert.True(Add(user, sql, outcome));
        }

        string Of(IEnumerable<StatementRun> runs) => string.Join(' ', runs.Select(r => r.Id));
        Assert.Equal("4 3", Of(_log.ReadOwn(An, 2)));
        Assert.Equal("2", Of(_log.ReadOwn(Binh, 9)));
        Assert.Equal("4 3 2 1", Of(_log.ReadAll(new StatementFilter(), 9)));
        Assert.Equal("4 3 1", Of(_log.ReadAll(new StatementFilter(Who: "Dân vận"), 9)));
        Assert.Equal("2", Of(_log.ReadAll(new StatementFilter(Who: "token:7"), 9)));
        Assert.Equal("2", Of(_log.ReadAll(new StatementFilter(Outcome: StatementOutcome.Refused), 9)));
        Assert.Equal("3", Of(_log.ReadAll(new StatementFilter(Text: "%_"), 9)));
        Assert.Equal("2 1", Of(_log.ReadAll(new StatementFilter(Before: 3), 9)));
        Assert.Equal("Refused", _database.Ask("SELECT Outcome FROM StatementRuns WHERE Id = 2"));
    }

    [Fact]
    public void It_is_never_changed_not_even_in_the_file()
    {
        Add(An, "SELECT 1");
        Assert.Throws<SqliteException>(() => _database.Ask("UPDATE StatementRuns SET Sql = 'SELECT 2'"));
        Assert.Equal((Now, "SELECT 1"), (_log.ReadOwn(An, 1)[0].At, _log.ReadOwn(An, 1)[0].Sql));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_reported_and_nothing_breaks()
    {
        _database.Ask("CREATE TRIGGER broken BEFORE INSERT ON StatementRuns BEGIN SELECT RAISE(ABORT, 'broken'); END");
        Assert.False(Add(An, "SELECT 1"));
    }

    [Fact]
    public void It_is_removed_when_it_is_older_than_it_is_kept_and_no_sooner()
    {
        Add(An, "old");
        _time.Advance(TimeSpan.FromDays(1));
        Add(An, "young");
        _time.Advance(TimeSpan.FromDays(399));
        Assert.Equal(0, _log.Prune());
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, _log.Prune());
        Assert.Equal("young", _log.ReadOwn(An, 9).Single().Sql);
        Assert.True(Add(An, "new"));
        Assert.Equal(3, _log.ReadOwn(An, 1)[0].Id);
    }

    [Fact]
    public void What_is_far_too_long_is_cut_and_a_message_is_one_line()
    {
        Assert.True(_log.Add(new StatementRun
        {
            AskerKey = "a", AskerName = "b", Channel = "api", Format = "csv", Outcome = StatementOutcome.TooLarge,
            DurationMs = 0,
            Sql = new string('ộ', 1 << 20), Message = "one\r\ntwo" + new string('x', 600),
        }));
        var kept = _log.ReadAll(new StatementFilter(), 1)[0];
        Assert.Equal((1 << 18, 500), (kept.Sql.Length, kept.Message!.Length));
        Assert.StartsWith("one twox", kept.Message);
    }

    public void Dispose() => _database.Dispose();
}
