using System.Security.Cryptography;
using DuckDB.NET.Data;

[assembly: AssemblyFixture(typeof(Analytics.QueryWorker.Tests.SnapshotFile))]

namespace Analytics.QueryWorker.Tests;

/// <summary>A published snapshot: a real DuckDB file, checkpointed, read-only, alone in its folder.</summary>
public sealed class SnapshotFile : IDisposable
{
    static readonly string[] Content =
    [
        "CREATE SCHEMA marts",
        """
        CREATE TABLE marts.cells AS
        SELECT CAST(i AS INTEGER) AS cell_id, ['Ấp Đông', 'Ấp An', 'Ấp Bình'][i % 3 + 1] AS name, CAST(i % 21 AS INTEGER) AS commune_id,
               DATE '2020-01-01' + CAST(i * 9 AS INTEGER) AS recognised_on, 2020 + i % 3 AS year
        FROM range(117) AS t (i)
        """,
        "CREATE VIEW marts.early AS SELECT cell_id, name FROM marts.cells WHERE cell_id < 10",
        "CREATE MACRO marts.x_at(as_of) AS TABLE SELECT count(*) AS n FROM marts.cells WHERE recognised_on <= as_of",
        "CREATE MACRO marts.share(a, b) AS a / b",
        "CHECKPOINT",
    ];

    readonly string _sha256;

    public SnapshotFile()
    {
        using (var connection = new DuckDBConnection($"Data Source={Path}"))
        {
            connection.Open();
            foreach (var sql in Content)
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                command.ExecuteNonQuery();
            }
        }
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        _sha256 = Sha256();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("query-worker-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "analytics.duckdb");

    /// <summary>The file is what it was, byte for byte, and there is nothing beside it.</summary>
    public void AssertUntouched()
    {
        Assert.Equal([Path], Directory.GetFileSystemEntries(Folder));
        Assert.Equal(_sha256, Sha256());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    string Sha256() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path)));
}
