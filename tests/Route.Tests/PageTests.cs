namespace Analytics.Route.Tests;

/// <summary>
/// Every page, in both languages, on every kind of date: before the programme, on a report, between reports, after the
/// last.
/// </summary>
public sealed class PageTests(SampleDashboard dashboard)
{
    static readonly string[] Pages =
    [
        "/", "/forecast", "/communes", "/communes/10", "/cells/52", "/programme", "/poverty", "/forecast/methods",
    ];
    static readonly string[] Languages = ["vi", "en"];
    static readonly string[] Dates =
    [
        "2019-06-30", "2020-12-31", "2021-06-30", "2021-12-31", "2022-08-05", "2030-01-01",
    ];

    public static TheoryData<string, string, string> All =>
    [
        .. from page in Pages from language in Languages from date in Dates select (page, language, date),
    ];

    public static TheoryData<string, string, string> Counted =>
    [
        .. from page in new[] { "/", "/communes" }
           from language in Languages
           from known in new[]
           {
               ("2020-12-31", "2/59"), ("2021-12-31", "14/59"), ("2022-08-05", "28/59"), ("2030-01-01", "28/59"),
           }
           select ($"{page}?lang={language}&asOf={known.Item1}", known.Item2, known.Item1),
    ];

    [Theory, MemberData(nameof(All))]
    public async Task It_answers_in_the_language_asked_for(string page, string language, string date)
    {
        var document = await dashboard.Page($"{page}?lang={language}&asOf={date}");
        Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
        Assert.Single(document.QuerySelectorAll("main h1"));
        Assert.NotEmpty(document.Title!);
    }

    [Theory, MemberData(nameof(All))]
    public async Task It_leaves_no_hole_where_a_figure_is_missing(string page, string language, string date)
    {
        var text = await dashboard.MainText($"{page}?lang={language}&asOf={date}");
        Assert.DoesNotMatch(@"NaN|∞|\b0001\b|\d/ |[({] *[)}]|\bnull\b", text);
    }

    [Theory, MemberData(nameof(Counted))]
    public async Task The_count_against_the_target_is_unbroken_in_the_text(string address, string count, string date)
    {
        Assert.Contains(count, await dashboard.Http.GetStringAsync(address));
        Assert.DoesNotContain(new[] { "2/59", "14/59", "28/59" }.Where(c => c != count && !count.EndsWith(c)),
            other => dashboard.MainText(address).Result.Contains(other));
        Assert.NotEmpty(date);
    }

    [Theory, InlineData("vi", "47,5%", "23,9%"), InlineData("en", "47.5%", "23.9%")]
    public async Task Shares_name_their_denominator_and_are_unbroken(string language, string ofTarget, string ofCells)
    {
        var html = await dashboard.Http.GetStringAsync($"/?lang={language}");
        Assert.Contains(ofTarget, html);
        Assert.Contains($"28/117 = {ofCells}", html);
    }

    [Fact]
    public async Task A_count_near_2000_is_a_count_and_no_year()
    {
        var rows = (await dashboard.Page("/poverty")).QuerySelector("#poverty table.data")!.TextContent;
        Assert.Contains("1.963", rows);
        Assert.DoesNotContain("1963", rows);
    }

    [Theory, InlineData("vi", "Số liệu minh họa"), InlineData("en", "Illustrative data")]
    public async Task Tables_and_charts_of_invented_values_say_so_within_themselves(string language, string words)
    {
        foreach (var address in new[] { $"/communes?lang={language}", $"/poverty?lang={language}" })
        {
            var page = await dashboard.Page(address);
            Assert.All(page.QuerySelectorAll("main table.paper, main figure.chart"),
                whole => Assert.Contains(words, whole.TextContent, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory, InlineData("2020-12-31"), InlineData("2021-12-31"), InlineData("2022-08-05")]
    public async Task On_the_dates_of_the_record_the_headline_holds_nothing_invented(string date)
    {
        var page = await dashboard.Page($"/?asOf={date}");
        Assert.DoesNotContain("minh họa", page.QuerySelector("main h1")!.TextContent,
            StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("minh họa", page.QuerySelector("#yearly-recognitions")!.TextContent,
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Between_two_reports_the_headline_says_that_the_days_are_invented() =>
        Assert.Contains("số liệu minh họa",
            (await dashboard.Page("/?asOf=2021-06-30")).QuerySelector("main h1")!.TextContent);

    [Fact]
    public async Task After_the_last_report_the_page_says_to_which_day_it_runs() =>
        Assert.Contains("Nguồn mới báo cáo đến 05/08/2022", await dashboard.MainText("/?asOf=2030-01-01"));

    [Fact]
    public async Task The_sentence_of_the_press_opens_the_overview() => Assert.Equal(
        "Từ đầu nhiệm kỳ đến nay toàn huyện có 28/59 chi bộ được công nhận, trong đó năm 2020 có 2, năm 2021 có 12, đến đầu tháng 8-2022 có 14.",
        (await dashboard.Page("/")).QuerySelector("main h1")!.TextContent);

    [Fact]
    public async Task Vietnamese_is_the_first_language_whatever_the_browser_prefers()
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Language", "en-GB" } } };
        using var answer = await dashboard.Http.SendAsync(request);
        Assert.Contains("<html lang=\"vi\"", await answer.Content.ReadAsStringAsync());
    }

    [Theory, InlineData("/nothing/here", 404, "There is no such page"),
        InlineData("/?load=99", 404, "the oldest kept is 1"),
        InlineData("/poverty?asOf=rubbish", 400, "write asOf as 2021-12-31")]
    public async Task An_address_that_cannot_be_shown_says_why(string address, int status, string words)
    {
        using var answer = await dashboard.Http.GetAsync(address + (address.Contains('?') ? "&" : "?") + "lang=en");
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync());
    }
}
