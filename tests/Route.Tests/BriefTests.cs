using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.TestSupport;
using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests;

/// <summary>
/// The brief of a month: the figures of the pages as of its last day, on one sheet, on screen and on file.
/// </summary>
public sealed partial class BriefTests(SampleDashboard original)
{
    [Theory, InlineData("", ""), InlineData("?month=2021-12", "?asOf=2021-12-31"),
        InlineData("?month=2020-12", "?asOf=2020-12-31")]
    public async Task It_says_what_the_overview_says_of_its_last_day(string month, string day)
    {
        var brief = (await original.Page("/brief" + month)).QuerySelector(".brief")!.TextContent;
        var overview = await original.Page("/" + day);
        Assert.Contains(overview.QuerySelector("h1.sentence")!.TextContent.Trim(), brief);
        Assert.Contains($"còn lại {overview.QuerySelectorAll(".strip .figure")[1].TextContent} chi bộ", brief);
        foreach (var matter in overview.QuerySelectorAll(".matters li")
            .Select(li => li.TextContent.Split('.')[0].Trim()))
        {
            Assert.Contains(matter, brief);
        }

        Assert.Contains($"{overview.QuerySelectorAll(".strip .figure")[2].TextContent} chi bộ mỗi năm", brief);
        Assert.Contains($": {overview.QuerySelectorAll(".strip .figure")[3].TextContent};", brief);
    }

    [Fact]
    public async Task The_communes_ahead_and_behind_are_those_of_the_table()
    {
        var communes = (await original.Running.Json("/api/v1/communes")).GetProperty("communes").EnumerateArray()
            .Select(c => (Name: c.GetProperty("name").GetString()!, Recognised: c.GetProperty("recognised").GetInt32(),
                Target: c.GetProperty("target").GetInt32())).ToList();
        var brief = (await original.Page("/brief")).QuerySelector(".brief")!.TextContent;
        var least = communes.Where(c => c.Recognised == 0).OrderByDescending(c => c.Target).Take(1).Single();
        Assert.Contains($"{least.Name} 0/{least.Target}, còn {least.Target}", brief);
        Assert.Contains(communes.Where(c => c.Recognised >= c.Target)
            .Select(c => $"{c.Name} {c.Recognised}/{c.Target}"), brief.Contains);
    }

    [Fact]
    public async Task The_open_difficulties_are_those_that_the_hand_counts()
    {
        using var source = Open(original.Running.Sample);
        using var command = source.CreateCommand();
        command.CommandText = "SELECT count(*) FROM difficulty WHERE raised_on <= '2022-08-05' AND (resolved_on IS NULL OR resolved_on > '2022-08-05')";
        Assert.Contains($"Vướng mắc chưa giải quyết: {command.ExecuteScalar()};",
            (await original.Page("/brief")).QuerySelector(".brief")!.TextContent);
    }

    [Theory, InlineData("2019-12", "vi", "Có số liệu từ tháng 01/2020 đến tháng 08/2022"),
        InlineData("2022-09", "en", "There are figures from 01/2020 to 08/2022"),
        InlineData("x", "en", "There are figures from")]
    public async Task A_month_without_figures_is_404_and_names_those_that_exist(string month, string language,
        string says)
    {
        using var answer = await original.Http.GetAsync($"/brief?month={month}&lang={language}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(says, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Theory, InlineData("nothing.html"), InlineData("..%2Fsample.db"), InlineData("brief-2022-08-load3-vi.html.tmp")]
    public async Task Only_a_listed_name_is_served(string name) =>
        Assert.Equal(HttpStatusCode.NotFound, (await original.Http.GetAsync($"/brief/files/{name}")).StatusCode);

    [Fact]
    public async Task A_brief_is_produced_only_through_the_form_of_the_page()
    {
        using var browser = await SignedIn.To(original.Running, "operator");
        Assert.Equal(HttpStatusCode.BadRequest,
            (await browser.PostWithout("/brief/produce", ("asked", "1"))).StatusCode);
    }

    [Fact]
    public async Task A_produced_brief_needs_no_other_file_and_is_exactly_one_page_in_both_languages_for_any_names()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample,
            "UPDATE unit SET name_vi = name_vi || ' ' || replace(hex(zeroblob(60)), '00', 'dài ')");
        SqliteChange.Run(dashboard.Sample,
            "UPDATE cell SET name_vi = name_vi || ' ' || replace(hex(zeroblob(60)), '00', 'dài ')");
        SqliteChange.Run(dashboard.Sample,
            "UPDATE difficulty SET topic_vi = topic_vi || replace(hex(zeroblob(90)), '00', ' rất dài')");
        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Warehouse, "load")).ExitCode);

        var page = await Produce(dashboard);
        Assert.All(page.QuerySelectorAll(".brief-files a"),
            link => Assert.Matches(@"brief-2022-08-load4-(vi|en)\.", link.GetAttribute("href")));
        foreach (var language in new[] { "vi", "en" })
        {
            var html = await dashboard.Http.GetStringAsync($"/brief/files/brief-2022-08-load4-{language}.html");
            Assert.Contains("28/59", html);
            Assert.Contains("data:font/ttf;base64,", html);
            Assert.DoesNotMatch(@"(src|href)=""|url\(""(?!data:)", html);
            var pdf = Encoding.Latin1.GetString(
                await dashboard.Http.GetByteArrayAsync($"/brief/files/brief-2022-08-load4-{language}.pdf"));
            Assert.Single(PageOfPdf().Matches(pdf));
        }
    }

    // Asks for a brief as a person does, and waits until the page lists it.
    static async Task<AngleSharp.Dom.IDocument> Produce(RunningDashboard dashboard)
    {
        using var browser = await SignedIn.To(dashboard, "operator");
        var form = await browser.Page("/brief");
        if (form.Body!.TextContent.Contains("không có Chromium"))
            Assert.Skip("No Chromium is on PATH: no PDF can be made.");
        using var answer = await browser.Post(form.QuerySelector(".brief-files form")!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (true)
        {
            var page = await browser.Page(answer.Headers.Location!.ToString());
            if (page.QuerySelectorAll(".brief-files a").Length == 4) return page;
            await Task.Delay(50, deadline.Token);
        }
    }

    static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();
}
