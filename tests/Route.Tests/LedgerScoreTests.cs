using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using DuckDB.NET.Data;

namespace Analytics.Route.Tests;

/// <summary>What moved the forecast between loads, and what became of it once it was due.</summary>
public sealed class LedgerScoreTests(SampleDashboard dashboard)
{
    const string Parts = "SELECT by_data, by_target, by_assumption, movement FROM marts.forecast_score WHERE load = ";

    [Fact]
    public void Each_load_has_its_row_and_new_counts_are_all_that_moved_the_three_of_the_sample()
    {
        using var snapshot = dashboard.Snapshot();
        var rows = snapshot.Rows(
            "SELECT load, earlier_load, movement, by_data, by_target, by_assumption, is_due FROM marts.forecast_score ORDER BY load",
            r => (Load: r.GetInt32(0), Earlier: r.IsDBNull(1) ? 0 : r.GetInt32(1), Movement: Real(r, 2),
                ByData: Real(r, 3), ByTarget: Real(r, 4), ByAssumption: Real(r, 5), IsDue: r.GetBoolean(6)));
        Assert.Equal([(1, 0), (2, 1), (3, 2)], rows.Select(r => (r.Load, r.Earlier)));
        Assert.All(rows, r => Assert.False(r.IsDue));
        Assert.All(rows.Skip(1), r => Assert.Equal((r.Movement, 0, 0), (r.ByData, r.ByTarget, r.ByAssumption)));

        // The same by hand: 2 of 2020; 2 and 12 of 2021; 14 more to 5 August 2022.
        double[] said =
        [
            Chance(Input(59, new(2020, 12, 31), 2)), Chance(Input(59, new(2021, 12, 31), 2, 12)),
                Chance(Input(59, new(2022, 8, 5), 2, 12, 14)),
        ];
        Assert.Equal([said[1] - said[0], said[2] - said[1]], rows.Skip(1).Select(r => r.Movement));
    }

    [Fact]
    public async Task A_changed_target_and_a_changed_count_are_distinguished_and_sum_to_the_movement()
    {
        using var copy = await LoadedCopy.Make();
        var august = new DateOnly(2022, 8, 5);
        ForecastInput before = Input(59, august, 2, 12, 14), higher = Input(75, august, 2, 12, 14), last =
            Input(80, august, 2, 12, 10);

        using (var target = await copy.Load("UPDATE programme_target SET target_cells = 75 WHERE unit_id IS NULL"))
            Assert.Equal((0, Chance(higher) - Chance(before), 0, Chance(higher) - Chance(before)), PartsOf(target, 4));

        using var both = await copy.Load("UPDATE programme_target SET target_cells = 80 WHERE unit_id IS NULL",
            "UPDATE programme_result SET recognised = 10 WHERE counting_year = 2022");
        var (byData, byTarget, byAssumption, movement) = PartsOf(both, 5);
        var asked = (Chance(higher with { Target = 80 }) - Chance(higher)
            + Chance(last) - Chance(last with { Target = 75 })) / 2;
        Assert.Equal(0, byAssumption);
        Assert.Equal(asked, byTarget, 12);
        Assert.Equal(Chance(last) - Chance(higher) - asked, byData, 12);
        Assert.Equal(movement, byData + byTarget, 12);
        Assert.True(byData < 0 && byTarget < 0);
        Assert.Equal(5, both.Scalar<long>("SELECT count(*) FROM marts.forecast_score"));
    }

    [Fact]
    public async Task Once_the_deadline_has_passed_each_load_is_scored_by_the_count_that_came()
    {
        using var copy = await LoadedCopy.Make();
        var longer = Path.Combine(copy.Folder, "longer.db");
        Assert.Equal(0, (await ProgramRun.LoaderAlone("sample", "--until", "2026-03", "--out", longer)).ExitCode);
        File.Move(longer, copy.Sample, overwrite: true);
        int came;
        using (var file = new OperationalCount(copy.Sample))
            came = file.States("2025-12-31").Count(s => s.Value is "recognised" or "kept" or "to_upgrade");

        using var snapshot = await copy.Load();
        var rows = snapshot.Rows(
            "SELECT probability, count_p10, count_p90, came, is_met, is_held, brier, is_within, is_illustrative FROM marts.forecast_score ORDER BY load",
            r => (P: r.GetDouble(0), Low: r.GetInt32(1), High: r.GetInt32(2), Came: (int)r.GetInt64(3),
                IsMet: r.GetBoolean(4), IsHeld: r.GetBoolean(5), Brier: r.GetDouble(6), IsWithin: r.GetBoolean(7),
                IsIllustrative: r.GetBoolean(8)));
        Assert.Equal(4, rows.Count);
        Assert.All(rows, r =>
        {
            var met = came >= 59;
            Assert.Equal((came, met, true), (r.Came, r.IsMet, r.IsIllustrative));
            Assert.Equal(r.P > 0.5 == met, r.IsHeld);
            Assert.Equal((r.P - (met ? 1 : 0)) * (r.P - (met ? 1 : 0)), r.Brier, 12);
            Assert.Equal(r.Low <= came && came <= r.High, r.IsWithin);
        });
        Assert.Equal(0,
            snapshot.Scalar<long>(
                "SELECT count(*) FROM marts.forecast_score_at(DATE '2025-12-30') WHERE is_due OR came IS NOT NULL"));
    }

    [Fact]
    public async Task The_page_shows_every_load_with_what_it_said_and_that_none_is_due()
    {
        var rows = (await dashboard.Page("/forecast?lang=vi")).QuerySelectorAll("#ledger tbody tr")
            .Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal(3, rows.Count);
        Assert.StartsWith(
            "3|05/08/2022|28|59/117 đến 31/12/2025|91% (rất nhiều khả năng)|60–117|+36|+36|0|0|chưa đến hạn", rows[0]);
        Assert.Contains("|từ ít khả năng sang ngang nhau|có|không|không|", rows[1]);
        Assert.StartsWith("1|31/12/2020|2|59/117 đến 31/12/2025|ít khả năng|", rows[2]);
        Assert.Contains("none can be scored yet", await dashboard.MainText("/forecast?lang=en"));
    }

    static (double, double, double, double) PartsOf(DuckDBConnection snapshot, int load) =>
        snapshot.Rows($"{Parts}{load}", r => (r.GetDouble(0), r.GetDouble(1), r.GetDouble(2), r.GetDouble(3))).Single();

    static ForecastInput Input(int target, DateOnly asOf, params int[] counts) =>
        ForecastInput.FromDates(117, target, 2020, counts, asOf, new(2025, 12, 31));

    static double Chance(ForecastInput input) => Assert.IsType<Projection>(Pacer.Project(input)).Chance.Probability;

    static double Real(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? 0 : row.GetDouble(column);
}
