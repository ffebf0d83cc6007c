using System.Diagnostics;
using System.Text.Json;
using Analytics.TestSupport;
using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests.Statements;

/// <summary>
/// A process with one slot, one place to wait, one worker kept ready and little time for a statement.
/// </summary>
public sealed class NarrowDashboard : IAsyncLifetime
{
    public RunningDashboard Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Running = await RunningDashboard.StartProcessOnSample(("Analytics:Queries:DeadlineSeconds", "8"),
            ("Analytics:Queries:Concurrent", "1"), ("Analytics:Queries:QueueLength", "1"),
            ("Analytics:Queries:Warm", "1"));

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}

/// <summary>
/// Time, queue and cancel, of a Dashboard with narrow limits; and that every statement is written down.
/// </summary>
public sealed class StatementLimitTests(NarrowDashboard narrow) : IClassFixture<NarrowDashboard>, IAsyncLifetime
{
    const string Endless = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";

    readonly RunningDashboard _dashboard = narrow.Running;
    int _before;

    public async ValueTask InitializeAsync()
    {
        await UntilPlace(null);
        // The first statement finds out which tables hold invented rows; on a slow machine that alone takes its time.
        await _dashboard.Until("the first statement is answered",
            async () => (await _dashboard.Ask("SELECT 1")).Status == 200);
        _before = Written().Count;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_statement_beyond_its_deadline_is_ended_and_the_answer_says_so()
    {
        var started = Stopwatch.GetTimestamp();
        var (status, answer) = await _dashboard.Ask(Endless);
        Assert.Equal(408, status);
        Assert.Contains("8 seconds", answer.GetProperty("detail").GetString());
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 7.9, 10);
        await UntilPlace(null);
        Assert.Equal("Deadline", Assert.Single(Written()).Outcome);
    }

    [Fact]
    public async Task Beyond_the_queue_a_statement_is_sent_away_with_the_time_to_come_back()
    {
        using var cancel = new CancellationTokenSource();
        var running = _dashboard.Fetch(new { sql = Endless }, Asking.Json, "en", cancel.Token);
        await UntilPlace(0);
        var waiting = _dashboard.Fetch(new { sql = "SELECT 42" }, Asking.Json, "en", cancel.Token);
        await UntilPlace(1);
        using var third = await _dashboard.Fetch(new { sql = "SELECT 43" }, Asking.Json, "en");
        Assert.Equal(429, (int)third.StatusCode);
        Assert.True(third.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(408, (int)(await running).StatusCode);
        Assert.Equal(200, (int)(await waiting).StatusCode);
        Assert.Equal(["QueueFull", "Deadline", "Answered"],
            Written().Select(w => w.Outcome + (w.Message is null or "" ? "" : $": {w.Message}")));
    }

    [Theory]
    [InlineData(Asking.Json)]
    [InlineData(Asking.Csv)]
    public async Task A_client_that_disconnects_frees_the_processor_within_two_seconds(string form)
    {
        using var cancel = new CancellationTokenSource();
        var asked = _dashboard.Fetch(new { sql = Endless }, form, "en", cancel.Token);
        await UntilPlace(0);
        var running = await Busiest();
        await cancel.CancelAsync();
        var started = Stopwatch.GetTimestamp();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await UntilGone(running);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 2);
        await _dashboard.Until("it is written down", () => Task.FromResult(Written() is [{ Outcome: "Cancelled" }]));
        Assert.Equal("[[42]]", await _dashboard.Rows(new { sql = "SELECT 42" }));
    }

    [Fact]
    public async Task Pages_are_answered_while_statements_run()
    {
        using var cancel = new CancellationTokenSource();
        var running = _dashboard.Fetch(new { sql = Endless }, Asking.Json, "en", cancel.Token);
        await UntilPlace(0);
        Assert.Contains("28/59", await _dashboard.Http.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Equal(408, (int)(await running).StatusCode);
    }

    [Fact]
    public async Task Each_statement_is_written_down_with_what_became_of_it()
    {
        await _dashboard.Ask(new
        {
            sql = "SELECT i FROM range(5) t (i) WHERE i > $least", parameters = new { least = 1 },
        });
        await _dashboard.Ask(new { sql = "SELECT i FROM range(5) t (i)", maxRows = 2 });
        await _dashboard.Ask("SELECT * FROM read_text('/etc/passwd')");
        await _dashboard.Ask("SELEC");
        using (var file = await _dashboard.Fetch(new { sql = "SELECT 1 AS one" }, Asking.Csv))
            await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await _dashboard.Until("all are written down", () => Task.FromResult(Written().Count == 5));
        Assert.Equal(["Answered", "Truncated", "Refused", "Invalid", "Answered"], Written().Select(w => w.Outcome));
        Assert.Equal(["json", "json", "json", "json", "csv"], Written().Select(w => w.Format));
        Assert.Equal(["{\"least\":1}", "{}", "{}", "{}", "{}"], Written().Select(w => w.Parameters));
        Assert.All(Written(),
            w => Assert.Equal(("api", true), (w.Channel, w.Sql.StartsWith("SELEC", StringComparison.Ordinal))));
    }

    // Where the statement of the one who asks is: 0 runs, 1 waits as the next, null for nowhere.
    Task UntilPlace(int? place) => _dashboard.Until($"the place is {place}", async () =>
        (await _dashboard.Json("/sql/turn")).GetProperty("place") is var reported
            && (reported.ValueKind == JsonValueKind.Number ? reported.GetInt32() : (int?)null) == place);

    // The process that works: one kept ready has used no time since it was looked at before.
    async Task<int> Busiest()
    {
        var at = 0;
        var before = Workers().ToDictionary(w => w.Id, w => w.Cpu);
        await _dashboard.Until("one works",
            () => Task.FromResult(
                Workers().FirstOrDefault(
                    w => before.TryGetValue(w.Id, out var cpu)
                        && w.Cpu > cpu + TimeSpan.FromMilliseconds(100)) is { Id: > 0 and var id } && (at = id) > 0));
        return at;
    }

    Task UntilGone(int worker) =>
        _dashboard.Until("the process has ended", () => Task.FromResult(Workers().All(w => w.Id != worker)));

    IEnumerable<(int Id, TimeSpan Cpu)> Workers()
    {
        foreach (var folder in Directory.GetDirectories("/proc").Where(f => int.TryParse(Path.GetFileName(f), out _)))
        {
            string stat;
            try
            {
                if (!File.ReadAllText(Path.Combine(folder, "cmdline")).Contains("QueryWorker.dll")) continue;
                stat = File.ReadAllText(Path.Combine(folder, "stat"));
            }
            catch (IOException)
            {
                continue; // It has just ended.
            }

            // After the name in brackets: state, parent, ..., and as 12th and 13th the time used, in hundredths of a
            // second.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            if (int.Parse(fields[1]) == _dashboard.ProcessId)
            {
                yield return (int.Parse(Path.GetFileName(folder)),
                    TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11]) + long.Parse(fields[12]))));
            }
        }
    }

    List<(string Outcome, string Format, string Channel, string Sql, string Parameters, string? Message)> Written()
    {
        using var connection = new SqliteConnection($"Data Source={_dashboard.ApplicationDatabase};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT Outcome, Format, Channel, Sql, Parameters, Message FROM StatementRuns ORDER BY Id";
        using var reader = command.ExecuteReader();
        var written = new List<(string, string, string, string, string, string?)>();
        while (reader.Read())
        {
            written.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5)));
        }

        return written.Count > _before ? written[_before..] : [];
    }
}
