using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Queries;

/// <summary>
/// <c>sql</c>: what the gate, the cage and the lines of JSON cost an analyst, as ratios to the engine alone within one
/// run: warm process against warm process, one thread each, in turns, the least disturbed round counting. The aim is
/// 1.1 times and 30 ms; for a file, twice the time that the engine's own COPY takes.
/// </summary>
static class SqlCommand
{
    const int Rounds = 3;
    const int Rows = 5_000_000;
    const double Times = 1.1, Beyond = 30, FileTimes = 2;

    static readonly string[] Content =
    [
        "CREATE SCHEMA marts",
        $"""
         CREATE TABLE marts.big AS
         SELECT CAST(i AS INTEGER) AS id, ['Ấp Đông', 'Ấp An', 'Giồng Trôm', 'Xã Tân Thạch', 'Cell 5'][i % 5 + 1] || ' ' || i % 117 AS name,
                DATE '2020-01-01' + CAST(i % 1000 AS INTEGER) AS day, (i * 7919 % 1000003) / 7.0 AS value, i % 3 = 0 AS flag,
                CAST((i % 100000) / 100 AS DECIMAL(10, 2)) AS share
         FROM range({Rows}) AS t (i)
         """,
        "CHECKPOINT",
    ];

    static readonly (string Name, string Sql)[] Queries =
    [
        ("one row", "SELECT 1"),
        ("a hundred rows", "SELECT * FROM marts.big WHERE id < 100"),
        ("five groups", "SELECT name, count(*) FROM marts.big WHERE id < 500000 GROUP BY name"),
        ("a sum over all", "SELECT day, sum(value), avg(share) FROM marts.big GROUP BY day"),
        ("10,000 rows of a sort", "SELECT * FROM marts.big ORDER BY value, id LIMIT 10000"),
        ("windows over all",
            "SELECT max(r) FROM (SELECT row_number() OVER (PARTITION BY day ORDER BY value) AS r FROM marts.big)"),
        ("a join with itself",
            "SELECT count(*) FROM marts.big AS a JOIN marts.big AS b ON a.id = b.id + 1 WHERE a.value < b.value"),
    ];

    public static Command Build(TimeProvider clock)
    {
        var command = new Command("sql",
            "Time of an analyst's statement in the query worker, as ratios to the engine alone within one run.");
        command.SetAction(_ => Run(clock));
        return command;
    }

    static void Run(TimeProvider clock)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-sql-").FullName;
        try
        {
            var snapshot = Path.Combine(folder, "analytics.duckdb");
            Make(snapshot);
            foreach (var (name, sql) in Queries)
            {
                Compare(clock, snapshot, name,
                JsonSerializer.Serialize(new { sql, maxRows = 10_000 }), sql, Times, Beyond);
            }

            foreach (var format in new[] { "csv", "parquet" })
            {
                const string sql = "SELECT * FROM marts.big";
                var copy = $"COPY ({sql}) TO '{Path.Combine(folder, "plain." + format)}' (FORMAT {format})";
                Compare(clock, snapshot, $"{Rows:N0} rows as {format}",
                    JsonSerializer.Serialize(new { sql, format, whole = true }), copy, FileTimes, 0);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Compare(TimeProvider clock, string snapshot, string name, string request, string plain, double times,
        double beyond)
    {
        var (worker, engine, peak) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            using (var process = WarmProcess.Worker(snapshot))
            {
                var asked = process.Ask(clock, request);
                if (asked.Time < worker) worker = asked.Time;
                peak = Math.Max(peak, asked.PeakMb);
            }
            using (var process = WarmProcess.Plain(snapshot))
                if (process.Ask(clock, plain).Time is var time && time < engine) engine = time;
        }
        var held = worker.TotalMilliseconds <= times * engine.TotalMilliseconds + beyond;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24} worker {worker.TotalMilliseconds,8:0.0} ms  engine {engine.TotalMilliseconds,8:0.0} ms  x {worker / engine,6:0.00}  ") +
            (held ? "held" : "MISSED") + (peak > 0 ? $"  peak {peak} MiB" : ""));
    }

    static void Make(string snapshot)
    {
        using var connection = new DuckDBConnection($"Data Source={snapshot}");
        connection.Open();
        foreach (var sql in Content)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
