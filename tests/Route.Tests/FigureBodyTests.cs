using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>
/// Bodies of figures are tagged and kept: never across what decides them, and with nothing of a person in them.
/// </summary>
public sealed partial class FigureBodyTests(SampleDashboard sample, OfficeDashboard office)
    : IClassFixture<OfficeDashboard>
{
    const string Asked = "/forecast?target=70";

    [Theory, InlineData("/"), InlineData("/poverty?lang=en"), InlineData("/communes/10?asOf=2021-12-31"),
        InlineData("/brief"), InlineData("/forecast"), InlineData("/api/v1/poverty"), InlineData("/charts/poverty.svg")]
    public async Task A_browser_that_has_the_figures_gets_not_modified(string address)
    {
        var (first, body) = await Get(address);
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true });
        var again = await Get(address, first.Headers.ETag);
        Assert.Equal((HttpStatusCode.NotModified, "", first.Headers.ETag),
            (again.Answer.StatusCode, again.Body, again.Answer.Headers.ETag));
        Assert.Equal((body, HttpStatusCode.OK),
            ((await Get(address)).Body,
                (await Get(address, new EntityTagHeaderValue("\"of-yesterday\""))).Answer.StatusCode));
    }

    [Fact]
    public async Task A_kept_body_is_given_for_its_own_language_theme_date_load_and_question_alone()
    {
        string[] addresses =
        [
            "/poverty", "/poverty?lang=en", "/poverty?theme=dark", "/poverty?asOf=2021-12-31", "/poverty?load=1",
                "/poverty?load=2&lang=en",
        ];
        async Task<List<string>> All() => [.. await Task.WhenAll(addresses.Select(async a => (await Get(a)).Body))];
        var first = await All();
        Assert.Equal(addresses.Length, first.Distinct().Count());
        Assert.Equal(first, await All());
    }

    [Fact]
    public async Task Nothing_but_figures_is_kept()
    {
        foreach (var (address, status) in new[]
        {
            ("/communes/999", HttpStatusCode.NotFound), ("/forecast?target=nhiều", HttpStatusCode.BadRequest),
                ("/poverty?load=99", HttpStatusCode.NotFound), ("/poverty?asOf=hôm-qua", HttpStatusCode.BadRequest),
        })
        {
            for (var i = 0; i < 2; i++)
            {
                Assert.Equal((status, (EntityTagHeaderValue?)null),
                    ((await Get(address)).Answer.StatusCode, (await Get(address)).Answer.Headers.ETag));
            }
        }

        foreach (var address in new[] { "/loads", "/loads/1", "/sql", "/sql/history" })
            Assert.True((await Get(address)).Answer.Headers.CacheControl!.NoStore, address);
    }

    [Fact]
    public async Task No_kept_body_holds_a_name_a_token_or_a_form_of_one_person()
    {
        using var planner = await office.Invite("Nguyễn Thị Kế Hoạch", "planner", "kế hoạch của tôi đây");
        using var viewer = await office.Invite("Trần Văn Người Đọc", "viewer", "người đọc của tôi đây");
        foreach (var address in new[]
        {
            "/", "/poverty", "/communes", "/communes/3", "/cells/1", "/criteria", "/forecast/methods", "/programme",
                "/record", "/alerts", "/forecast", Asked,
        })
        {
            foreach (var who in new[] { planner, viewer })
            {
                using var answer = await who.Http.GetAsync(address);
                var body = await answer.Content.ReadAsStringAsync();
                Assert.DoesNotContain("Nguyễn Thị Kế Hoạch", body);
                Assert.DoesNotContain("Trần Văn Người Đọc", body);
                // A user who may save a scenario has a form for it, and the page that holds it is private.
                Assert.Equal(Token().IsMatch(body), answer.Headers.CacheControl!.NoStore);
                Assert.Equal(address == Asked && who == planner, answer.Headers.CacheControl.NoStore);
                Assert.Equal(answer.Headers.CacheControl.NoStore, answer.Headers.ETag is null);
            }
        }
    }

    [Fact]
    public async Task A_new_load_a_look_and_a_roll_back_are_seen_at_the_next_request()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        async Task<string> Stamp(string address) => LoadOf().Match(await dashboard.Http.GetStringAsync(address)).Value;
        Assert.Equal("data-load=\"3\"", await Stamp("/poverty"));
        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Warehouse, "rollback", "2", "--reason", "thử")).ExitCode);
        Assert.Equal("data-load=\"2\"", await Stamp("/poverty"));
        Assert.Equal(3, (await dashboard.Json("/api/v1/poverty?load=3")).GetProperty("load").GetInt32());
        Assert.Equal(2, (await dashboard.Json("/api/v1/poverty")).GetProperty("load").GetInt32());
    }

    [GeneratedRegex("__RequestVerificationToken")]
    private static partial Regex Token();

    [GeneratedRegex("data-load=\"[0-9]+\"")]
    private static partial Regex LoadOf();

    async Task<(HttpResponseMessage Answer, string Body)> Get(string address, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        var answer = await sample.Running.Http.SendAsync(request);
        return (answer, await answer.Content.ReadAsStringAsync());
    }
}
