using System.Text.Json;
using Analytics.Loader.Loads;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>
/// The life of a source: it changes, the loader notices, the pages move while the Dashboard runs, and the past stays.
/// Each test has a Dashboard of its own, for it changes what the others read.
/// </summary>
public sealed class ChangedSourceTests
{
    [Fact]
    public async Task A_row_that_changes_in_the_source_moves_the_page_leaves_the_past_alone_and_waits_for_no_source_that_fails()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample,
            "INSERT INTO recognition (cell_id, counting_year, decided_on) SELECT min(id), 2022, '2022-08-04' FROM cell WHERE id NOT IN (SELECT cell_id FROM recognition)");
        var load = await Load(dashboard, exitCode: 0, "--source", $"{LoaderSettings.SampleName}={dashboard.Sample}",
            "--source", "neighbour=/nowhere/neighbour.db");

        Assert.Equal(("published", 4, 1, 0, 0),
            (load.GetProperty("outcome").GetString(), Number(load, "load"), Number(load, "new"),
                Number(load, "changed"), Number(load, "gone")));
        Assert.Contains("29/59", await dashboard.Http.GetStringAsync("/"));
        Assert.Contains("28/59", await dashboard.Http.GetStringAsync("/?load=3"));
        var status = await dashboard.Json("/api/v1/status");
        Assert.Equal((1, "neighbour"),
            (Number(status, "failingSources"),
                status.GetProperty("sources").EnumerateArray().Single(s => !s.GetProperty("isRead").GetBoolean())
                    .GetProperty("name").GetString()));
        Assert.DoesNotContain("nowhere", status.GetRawText());
    }

    [Fact]
    public async Task A_row_that_vanishes_and_one_that_is_restated_are_distinguished()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample,
            "DELETE FROM recognition WHERE id = (SELECT max(id) FROM recognition WHERE counting_year = 2022 AND decided_on <= '2022-08-05')");
        SqliteChange.Run(dashboard.Sample,
            "UPDATE household_review SET poor = poor + 1 WHERE id = (SELECT max(id) FROM household_review)");
        var load = await Load(dashboard, exitCode: 0);

        Assert.Equal((0, 1, 1), (Number(load, "new"), Number(load, "changed"), Number(load, "gone")));
        Assert.Contains("27/59", await dashboard.Http.GetStringAsync("/"));
        Assert.NotEqual(await PoorOf(dashboard, "?load=3"), await PoorOf(dashboard, ""));
    }

    [Fact]
    public async Task A_source_that_stayed_as_it_was_makes_no_load()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        Assert.Equal("unchanged", (await Load(dashboard, exitCode: 3)).GetProperty("outcome").GetString());
        Assert.False(Directory.Exists(Path.Combine(dashboard.Warehouse, "snapshots", "4")));
    }

    [Fact]
    public async Task A_load_that_a_check_holds_leaves_every_page_as_it_was_and_says_so()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample, "DELETE FROM recognition");
        Assert.Equal("held", (await Load(dashboard, exitCode: 4)).GetProperty("outcome").GetString());

        var page = await dashboard.Http.GetStringAsync("/");
        Assert.Contains("28/59", page);
        Assert.Contains("Lần nạp 4 bị giữ lại", page);
    }

    [Fact]
    public async Task Rolling_back_shows_the_older_load_at_once()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Warehouse, "rollback", "2", "--reason", "test")).ExitCode);
        Assert.Contains("14/59", await dashboard.Http.GetStringAsync("/"));
    }

    [Fact]
    public async Task A_second_start_serves_what_is_there_and_loads_nothing_again()
    {
        var first = await RunningDashboard.StartOnSample();
        await first.Stop();
        await using var second = await RunningDashboard.StartProcessIn(first.Folder);

        Assert.Equal(3, (await second.Json("/api/v1/status")).GetProperty("load").GetInt32());
        Assert.Equal(3,
            (await second.Json("/api/v1/loads")).GetProperty("loads").EnumerateArray().Max(l => Number(l, "load")));
        Assert.Equal("unchanged", (await Load(second, exitCode: 3)).GetProperty("outcome").GetString());
    }

    static async Task<JsonElement> Load(RunningDashboard dashboard, int exitCode, params string[] sources)
    {
        var run = await ProgramRun.Loader(dashboard.Warehouse, ["load", "--json", .. sources]);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Errors));
        return run.Json;
    }

    static async Task<int> PoorOf(RunningDashboard dashboard, string query) =>
        (await dashboard.Json("/api/v1/poverty" + query)).GetProperty("years").EnumerateArray().Last()
            .GetProperty("poor").GetInt32();

    static int Number(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();
}
