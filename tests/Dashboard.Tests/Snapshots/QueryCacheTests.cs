using Analytics.Dashboard.Snapshots;
using Analytics.Loader;
using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using Microsoft.Data.Sqlite;

namespace Analytics.Dashboard.Tests.Snapshots;

/// <summary>
/// A published snapshot never changes: a query is asked of it once for each date and parameters, and answers are never
/// mixed.
/// </summary>
public sealed class QueryCacheTests : IDisposable
{
    // Each run of it gives another number.
    const string Once = "SELECT uuid()::VARCHAR AS run, $of AS of, (SELECT max(poor) FROM history.hamlet WHERE valid_to_load IS NULL) AS poor";

    readonly string _root = Directory.CreateTempSubdirectory("queries-").FullName;
    readonly PublishedSnapshots _snapshots;
    readonly WarehouseFolder _folder;

    public QueryCacheTests()
    {
        Write("staging/hamlet", "CREATE TABLE staging.hamlet (\nid BIGINT PRIMARY KEY,\npoor BIGINT\n);\n");
        Write("extract/hamlet", "SELECT * FROM hamlet");
        Write("queries/test/once", Once);
        Write("queries/test/dated", Once.Replace("$of", "$as_of"));
        Write("queries/test/values",
            "SELECT NULL AS nothing, 7 AS whole, 7::HUGEINT AS huge, 0.25::DECIMAL(4, 2) AS decimal, true AS truth, 'ấp' AS text, DATE '2022-08-05' AS day, [1, NULL, 3] AS list");
        _folder = new WarehouseFolder(Path.Combine(_root, "warehouse"));
        Load("CREATE TABLE hamlet (id INTEGER PRIMARY KEY, poor); INSERT INTO hamlet VALUES (1, 10)");
        Load("UPDATE hamlet SET poor = 11");
        _snapshots = new PublishedSnapshots(_folder, TimeProvider.System);
    }

    [Fact]
    public void A_query_asked_twice_of_one_snapshot_is_run_once_whatever_is_made_of_its_rows()
    {
        var factor = 2;
        var first = Ask(2, "test/once", r => r.Text("run"), ("of", 1));
        Assert.Equal(first, Ask(2, "test/once", r => r.Text("run"), ("of", 1)));
        Assert.Equal((first, 2), Ask(2, "test/once", r => (r.Text("run"), factor * r.Int("of")), ("of", 1)));
        factor = 3;
        Assert.Equal((first, 3), Ask(2, "test/once", r => (r.Text("run"), factor * r.Int("of")), ("of", 1)));
    }

    [Fact]
    public void Answers_to_other_parameters_dates_queries_and_snapshots_are_never_mixed()
    {
        (string?, string) Run(int load, string query, DateOnly day, params (string, object)[] parameters) =>
            Ask(load, query, r => (r.Text("run"), $"{r.Value("of")} {r.Int("poor")}"), day, parameters);
        DateOnly early = new(2021, 1, 1), late = new(2022, 1, 1);
        (string? Run, string Says)[] answers =
        [
            Run(2, "test/once", late, ("of", 1)), Run(2, "test/once", late, ("of", 2)),
                Run(2, "test/once", late, ("of", "1")),
            Run(2, "test/once", early, ("of", 1)), Run(1, "test/once", late, ("of", 1)), Run(2, "test/dated", late),
            Run(2, "test/dated", early),
        ];
        Assert.Equal(answers.Length, answers.Select(a => a.Run).Distinct().Count());
        Assert.Equal(["1 11", "2 11", "1 11", "1 11", "1 10"], answers[..5].Select(a => a.Says));
        Assert.NotEqual(answers[5].Says, answers[6].Says);
    }

    [Fact]
    public async Task Those_who_ask_at_the_same_time_wait_for_one_run()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => Ask(2, "test/once", r => r.Text("run"), ("of", 100)))));
        Assert.Single(runs.Distinct());
    }

    [Fact]
    public void Values_are_read_as_the_engine_gave_them_the_second_time_too()
    {
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal((null, 7, 7L, 0.25, true, "ấp", new DateOnly(2022, 8, 5)), Ask(2, "test/values", r =>
                (r.IntOrNull("NOTHING"), r.Int("whole"), (long)r.Real("huge")!.Value, r.Real("decimal")!.Value,
                    r.Bool("truth"), r.Text("text"), r.Date("day")!.Value)));
            Assert.Equal([1, 0, 3], Ask(2, "test/values", r => r.Ints("list")));
            Assert.Equal((null, null, null, null),
                Ask(2, "test/values",
                    r => (r.Text("nothing"), r.Date("nothing"), r.Real("nothing"), r.Ints("nothing"))));
        }

        Assert.Throws<InvalidCastException>(() => Ask(2, "test/values", r => r.Int("nothing")));
        Assert.Throws<MissingColumnException>(() => Ask(2, "test/values", r => r.Text("elsewhere")));
    }

    T Ask<T>(int load, string query, Func<Row, T> row, params (string, object)[] parameters) =>
        Ask(load, query, row, new DateOnly(2022, 1, 1), parameters);

    T Ask<T>(int load, string query, Func<Row, T> row, DateOnly day, (string, object)[] parameters)
    {
        using var lease = _snapshots.Acquire(load)!;
        using var asked = new SnapshotQuery(lease, SqlTree.Open(Path.Combine(_root, "sql")), day);
        return asked.Rows(query, row, parameters).Single();
    }

    void Load(string change)
    {
        using (var source = new SqliteConnection($"Data Source={Path.Combine(_root, "a.db")};Pooling=False"))
        {
            source.Open();
            using var command = source.CreateCommand();
            command.CommandText = change;
            command.ExecuteNonQuery();
        }

        new LoadService(TimeProvider.System).Run(
            new LoadRequest(_folder, [new SourceSetting("a", Path.Combine(_root, "a.db"))],
                SqlTree.Open(Path.Combine(_root, "sql")))
            { Threads = 1 });
    }

    void Write(string path, string text)
    {
        var file = Path.Combine(_root, "sql", path + ".sql");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose()
    {
        _snapshots.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
