using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Analytics.Route.Tests.Statements;

/// <summary>
/// Results and questions of a shape that few expect: they get a sentence or a part, and cost the Dashboard little.
/// </summary>
public sealed class UnwieldyResultTests(SampleDashboard dashboard)
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static readonly string Nested = $"SELECT {new string('[', 70)}1{new string(']', 70)} AS a";

    [Fact]
    public async Task A_wide_result_is_shown_with_fewer_rows_and_says_so()
    {
        var wide = $"WITH t AS (SELECT {string.Join(", ", Enumerable.Repeat("1", 100))}), u AS (SELECT * FROM {string.Join(", ", Enumerable.Range(0, 10).Select(i => $"t a{i}"))}) SELECT * FROM range(1500), u";
        var page = await dashboard.Page($"/sql?lang=en&sql={Uri.EscapeDataString(wide)}");
        Assert.Equal(99, page.QuerySelectorAll("#result tbody tr").Length);
        Assert.Contains("99 of 1,500 rows shown", page.QuerySelector("#result [role=status]")!.TextContent);
    }

    [Theory, InlineData("application/json"), InlineData(Xlsx)]
    public async Task A_result_nested_too_deep_is_a_sentence(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/api/v1/sql")
        { Content = JsonContent.Create(new { sql = Nested }), Headers = { { "Accept", accept } } };
        using var answer = await dashboard.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("nested more than 60 levels deep", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_same_on_the_page()
    {
        using var answer = await dashboard.Http.GetAsync($"/sql?lang=en&sql={Uri.EscapeDataString(Nested)}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("nested more than 60 levels deep", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_workbook_of_more_columns_than_Excel_takes_is_a_sentence_that_names_the_limit()
    {
        using var answer = await dashboard.Running.Fetch(new
        {
            sql = $"SELECT {string.Join(", ", Enumerable.Repeat("1", 17_000))}",
        }, Xlsx, "en");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("A sheet of Excel takes 16384 columns, and the result has 17000.",
            JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Half_a_character_in_a_parameter_is_named()
    {
        using var answer = await dashboard.Http.PostAsync("/api/v1/sql",
            new StringContent("""{"sql":"SELECT $a","parameters":{"a":"\ud800"}}""", System.Text.Encoding.UTF8,
                "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("$.parameters.a", await answer.Content.ReadAsStringAsync());
    }
}
