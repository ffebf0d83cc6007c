using System.Globalization;
using System.Text.Json;
using Analytics.Warehouse.Files;

namespace Analytics.Route.Tests.Privacy;

/// <summary>
/// Small counts of households in the sample: shown nowhere, and not to be found by combining every page, answer
/// and file of every month end, and all that a query on the marts could say of the single hamlets.
/// </summary>
public sealed class PrivacyTests(SampleDashboard dashboard)
{
    static readonly List<DateOnly> MonthEnds =
    [
        .. Enumerable.Range(1, 31).Select(m => new DateOnly(2020, 1, 1).AddMonths(m).AddDays(-1))
            .Append(new DateOnly(2022, 8, 5)),
    ];

    static readonly DateOnly[] Record = [new(2020, 12, 31), new(2021, 12, 31), new(2022, 6, 30), new(2022, 8, 5)];

    readonly List<TrueHamlet> _truth = HouseholdTruth.Read(dashboard.Running.Sample);

    [Fact]
    public async Task No_answer_of_any_commune_holds_a_small_count_and_every_other_is_the_true_one()
    {
        foreach (var day in Record)
        {
            foreach (var commune in _truth.Select(h => (h.Unit, h.UnitName)).Distinct())
            {
                foreach (var year in await Years(day, commune.Unit))
                {
                    var hamlets = _truth.Where(h => h.Unit == commune.Unit && h.Round == KeyOf(year)).ToList();
                    foreach (var (measure, name, band) in Names)
                    {
                        var sum = hamlets.Sum(h => h.Counts[measure]);
                        if (year.GetProperty(name).ValueKind == JsonValueKind.Null)
                        {
                            Assert.NotNull(year.GetProperty(band).GetString());
                        }
                        else
                        {
                            Assert.Equal((sum, false, JsonValueKind.Null),
                            (year.GetProperty(name).GetInt64(), HouseholdTruth.IsSmall(sum),
                                year.GetProperty(band).ValueKind));
                        }
                    }

                    Assert.Equal(year.GetProperty("poor").ValueKind, year.GetProperty("poorRate").ValueKind);
                    Assert.Equal(year.GetProperty("nearPoor").ValueKind, year.GetProperty("nearPoorRate").ValueKind);
                }
            }
        }
    }

    [Fact]
    public void No_mart_holds_a_small_count_of_a_hamlet_that_was_not_published()
    {
        foreach (var day in MonthEnds)
        {
            foreach (var hamlet in Hamlets(day))
            {
                Assert.All(hamlet.Shown.Values,
                    s => Assert.True(s.Band is null != s.Count is null
                        && (hamlet.IsPublic || s.Count is null || !HouseholdTruth.IsSmall(s.Count.Value))));
            }
        }
    }

