using System.Net;
using System.Text.Json;

namespace Analytics.Route.Tests;

/// <summary>The figures of the public record, from the operational file to the answer of the API.</summary>
public sealed class YearlyRecognitionsTests(SampleDashboard dashboard)
{
    const string Address = "/api/v1/recognitions/yearly";

    [Fact]
    public async Task The_record_counts_2_then_12_then_14_in_seven_whole_months()
    {
        var years = await Years("");
        Assert.Equal([(2020, 2, 2, 12, false), (2021, 12, 14, 12, false), (2022, 14, 28, 7, true)], years);
    }

    [Fact]
    public async Task At_the_end_of_2021_the_unfinished_year_does_not_exist_yet() =>
        Assert.Equal([(2020, 2, 2, 12, false), (2021, 12, 14, 12, false)], await Years("?asOf=2021-12-31"));

    [Theory, InlineData(1, "2"), InlineData(2, "2 12"), InlineData(3, "2 12 14")]
    public async Task An_earlier_load_reads_as_it_was_published(int load, string recognised) =>
        Assert.Equal(recognised, string.Join(' ', (await Years($"?load={load}")).Select(y => y.Recognised)));

    [Fact]
    public async Task Answers_name_their_load_their_date_and_their_query_and_hold_one_list()
    {
        var answer = await dashboard.Running.Json(Address);
        Assert.Equal((3, "2022-08-05", "queries/overview/yearly_recognitions.sql"),
            (answer.GetProperty("load").GetInt32(), answer.GetProperty("asOf").GetString(),
                answer.GetProperty("generatedFrom").GetString()));
        Assert.Single(answer.EnumerateObject(), p => p.Value.ValueKind == JsonValueKind.Array);
    }

    [Fact]
    public async Task A_load_that_is_not_kept_is_404_and_names_the_oldest_that_is()
    {
        var problem = await Problem("?load=99&lang=en", HttpStatusCode.NotFound);
        Assert.Contains("the oldest kept is 1", problem.GetProperty("detail").GetString());
    }

    [Theory, InlineData("?asOf=rubbish"), InlineData("?asOf=2021-02-30"), InlineData("?asOf=31/12/2021"),
        InlineData("?load=x"), InlineData("?load=-1")]
    public async Task A_date_or_load_that_cannot_be_read_is_400(string query) =>
        await Problem(query, HttpStatusCode.BadRequest);

    async Task<List<(int Year, int Recognised, int Cumulative, int Months, bool IsPartial)>> Years(string query) =>
        [.. (await dashboard.Running.Json(Address + query)).GetProperty("years").EnumerateArray().Select(y => (
            y.GetProperty("year").GetInt32(), y.GetProperty("recognised").GetInt32(),
                y.GetProperty("cumulative").GetInt32(),
            y.GetProperty("monthsCounted").GetInt32(), y.GetProperty("isPartial").GetBoolean()))];

    async Task<JsonElement> Problem(string query, HttpStatusCode status)
    {
        using var answer = await dashboard.Http.GetAsync(Address + query);
        Assert.Equal((status, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }
}
