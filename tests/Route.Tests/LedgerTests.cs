using Analytics.TestSupport;
using Analytics.Warehouse.Files;

namespace Analytics.Route.Tests;

/// <summary>The ledger of forecasts: each load adds what it said, with everything that it rested on.</summary>
public sealed class LedgerTests(SampleDashboard dashboard)
{
    const string Headline = "FROM marts.forecast WHERE is_headline";

    [Fact]
    public void Each_of_the_three_loads_has_its_forecast_and_keeps_it()
    {
        using var snapshot = dashboard.Snapshot();
        var said = snapshot.Rows($"SELECT load, as_of, recognised, target {Headline} ORDER BY load",
            r => (r.GetInt32(0), r.GetFieldValue<DateOnly>(1), r.GetInt32(2), r.GetInt32(3)));
        Assert.Equal([(1, new(2020, 12, 31), 2, 59), (2, new(2021, 12, 31), 14, 59), (3, new(2022, 8, 5), 28, 59)],
            said);
    }

    [Fact]
    public void The_whole_distribution_is_kept_and_agrees_with_the_chance()
    {
        using var snapshot = dashboard.Snapshot();
        var wrong = snapshot.Scalar<long>("""
            SELECT count(*) FROM marts.forecast
            WHERE outcome = 'projection' AND (len(pmf) <> cells + 1 OR abs(list_sum(pmf) - 1) > 1e-9 OR abs(list_sum(pmf[target + 1:]) - probability) > 1e-9)
            """);
        Assert.Equal((0, 18),
            (wrong, snapshot.Scalar<long>("SELECT count(*) FROM marts.forecast WHERE outcome = 'projection'")));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task The_api_says_of_a_load_what_its_ledger_says(int load)
    {
        using var snapshot = dashboard.Snapshot();
        var kept = snapshot.Scalar<double>($"SELECT probability {Headline} AND load = {load}");
        var answered = (await dashboard.Running.Json($"/api/v1/forecast?load={load}")).GetProperty("methods")
            .EnumerateArray().Single(m => m.GetProperty("method").GetString() == "pacer");
        Assert.Equal(kept, answered.GetProperty("probability").GetDouble());
    }

    [Fact]
    public async Task No_illustrative_date_registration_or_readiness_moves_the_headline()
    {
        await using var changed = await RunningDashboard.StartOnSample();
        foreach (var change in new[]
                 {
                     "UPDATE recognition SET decided_on = date(decided_on, '-20 days') WHERE is_illustrative = 1 AND strftime('%j', decided_on) > '025'",
                     "DELETE FROM registration WHERE is_illustrative = 1 AND id % 2 = 0",
                     "UPDATE assessment SET is_met = 1 - is_met WHERE is_illustrative = 1",
                     "UPDATE appraisal_visit SET outcome = 'chua_dat' WHERE is_illustrative = 1",
                 })
        {
            SqliteChange.Run(changed.Sample, change);
        }

        var load = await ProgramRun.Loader(changed.Warehouse, "load", "--json");
        if (load.ExitCode == 4)
            Assert.Equal(0, (await ProgramRun.Loader(changed.Warehouse, "release", "4", "--reason", "test")).ExitCode);
        await changed.UntilLoad(4);

        using var snapshot = DuckDbFile.OpenRead(Path.Combine(changed.Warehouse, "snapshots", "4", "analytics.duckdb"));
        var said = snapshot.Rows(
            $"SELECT probability, count_p10, count_p50, count_p90, inputs {Headline} AND load IN (3, 4) ORDER BY load",
            r => (r.GetDouble(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetString(4)));
        Assert.Equal(said[0], said[1]);
    }
}
