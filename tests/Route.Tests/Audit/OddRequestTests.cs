using System.Net;
using System.Net.Http.Headers;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Audit;

/// <summary>
/// Requests that no page sends and a scanner does: each gets a status that says whose fault it is, and the headers of
/// every other answer.
/// </summary>
public sealed class OddRequestTests(SecuredDashboard dashboard, SampleDashboard sample)
    : IClassFixture<SecuredDashboard>
{
    const string NoCharacter = "%EF%BF%BE";

    [Theory]
    [InlineData($"/communes?q={NoCharacter}", 200), InlineData($"/communes/table.csv?q={NoCharacter}", 200),
        InlineData($"/api/v1/communes?q={NoCharacter}", 200), InlineData($"/sql/tables?q={NoCharacter}", 200),
        InlineData($"/api/v1/tables?q={NoCharacter}", 200)]
    [InlineData("/api/v1/forecast?pace=-Infinity", 400), InlineData("/charts/forecast.svg?pace=-Infinity", 400),
        InlineData("/api/v1/forecast?pace=NaN", 400), InlineData("/api/v1/forecast?pace=-0.1", 400)]
    [InlineData("/api/v1/forecast?deadline=9999-12-31", 400), InlineData("/api/v1/forecast?deadline=2051-01-01", 400),
        InlineData("/api/v1/forecast?deadline=2050-12-31", 200),
        InlineData("/api/v1/forecast?campaignFrom=2024-01&campaignUntil=9999-12&campaignFactor=2", 400)]
    public async Task A_value_out_of_all_bounds_is_an_error_of_the_client(string address, int status)
    {
        using var answer = await sample.Http.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory, InlineData("/forecast?deadline=9999-12-31&lang=en",
        "deadline=“9999-12-31” can't be read: write 2025-12-31 (≤ 2050-12-31)."),
        InlineData("/forecast?pace=-Infinity&lang=en", "pace=“-Infinity” can't be read: write 0–10.")]
    public async Task On_the_page_the_value_is_named(string address, string sentence)
    {
        using var answer = await sample.Http.GetAsync(address);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/sign-in", "application/x-www-form-urlencoded; charset=utf-7", 415)]
    [InlineData("/sign-in", "multipart/form-data", 400)]
    [InlineData("/sign-in", "multipart/form-data; boundary=x", 400)]
    [InlineData("/jobs/recurring/trigger", "multipart/form-data", 400)]
    public async Task A_form_that_cannot_be_read_is_the_senders_fault(string address, string type, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            address)
        { Content = new ByteArrayContent("--x\r\na=1"u8.ToArray()) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (address.StartsWith("/jobs", StringComparison.Ordinal))
            request.Headers.Authorization = new("Bearer", dashboard.Tokens["administrator"]);
        using var answer = await dashboard.Running.Http.SendAsync(request);
        AssertToldSafely(status, answer);
    }

    [Theory, InlineData("/jobs/recurring/trigger"), InlineData("/jobs/jobs/enqueued/delete"), InlineData("/jobs/stats")]
    public async Task What_Hangfire_changes_by_a_form_is_not_read(string address)
    {
        using var answer = await Tokens.Send(dashboard.Running, "GET", address, dashboard.Tokens["administrator"]);
        AssertToldSafely(405, answer);
    }

    [Theory, InlineData("/health/nothing"), InlineData("/metrics/nothing"), InlineData("/events/nothing"),
        InlineData("/openapi/nothing"), InlineData("/_framework/nothing"), InlineData("/fonts/nothing"),
        InlineData("/nothing")]
    public async Task An_address_that_does_not_exist_says_so_under_any_path(string address)
    {
        using var answer = await Tokens.Send(dashboard.Running, "GET", address, dashboard.Tokens["viewer"]);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không có trang này", await answer.Content.ReadAsStringAsync());
    }

    [Theory, InlineData("/admin/log.csv"), InlineData("/admin/statements.csv"), InlineData("/metrics"),
        InlineData("/openapi/v1.json"), InlineData("/health/ready")]
    public async Task What_is_no_page_of_figures_is_kept_by_no_cache(string address)
    {
        using var answer = await Tokens.Send(dashboard.Running, "GET", address, dashboard.Tokens["administrator"]);
        Assert.True(answer.Headers.CacheControl?.NoStore, $"{address}: {answer.Headers.CacheControl}");
    }

    [Theory, InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH")]
    public async Task Health_is_only_read(string method)
    {
        using var answer = await sample.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/health/live"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_word_that_is_no_language_is_not_remembered()
    {
        using var answer = await sample.Http.GetAsync("/communes?lang=CON&theme=xx");
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [],
            c => c.StartsWith("lang=", StringComparison.Ordinal) || c.StartsWith("theme=", StringComparison.Ordinal));
    }

    static void AssertToldSafely(int status, HttpResponseMessage answer)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }
}
