using System.Net;
using Analytics.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests.Statements;

/// <summary>The page of statements as a browser without scripts uses it: its form, its answer, its links.</summary>
public sealed class StatementPageTests(SampleDashboard dashboard)
{
    [Fact]
    public async Task A_statement_in_the_address_is_answered_with_its_rows()
    {
        var page = await dashboard.Page(
            Address("SELECT year, recognised, 0.5 AS half FROM marts.yearly_recognitions ORDER BY year"));
        Assert.Equal([["2020", "2", "0,5"], ["2021", "12", "0,5"], ["2022", "14", "0,5"]], RowsOf(page));
        Assert.StartsWith("3 dòng", page.QuerySelector("#result [role=status]")!.TextContent);
    }

    [Fact]
    public async Task What_is_cut_says_of_how_many_rows_it_shows_how_many()
    {
        var page = await dashboard.Page(Address("SELECT i FROM range(11482) t (i)", "&lang=vi"));
        Assert.Equal(2000, RowsOf(page).Count);
        Assert.StartsWith("Hiện 2.000 trong 11.482 dòng; tệp CSV có đủ 11.482",
            page.QuerySelector("#result [role=status]")!.TextContent);
    }

    [Fact]
    public async Task The_form_leads_to_an_address_that_can_be_kept_and_sent()
    {
        using var visitor = SignedIn.Anonymous(dashboard.Running);
        using var answer = await visitor.Post("/sql", "/sql", ("sql", "SELECT $year + 1\r\n  AS next"),
            ("p.year", "2021"), ("view", "table"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await dashboard.Page(answer.Headers.Location!.ToString());
        Assert.Equal([["2022"]], RowsOf(page));
        Assert.Equal("SELECT $year + 1\n  AS next", page.QuerySelector("textarea#sql")!.TextContent);
        Assert.Equal("2021", page.QuerySelector("#statement input[name='p.year']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_statement_too_long_for_an_address_is_answered_where_it_was_asked()
    {
        using var visitor = SignedIn.Anonymous(dashboard.Running);
        using var answer = await visitor.Post("/sql", "/sql", ("sql", $"SELECT 42 AS n -- {new string('x', 20_000)}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([["42"]], RowsOf(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())));
    }

    [Fact]
    public async Task A_day_is_asked_for_in_a_field_of_days()
    {
        var page = await dashboard.Page(
            Address("SELECT sum(recognised) AS n FROM marts.yearly_recognitions_at(as_of := $as_of)",
                "&p.as_of=2021-12-31"));
        Assert.Equal([["14"]], RowsOf(page));
        Assert.Equal("date", page.QuerySelector("#statement input[name='p.as_of']")!.GetAttribute("type"));
    }

    [Fact]
    public async Task The_whole_result_is_sorted_and_not_the_rows_that_are_shown()
    {
        var page = await dashboard.Page(Address("SELECT i AS n, i AS n FROM range(5000) t (i)", "&order=1.desc"));
        Assert.Equal(["4999", "4999"], RowsOf(page)[0]);
        Assert.Equal("descending", page.QuerySelectorAll("#result th")[1].GetAttribute("aria-sort"));
        var names = await dashboard.Page(
            Address("SELECT * FROM (VALUES ('Ấp Đông'), ('Ấp Dừa'), ('Ấp An')) t (name)", "&order=0"));
        Assert.Equal([["Ấp An"], ["Ấp Dừa"], ["Ấp Đông"]], RowsOf(names));
    }

    [Fact]
    public async Task Columns_have_statistics_over_all_rows_and_a_statement_its_plan()
    {
        var statistics = await dashboard.Page(Address("SELECT i FROM range(5000) t (i)", "&view=statistics"));
        Assert.Contains("4999", RowsOf(statistics).Single());
        var plan = await dashboard.Page(
            Address("SELECT commune_id, count(*) FROM marts.cell GROUP BY ALL", "&view=plan"));
        Assert.Contains("AGGREGATE",
            string.Concat(plan.QuerySelectorAll("#result pre").Select(p => p.TextContent)).ToUpperInvariant());
    }

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')", 400)]
    [InlineData("SELECT nothing FROM marts.unit", 400)]
    [InlineData("SELECT repeat('x', 2500000000)", 413)]
    public async Task A_statement_without_an_answer_stays_in_its_field_with_the_reason(string sql, int status)
    {
        using var answer = await dashboard.Http.GetAsync(Address(sql, "&lang=en"));
        Assert.Equal(status, (int)answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(sql, page.QuerySelector("textarea#sql")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("#failure[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_link_on_another_site_runs_nothing()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address("SELECT 'it ran' AS x"));
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await dashboard.Http.SendAsync(request);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Null(page.QuerySelector("#result"));
        Assert.Equal("SELECT 'it ran' AS x", page.QuerySelector("textarea#sql")!.TextContent);
    }

    [Fact]
    public async Task An_example_is_read_with_its_date_and_not_run()
    {
        var page = await dashboard.Page("/sql?query=overview/yearly_recognitions");
        Assert.Null(page.QuerySelector("#result"));
        Assert.Contains("FROM marts.", page.QuerySelector("textarea#sql")!.TextContent);
        Assert.Equal("2022-08-05", page.QuerySelector("#statement input[name='p.as_of']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_link_says_on_a_newer_load_whether_the_answer_is_the_same()
    {
        var same = await dashboard.Page(Address("SELECT count(*) AS n FROM marts.unit", "&since=2&lang=en"));
        Assert.Contains("Same answer as load 2.", same.QuerySelector("#result")!.TextContent);
        var changed =
            await dashboard.Page(Address("SELECT year, recognised FROM marts.yearly_recognitions", "&since=2&lang=en"));
        Assert.Contains("The answer changed since load 2: 0 rows gone, 1 new.",
            changed.QuerySelector("#result")!.TextContent);
        Assert.Equal(["+ 3", "2022", "14"],
            changed.QuerySelector(".answer-changes tbody tr")!.Children.Select(c => c.TextContent.Trim()));
        var gone = await dashboard.Page(Address("SELECT 1 AS n", "&since=1&load=2"));
        Assert.Contains("Kết quả giống lần nạp 1.", gone.QuerySelector("#result")!.TextContent);
        Assert.Contains("since=3", changed.QuerySelector("a.permalink")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Whatever_a_result_holds_stays_text()
    {
        var page = await dashboard.Page(
            Address("SELECT '<img src=x onerror=alert(1)>' AS \"<script>alert(1)</script>\", '‮x' AS b"));
        Assert.Empty(page.QuerySelectorAll("#result img, #result script"));
        Assert.Equal("<img src=x onerror=alert(1)>", RowsOf(page)[0][0]);
    }

    [Fact]
    public async Task All_rows_come_as_a_file_from_the_form()
    {
        using var visitor = SignedIn.Anonymous(dashboard.Running);
        using var file =
            await visitor.Post("/sql", "/sql", ("sql", "SELECT i FROM range(3000) t (i)"), ("format", "csv"));
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("ket-qua-truy-van-lan-nap-3.csv", file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(3001,
            (await file.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var none = await visitor.Post("/sql", "/sql", ("sql", "SELEC"), ("format", "xlsx"));
        Assert.Equal((400, "text/html"), ((int)none.StatusCode, none.Content.Headers.ContentType!.MediaType!));
    }

    [Fact]
    public async Task One_s_own_runs_are_listed_and_no_others()
    {
        using var analyst = await SignedIn.To(dashboard.Running, "analyst");
        var mark = Guid.NewGuid().ToString("N");
        using var run = await analyst.Post("/sql", "/sql", ("sql", $"SELECT '{mark}' AS mine"));
        await analyst.Html(run.Headers.Location!.ToString());
        Assert.Contains(mark, await analyst.Html("/sql/history"));
        Assert.DoesNotContain(mark, await dashboard.Http.GetStringAsync("/sql/history"));
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nothing_is_taken()
    {
        using var answer = await dashboard.Http.PostAsync("/sql", new FormUrlEncodedContent([new("sql", "SELECT 1")]));
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_page_is_kept_by_no_cache()
    {
        using var answer = await dashboard.Http.GetAsync(Address("SELECT 1"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    static string Address(string sql, string more = "") => $"/sql?sql={Uri.EscapeDataString(sql)}{more}";

    static List<string[]> RowsOf(IDocument page) =>
    [
        .. page.QuerySelectorAll("#result .result-rows tbody tr")
            .Select(row => row.Children.Select(c => c.TextContent).ToArray()),
    ];
}
