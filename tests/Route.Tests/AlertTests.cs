using System.Text.Json;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>
/// Each alert comes and goes with what it watches: by the date that is asked, or by a row of the source that changes.
/// </summary>
public sealed class AlertTests(SampleDashboard original)
{
    [Theory]
    [InlineData("forecast_below", "2020-12-31", "2022-08-05")]
    [InlineData("target_path_behind", "2021-12-31", "2022-08-05")]
    [InlineData("commune_without_progress", "2022-08-05", "2020-12-31")]
    [InlineData("difficulty_overdue", "2022-08-05", "2020-06-30")]
    [InlineData("cell_review_overdue", "2022-08-05", "2021-12-31")]
    public async Task It_is_there_on_one_date_and_not_on_another(string rule, string there, string notThere)
    {
        Assert.Contains(rule, Rules(await At(original.Running, there)));
        Assert.DoesNotContain(rule, Rules(await At(original.Running, notThere)));
    }

    [Fact]
    public async Task What_is_done_in_the_source_goes_and_what_went_wrong_comes()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        var before = Keys(await At(dashboard, "2022-08-05"));
        Assert.Subset(before,
            new HashSet<string> { "commune_without_progress/1", "difficulty_overdue/9", "cell_review_overdue/104" });

        SqliteChange.Run(dashboard.Sample,
            "UPDATE difficulty SET resolved_on = '2022-08-01', resolution_vi = 'Đã giải quyết' WHERE id = 9");
        SqliteChange.Run(dashboard.Sample,
            "INSERT INTO title_review (cell_id, year, reviewed_on, outcome, recorded_on) VALUES (104, 2022, '2022-08-01', 'giu_vung', '2022-08-02')");
        SqliteChange.Run(dashboard.Sample,
            "INSERT INTO recognition (cell_id, counting_year, decided_on) SELECT min(id), 2022, '2022-08-04' FROM cell WHERE unit_id = 1");
        SqliteChange.Run(dashboard.Sample,
            "INSERT INTO withdrawal (recognition_id, counting_year, decided_on) SELECT id, 2022, '2022-08-03' FROM recognition WHERE cell_id = 26");
        SqliteChange.Run(dashboard.Sample,
            "UPDATE household_review SET poor = poor + 9 WHERE standard_code = 'QD59-2015' AND reviewed_on LIKE '2021%' AND cell_id IN (SELECT id FROM cell WHERE unit_id = 4)");
        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Warehouse, "load")).ExitCode);

        var after = Keys(await At(dashboard, "2022-08-05"));
        Assert.Empty(
            after.Intersect(["commune_without_progress/1", "difficulty_overdue/9", "cell_review_overdue/104"]));
        Assert.Subset(after, new HashSet<string> { "title_withdrawn/26", "poverty_rose/4" });
        Assert.DoesNotContain("title_withdrawn/26", before);
        Assert.DoesNotContain("title_withdrawn/26", Keys(await At(dashboard, "2022-08-02")));
        Assert.Equal("title_withdrawn/26", (await At(dashboard, "2022-08-05"))[0].GetProperty("key").GetString());
        Assert.Contains("thu hồi danh hiệu ngày 03/08/2022", await Matters(dashboard));
    }

    [Fact]
    public async Task Too_few_registrations_are_reported_from_the_month_in_which_they_are_due()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        Assert.DoesNotContain("registration_short", Rules(await At(dashboard, "2022-08-05")));
        SqliteChange.Run(dashboard.Sample,
            "UPDATE registration SET year = 2021 WHERE year = 2022 AND id NOT IN (SELECT id FROM registration WHERE year = 2022 LIMIT 9)");
        await LoadAndRelease(dashboard);
        Assert.Contains("registration_short", Rules(await At(dashboard, "2022-08-05")));
        Assert.DoesNotContain("registration_short", Rules(await At(dashboard, "2022-02-27")));
    }

    [Fact]
    public async Task A_held_load_is_the_operators_matter_until_a_later_one_is_published()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample, "DELETE FROM recognition");
        Assert.Equal(4, (await ProgramRun.Loader(dashboard.Warehouse, "load")).ExitCode);
        Assert.Contains("Lần nạp 4 bị giữ lại vì không qua kiểm tra", await dashboard.Http.GetStringAsync("/loads"));
        Assert.Contains("load_held", Rules(await At(dashboard, "2022-08-05")));
        Assert.DoesNotContain("Lần nạp 4", await Matters(dashboard));

        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Warehouse, "release", "4", "--reason", "test")).ExitCode);
        Assert.DoesNotContain("load_held", Rules(await At(dashboard, "2022-08-05")));
    }

    [Fact]
    public async Task The_overview_shows_the_three_gravest_and_the_page_shows_each_once()
    {
        var all = (await At(original.Running, "2022-08-05")).Where(a => !a.GetProperty("isOperator").GetBoolean())
            .ToList();
        Assert.Equal(all.Count, Keys(all).Count);
        var shown = (await original.Page("/")).QuerySelectorAll(".matters li").Select(li => li.TextContent).ToList();
        Assert.Equal(3, shown.Count);
        Assert.All(shown.Zip(all),
            pair => Assert.Contains(pair.Second.GetProperty("sentenceVi").GetString()!, pair.First));
        Assert.All(shown, sentence => Assert.Contains("Phụ trách: ", sentence));
        Assert.Equal(all.Count, (await original.Page("/alerts")).QuerySelectorAll(".alerts li").Length);
    }

    [Fact]
    public async Task Every_matter_says_its_office_and_its_sentence_in_both_languages()
    {
        foreach (var day in new[] { "2021-12-31", "2022-08-05" })
        {
            Assert.All(await At(original.Running, day),
                a => Assert.All(new[] { "sentenceVi", "sentenceEn", "officeVi", "officeEn" },
                    name => Assert.NotEqual("", a.GetProperty(name).GetString())));
        }
    }

    [Fact]
    public async Task The_text_behind_an_alert_can_be_read() =>
        Assert.Contains("headline_forecast_at", await original.MainText("/sql?query=alerts/forecast_below"));

    static async Task<List<JsonElement>> At(RunningDashboard dashboard,
        string day) => [.. (await dashboard.Json($"/api/v1/alerts?asOf={day}")).GetProperty("alerts").EnumerateArray()];

    static async Task<string> Matters(RunningDashboard dashboard)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await dashboard.Http.GetStringAsync("/"));
        return page.QuerySelector(".matters")?.TextContent ?? "";
    }

    // Whether a check holds it is not what is looked at here.
    static async Task LoadAndRelease(RunningDashboard dashboard)
    {
        if ((await ProgramRun.Loader(dashboard.Warehouse, "load")).ExitCode == 4)
        {
            Assert.Equal(0,
                (await ProgramRun.Loader(dashboard.Warehouse, "release", "4", "--reason", "test")).ExitCode);
        }
    }

    static IEnumerable<string> Rules(IEnumerable<JsonElement> alerts) =>
        alerts.Select(a => a.GetProperty("rule").GetString()!);

    static HashSet<string> Keys(IEnumerable<JsonElement> alerts) =>
    [
        .. alerts.Select(a => a.GetProperty("key").GetString()!),
    ];
}
