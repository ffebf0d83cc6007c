using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Route.Tests;

/// <summary>A commune that came of a merger in the term: what its page can say before and after.</summary>
public sealed class MergedUnitTests
{
    [Fact]
    public async Task Before_the_merger_the_new_commune_is_not_there_and_after_it_the_old_ones_lead_to_it()
    {
        using var snapshot = await LongSample();
        // Tường Đa of 2024 bears the code that An Hiệp bore.
        var tuongDa = snapshot.Scalar<int>(
            "SELECT commune_id::INT FROM marts.unit WHERE name = 'Tường Đa' AND valid_from = DATE '2024-12-01'");
        var anHiep = snapshot.Scalar<int>("SELECT commune_id::INT FROM marts.unit WHERE name = 'An Hiệp'");
        const string predecessors = "An Hiệp, Sơn Hòa, Tường Đa";
        Assert.Equal((false, predecessors), Unit(tuongDa, new DateOnly(2022, 8, 5)));
        Assert.Equal((true, predecessors), Unit(tuongDa, new DateOnly(2025, 1, 31)));
        Assert.Equal((true, ""), Unit(anHiep, new DateOnly(2022, 8, 5)));
        Assert.Equal((false, "An Hiệp"), Unit(anHiep, new DateOnly(2025, 1, 31)));

        (bool, string) Unit(int commune, DateOnly day)
        {
            var rows = snapshot.Rows(SqlTree.Embedded.File("queries/communes/unit.sql").Text,
                r => (r.GetBoolean(r.GetOrdinal("is_valid")), r.GetValue(r.GetOrdinal("predecessor_name")) as string),
                new DuckDBParameter("as_of", day), new DuckDBParameter("commune", commune));
            return (rows[0].Item1, string.Join(", ", rows.Select(r => r.Item2).OfType<string>()));
        }
    }

    static async Task<DuckDBConnection> LongSample()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-").FullName;
        var (warehouse, sample) = (Path.Combine(folder, "warehouse"), Path.Combine(folder, "long.db"));
        Assert.Equal(0, (await ProgramRun.LoaderAlone("sample", "--out", sample, "--until", "2025-01")).ExitCode);
        Assert.Equal(0, (await ProgramRun.Loader(warehouse, "load", "--source", $"main={sample}")).ExitCode);
        return DuckDbFile.OpenRead(Path.Combine(warehouse, "snapshots", "1", "analytics.duckdb"));
    }
}
