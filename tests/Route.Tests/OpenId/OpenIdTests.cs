using System.Net;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.OpenId;

/// <summary>A provider, and a Dashboard that knows it.</summary>
public sealed class ProviderDashboard : IAsyncLifetime
{
    internal Provider Provider { get; private set; } = null!;

    public RunningDashboard Running { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await Provider.Start();
        Running = await RunningDashboard.StartSecured(Provider.Settings());
    }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

/// <summary>Signing in by a provider: the real protocol, between two real servers.</summary>
public sealed class OpenIdTests(ProviderDashboard both) : IClassFixture<ProviderDashboard>
{
    readonly Provider _provider = both.Provider;
    readonly RunningDashboard _dashboard = both.Running;

    [Fact]
    public async Task A_user_whom_the_provider_proves_has_the_role_that_it_gives_and_reaches_the_wanted_page()
    {
        _provider.Person = ("nv-17", "to-tong-hop", ["khác", "phan-tich", "doc"]);
        using var browser = Browser();
        Assert.Contains("/sign-in/openid?returnUrl=%2Fcommunes%3FasOf%3D2021-12-31",
            await browser.GetStringAsync("/sign-in?returnUrl=%2Fcommunes%3FasOf%3D2021-12-31"));
        using var arrived = await browser.GetAsync("/sign-in/openid?returnUrl=%2Fcommunes%3FasOf%3D2021-12-31");
        Assert.Equal((HttpStatusCode.OK, "/communes?asOf=2021-12-31"),
            (arrived.StatusCode, arrived.RequestMessage!.RequestUri!.PathAndQuery));
        Assert.Contains("to-tong-hop", await browser.GetStringAsync("/account"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sql")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin")).StatusCode);
        Assert.Equal("SignedIn|AccountCreated", Log("DESC", 2));
    }

    [Fact]
    public async Task Another_role_at_the_provider_is_another_role_here_and_ends_the_sessions_of_the_old_one()
    {
        _provider.Person = ("nv-18", "ban-to-chuc", ["quan-tri"]);
        using var first = await Entered();
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/admin")).StatusCode);
        _provider.Person = ("nv-19", "văn phòng", ["quan-tri"]);
        using var other = await Entered();
        _provider.Person = ("nv-18", "ban-to-chuc", ["xem"]);
        using var again = await Entered();
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync("/admin")).StatusCode);
        Assert.EndsWith("/sign-in?returnUrl=%2Fadmin",
            (await first.GetAsync("/admin")).RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(1L,
            SqliteChange.Ask(_dashboard.ApplicationDatabase,
                "SELECT count(*) FROM Accounts WHERE UserName = 'ban-to-chuc'"));
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_a_name_that_is_taken_gets_a_number()
    {
        _provider.Person = ("a", "quản trị", ["quan-tri"]);
        using var chief = await Entered();
        SqliteChange.Run(_dashboard.ApplicationDatabase,
            "UPDATE Accounts SET Role = CASE UserName WHEN 'quản trị' THEN Role ELSE 'Viewer' END");
        _provider.Person = ("a", "quản trị", ["doc"]);
        using var still = await Entered();
        Assert.Equal(HttpStatusCode.OK, (await still.GetAsync("/admin")).StatusCode);
        _provider.Person = ("b", "QUẢN TRỊ", ["doc"]);
        using var namesake = await Entered();
        Assert.Contains("QUẢN TRỊ (2)", await namesake.GetStringAsync("/account"));
        Assert.Equal(HttpStatusCode.Forbidden, (await namesake.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_user_without_a_role_or_with_a_disabled_account_gets_a_sentence_and_no_session()
    {
        _provider.Person = ("c", "người lạ", ["khác"]);
        using var stranger = Browser();
        using var refused = await stranger.GetAsync("/sign-in/openid?lang=en");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("The provider gives you no role that is known here.",
            await refused.Content.ReadAsStringAsync());
        Assert.Equal(0L,
            SqliteChange.Ask(_dashboard.ApplicationDatabase,
                "SELECT count(*) FROM Accounts WHERE UserName LIKE '%lạ%'"));

        _provider.Person = ("d", "đã nghỉ", ["doc"]);
        using (await Entered())
        {
            SqliteChange.Run(_dashboard.ApplicationDatabase,
                "UPDATE Accounts SET DisabledAt = '2022-08-01 00:00:00.000' WHERE UserName = 'đã nghỉ'");
        }

        using var gone = Browser();
        Assert.Equal(HttpStatusCode.Forbidden, (await gone.GetAsync("/sign-in/openid")).StatusCode);
        Assert.EndsWith("/sign-in?returnUrl=%2Fcommunes",
            (await gone.GetAsync("/communes")).RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task What_the_provider_did_not_begin_here_ends_nowhere()
    {
        foreach (var address in new[]
        {
            "/sign-in/openid/return?code=x&state=y",
                "/sign-in/openid/return?error=access_denied&error_description=%3Cscript%3E", "/sign-in/openid/return",
        })
        {
            using var browser = Browser();
            using var answer = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.DoesNotContain("<script>", (await answer.Content.ReadAsStringAsync()).Replace("<script src", ""));
        }

        using var straight = Browser();
        Assert.Equal("/sign-in",
            (await straight.GetAsync(
                "/sign-in/openid/done?returnUrl=//evil.example")).RequestMessage!.RequestUri!.PathAndQuery);
        _provider.Person = ("e", "văn thư", ["doc"]);
        using var lured = Browser();
        Assert.Equal("/",
            (await lured.GetAsync(
                "/sign-in/openid?returnUrl=https://evil.example")).RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task A_wrong_secret_is_reported_without_being_shown()
    {
        await using var dashboard = await RunningDashboard.StartSecured(_provider.Settings("một-chìa-sai-bét"));
        using var browser = Browser(dashboard);
        using var answer = await browser.GetAsync("/sign-in/openid");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("một-chìa-sai-bét", dashboard.Log + await answer.Content.ReadAsStringAsync());
    }

    string Log(string order,
        int take) => (string)SqliteChange.Ask(_dashboard.ApplicationDatabase,
            $"SELECT group_concat(Kind, '|') FROM (SELECT Kind FROM AccessEvents ORDER BY Id {order} LIMIT {take})")!;

    async Task<HttpClient> Entered()
    {
        var browser = Browser();
        using var arrived = await browser.GetAsync("/sign-in/openid");
        Assert.Equal((HttpStatusCode.OK, "/"), (arrived.StatusCode, arrived.RequestMessage!.RequestUri!.PathAndQuery));
        return browser;
    }

    HttpClient Browser() => Browser(_dashboard);

    // With cookies, and led from one server to the other and back.
    static HttpClient Browser(
        RunningDashboard dashboard) => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() })
        {
            BaseAddress = dashboard.Http.BaseAddress,
        };
}
