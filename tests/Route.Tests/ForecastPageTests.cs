using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Features.Forecasts.Figures;

namespace Analytics.Route.Tests;

/// <summary>
/// The page of the forecast as a planner uses it: every part on it, its state in the address, the API saying the same.
/// </summary>
public sealed class ForecastPageTests(SampleDashboard dashboard)
{
    [Fact]
    public async Task Why_comes_first_and_names_what_was_done_what_is_needed_and_what_would_move_it()
    {
        var page = await dashboard.Page("/forecast?lang=en");
        Assert.Equal("why", page.QuerySelector("main section")!.Id);
        var sentences = page.QuerySelectorAll("#why li").Select(li => li.TextContent).ToList();
        Assert.InRange(sentences.Count, 4, 5);
        Assert.Contains("28/59", sentences[0]);
        Assert.Contains("9.1 cells a year are needed", sentences[1]);
        Assert.Contains(sentences, s => s.StartsWith("What would lower it most", StringComparison.Ordinal));
        Assert.Contains(sentences, s => s.StartsWith("What would raise it most", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_alone_answers_how_likely_by_when_what_pace_which_cells_and_what_gives_80_percent()
    {
        var page = await dashboard.Page("/forecast?lang=en");
        Assert.Matches("at least 59 recognised cells by 31 Dec 2025: [0-9]+%.*of missing it: [0-9]+%",
            page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3,
            page.QuerySelectorAll("#answer .paper tbody tr:first-child td").Skip(4)
                .Count(td => Regex.IsMatch(td.TextContent, @"^\d+ \w{3} \d{4}$")));
        Assert.Contains("9.1 a year (0.8 a month), against 10.8 a year so far",
            page.QuerySelector("#answer")!.TextContent);
        Assert.Equal(10, page.QuerySelectorAll("#pipeline tbody tr a[href^='/cells/']").Length);
        Assert.Matches(@"A pace of [0-9.]+ times the forecast one, about [0-9.]+ cells a year, gives a chance of 80%",
            page.QuerySelector("#reverse")!.TextContent);
        Assert.Equal(21, page.QuerySelectorAll("#reverse tbody tr").Length);
        Assert.Equal(["117", "28", "1", "31", "59"],
            page.QuerySelectorAll("#reverse tfoot td").Take(5).Select(td => td.TextContent.Trim()));
    }

    [Fact]
    public async Task The_table_of_assumptions_has_the_last_day_of_the_districts_and_2020_as_half_a_year()
    {
        var page = await dashboard.Page("/forecast?lang=vi");
        var heads = page.QuerySelectorAll("#assumptions thead th")
            .Select(th => Regex.Replace(th.TextContent, @"\s+", " ").Trim()).ToList();
        Assert.Contains("đến 30/06/2025", heads);
        Assert.Contains("đến 31/12/2025", heads);
        Assert.Contains("Năm đầu chỉ tính nửa năm", page.QuerySelector("#assumptions tbody")!.TextContent);
        Assert.Equal(8, page.QuerySelectorAll("#assumptions tbody tr").Length);
    }

    [Fact]
    public async Task What_rests_on_illustrations_says_so_and_the_headline_does_not()
    {
        var page = await dashboard.Page("/forecast?lang=vi");
        Assert.DoesNotContain("Số liệu minh họa", page.QuerySelector("#answer table")!.TextContent);
        Assert.DoesNotContain("Số liệu minh họa", page.QuerySelector("#assumptions")!.TextContent);
        Assert.Contains("Số liệu minh họa", page.QuerySelector("#pipeline table")!.TextContent);
        Assert.Contains("Số liệu minh họa", page.QuerySelector("#reverse table")!.TextContent);
    }

    [Theory]
    [InlineData("pace=0.5", "Supposing the pace ×0.5: ")]
    [InlineData("pace=0,5", "Supposing the pace ×0.5: ")]
    [InlineData("Pace=3&Pace=0.5", "Supposing the pace ×0.5: ")]
    [InlineData("campaignFrom=2024-01&campaignUntil=2024-06&campaignFactor=2",
        "Supposing a campaign 01/2024–06/2024 ×2: ")]
    [InlineData("target=70", "at least 70 recognised cells by 31 Dec 2025")]
    [InlineData("deadline=2024-12-31", "at least 59 recognised cells by 31 Dec 2024")]
    public async Task A_question_in_the_address_is_answered_on_page_chart_and_api_alike(string question,
        string expected)
    {
        var page = await dashboard.Page($"/forecast?lang=en&{question}");
        Assert.Contains(expected, page.QuerySelector("h1")!.TextContent);
        var answer = Method(await dashboard.Running.Json($"/api/v1/forecast?{question}"), "methods");
        Assert.Contains($"{answer.GetProperty("percentShown").GetInt32()}%", page.QuerySelector("h1")!.TextContent);
        Assert.Contains($"{answer.GetProperty("low80").GetInt32()}–{answer.GetProperty("high80").GetInt32()}",
            page.QuerySelector("#answer .strong")!.TextContent);
        var csv = await dashboard.Http.GetStringAsync($"/charts/forecast.csv?lang=en&{question}");
        Assert.Contains($",{answer.GetProperty("median").GetInt32()},", csv.TrimEnd().Split('\n')[^1] + ",");
    }

    [Theory]
    [InlineData("pace=0.5", -1), InlineData("pace=1.5", 1),
        InlineData("campaignFrom=2023-01&campaignUntil=2023-12&campaignFactor=3", 1), InlineData("target=70", -1)]
    public async Task A_changed_future_moves_the_chance_the_way_it_must(string question, int way)
    {
        var asked = await dashboard.Running.Json($"/api/v1/forecast?{question}");
        Assert.Equal(way,
            Math.Sign(Method(asked, "methods").GetProperty("probability").GetDouble() - asked.GetProperty("asIs")
                .GetProperty("probability").GetDouble()));
    }

    [Theory]
    [InlineData("target=20", "met in 2022, 28 cells now")]
    [InlineData("target=118", "cannot be met: the target of 118 exceeds the 117 cells")]
    [InlineData("deadline=2021-12-31", "has passed, 31 cells short")]
    [InlineData("deadline=2022-08-05", "has passed, 31 cells short")]
    public async Task Where_nothing_is_left_to_forecast_a_sentence_says_why(string question, string why)
    {
        var page = await dashboard.Page($"/forecast?lang=en&{question}");
        Assert.Contains(why, page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("NaN", page.QuerySelector("main")!.TextContent);
        Assert.Contains("Nothing is left to reckon", page.QuerySelector("#reverse")!.TextContent);
    }

    [Theory]
    [InlineData("target=many"), InlineData("target=-1"), InlineData("deadline=31/12/2025"), InlineData("pace=fast"),
        InlineData("pace=11"), InlineData("pace=NaN")]
    [InlineData("moreRegistrations=-5"), InlineData("campaignFrom=2024-06&campaignUntil=2024-01&campaignFactor=2"),
        InlineData("campaignFrom=2024"), InlineData("campaignFrom=2024-01&campaignFactor=2"), InlineData("want=100")]
    public async Task What_cannot_be_read_is_named_and_the_programmes_own_question_is_answered(string question)
    {
        using var page = await dashboard.Http.GetAsync($"/forecast?lang=en&{question}");
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Contains(ForecastRequest.Words, word => text.Contains($"{word}=“", StringComparison.Ordinal));
        Assert.Contains("at least 59 recognised cells", text);
        using var api = await dashboard.Http.GetAsync($"/api/v1/forecast?{question}");
        Assert.Equal(HttpStatusCode.BadRequest, api.StatusCode);
        using var chart = await dashboard.Http.GetAsync($"/charts/forecast.svg?{question}");
        Assert.Equal(HttpStatusCode.BadRequest, chart.StatusCode);
    }

    [Fact]
    public async Task The_answer_alone_is_the_answer_of_the_page()
    {
        const string Question = "lang=en&pace=0.8";
        var fragment = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            await dashboard.Http.GetStringAsync($"/forecast/answer?{Question}"));
        var page = await dashboard.Page($"/forecast?{Question}");
        foreach (var part in new[] { "#headline", "#answer table" })
            Assert.Equal(page.QuerySelector(part)!.TextContent, fragment.QuerySelector(part)!.TextContent);
        Assert.Null(fragment.QuerySelector("#assumptions"));
    }

    [Fact]
    public async Task The_form_holds_what_was_asked_and_sends_only_the_words_of_a_question()
    {
        var page = await dashboard.Page(
            "/forecast?lang=en&asOf=2022-08-05&pace=0.75&campaignFrom=2024-01&campaignUntil=2024-06&campaignFactor=2&moreRegistrations=3&want=90");
        string? Value(string name) => page.QuerySelector($".what-if input[name={name}]")!.GetAttribute("value");
        Assert.Equal(["0.75", "59", "2025-12-31", "2024-01", "2024-06", "2", "3", "90", "2022-08-05"],
            new[]
            {
                "pace", "target", "deadline", "campaignFrom", "campaignUntil", "campaignFactor", "moreRegistrations",
                    "want", "asOf",
            }.Select(Value));
    }

    [Fact]
    public async Task No_page_but_the_one_of_methods_names_a_model()
    {
        foreach (var address in new[] { "/forecast", "/forecast?lang=en&pace=2", "/", "/brief" })
            Assert.DoesNotMatch("(?i)pacer|poisson|bayes|gamma", await dashboard.MainText(address));
    }

    [Fact]
    public async Task The_page_of_a_commune_gives_its_part_of_the_forecast()
    {
        var rows = (await dashboard.Running.Json("/api/v1/forecast")).GetProperty("communes").GetProperty("rows")
            .EnumerateArray().ToList();
        var open = rows.First(r => r.GetProperty("standing").GetString() == "open");
        var text = await dashboard.MainText($"/communes/{open.GetProperty("communeId").GetInt32()}?lang=en");
        Assert.Contains($"{open.GetProperty("percentShown").GetInt32()}%", text);
        Assert.Contains("Shared out from the district's forecast", text);
    }

    static JsonElement Method(JsonElement answer, string list) =>
        answer.GetProperty(list).EnumerateArray().First(m => m.GetProperty("method").GetString() == "pacer");
}