    [Fact]
    public async Task The_page_and_the_file_of_the_communes_say_what_the_answers_say()
    {
        var page = await dashboard.Page("/poverty?lang=en");
        var csv = (await dashboard.Http.GetStringAsync("/charts/poverty-communes.csv?lang=en")).Split('\n');
        foreach (var commune in _truth.Select(h => (h.Unit, h.UnitName)).Distinct())
        {
            var year = (await Years(new(2022, 8, 5), commune.Unit)).Last();
            var row = page.QuerySelectorAll("#communes tbody tr")
                .Single(r => r.QuerySelector("th")!.TextContent.Contains(commune.UnitName, StringComparison.Ordinal));
            var words = Names.Select(n => Words(year, n.Name, n.Band)).ToList();
            var cells = row.QuerySelectorAll("td").Select(c => c.TextContent).ToList();
            Assert.Equal(words, [cells[3], cells[5], cells[7], cells[8]]);
            Assert.Contains(csv,
                line => line.Contains(commune.UnitName, StringComparison.Ordinal)
                    && line.Contains("not a year-end figure", StringComparison.Ordinal)
                    && line.Contains($",{words[0]},{words[1]},", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_two_days_show_two_values_of_the_same_count()
    {
        var seen = new Dictionary<string, string>();
        foreach (var day in MonthEnds)
        {
            foreach (var line in (await dashboard.Http.GetStringAsync(
                $"/charts/poverty-communes.csv?lang=en&asOf={day:yyyy-MM-dd}")).Split('\n').Skip(1)
                .Where(l => l.Contains(",20", StringComparison.Ordinal)
                    || l.Contains(" hamlet: ", StringComparison.Ordinal)))
            {
                // The commune, the day of the figures and the standard say which; the rest is what is shown.
                var parts = line.Split(',');
                var what = string.Join(',', parts[1..4]);
                Assert.Equal(line, seen.TryAdd(what, line) ? line : seen[what]);
            }
        }

        Assert.Equal(21 * 4, seen.Count);
    }

    [Fact]
    public async Task A_round_is_shown_from_the_day_of_its_last_review_on_and_not_before()
    {
        Assert.DoesNotContain(await Years(new(2022, 8, 4)), y => y.GetProperty("year").GetInt32() == 2022);
        Assert.Contains(await Years(new(2022, 8, 5)), y => y.GetProperty("year").GetInt32() == 2022);
        Assert.DoesNotContain(Hamlets(new(2022, 8, 4)), h => h.Round.Year == 2022);
    }

    [Fact]
    public async Task Subtracting_all_that_is_shown_pins_no_small_count()
    {
        var known = new Ranges();
        foreach (var day in MonthEnds.Where(d => d.Month is 12 or 8)) await Tell(known, day);
        known.Solve();

        var small = _truth.Where(h => !h.IsPublic)
            .SelectMany(h =>
                HouseholdTruth.Measures.Select(m => (Key: (object)(h.Round, m, "cell", h.Cell), Count: h.Counts[m])))
            .Concat(_truth.GroupBy(h => (h.Round, h.Unit))
                .SelectMany(
                    u => HouseholdTruth.Measures.Select(m =>
                        (Key: (object)(u.Key.Round, m, "unit", u.Key.Unit), Count: u.Sum(h => h.Counts[m])))))
            .Where(c => HouseholdTruth.IsSmall(c.Count)).ToList();
        Assert.True(small.Count > 300);
        Assert.All(small, c => Assert.True(known[c.Key].Least < known[c.Key].Most, $"{c.Key} is {c.Count}"));
    }

    [Fact]
    public void What_changed_between_loads_is_compared_without_a_readable_count()
    {
        using var snapshot = dashboard.Snapshot();
        Assert.Equal(["1", "2", "3"],
            snapshot.Rows("SELECT DISTINCT value FROM marts.fact_version WHERE subject = 'poverty' ORDER BY 1",
                r => r.GetString(0)));
    }

    [Fact]
    public async Task The_published_counts_of_the_pilot_hamlet_are_shown()
    {
        Assert.Contains("7/468", await dashboard.MainText("/poverty"));
        Assert.Contains("1,50%", await dashboard.MainText("/poverty"));
        var pilot = Hamlets(new(2022, 8, 5)).Single(h => h.IsPublic);
        Assert.Equal((7, 3, 0, 0),
            (pilot.Shown["poor"].Count, pilot.Shown["near_poor"].Count, pilot.Shown["policy"].Count,
                pilot.Shown["member"].Count));
    }

    static readonly (string Measure, string Name, string Band)[] Names =
        [("poor", "poor", "poorBand"), ("near_poor", "nearPoor", "nearPoorBand"), ("policy", "policyHouseholds",
            "policyBand"), ("member", "memberHouseholds", "memberBand")];

    async Task Tell(Ranges known, DateOnly day)
    {
        var hamlets = Hamlets(day);
        foreach (var hamlet in hamlets)
        {
            foreach (var (measure, shown) in hamlet.Shown)
            {
                known.Tell((hamlet.Round, measure, "cell", hamlet.Cell),
                shown.Count, shown.Band, hamlet.Households);
            }

            foreach (var part in (string[])["policy", "member"])
            {
                known.Part((hamlet.Round, part, "cell", hamlet.Cell), (hamlet.Round, "poor", "cell", hamlet.Cell),
                    (hamlet.Round, "near_poor", "cell", hamlet.Cell));
            }
        }

        foreach (var unit in hamlets.GroupBy(h => h.Unit))
            foreach (var year in await Years(day, unit.Key)) TellSum(known, year, "unit", unit.Key, unit);
        foreach (var year in await Years(day)) TellSum(known, year, "district", 0, hamlets);
        using var snapshot = dashboard.Snapshot();
        foreach (var (round, isRecognised, poor, near) in snapshot.Rows(
            $"SELECT year::INT, standard_code, is_year_end, is_recognised, poor, near_poor FROM marts.poverty_title_at(DATE '{day:yyyy-MM-dd}') WHERE poor IS NOT NULL OR near_poor IS NOT NULL",
            r => (new RoundKey(r.GetInt32(0), r.GetString(1), r.GetBoolean(2)), r.GetBoolean(3),
                r.IsDBNull(4) ? (long?)null : r.GetInt64(4), r.IsDBNull(5) ? (long?)null : r.GetInt64(5))))
        {
            foreach (var (measure, sum) in (IEnumerable<(string, long?)>)[("poor", poor), ("near_poor", near)])
            {
                if (sum is not null)
                {
                    known.Tell((round, measure, "title", isRecognised), sum, null, 0);
                    known.Sum((round, measure, "title", isRecognised),
                        hamlets.Where(h => h.Round == round && h.IsRecognised == isRecognised)
                            .Select(h => (object)(round, measure, "cell", h.Cell)));
                }
            }
        }
    }

    static void TellSum(Ranges known, JsonElement year, string level, int id, IEnumerable<ShownHamlet> hamlets)
    {
        var round = KeyOf(year);
        foreach (var (measure, name, band) in Names)
        {
            object sum = (round, measure, level, id);
            known.Tell(sum,
                year.GetProperty(name).ValueKind == JsonValueKind.Null ? null : year.GetProperty(name).GetInt64(),
                year.GetProperty(band).GetString(), year.GetProperty("households").GetInt64());
            known.Sum(sum, hamlets.Where(h => h.Round == round).Select(h => (object)(round, measure, "cell", h.Cell)));
        }
    }

    async Task<List<JsonElement>> Years(DateOnly day, int? commune = null) =>
        [.. (await dashboard.Running.Json($"/api/v1/poverty?asOf={day:yyyy-MM-dd}"
            + (commune is { } id ? $"&commune={id}" : ""))).GetProperty("years").EnumerateArray()];

    static RoundKey KeyOf(
        JsonElement year) => new(year.GetProperty("year").GetInt32(), year.GetProperty("standard").GetString()!,
            year.GetProperty("isYearEnd").GetBoolean());

    static string Words(JsonElement year, string name, string band) =>
        year.GetProperty(name).ValueKind != JsonValueKind.Null
        ? year.GetProperty(name).GetInt64().ToString("N0", CultureInfo.GetCultureInfo("en-GB"))
        : year.GetProperty(band).GetString() == "small" ? "under 5" : "withheld";

    List<ShownHamlet> Hamlets(DateOnly day)
    {
        using var snapshot = dashboard.Snapshot();
        return snapshot.Rows($"""
            SELECT year::INT, standard_code, is_year_end, cell_id::INT, commune_id::INT, households, is_recognised, NOT is_illustrative,
                poor, poor_band, near_poor, near_poor_band, policy_households, policy_band, member_households, member_band
            FROM marts.cell_poverty_at(DATE '{day:yyyy-MM-dd}')
            """, r => new ShownHamlet(new(r.GetInt32(0), r.GetString(1), r.GetBoolean(2)), r.GetInt32(3), r.GetInt32(4),
                r.GetInt64(5), r.GetBoolean(6), r.GetBoolean(7),
                HouseholdTruth.Measures.Select(
                    (m, at) => (m,
                        (r.IsDBNull(8 + (2 * at)) ? (long?)null : r.GetInt64(8 + (2 * at)),
                            r.IsDBNull(9 + (2 * at)) ? null : r.GetString(9 + (2 * at)))))
                    .ToDictionary(s => s.m, s => s.Item2)));
    }

    sealed record ShownHamlet(RoundKey Round, int Cell, int Unit, long Households, bool IsRecognised, bool IsPublic,
        Dictionary<string, (long? Count, string? Band)> Shown);
}
