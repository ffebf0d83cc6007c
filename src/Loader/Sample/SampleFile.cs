using System.Globalization;
using Analytics.Loader.Sample.Faults;
using Analytics.Loader.Sample.Model;
using Analytics.Loader.Sample.Tables;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sample;

/// <summary>Writes one district into one new SQLite file.</summary>
static class SampleFile
{
    // The file is new and deleted on any failure, so it needs no journal and no sync; the caller flushes the finished
    // file once.
    const string Pragmas = """
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA cache_size = -65536;
        """;

    // Simulates an aborted import or a forgotten filter: the rest looks like a district with fewer poor households.
    const string Accident = "DELETE FROM household_review WHERE id % 3 = 0 AND is_illustrative = 1";

    public static SampleFileSummary Write(
        string at, string path, SampleOptions options, int district, IProgress<SampleProgress>? progress,
        CancellationToken ct)
    {
        var sample = new SampleDistrict(options, district);
        var schema = OperationalSchema.Read();
        using var connection = Open(at);
        Run(connection, Pragmas);
        foreach (var table in schema.Tables)
            Run(connection, table);
        Run(connection, "BEGIN");
        foreach (var table in SampleTables.All)
        {
            WriteTable(connection, sample, table, rows =>
            {
                ct.ThrowIfCancellationRequested();
                progress?.Report(new SampleProgress(path, table.Name, rows));
            });
        }

        if (options.Accident) Run(connection, Accident);
        var faults = options.Faults ? FaultWriter.Write(connection, sample.Timeline.Cut) : [];
        Run(connection, "COMMIT");
        foreach (var index in schema.Indices)
        {
            ct.ThrowIfCancellationRequested();
            Run(connection, index);
        }
        return new SampleFileSummary(path, CountRows(connection), ByClass(faults), Expectation(faults));
    }

    static void WriteTable(SqliteConnection connection, SampleDistrict sample, SampleTable table, Action<long> onRows)
    {
        using var writer = new TableWriter(connection.Handle!, table.Name, table.Columns, sample.Timeline.Cut, onRows);
        table.Rows(sample, writer);
        onRows(writer.Rows);
    }

    static SortedDictionary<string, int> ByClass(IReadOnlyList<Fault> faults) =>
        new(faults.CountBy(fault => fault.Class).ToDictionary(), StringComparer.Ordinal);

    static SampleExpectation Expectation(IReadOnlyList<Fault> faults) => new(
        faults.Count(fault => fault.Expected.Handling == Handling.Refused),
        faults.Count(fault => fault.Expected.Handling == Handling.Converted),
        new SortedDictionary<string, int>(faults.SelectMany(fault => fault.Expected.Checks).CountBy(check => check)
            .ToDictionary(), StringComparer.Ordinal));

    static SqliteConnection Open(string path)
    {
        // Without pooling: the file is renamed as soon as the connection is closed.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static Dictionary<string, long> CountRows(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Join(" UNION ALL ", SampleTables.All.Select(table =>
            $"SELECT '{table.Name}', count(*) FROM {table.Name}"));
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read())
            rows[reader.GetString(0)] = Convert.ToInt64(reader[1], CultureInfo.InvariantCulture);
        return rows;
    }
}
