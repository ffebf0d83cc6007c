using Analytics.TestSupport;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests;

/// <summary>
/// The public record beside the warehouse: everything agrees with the sample, and a changed row shows.
/// </summary>
public sealed class RecordTests(SampleDashboard original)
{
    const int Facts = 27;

    [Theory, InlineData("vi", "khớp"), InlineData("en", "agrees")]
    public async Task Every_number_of_the_record_agrees_with_the_sample(string language, string word)
    {
        var page = await original.Page($"/record?lang={language}");
        Assert.StartsWith($"{Facts}/{Facts} ", page.QuerySelector("h1")!.TextContent);
        var rows = page.QuerySelectorAll("table.record")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(Facts, rows.Length);
        Assert.All(rows,
            row => Assert.Equal((row.Children[2].TextContent, $"✓ {word}"),
                (row.Children[3].TextContent, row.Children[4].TextContent.Trim())));
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("a.sql")));
    }

    [Fact]
    public async Task Its_numbers_are_those_that_the_paper_printed()
    {
        var stated = (await original.Page("/record")).QuerySelectorAll("table.record")[0].QuerySelectorAll("tbody tr")
            .Select(r => r.Children[2].TextContent);
        Assert.Equal(
            ["59", "117", "50,4%", "21", "2", "12", "14", "28", "47,5%", "23,9%", "31", "0", "1", "2021", "43", "17", "16", "10", "468", "7", "1,50%", "3", "0,64%", "0", "0", "31", "7"], stated);
    }

    [Fact]
    public async Task A_page_mart_and_query_that_a_statement_names_exist()
    {
        foreach (var row in (await original.Page("/record")).QuerySelectorAll("table.record tbody tr"))
        {
            await original.Page(row.QuerySelector("a:not(.sql)")!.GetAttribute("href")!);
            Assert.Contains("sql/", (await original.MainText(row.QuerySelector("a.sql")!.GetAttribute("href")!)));
            Assert.StartsWith("marts.", row.QuerySelector("code")!.TextContent);
        }
    }

    [Fact]
    public async Task A_row_that_changes_in_the_source_makes_its_statement_differ_and_no_other()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample,
            "UPDATE membership_count SET active = 18 WHERE cell_id = 52 AND counted_on = '2022-08-05'");
        SqliteChange.Run(dashboard.Sample, "UPDATE livelihood_model SET members = 8 WHERE id = 2");
        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Warehouse, "load")).ExitCode);

        var page = new HtmlParser().ParseDocument(await dashboard.Http.GetStringAsync("/record"));
        Assert.StartsWith($"{Facts - 3}/{Facts} ", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["44", "18", "8"], page.QuerySelectorAll("tr.is-differs").Select(r => r.Children[3].TextContent));
        Assert.All(page.QuerySelectorAll("tr.is-differs"), r => Assert.Contains("lệch", r.TextContent));
    }

    [Fact]
    public async Task What_the_record_says_of_a_later_day_is_not_compared_yet()
    {
        var page = await original.Page("/record?asOf=2021-12-31");
        Assert.Equal(4, page.QuerySelectorAll("tr.is-agrees").Length);
        Assert.Empty(page.QuerySelectorAll("tr.is-differs"));
        Assert.Contains("sau ngày đang xem", page.QuerySelector("tr.is-later")!.TextContent);
    }

    [Fact]
    public async Task A_source_of_another_district_has_nothing_of_it()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample, "UPDATE programme SET district_name = 'Huyện Khác'");
        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Warehouse, "load")).ExitCode);
        var page = new HtmlParser().ParseDocument(await dashboard.Http.GetStringAsync("/record"));
        Assert.Contains("không có trong nguồn này", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("tr.is-differs, tr.is-agrees"));
    }

    [Fact]
    public async Task Rules_say_how_far_they_are_kept_and_what_cannot_be_carried_is_said()
    {
        var page = await original.Page("/record");
        Assert.Contains("609/609", page.QuerySelectorAll("table.record")[1].TextContent);
        Assert.Contains("Điều kho số liệu không ghi được", page.Body!.TextContent);
    }
}
