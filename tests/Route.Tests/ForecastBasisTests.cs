using System.Globalization;
using Analytics.Warehouse.Files;

namespace Analytics.Route.Tests;

/// <summary>
/// What the forecasts of communes and cells rest on, against counts of the operational file made by hand.
/// </summary>
public sealed class ForecastBasisTests(SampleDashboard dashboard)
{
    [Fact]
    public async Task The_parts_of_the_communes_sum_to_the_district_in_each_load()
    {
        foreach (var load in new[] { 1, 2, 3 })
        {
            var answer = await dashboard.Running.Json($"/api/v1/forecast?load={load}");
            var rows = answer.GetProperty("communes").GetProperty("rows").EnumerateArray().ToList();
            Assert.Equal(21, rows.Count);
            Assert.Equal(answer.GetProperty("recognised").GetInt32(),
                rows.Sum(r => r.GetProperty("recognised").GetInt32()));
            Assert.Equal(answer.GetProperty("cells").GetInt32(), rows.Sum(r => r.GetProperty("cells").GetInt32()));
            var district =
                answer.GetProperty("distribution").EnumerateArray().Select((p, n) => n * p.GetDouble()).Sum();
            // On every path they sum to the district's count, and so do their means but for rounding.
            Assert.Equal(district, rows.Sum(r => r.GetProperty("expected").GetDouble()), 1e-6);
        }
    }

    [Fact]
    public void Every_load_keeps_its_forecast_of_each_commune()
    {
        using var snapshot = dashboard.Snapshot();
        Assert.Equal([(1, 21L, 2L), (2, 21L, 14L), (3, 21L, 28L)], snapshot.Rows(
            "SELECT load, count(*), sum(recognised)::BIGINT FROM marts.commune_forecast GROUP BY load ORDER BY load",
            r => (r.GetInt32(0), r.GetInt64(1), r.GetInt64(2))));
        Assert.Equal(0,
            snapshot.Scalar<long>(
                "SELECT count(*) FROM marts.commune_forecast WHERE count_p10 < recognised OR count_p90 > cells OR count_p50 NOT BETWEEN count_p10 AND count_p90 OR probability NOT BETWEEN 0 AND 1"));
        // With two recognitions in the district no commune has a chance worth saying.
        Assert.Equal(0, snapshot.Scalar<long>("SELECT count(probability) FROM marts.commune_forecast WHERE load = 1"));
    }

    [Fact]
    public void The_months_without_the_title_are_those_of_the_file()
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        var expected = file.Rows("""
            SELECT cell.unit_id, sum(julianday('2022-08-05') - julianday('2020-01-01') - coalesce((
                SELECT julianday('2022-08-05') - julianday(decided_on) FROM recognition WHERE recognition.cell_id = cell.id AND decided_on <= '2022-08-05'), 0)) / 30.4375
            FROM cell GROUP BY 1 ORDER BY 1
            """, r => (r.GetInt32(0), Math.Round(r.GetDouble(1), 6)));
        using var snapshot = dashboard.Snapshot();
        Assert.Equal(expected,
            snapshot.Rows(
                "SELECT commune_id::INTEGER, cell_months FROM marts.forecast_commune_at(DATE '2022-08-05') ORDER BY 1",
                r => (r.GetInt32(0), Math.Round(r.GetDouble(1), 6))));
    }

    [Theory, InlineData("2021-12-31"), InlineData("2022-08-05")]
    public void Cells_seen_ready_and_recognised_are_those_of_a_replay_of_the_file(string day)
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        var replay = Replay(file, day);
        using var snapshot = dashboard.Snapshot();
        var evidence = snapshot.Rows(
            $"SELECT ready_to_recognised::INTEGER, not_ready_to_recognised::INTEGER, not_ready_to_ready::INTEGER, ready_cell_months, not_ready_cell_months FROM marts.forecast_evidence_at(DATE '{day}')",
            r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), Math.Round(r.GetDouble(3), 6),
                Math.Round(r.GetDouble(4), 6))).Single();
        Assert.Equal(replay, evidence);
    }

    // Lives through each cell's assessments and title one day after the other.
    static (int, int, int, double, double) Replay(OperationalCount file, string day)
    {
        int readyRecognised = 0, directRecognised = 0, becameReady = 0;
        double readyDays = 0, notReadyDays = 0;
        var assessed = file.Rows(
            $"SELECT cell_id, assessed_on, criterion_id, is_met FROM assessment WHERE assessed_on <= '{day}' ORDER BY id", r => (Cell: r.GetInt32(0), On: Day(r.GetString(1)), Criterion: r.GetInt32(2), IsMet: r.GetInt32(3) == 1));
        var titles = file.Rows($"SELECT cell_id, decided_on FROM recognition WHERE decided_on <= '{day}'",
            r => (r.GetInt32(0), Day(r.GetString(1)))).ToDictionary();
        foreach (var cell in assessed.GroupBy(a => a.Cell))
        {
            var end = titles.TryGetValue(cell.Key, out var title) ? title : Day(day);
            var met = new Dictionary<int, bool>();
            (DateOnly From, bool Ready)? stands = null;
            void Stay(DateOnly until)
            {
                if (stands is not { } s) return;
                if (s.Ready) readyDays += until.DayNumber - s.From.DayNumber;
                else notReadyDays += until.DayNumber - s.From.DayNumber;
            }

            foreach (var round in cell.GroupBy(a => a.On).OrderBy(g => g.Key)
                .Where(g => !titles.ContainsKey(cell.Key) || g.Key < title))
            {
                foreach (var a in round) met[a.Criterion] = a.IsMet;
                var ready = met.Values.All(m => m);
                Stay(round.Key);
                if (ready && stands is { Ready: false }) becameReady++;
                stands = (round.Key, ready);
            }

            Stay(end);
            if (!titles.ContainsKey(cell.Key) || stands is null) continue;
            if (stands.Value.Ready) readyRecognised++;
            else directRecognised++;
        }

        return (readyRecognised, directRecognised, becameReady, Math.Round(readyDays / (365.25 / 12), 6),
            Math.Round(notReadyDays / (365.25 / 12), 6));
    }

    [Fact]
    public void Months_and_registrations_enter_only_the_basis_that_knows_illustrations()
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        var byMonth = file.Rows(
            "SELECT cast(strftime('%m', decided_on) AS INTEGER) - 1, count(*) FROM recognition WHERE counting_year = 2021 GROUP BY 1", r => (r.GetInt32(0), r.GetInt32(1))).ToDictionary();
        var open = file.Count(
            "SELECT count(DISTINCT cell_id) FROM registration WHERE year = 2022 AND registered_on <= '2022-08-05' AND cell_id NOT IN (SELECT cell_id FROM recognition)");
        using var snapshot = dashboard.Snapshot();
        var input = snapshot.Rows(
            "SELECT basis, months::VARCHAR, registered::INTEGER, is_illustrative FROM marts.forecast_input WHERE counting_year = 2021",
            r => (r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? (int?)null : r.GetInt32(2),
                r.GetBoolean(3)));
        Assert.Contains(("recorded", null, null, false), input);
        Assert.Contains(("all",
            $"[{string.Join(", ", Enumerable.Range(0, 12).Select(m => byMonth.GetValueOrDefault(m)))}]", open, true),
            input);
    }

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
