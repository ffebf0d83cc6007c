using System.Security.Cryptography;
using System.Text;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Sample;

/// <summary>A sample written into a folder of its own, and read back by SQL.</summary>
public class SampleDatabase : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sample-").FullName;
    readonly SqliteConnection _connection;

    public SampleDatabase(SampleOptions options)
    {
        var path = Path.Combine(_folder, "sample.db");
        Summary = SampleSource.Write(path, options);
        _connection = new SqliteConnection($"Data Source={Summary.Files[0].Path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
    }

    public SampleSummary Summary { get; }

    public long Number(string sql) => Convert.ToInt64(Rows(sql).Single()[0]);

    public string Text(string sql) => (string)Rows(sql).Single()[0]!;

    public List<object?[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([
                .. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i)),
            ]);
        }

        return rows;
    }

    public IEnumerable<string> Tables() =>
        Rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").Select(row => (string)row[0]!);

    /// <summary>The columns of all rows a query returns, or none.</summary>
    public void HasNone(string sql) => Assert.Empty(Rows(sql).Select(row => string.Join(" | ", row)));

    /// <summary>One hash over every row of every table.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Tables())
        {
            foreach (var row in Rows($"SELECT * FROM {table} ORDER BY id"))
                hash.AppendData(Encoding.UTF8.GetBytes(table + '\t' + string.Join('\t', row.Select(Show)) + '\n'));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    static string Show(object? value) =>
        Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

/// <summary>The sample as it comes.</summary>
public sealed class DefaultDatabase() : SampleDatabase(new SampleOptions());

/// <summary>The sample continued to the end of the term.</summary>
public sealed class ContinuedDatabase() : SampleDatabase(new SampleOptions { Until = "2025-12" });
