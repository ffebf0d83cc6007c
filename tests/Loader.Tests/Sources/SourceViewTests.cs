using System.Diagnostics;
using Analytics.Loader.Sources;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Loader.Tests.Sources;

/// <summary>
/// How a source is read while its owner lives with it: nothing is made beside it, and no writer waits.
/// </summary>
public sealed class SourceViewTests : IDisposable
{
    // A few by default; more on request.
    static readonly int Loads =
        int.TryParse(Environment.GetEnvironmentVariable("ANALYTICS_LOADS"), out var loads) ? loads : 6;

    readonly LoadWorkspace _workspace = new();

    public SourceViewTests()
    {
        _workspace.Table("purse", "id BIGINT PRIMARY KEY,\nmoney BIGINT NOT NULL");
        _workspace.Table("chest", "id BIGINT PRIMARY KEY,\nmoney BIGINT NOT NULL");
        _workspace.Run("a",
            "CREATE TABLE purse (id INTEGER PRIMARY KEY, money); CREATE TABLE chest (id INTEGER PRIMARY KEY, money); INSERT INTO purse VALUES (1, 1000); INSERT INTO chest VALUES (1, 0)");
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PERSIST")]
    [InlineData("TRUNCATE")]
    [InlineData("WAL")]
    public void Nothing_is_made_or_changed_beside_a_source_that_is_at_rest(string journal)
    {
        _workspace.Run("a", $"PRAGMA journal_mode = {journal}; UPDATE purse SET money = 1001");
        var before = Beside();
        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);

        Assert.Equal(before, Beside());
        Assert.Equal("1001", _workspace.Ask("SELECT money FROM history.purse").Single());
    }

    [Fact]
    public void What_a_crashed_writer_left_in_its_wal_is_read_and_left_there()
    {
        using (var writer = _workspace.OpenSource("a"))
        {
            Run(writer, "PRAGMA journal_mode = WAL; UPDATE purse SET money = 700");
            foreach (var end in (string[])["", "-wal"])
                File.Copy(_workspace.SourcePath("a") + end, _workspace.SourcePath("crashed") + end);
        }

        var before = Beside("crashed");
        _workspace.Load("crashed");

        Assert.Equal("700", _workspace.Ask("SELECT money FROM history.purse").Single());
        Assert.Equal(before, Beside("crashed"));
    }

    [Theory]
    [InlineData("WAL")]
    [InlineData("DELETE")]
    public async Task Sums_over_tables_balance_in_every_load_while_a_writer_moves_money(string journal)
    {
        using var writer = _workspace.OpenSource("a");
        Run(writer, $"PRAGMA journal_mode = {journal}");
        // Beside a WAL source the writer has no patience at all, so a load that made it wait would show as busy;
        // beside a rollback journal it has patience for a file copy.
        raw.sqlite3_busy_timeout(writer.Handle, journal == "WAL" ? 0 : 5000);
        using var stop = new CancellationTokenSource();
        var answers = new HashSet<int>();
        var (commits, longest) = (0, TimeSpan.Zero);
        var writing = Task.Run(() =>
        {
            for (; !stop.IsCancellationRequested; commits++)
            {
                var started = Stopwatch.GetTimestamp();
                answers.Add(
                    raw.sqlite3_exec(writer.Handle,
                        $"BEGIN IMMEDIATE; UPDATE purse SET money = money - 1; UPDATE chest SET money = money + 1 WHERE id = 1; INSERT INTO chest VALUES ({commits + 2}, 0); COMMIT"));
                if (Stopwatch.GetElapsedTime(started) is var took && took > longest) longest = took;
                Thread.Yield();
            }
        });
        var loads = Enumerable.Range(0, Loads).Select(_ => _workspace.Load())
            .Select(load => (Load: load,
                Sum: _workspace.Ask(
                    "SELECT sum(money) FROM (SELECT money FROM history.purse WHERE valid_to_load IS NULL UNION ALL SELECT money FROM history.chest WHERE valid_to_load IS NULL)").Single())).ToList();
        stop.Cancel();
        await writing;

        Assert.All(loads,
            l => Assert.Equal((LoadOutcome.Published, null, "1000"), (l.Load.Outcome, l.Load.Error, l.Sum)));
        Assert.Equal([raw.SQLITE_OK], answers);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{journal}: {loads.Count} loads, {commits} commits meanwhile, the longest {longest.TotalMilliseconds:N1} ms; the source has {new FileInfo(_workspace.SourcePath("a")).Length / 1024} kB.");
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("WAL")]
    public void A_source_that_is_replaced_while_it_is_read_is_read_to_its_end_and_the_next_load_takes_the_new_one(
        string journal)
    {
        using var owner = _workspace.OpenSource("a");
        Run(owner, $"PRAGMA journal_mode = {journal}; UPDATE purse SET money = 500");
        _workspace.Run("b",
            "CREATE TABLE purse (id INTEGER PRIMARY KEY, money); CREATE TABLE chest (id INTEGER PRIMARY KEY, money); INSERT INTO purse VALUES (1, 7)");
        using (var view = SourceView.Open(new("a", _workspace.SourcePath("a")),
            Directory.CreateDirectory(_workspace.PathOf("work")).FullName, TimeProvider.System))
        {
            Assert.Equal(500L, Money(view));
            owner.Dispose();
            foreach (var end in (string[])["-wal", "-shm"]) File.Delete(_workspace.SourcePath("a") + end);
            File.Move(_workspace.SourcePath("b"), _workspace.SourcePath("a"), overwrite: true);
            Assert.Equal(500L, Money(view));
        }

        _workspace.Load();
        Assert.Equal("7", _workspace.Ask("SELECT money FROM history.purse").Single());
    }

