using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Route.Tests.Privacy;
using Analytics.Warehouse.Files;

namespace Analytics.Route.Tests;

/// <summary>
/// The figures of the overview, counted once more by hand: short SQL on the history of the source's own tables, without
/// core, marts or queries. The hand works at the reporting date of load 3, 5 August 2022.
/// </summary>
public sealed class HandCountTests(SampleDashboard dashboard)
{
    const string Recognised = """
        SELECT count(*) FROM history.recognition
        WHERE valid_to_load IS NULL AND decided_on <= (SELECT max(reported_to) FROM history.programme_report WHERE valid_to_load IS NULL)
        """;

    const string Withdrawn =
        "SELECT count(*) FROM history.withdrawal WHERE valid_to_load IS NULL AND decided_on <= DATE '2022-08-05'";
    const string Cells = "SELECT count(*) FROM history.cell WHERE valid_to_load IS NULL";

    const string Target = """
        SELECT arg_max(target_cells, effective_from)::BIGINT FROM history.programme_target
        WHERE valid_to_load IS NULL AND unit_id IS NULL AND effective_from <= DATE '2022-08-05'
        """;

    [Fact]
    public async Task The_strip_repeats_what_the_hand_counts()
    {
        var (net, cells, target) = (Count(Recognised) - Count(Withdrawn), Count(Cells), Count(Target));
        var text = await dashboard.MainText("/");
        Assert.Contains($"{net}/{target}", text);
        Assert.Contains($"{net}/{cells} = {Percent(net, cells)}", text);
        Assert.Contains($"{Percent(net, target)} chỉ tiêu", text);
        Assert.Matches($@"Còn lại\s*{target - net}\b", text);
        Assert.Contains($"{net} giữ vững, {Count(Withdrawn)} thu hồi", text);
    }

    [Fact]
    public async Task The_sentence_repeats_the_hand_count_of_each_year()
    {
        var sentence = (await dashboard.Page("/")).QuerySelector("main h1")!.TextContent;
        foreach (var year in new[] { 2020, 2021, 2022 })
            Assert.Matches($@"{year} có {Count($"{Recognised} AND counting_year = {year}")}\b", sentence);
    }

    [Fact]
    public async Task The_paces_are_the_counts_over_the_years_gone_and_left()
    {
        // The term is six years, 2020 to 2025: what is gone and what is left make six.
        var forecast = await dashboard.Running.Json("/api/v1/forecast");
        var net = Count(Recognised) - Count(Withdrawn);
        var gone = net / forecast.GetProperty("paceHadPerYear").GetDouble();
        var left = (Count(Target) - net) / forecast.GetProperty("paceNeededPerYear").GetDouble();
        Assert.Equal(6, gone + left, 2);
        var text = await dashboard.MainText("/");
        Assert.Contains(Comma(forecast.GetProperty("paceHadPerYear").GetDouble()), text);
        Assert.Contains(Comma(forecast.GetProperty("paceNeededPerYear").GetDouble()), text);
    }

    [Fact]
    public async Task The_chance_on_the_overview_is_the_one_of_the_forecast()
    {
        var chance = (await dashboard.Running.Json("/api/v1/forecast")).GetProperty("methods").EnumerateArray()
            .Single(m => m.GetProperty("method").GetString() == "pacer").GetProperty("percentShown").GetInt32();
        Assert.Contains($"{chance}%", await dashboard.MainText("/"));
    }

    [Fact]
    public async Task The_communes_table_repeats_the_hand_count_of_each_commune()
    {
        const string byHand = """
            SELECT unit.name_vi, count(DISTINCT cell.id)::INT, count(recognition.id)::INT
            FROM history.unit AS unit
            JOIN history.cell AS cell ON cell.unit_id = unit.id AND cell.valid_to_load IS NULL
            LEFT JOIN history.recognition AS recognition ON recognition.cell_id = cell.id AND recognition.valid_to_load IS NULL AND recognition.decided_on <= DATE '2022-08-05'
            WHERE unit.valid_to_load IS NULL
            GROUP BY unit.name_vi ORDER BY unit.name_vi
            """;
        using var snapshot = dashboard.Snapshot();
        var counted = snapshot.Rows(byHand, r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2)));
        var shown = (await dashboard.Running.Json("/api/v1/communes")).GetProperty("communes").EnumerateArray()
            .Select(c => (c.GetProperty("name").GetString()!, c.GetProperty("cells").GetInt32(),
                c.GetProperty("recognised").GetInt32()));
        Assert.Equal(counted.Order(), shown.Order());
    }

    [Fact]
    public async Task The_poverty_of_the_district_repeats_the_hand_count_of_the_last_review()
    {
        const string byHand = """
            SELECT sum(poor)::BIGINT, sum(near_poor)::BIGINT, sum(households)::BIGINT FROM history.household_review
            WHERE valid_to_load IS NULL AND standard_code = 'ND07-2021' AND year(reviewed_on) = 2022
            """;
        using var snapshot = dashboard.Snapshot();
        var (poor, nearPoor, households) =
            snapshot.Rows(byHand, r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2))).Single();
        var text = Regex.Replace(await dashboard.MainText("/poverty"), @"(?<=\d)\.(?=\d{3})", "");
        Assert.Contains($"{poor}/{households}", text);
        Assert.Contains($"{nearPoor} hộ cận nghèo", text);
    }

    [Theory, InlineData("2020-12-31", 1), InlineData("2021-12-31", 3), InlineData("2022-08-05", 4)]
    public async Task The_poverty_of_a_date_repeats_the_hand_count_of_each_round_that_was_complete_by_then(string date,
        int rounds)
    {
        // A round is complete on the day of its last review, as the operational database itself says.
        var complete = HouseholdTruth.Read(dashboard.Running.Sample).GroupBy(h => h.Round)
            .Where(r => r.Max(h => h.On) <= DateOnly.Parse(date, CultureInfo.InvariantCulture))
            .ToDictionary(r => r.Key, r => r.ToList());
        var shown = (await dashboard.Running.Json($"/api/v1/poverty?asOf={date}")).GetProperty("years").EnumerateArray()
            .ToList();
        Assert.Equal((rounds, rounds), (complete.Count, shown.Count));
        foreach (var year in shown)
        {
            var hamlets = complete[new(year.GetProperty("year").GetInt32(), year.GetProperty("standard").GetString()!,
                year.GetProperty("isYearEnd").GetBoolean())];
            Assert.Equal((hamlets.Sum(h => h.Households), hamlets.Sum(h => h.Counts["poor"]),
                hamlets.Sum(h => h.Counts["near_poor"]), hamlets.Sum(h => h.Counts["policy"]),
                hamlets.Sum(h => h.Counts["member"])),
                (Of(year, "households"), Of(year, "poor"), Of(year, "nearPoor"), Of(year, "policyHouseholds"),
                    Of(year, "memberHouseholds")));
        }

        static long Of(System.Text.Json.JsonElement year, string name) => year.GetProperty(name).GetInt64();
    }

    long Count(string sql)
    {
        using var snapshot = dashboard.Snapshot();
        return snapshot.Scalar<long>(sql);
    }

    static string Percent(long part, long whole) => Comma(100.0 * part / whole) + "%";

    static string Comma(double value) => value.ToString("F1", CultureInfo.InvariantCulture).Replace('.', ',');
}
