using System.Net;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;

namespace Analytics.Route.Tests.Privacy;

/// <summary>The limit below which counts are small is raised while older loads are kept.</summary>
public sealed class OlderLimitTests
{
    [Fact]
    public async Task A_load_of_a_lower_limit_is_not_for_viewers_and_others_read_it()
    {
        await using var dashboard = await RunningDashboard.StartOnSample(("Analytics:Privacy:SmallCount", "10"));
        using var @operator = await SignedIn.To(dashboard, "operator");
        using var ordered = await @operator.Post("/loads/run");
        await dashboard.UntilLoad(4);
        // The sample gives no role of a viewer alone; a planner may not run SQL either.
        using var viewer = await SignedIn.To(dashboard, "planner");

        foreach (var address in new[]
        {
            "/poverty", "/cells/20", "/communes/table.csv", "/api/v1/poverty", "/charts/poverty-communes.csv",
        })
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await viewer.Http.GetAsync(address)).StatusCode));
            Assert.Equal((address, HttpStatusCode.OK),
                (address, (await viewer.Http.GetAsync(address + "?load=4")).StatusCode));
            Assert.Equal((address, HttpStatusCode.Forbidden),
                (address, (await viewer.Http.GetAsync(address + "?load=3&lang=en")).StatusCode));
            Assert.Equal((address, HttpStatusCode.OK),
                (address, (await @operator.Http.GetAsync(address + "?load=3")).StatusCode));
        }

        Assert.Contains("protected by an earlier limit (5, now 10)",
            await (await viewer.Http.GetAsync("/poverty?load=3&lang=en")).Content.ReadAsStringAsync());
        const string shown = "SELECT count(*) FROM marts.cell_poverty WHERE (poor BETWEEN 5 AND 9 OR near_poor BETWEEN 5 AND 9) AND is_illustrative";
        Assert.Equal([true, false], new[] { 3, 4 }.Select(load => Count(dashboard, load, shown) > 0));
    }

    static long Count(RunningDashboard dashboard, int load, string sql)
    {
        using var connection =
            DuckDbFile.OpenRead(Path.Combine(dashboard.Warehouse, "snapshots", $"{load}", "analytics.duckdb"));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