    [Theory]
    [InlineData("DELETE", FileMode.Open)]
    [InlineData("DELETE", FileMode.Create)]
    [InlineData("WAL", FileMode.Create)]
    public async Task A_source_that_is_copied_over_while_it_is_read_gives_one_state_whole_or_none(string journal,
        FileMode mode)
    {
        // Two states of 3 MB, in each of which the purse and the chest agree; a copy program swaps them without a lock.
        var images = new List<byte[]>();
        foreach (var money in (int[])[1, 2])
        {
            _workspace.Run("image",
                $"PRAGMA journal_mode = {journal}; CREATE TABLE IF NOT EXISTS purse (id INTEGER PRIMARY KEY, money, pad); CREATE TABLE IF NOT EXISTS chest (id INTEGER PRIMARY KEY, money); DELETE FROM purse; DELETE FROM chest; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO purse SELECT i, {money}, hex(zeroblob(500)) FROM n; INSERT INTO chest SELECT id, money FROM purse");
            images.Add(File.ReadAllBytes(_workspace.SourcePath("image")));
        }

        File.WriteAllBytes(_workspace.SourcePath("a"), images[0]);
        using var stop = new CancellationTokenSource();
        var copying = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                using (var file =
                    new FileStream(_workspace.SourcePath("a"), mode, FileAccess.Write, FileShare.ReadWrite))
                {
                    for (var at = 0; at < images[i % 2].Length; at += 65536)
                        file.Write(images[i % 2], at, Math.Min(65536, images[i % 2].Length - at));
                }

                Thread.Yield();
            }
        });
        var outcomes = new List<string>();
        var work = Directory.CreateDirectory(_workspace.PathOf("work")).FullName;
        for (var look = 0; look < Loads; look++)
        {
            try
            {
                using var view = SourceView.Open(new("a", _workspace.SourcePath("a")), work, TimeProvider.System);
                using var command = view.Connection.CreateCommand();
                command.CommandText = "SELECT count(*) || ' ' || count(DISTINCT purse.money) || ' ' || sum(purse.money <> chest.money) FROM purse JOIN chest USING (id)";
                outcomes.Add((string)command.ExecuteScalar()!);
            }
            catch (AnalyticsException error)
            {
                outcomes.Add(error is TransientException ? "transient" : error.Message);
            }
        }

        stop.Cancel();
        await copying;
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Join(", ", outcomes.GroupBy(o => o).Select(g => $"{g.Count()} x {g.Key}")));
        Assert.DoesNotContain(outcomes, o => char.IsDigit(o[0]) && o != "3000 1 0");
    }

    [Fact]
    public void A_wal_that_is_damaged_before_its_last_commit_is_refused_and_one_that_is_cut_off_in_its_tail_is_read()
    {
        using var writer = _workspace.OpenSource("a");
        Run(writer, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE pad (id INTEGER PRIMARY KEY, pad); PRAGMA wal_checkpoint(TRUNCATE)");
        for (var i = 1; i <= 5; i++)
            Run(writer, $"INSERT INTO pad VALUES ({i}, hex(zeroblob(4000))); UPDATE purse SET money = {i}");
        var (database, wal) =
            (File.ReadAllBytes(_workspace.SourcePath("a")), File.ReadAllBytes(_workspace.SourcePath("a") + "-wal"));
        var work = Directory.CreateDirectory(_workspace.PathOf("work")).FullName;
        var answers = Enumerable.Range(0, 40).Select(i => (long)wal.Length * i / 40 + i % 3)
            .Select(at => (At: at, Answer: Read(Flipped((int)at)))).ToList();

        Assert.All(answers,
            a => Assert.True(a.Answer is null or 5L,
                $"with byte {a.At} turned {a.Answer} is read where 5 was committed"));
        Assert.Equal(5L, Read(wal));
        Assert.Equal(5L, Read([.. wal, .. new byte[1000]])); // a frame that a killed writer began
        Assert.Equal(4L, Read(wal[..^100])); // the last commit was never written whole

        byte[] Flipped(int at)
        {
            var damaged = wal.ToArray();
            damaged[at] ^= 0x55;
            return damaged;
        }

        object? Read(byte[] beside)
        {
            File.WriteAllBytes(_workspace.SourcePath("b"), database);
            File.WriteAllBytes(_workspace.SourcePath("b") + "-wal", beside);
            try
            {
                using var view = SourceView.Open(new("b", _workspace.SourcePath("b")), work, TimeProvider.System);
                return Money(view);
            }
            catch (TerminalException error)
            {
                Assert.Contains("-wal is damaged", error.Message);
                return null;
            }
        }
    }

    [Fact]
    public void A_source_that_the_account_may_not_read_is_named_and_nothing_is_retried()
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_workspace.SourcePath("a"), UnixFileMode.None);
        var warehouse = Directory.CreateTempSubdirectory("nobodys-").FullName;
        try
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(warehouse, (UnixFileMode)0b111_111_111);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path.GetDirectoryName(_workspace.SourcePath("a"))!, (UnixFileMode)0b111_101_101);
            using var load = Cli.LoaderProcess.RunAsNobody("load", "--source", $"a={_workspace.SourcePath("a")}",
                "--warehouse", Path.Combine(warehouse, "w"));

            Assert.Equal((6, $"{_workspace.SourcePath("a")} may not be read by this account: give it read permission."),
                (load.ExitCode, load.Error));
        }
        finally
        {
            Directory.Delete(warehouse, recursive: true);
        }
    }

    static object? Money(SourceView view)
    {
        using var command = view.Connection.CreateCommand();
        command.CommandText = "SELECT money FROM purse";
        return command.ExecuteScalar();
    }

    [Fact]
    public void A_source_that_says_WAL_is_known_as_unchanged_until_the_next_commit()
    {
        using var writer = _workspace.OpenSource("a");
        Run(writer, "PRAGMA journal_mode = WAL; UPDATE purse SET money = 1");
        Assert.True(
            SpinWait.SpinUntil(
                () => DateTime.UtcNow - File.GetLastWriteTimeUtc(_workspace.SourcePath("a")
                    + "-wal") > TimeSpan.FromMilliseconds(100), 2000));
        _workspace.Load();
        Assert.Empty(_workspace.Load().Summary.Tables);

        Run(writer, "UPDATE purse SET money = 2");

        Assert.Equal(1, _workspace.Load().Summary.Changed);
    }

    string Beside(
        string source = "a") => string.Join('\n',
            Directory.GetFiles(Path.GetDirectoryName(_workspace.SourcePath(source))!, source + ".db*").Order()
        .Select(f => $"{Path.GetFileName(f)} {new FileInfo(f).Length} {File.GetLastWriteTimeUtc(f):O}"));

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _workspace.Dispose();
}
