using System.Net;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>A Dashboard with a source, where people have to sign in, and a token for each role.</summary>
public sealed class SecuredDashboard : IAsyncLifetime
{
    static readonly string[] Roles = ["viewer", "planner", "analyst", "operator", "administrator"];

    public RunningDashboard Running { get; private set; } = null!;

    /// <summary>By role; also expired and revoked, and none for anonymous requests.</summary>
    public Dictionary<string, string?> Tokens { get; } = new() { ["anonymous"] = null };

    public async ValueTask InitializeAsync()
    {
        Running = await RunningDashboard.StartSecured();
        foreach (var role in Roles) Tokens[role] = await Analytics.TestSupport.Tokens.Make(Running, role);
        foreach (var ended in new[] { "expired", "revoked" })
            Tokens[ended] = await Analytics.TestSupport.Tokens.Make(Running, "administrator", ended);
        SqliteChange.Run(Running.ApplicationDatabase,
            "UPDATE ApiTokens SET ExpiresAt = '2020-01-01 00:00:00+00:00' WHERE Name = 'expired'");
        SqliteChange.Run(Running.ApplicationDatabase,
            "UPDATE ApiTokens SET RevokedAt = '2020-01-01 00:00:00+00:00' WHERE Name = 'revoked'");
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}

/// <summary>Every route asked anonymously, in each role, and with tokens that have ended.</summary>
public sealed class RouteAccessTests(SecuredDashboard dashboard, SampleDashboard sample)
    : IClassFixture<SecuredDashboard>
{
    const string Readers = "viewer planner analyst operator administrator", Planners = "planner analyst administrator", Askers = "analyst operator administrator", Operators = "operator administrator", Administrators = "administrator";

    /// <summary>Written down by hand, apart from the table that is tested.</summary>
    static readonly (string Method, string Addresses, string Who)[] Expected =
    [
        ("GET", "/ /forecast /forecast/methods /forecast/scenarios /forecast/answer /poverty /communes /communes/1 /communes/table.csv /communes/table.xlsx /forecast/scenarios/table.csv /cells/1 /criteria /programme /brief /brief/files/x.pdf /alerts /record /sql /sql/tables /sql/tables/marts.commune_at /loads /loads/3 /events /nothing/here", Readers),
        ("GET", "/charts/poverty.svg /charts/poverty.csv /openapi/v1.json /api/v1/status /api/v1/recognitions/yearly /api/v1/communes /api/v1/cells/1 /api/v1/forecast /api/v1/scenarios /api/v1/alerts /api/v1/loads /api/v1/loads/3/changes /api/v1/tables /api/v1/nothing", Readers),
        ("GET", "/js/sql.js /js/forecast.js /js/loads.js /sql.css", Readers),
        ("GET", "/API/v1/status /Communes /communes/ /%61pi/v1/status", Readers),
        ("POST", "/api/v1/status /communes /api/v1/nothing", Readers),
        ("GET", "/api/v1/snapshots/current", Askers),
        ("POST", "/forecast/scenarios /forecast/scenarios/1/retire", Planners),
        ("POST", "/loads/run /loads/verify /loads/3/rollback /loads/3/release /brief/produce /api/v1/loads/2/rollback /api/v1/loads/3/release", Operators),
        ("GET", "/metrics", Operators),
        ("GET", "/admin /admin/log /admin/log.csv /admin/statements /admin/statements.csv /jobs /jobs/recurring",
            Administrators),
        ("POST", "/admin", Administrators),
        // Hangfire asks administrators too for the token of its own pages.
        ("POST", "/jobs/recurring/trigger", ""),
        // A token has no account page of its own.
        ("GET", "/account", ""), ("POST", "/account", ""),
    ];

    public static TheoryData<string, string, string> All =>
    [
        .. from row in Expected from address in row.Addresses.Split(' ') select (row.Method, address, row.Who),
    ];

    [Theory, MemberData(nameof(All))]
    public async Task A_route_answers_those_whom_it_is_for_and_no_others(string method, string address, string who)
    {
        foreach (var (user, token) in dashboard.Tokens)
        {
            using var answer = await Tokens.Send(dashboard.Running, method, address, token);
            var isFor = who.Split(' ').Contains(user);
            Assert.True(isFor ? !IsRefusal(answer) : answer.StatusCode == Refusal(user, method, address),
                $"{user}: {(int)answer.StatusCode} {answer.Headers.Location}");
            // Refused or not, in error or not, it is neither framed nor guessed at.
            Assert.Equal(["nosniff", "DENY"],
                answer.Headers.GetValues("X-Content-Type-Options").Concat(answer.Headers.GetValues("X-Frame-Options")));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.All(["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"],
                part => Assert.Contains(part, policy));
            // A sentence, and nothing of what was asked for.
            if (!isFor) Assert.InRange((await answer.Content.ReadAsStringAsync()).Length, 0, 1500);
        }
    }

    [Theory, InlineData("/sign-in"), InlineData("/app.css"), InlineData("/js/page.js"),
        InlineData("/fonts/BeVietnamPro-Regular.ttf"), InlineData("/favicon.svg"), InlineData("/health/live"),
        InlineData("/health/ready")]
    public async Task A_stranger_gets_what_signing_in_needs(string address)
    {
        Assert.Equal(HttpStatusCode.OK, (await dashboard.Running.Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK,
            (await dashboard.Running.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address))).StatusCode);
    }

