using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using DuckDB.NET.Data;

namespace Analytics.Route.Tests;

/// <summary>The forecast replayed over the past: by what had been recorded then, beside what is known today.</summary>
public sealed class ReplayTests(SampleDashboard dashboard)
{
    const string Later = "UPDATE {0} SET recorded_on = '2022-03-10' WHERE recorded_on < '2022-03-10'";

    [Fact]
    public void With_hindsight_it_rests_on_what_the_headline_of_each_date_rests_on()
    {
        using var snapshot = dashboard.Snapshot();
        foreach (var day in Dates(snapshot))
        {
            Assert.Equal(
                Rows(snapshot,
                    $"SELECT counted_to, counting_year, net, cells, target, deadline FROM marts.forecast_input_at(DATE '{day:O}') WHERE basis = 'recorded' ORDER BY counting_year"),
                Rows(snapshot,
                    $"SELECT counted_to, counting_year, net, cells, target, deadline FROM marts.forecast_replay WHERE knowledge = 'hindsight' AND replay_on = DATE '{day:O}' ORDER BY counting_year"));
        }

        Assert.Equal([
            new(2020, 6, 30), new(2020, 12, 31), new(2021, 6, 30), new(2021, 12, 31), new(2022, 6, 30), new(2022, 8, 5),
        ], Dates(snapshot));
    }

    [Fact]
    public async Task What_was_recorded_later_is_never_known_before_and_the_page_of_that_date_stays()
    {
        await using var changed = await RunningDashboard.StartOnSample();
        foreach (var table in (string[])["programme_result", "recognition"])
        {
            SqliteChange.Run(changed.Sample,
                string.Format(System.Globalization.CultureInfo.InvariantCulture, Later, table));
        }

        var load = await ProgramRun.Loader(changed.Warehouse, "load", "--json");
        if (load.ExitCode == 4)
            Assert.Equal(0, (await ProgramRun.Loader(changed.Warehouse, "release", "4", "--reason", "test")).ExitCode);
        await changed.UntilLoad(4);

        using var before = dashboard.Snapshot();
        using var after = DuckDbFile.OpenRead(Path.Combine(changed.Warehouse, "snapshots", "4", "analytics.duckdb"));
        // Until 10 March 2022 nothing was written down; in mid-2020 there was nothing to write.
        Assert.Equal(["2020-06-30", "2022-06-30", "2022-08-05"], Known(after, "recorded"));
        Assert.Equal(Known(before, "hindsight"), Known(after, "hindsight"));
        Assert.Equal(6, Known(before, "recorded").Count);

        const string page = "/forecast?asOf=2021-12-31&lang=vi";
        Assert.Equal(Headline(await dashboard.Http.GetStringAsync(page)),
            Headline(await changed.Http.GetStringAsync(page)));
        var now = await changed.Http.GetStringAsync("/forecast?lang=vi");
        Assert.Contains("Đến 31/12/2020, 30/06/2021, 31/12/2021 chưa có gì được ghi vào nguồn",
            System.Net.WebUtility.HtmlDecode(now));
        Assert.Contains("Cũng các ngày ấy, với số liệu nay đã biết", System.Net.WebUtility.HtmlDecode(now));
    }

    [Fact]
    public async Task A_withdrawal_and_a_target_recorded_later_are_not_known_before()
    {
        using var copy = await LoadedCopy.Make();
        using var snapshot = await copy.Load(
            "UPDATE recognition SET is_illustrative = 0",
            "DELETE FROM programme_result",
            "INSERT INTO withdrawal (recognition_id, decided_on, counting_year, reason_vi, recorded_on) SELECT min(id), '2021-11-01', 2021, 'x', '2022-02-01' FROM recognition",
            "UPDATE programme_target SET recorded_on = '2020-09-01' WHERE unit_id IS NULL");
        string Net(string knowledge,
            string day) => string.Join(',',
                snapshot.Rows(
                    $"SELECT net FROM marts.forecast_replay WHERE knowledge = '{knowledge}' AND replay_on = DATE '{day}' ORDER BY counting_year", r => r.GetInt64(0)));
        Assert.Equal(("2,12", "2,11"), (Net("recorded", "2021-12-31"), Net("hindsight", "2021-12-31")));
        // By mid-2022 the withdrawal was on record; some decisions of the last days of June were written down in July.
        using var file = new OperationalCount(copy.Sample);
        string Decided(
            string by) => $"2,11,{file.Rows($"SELECT count(*) FROM recognition WHERE counting_year = 2022 AND {by} <= '2022-06-30'", r => r.GetInt32(0)).Single()}";
        Assert.Equal((Decided("max(decided_on, recorded_on)"), Decided("decided_on")),
            (Net("recorded", "2022-06-30"), Net("hindsight", "2022-06-30")));
        Assert.Equal(("", "0"), (Net("recorded", "2020-06-30"), Net("hindsight", "2020-06-30")));
    }

    [Fact]
    public async Task The_page_says_what_the_forecast_says_of_those_counts_and_whether_the_next_count_was_held()
    {
        var end = new DateOnly(2021, 12, 31);
        var input = ForecastInput.FromDates(117, 59, 2020, [2, 12], end, new(2025, 12, 31));
        var final = Assert.IsType<Projection>(Pacer.Project(input)).Final.Interval(0.8);
        var next = Pacer.CountOn(input, new(2022, 8, 5))!.Interval(0.8);
        var row = (await dashboard.Page("/forecast?lang=en")).QuerySelectorAll("#trust table.paper tbody tr")
            .First(r => r.FirstElementChild!.TextContent.Trim() == "31 Dec 2021");
        Assert.Equal(
            $"31 Dec 2021|31 Dec 2021|14/59|55% (about even)|{final.Lower}–{final.Upper}|5 Aug 2022|{next.Lower}–{next.Upper}|28: {(next.Lower <= 28 && 28 <= next.Upper ? "held" : "missed")}",
            string.Join('|', row.Children.Select(c => c.TextContent.Trim())));
    }

    static List<string> Known(DuckDBConnection snapshot, string knowledge) =>
        snapshot.Rows(
            $"SELECT DISTINCT replay_on::VARCHAR AS day FROM marts.forecast_replay WHERE knowledge = '{knowledge}' ORDER BY day", r => r.GetString(0));

    static List<DateOnly> Dates(
        DuckDBConnection snapshot) => snapshot.Rows(
            "SELECT DISTINCT replay_on FROM marts.forecast_replay ORDER BY replay_on",
            r => r.GetFieldValue<DateOnly>(0));

    static List<string> Rows(DuckDBConnection snapshot, string sql) =>
        snapshot.Rows(sql, r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(r.GetValue)));

    static string Headline(string html) =>
        html[html.IndexOf("<h1", StringComparison.Ordinal)..html.IndexOf("</h1>", StringComparison.Ordinal)];
}
