using System.Net;
using System.Text.Json;

namespace Analytics.Route.Tests;

/// <summary>What the editor of statements offers, and the page that holds it.</summary>
public sealed class SqlSchemaTests(SampleDashboard dashboard)
{
    HttpClient Http => dashboard.Running.Http;

    [Fact]
    public async Task Tables_come_with_their_columns_types_and_meanings_in_the_language_of_the_page()
    {
        var poverty = Table(await Schema("vi"), "marts.poverty_at(as_of)");
        Assert.Equal("marts.poverty", poverty.GetProperty("names")[0].GetString());
        var column = poverty.GetProperty("columns").EnumerateArray()
            .Single(c => c.GetProperty("name").GetString() == "near_poor");
        Assert.Equal("Hộ cận nghèo", column.GetProperty("meaning").GetString());
        Assert.Contains("ho can ngheo", column.GetProperty("find").GetString());
        Assert.DoesNotContain("nghèo",
            Table(await Schema("en"), "marts.poverty_at(as_of)").GetProperty("columns").EnumerateArray()
                .Select(c => c.GetProperty("meaning").GetString()));
    }

    [Fact]
    public async Task Only_functions_that_the_gate_lets_through_are_offered()
    {
        var functions = (await Schema("vi")).GetProperty("functions").EnumerateArray()
            .Select(f => f.GetProperty("name").GetString()).ToList();
        Assert.Contains("date_trunc", functions);
        Assert.Contains("sum", functions);
        Assert.DoesNotContain("read_csv", functions);
        Assert.DoesNotContain("getenv", functions);
        Assert.DoesNotContain("+", functions);
    }

    [Fact]
    public async Task It_is_asked_for_anew_and_sent_once()
    {
        using var first = await Http.GetAsync("/sql/schema?lang=vi");
        Assert.True(first.Headers.CacheControl!.Private);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/sql/schema?lang=vi");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var english = await Http.GetAsync("/sql/schema?lang=en");
        Assert.NotEqual(first.Headers.ETag, english.Headers.ETag);
    }

    [Theory]
    [InlineData("/sql", true)]
    [InlineData("/sql/tables", false)]
    [InlineData("/", false)]
    public async Task Styles_within_a_line_are_allowed_on_the_page_with_the_editor_alone_and_scripts_nowhere(
        string address, bool isAllowed)
    {
        using var answer = await Http.GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains(isAllowed ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'", policy);
    }

    [Fact]
    public async Task The_part_that_is_chosen_is_run_and_the_whole_statement_stays()
    {
        var page = await Http.GetStringAsync(
            $"/sql?lang=en&sql={Uri.EscapeDataString("SELECT 7 AS seven\nFROM nowhere")}&run={Uri.EscapeDataString("SELECT 7 AS seven")}");
        Assert.Contains("Only the selection was run:", page);
        Assert.Contains("<bdi>seven</bdi>", page);
        Assert.Contains("FROM nowhere</textarea>", page);
    }

    async Task<JsonElement> Schema(string language) =>
        JsonElement.Parse(await Http.GetStringAsync($"/sql/schema?lang={language}"));

    static JsonElement Table(JsonElement schema, string name) =>
        schema.GetProperty("tables").EnumerateArray()
            .Single(t => t.GetProperty("names").EnumerateArray().Any(n => n.GetString() == name));
}
