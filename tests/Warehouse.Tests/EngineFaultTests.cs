using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Tests;

/// <summary>
/// Faults of the database engine that the product's SQL works around, in plain SQL. When one of these tests fails, the
/// engine has mended its fault, and the rule that names the test can go.
/// </summary>
public sealed class EngineFaultTests : IDisposable
{
    const int Rows = 500_000;

    readonly string _folder = Directory.CreateTempSubdirectory("engine-").FullName;

    /// <summary>
    /// The rule in HistorySql.CarryOn and Historise.CarryRefused: one INSERT a table and transaction.
    /// </summary>
    [Fact]
    public void An_insert_after_one_that_yields_no_row_is_hidden_from_its_own_transaction_until_the_file_is_opened_again()
    {
        var path = Path.Combine(_folder, "fault.duckdb");
        using (var connection = DuckDbFile.OpenBuild(path, threads: 4))
        {
            Seed(connection);
            connection.Execute("""
                BEGIN;
                CREATE TABLE t (i BIGINT, k BIGINT, s VARCHAR, x DOUBLE);
                INSERT INTO t SELECT * FROM big WHERE k IS NULL OR s = 'none';
                INSERT INTO t SELECT * FROM big;
                """);
            Assert.Equal(0, connection.Scalar<long>("SELECT count(*) FROM t"));
            connection.Execute("COMMIT");
            Assert.Equal(0, connection.Scalar<long>("SELECT count(*) FROM t"));
        }

        using var again = DuckDbFile.OpenRead(path);
        Assert.Equal(Rows, again.Scalar<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void One_insert_of_both_parts_is_seen_at_once()
    {
        using var connection = DuckDbFile.OpenBuild(Path.Combine(_folder, "right.duckdb"), threads: 4);
        Seed(connection);
        connection.Execute("""
            BEGIN;
            CREATE TABLE t (i BIGINT, k BIGINT, s VARCHAR, x DOUBLE);
            INSERT INTO t BY NAME (SELECT * FROM big WHERE k IS NULL OR s = 'none') UNION ALL BY NAME (SELECT * FROM big);
            """);
        Assert.Equal(Rows, connection.Scalar<long>("SELECT count(*) FROM t"));
    }

    static void Seed(DuckDB.NET.Data.DuckDBConnection connection) =>
        connection.Execute(
            $"CREATE TABLE big AS SELECT i, i % 7 AS k, 'name ' || i AS s, (i * 1.5)::DOUBLE AS x FROM range({Rows}) AS t(i)");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