    [Theory, InlineData("/communes?asOf=2021-12-31&lang=en",
        "/sign-in?returnUrl=%2Fcommunes%3FasOf%3D2021-12-31%26lang%3Den"), InlineData("/", "/sign-in"),
        InlineData("/admin", "/sign-in?returnUrl=%2Fadmin"),
        InlineData("/communes?load=99", "/sign-in?returnUrl=%2Fcommunes%3Fload%3D99")]
    public async Task A_stranger_is_led_to_sign_in_and_back_and_learns_nothing_on_the_way(string address, string to)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var answer = await dashboard.Running.Http.SendAsync(new HttpRequestMessage(method, address));
            Assert.Equal((HttpStatusCode.Found, to), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }

        var page = await dashboard.Running.Http.GetStringAsync("/sign-in");
        Assert.DoesNotContain("28/59", page);
        Assert.DoesNotContain("data-load", page);
        Assert.DoesNotContain("<nav", page);
    }

    [Theory, InlineData("/jobs"), InlineData("/admin"), InlineData("/admin/statements"), InlineData("/account")]
    public async Task In_the_sample_a_visitor_is_led_to_sign_in_only_where_something_is_administered(string address)
    {
        using var answer = await sample.Http.GetAsync(address);
        Assert.Equal((HttpStatusCode.Found, $"/sign-in?returnUrl={Uri.EscapeDataString(address)}"),
            (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory, InlineData("/loads/run"), InlineData("/forecast/scenarios"), InlineData("/brief/produce")]
    public async Task In_the_sample_a_visitor_who_would_change_something_is_led_to_sign_in_and_back_to_its_page(
        string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            address)
        {
            Content = new FormUrlEncodedContent([new("x", "y")]),
            Headers = { Referrer = new Uri(sample.Http.BaseAddress!, "/loads?lang=en") },
        };
        using var answer = await sample.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in?returnUrl=%2Floads%3Flang%3Den"),
            (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory, InlineData("planner", "/loads/run", 403), InlineData("operator", "/forecast/scenarios", 403),
        InlineData("operator", "/loads/run", 302), InlineData("analyst", "/admin", 403)]
    public async Task In_the_sample_one_click_gives_a_role_and_no_more(string role, string address, int status)
    {
        // What is refused changes nothing; what is done needs a Dashboard of its own.
        await using var copy = status == 403 ? null : await RunningDashboard.StartOnSample();
        using var browser = await SignedIn.To(copy ?? sample.Running, role);
        Assert.Equal(status, (int)(await browser.Post(address, ("x", "y"))).StatusCode);
    }

    [Fact]
    public async Task The_sample_answers_under_its_own_names_alone()
    {
        foreach (var (host, status) in new[]
        {
            ("evil.example", HttpStatusCode.BadRequest), ("localhost", HttpStatusCode.OK),
                ("127.0.0.1", HttpStatusCode.OK), ("[::1]", HttpStatusCode.OK),
        })
        {
            Assert.Equal(status,
                (await sample.Http.SendAsync(
                    new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = host } })).StatusCode);
        }
    }

    [Fact]
    public async Task The_sample_starts_on_no_address_that_others_reach_and_a_source_may()
    {
        var refused = await ProgramRun.Of("Dashboard",
            ["--Analytics:Urls=http://0.0.0.0:0", $"--Analytics:Warehouse:Path={sample.Running.Folder}/none/warehouse", $"--Analytics:AppDatabase:Path={sample.Running.Folder}/none/app.db", $"--Analytics:Brief:Path={sample.Running.Folder}/none/briefs"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("to the sample nobody signs in", refused.Output);
    }

    static bool IsRefusal(
        HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || answer.Headers.Location?.ToString().StartsWith("/sign-in") == true;

    static HttpStatusCode Refusal(string user, string method, string address)
    {
        if (user is "expired" or "revoked") return HttpStatusCode.Unauthorized;
        if (user != "anonymous") return HttpStatusCode.Forbidden;
        var isData = new[] { "/api", "/charts", "/openapi", "/events", "/metrics", "/%61pi" }.Any(
            p => address.StartsWith(p, StringComparison.OrdinalIgnoreCase)) || address.EndsWith(".csv")
            || address.Contains("/table.");
        return isData ? HttpStatusCode.Unauthorized : method == "GET" ? HttpStatusCode.Found : HttpStatusCode.SeeOther;
    }
}
