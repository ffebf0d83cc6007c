using System.Net;
using Analytics.TestSupport;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests;

/// <summary>What the operator sees of loads and does to them, over HTTP as a browser without scripts would.</summary>
public sealed class LoadsPageTests(SampleDashboard original)
{
    [Theory, InlineData("/loads/run"), InlineData("/loads/verify"), InlineData("/loads/2/rollback"),
        InlineData("/loads/3/release")]
    public async Task A_post_that_does_not_come_from_the_page_itself_is_refused(string address)
    {
        using var browser = await SignedIn.To(original.Running, "operator");
        using var answer = await browser.PostWithout(address, ("reason", "from elsewhere"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(3, (await original.Running.Json("/api/v1/status")).GetProperty("load").GetInt32());
    }

    [Theory, InlineData("vi", "+14 công nhận năm 2022"), InlineData("en", "+14 recognitions of 2022")]
    public async Task Any_two_loads_are_compared_in_words(string language, string words) =>
        Assert.Contains(words,
            (await original.Page($"/loads?from=1&to=3&lang={language}")).QuerySelector("#compare")!.TextContent);

    [Fact]
    public async Task Loads_that_were_never_published_are_not_compared() =>
        Assert.Contains("Only two published loads can be compared",
            (await original.Page("/loads?from=1&to=9&lang=en")).QuerySelector("#compare [role=alert]")!.TextContent);

    [Fact]
    public async Task The_page_and_the_API_report_the_same_change()
    {
        var changes = (await original.Running.Json("/api/v1/loads/3/changes?since=1")).GetProperty("changes")
            .EnumerateArray().ToList();
        var page = (await original.Page("/loads?from=1&to=3&lang=en")).QuerySelectorAll("#compare li")
            .Select(li => li.TextContent);

        Assert.Equal(changes.Select(c => c.GetProperty("sentenceEn").GetString()), page);
        Assert.Equal(HttpStatusCode.NotFound,
            (await original.Http.GetAsync("/api/v1/loads/3/changes?since=9")).StatusCode);
    }

    [Fact]
    public async Task A_held_load_shows_what_offends_and_is_released_with_a_reason_that_stays()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample, "DELETE FROM household_review WHERE id % 3 = 0");
        Assert.Equal(4, (await ProgramRun.Loader(dashboard.Warehouse, "load")).ExitCode);
        var held = await Page(dashboard, "/loads/4?lang=vi");

        Assert.Contains("nguồn bị mất dòng", held.QuerySelector("#checks")!.TextContent);
        Assert.Contains("household_review", held.QuerySelector(".failed-check table")!.TextContent);
        using var released = await Post(dashboard, "/loads/4", "/loads/4/release", ("reason", "Hộ trùng đã được bỏ"));
        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);
        Assert.Contains("Hộ trùng đã được bỏ", (await Page(dashboard, "/loads/4?lang=vi")).Body!.TextContent);
        Assert.Equal(4, (await dashboard.Json("/api/v1/status")).GetProperty("load").GetInt32());
    }

    [Fact]
    public async Task Load_now_and_verify_now_are_reported_when_they_have_ended()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample, "UPDATE lesson SET source_note = 'x' WHERE id = 1");
        var events = await dashboard.Http.GetStreamAsync("/events?lang=vi");
        using var news = new StreamReader(events);
        using var asked = await Post(dashboard, "/loads", "/loads/run");
        Assert.StartsWith("/loads?after=", asked.Headers.Location!.OriginalString);
        Assert.Contains("event: progress", await ReadUntil(news, "event: ended"));
        Assert.Equal(4, (await dashboard.Json("/api/v1/status")).GetProperty("load").GetInt32());
        Assert.DoesNotContain("was not ready ahead", dashboard.Log);

        using var verified = await Post(dashboard, "/loads", "/loads/verify");
        await ReadUntil(news, "event: ended");
        Assert.Contains("lần nạp 4 nguyên vẹn",
            (await Page(dashboard, "/loads?lang=vi")).QuerySelector(".lede")!.TextContent);
    }

    [Fact]
    public async Task A_late_poll_is_answered_at_once_that_a_job_has_ended_since_the_page_was_drawn()
    {
        using var late = new StreamReader(await original.Http.GetStreamAsync("/events?after=1"));

        Assert.DoesNotContain("progress", await ReadUntil(late, "event: ended"));
    }

    [Fact]
    public async Task A_warning_is_shown_beside_the_figures_that_it_touches_and_beside_no_others()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample, "UPDATE household_review SET households = 0 WHERE id = 20");
        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Warehouse, "load")).ExitCode);
        var overview = await Page(dashboard, "/?lang=en");

        Assert.Contains("1 warning", overview.QuerySelector("#poverty a.mark")!.TextContent);
        Assert.Null(overview.QuerySelector("#yearly-recognitions a.mark"));
        Assert.Contains("more poor and near-poor households than households",
            overview.QuerySelector(".check-notes")!.TextContent);
        Assert.Null((await Page(dashboard, "/communes?lang=en")).QuerySelector("a.mark"));
    }

    [Fact]
    public async Task A_refused_cell_is_on_the_worklist_with_its_reason_until_it_is_mended()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        SqliteChange.Run(dashboard.Sample, "UPDATE household_review SET poor = '7,654' WHERE id = 20");
        Assert.Equal((0, ""), await Loaded(dashboard));
        Assert.Matches(@"household_review · 20 · poor\s*7,654.*chưa sửa",
            (await Worklist(dashboard, "operator")).ReplaceLineEndings(" "));
        // Who may not run loads sees which cell it is, and not what it holds.
        var hidden = (await Worklist(dashboard, "planner")).ReplaceLineEndings(" ");
        Assert.Matches("household_review · 20 · poor.*chưa sửa", hidden);
        Assert.DoesNotContain("7,654", hidden);

        SqliteChange.Run(dashboard.Sample, "UPDATE household_review SET poor = 12 WHERE id = 20");
        Assert.Equal((0, ""), await Loaded(dashboard));
        Assert.DoesNotContain("chưa sửa", await Worklist(dashboard, "operator"));
    }

    static async Task<(int, string)> Loaded(RunningDashboard dashboard) =>
        await ProgramRun.Loader(dashboard.Warehouse, "load") is var run ? (run.ExitCode, run.Errors) : default;

    static async Task<string> Worklist(RunningDashboard dashboard, string role)
    {
        using var browser = await SignedIn.To(dashboard, role);
        return (await browser.Page("/loads?lang=vi")).QuerySelectorAll("section").Last().TextContent;
    }

    static async Task<string> ReadUntil(StreamReader news, string line)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var read = new System.Text.StringBuilder();
        for (var next = ""; next != line; read.AppendLine(next))
            next = await news.ReadLineAsync(deadline.Token) ?? throw new InvalidOperationException("The stream ended.");
        return read.ToString();
    }

    static async Task<IHtmlDocument> Page(RunningDashboard dashboard, string address)
    {
        using var answer = await dashboard.Http.GetAsync(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    // As the operator does, with the form that the page offers.
    static async Task<HttpResponseMessage> Post(RunningDashboard dashboard, string page, string address,
        params (string, string)[] fields)
    {
        using var browser = await SignedIn.To(dashboard, "operator");
        Assert.NotNull((await browser.Page(page)).QuerySelector($"form[action='{address}']"));
        return await browser.Post(address, fields);
    }
}
