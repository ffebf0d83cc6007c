namespace Analytics.Route.Tests;

/// <summary>
/// A figure says the day of most of what it sums, in the same words on every page, in every file and over the API.
/// </summary>
public sealed class FigureDayPageTests(SampleDashboard dashboard)
{
    const string Vietnamese = "30/06/2022 (1 ấp: 05/08/2022)", English = "30 Jun 2022 (1 hamlet: 5 Aug 2022)";

    [Theory]
    [InlineData("/poverty", Vietnamese)]
    [InlineData("/poverty?lang=en", English)]
    [InlineData("/brief", Vietnamese)]
    [InlineData("/brief?lang=en", English)]
    public async Task The_poverty_of_the_district_bears_the_day_of_most_hamlets(string address, string words) =>
        Assert.Contains(words, await dashboard.MainText(address));

    [Theory]
    [InlineData("/charts/poverty.csv?lang=vi", Vietnamese)]
    [InlineData("/charts/poverty.csv?lang=en", English)]
    [InlineData("/charts/poverty.svg?lang=vi", Vietnamese)]
    [InlineData("/charts/poverty-communes.csv?lang=vi", Vietnamese)]
    public async Task So_does_its_chart_and_the_file_of_it(string address, string words) =>
        Assert.Contains(words, await dashboard.Http.GetStringAsync(address));

    [Fact]
    public async Task The_api_gives_the_day_the_others_and_the_words()
    {
        var last = (await dashboard.Running.Json("/api/v1/poverty")).GetProperty("years").EnumerateArray().Last();

        Assert.Equal(("2022-06-30", 1, "2022-08-05", Vietnamese, English),
            (last.GetProperty("countedOn").GetString(), last.GetProperty("countedOnOtherDays").GetInt32(),
            last.GetProperty("otherDaysFrom").GetString(), last.GetProperty("countedOnVi").GetString(),
            last.GetProperty("countedOnEn").GetString()));
    }

    [Fact]
    public async Task Hamlets_are_divided_by_the_titles_of_the_day_shown()
    {
        var recognised = (await dashboard.Running.Json("/api/v1/recognitions/yearly?asOf=2022-06-30"))
            .GetProperty("years").EnumerateArray().Sum(y => y.GetProperty("recognised").GetInt32());
        var rows = (await dashboard.Page("/poverty")).QuerySelectorAll("table.poverty tbody tr")
            .Select(r => r.TextContent).Where(t => t.Contains(Vietnamese) && t.Contains("được công nhận")).ToList();

        Assert.Equal(24, recognised);
        Assert.Contains($"{recognised}", Assert.Single(rows, r => r.Contains("đã được công nhận")));
    }

    [Fact]
    public async Task Findings_awaited_of_surveys_and_of_appraisals_are_two_figures_of_one_sum()
    {
        var answer = await dashboard.Running.Json("/api/v1/communes");
        var communes = answer.GetProperty("communes").EnumerateArray().ToList();
        var (surveys, appraisals) = (communes.Sum(c => c.GetProperty("surveyAwaited").GetInt32()),
            communes.Sum(c => c.GetProperty("appraisalAwaited").GetInt32()));
        var plan = (await dashboard.Page("/programme")).QuerySelectorAll("#surveys tbody tr").Last()
            .QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();

        Assert.Equal((2, 0), (surveys, appraisals));
        Assert.Equal((surveys, appraisals),
            (answer.GetProperty("total").GetProperty("surveyAwaited").GetInt32(),
                answer.GetProperty("total").GetProperty("appraisalAwaited").GetInt32()));
        Assert.Equal(($"{surveys}", $"{appraisals}"), (plan[^2], plan[^1]));
    }
}
