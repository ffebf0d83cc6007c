using System.Net;
using System.Net.Http.Json;
using Analytics.Dashboard.Http;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Audit;

/// <summary>
/// What is tried on every site of the web: forms of other sites, addresses that lead elsewhere, names that are none,
/// methods in disguise.
/// </summary>
[Collection(LogCollection.Name)]
public sealed class WebListTests(LogDashboard dashboard)
{
    static readonly string[] Posts =
    [
        "/sign-in", "/sign-in/sample", "/sign-out", "/forecast/scenarios", "/forecast/scenarios/1/retire", "/loads/run",
            "/loads/verify", "/loads/2/rollback", "/loads/3/release", "/brief/produce",
        "/api/v1/loads", "/api/v1/loads/2/rollback", "/api/v1/loads/3/release", "/api/v1/sql", "/sql",
        "/sql/saved/1/share", "/sql/saved/1/retire", "/account", "/admin", "/jobs/recurring/trigger",
    ];

    static readonly (string Name, string Value)[] Fields =
    [
        ("reason", "x"), ("act", "create"), ("name", "Từ nơi khác"), ("role", "viewer"), ("author", "a"),
            ("question", "pace=2"), ("keep", "new"), ("sql", "SELECT 1"), ("jobs[]", "load"), ("shared", "yes"),
    ];

    [Fact]
    public void Every_row_of_the_table_that_takes_posts_is_tried() =>
        Assert.All(Routes.Table.Where(r => r.Method == "POST"), rule =>
        Assert.Contains(Posts,
            address => rule.Pattern.EndsWith("/**")
                ? address.StartsWith(rule.Pattern[..^3]) : rule.Pattern == address));

    [Fact]
    public async Task A_post_of_another_site_changes_nothing()
    {
        using var chief = await SignedIn.To(dashboard.Running);
        var proof = (await chief.Page("/account"))
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = Standing();
        foreach (var address in Posts)
        {
            foreach (var (token, header, value) in new[]
            {
                (null, "X-None", "x"), ("CfDJ8wrong", "X-None", "x"), (proof, "Origin", "http://evil.example"),
                    (proof, "Origin", "null"), (proof, "Sec-Fetch-Site", "cross-site"),
                    (proof, "Sec-Fetch-Site", "same-site"),
            })
            {
                using var request =
                    new HttpRequestMessage(HttpMethod.Post, address) { Headers = { { header, value } } };
                request.Content = address.StartsWith("/api") && header != "X-None"
                    ? JsonContent.Create(new { reason = "x", sql = "SELECT 1" })
                    : new FormUrlEncodedContent([
                        .. Fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
                            .. token is null ? [] : new[] { KeyValuePair.Create("__RequestVerificationToken", token) },
                    ]);
                using var answer = await chief.Http.SendAsync(request);
                // A form is nothing that an address for JSON reads.
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden
                    || address.StartsWith("/api") && answer.StatusCode == HttpStatusCode.UnsupportedMediaType,
                    $"{address} {token is null} {header} {value}: {answer.StatusCode}");
            }
        }

        Assert.Equal(before, Standing());
        // The same from the page itself is taken.
        using var own = new HttpRequestMessage(HttpMethod.Post,
            "/sign-out")
        {
            Headers = { { "Origin", dashboard.Running.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) } },
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", proof)]),
        };
        Assert.Equal(HttpStatusCode.SeeOther, (await chief.Http.SendAsync(own)).StatusCode);
    }

    [Theory]
    [InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("\\\\evil.example"),
        InlineData("https:evil.example"), InlineData("https://evil.example"), InlineData("\t//evil.example"),
        InlineData("/\t/evil.example")]
    [InlineData("/%5Cevil.example"), InlineData("/%09/evil.example"), InlineData("/%2Fevil.example"),
        InlineData("/.//evil.example"), InlineData("/x\r\nSet-Cookie: a=b"), InlineData("/x%0d%0aSet-Cookie:%20a=b"),
        InlineData("javascript:alert(1)"), InlineData("///evil.example"), InlineData("/@evil.example"),
        InlineData("@evil.example")]
    public async Task No_address_leads_elsewhere(string wanted)
    {
        using var browser = SignedIn.Anonymous(dashboard.Running);
        using var answer =
            await browser.Post("/sign-in/sample", "/sign-in", ("role", "planner"), ("returnUrl", wanted));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        AssertOurs(answer.Headers.Location!.OriginalString);
        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("a=b"));
        using var stranger = SignedIn.Anonymous(dashboard.Running);
        using var page = await stranger.Http.GetAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(wanted));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        foreach (var link in (await stranger.Page("/sign-in?returnUrl=" + Uri.EscapeDataString(wanted)))
            .QuerySelectorAll("main a[href], main form[action]"))
        {
            AssertOurs(link.GetAttribute("href") ?? link.GetAttribute("action")!);
        }

        var (status, head, _) = await RawRequest.Send(dashboard.Running, "GET", "//evil.example/admin");
        Assert.True(status is 302 or 404 or 400, head);
        foreach (var line in head.Split("\r\n")
            .Where(l => l.StartsWith("Location:", StringComparison.OrdinalIgnoreCase)))
        {
            AssertOurs(line["Location:".Length..].Trim());
        }
    }

    [Fact]
    public async Task A_name_that_is_none_finds_nothing_and_breaks_nothing()
    {
        var names = new[]
        {
            "../../app.db", "..%2f..%2fapp.db", "%2e%2e%2f%2e%2e%2fapp.db", "..%5c..%5capp.db", "%252e%252e%252fapp.db",
                "..;/app.db", "%c0%ae%c0%ae/app.db", "x%00", "brief-2022-08-load3-vi.html%00.pdf", new string('A', 300),
                "CON", "nul.txt", "x%0d%0aSet-Cookie:%20a=b",
            "x\"; filename=evil.exe", "%22;%20filename=evil.exe", ".", "..", "x/", "X.PDF", "/etc/passwd",
            "%2fetc%2fpasswd", "%ff%fe", "%E2%80%AE", "~", "$HOME", "a%20b", "%", "%zz", "x:y",
        };
        foreach (var place in new[]
        {
            "/brief/files/", "/communes/table.", "/charts/", "/charts/poverty.", "/sql/tables/", "/sql/queries/",
                "/api/v1/tables/", "/api/v1/loads/", "/js/", "/fonts/", "/", "/communes/", "/cells/",
        })
        {
            foreach (var name in place == "/charts/" ? names.Concat(names.Select(n => n + ".svg")) : names)
            {
                var (status, head, body) =
                    await RawRequest.Send(dashboard.Running, "GET", (place + name).Replace(" ", "%20"));
                Assert.True(status is 200 or 302 or 400 or 404, $"{place}{name}: {head}");
                Assert.DoesNotContain("a=b", head);
                Assert.DoesNotContain("evil.exe", head);
                foreach (var secret in new[]
                {
                    "SQLite format", "root:", dashboard.Running.Folder, "Unhandled exception", "   at ",
                })
                {
                    Assert.DoesNotContain(secret, body);
                }
            }
        }
    }

    [Fact]
    public async Task A_method_is_what_it_says_and_no_header_makes_it_another()
    {
        var before = Standing();
        foreach (var header in new[] { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" })
        {
            foreach (var method in new[] { "POST", "DELETE", "PUT" })
            {
                Assert.Equal(200,
                    (await RawRequest.Send(dashboard.Running, "GET", "/loads?_method=DELETE",
                        $"{header}: {method}")).Status);
            }
        }

        foreach (var address in new[]
        {
            "/", "/communes", "/api/v1/status", "/charts/poverty.svg", "/app.css", "/brief/files/x.pdf", "/admin",
                "/sign-in",
        })
        {
            Assert.Equal("", (await RawRequest.Send(dashboard.Running, "HEAD", address)).Body);
            foreach (var method in new[] { "OPTIONS", "TRACE", "TRACK", "CONNECT", "PROPFIND", "DELETE", "PUT" })
            {
                var (status, head, body) = await RawRequest.Send(dashboard.Running, method, address,
                    "Cookie: account=CANARY", "Content-Length: 0");
                Assert.True(status is 204 or 302 or 303 or (>= 400 and < 500) or 501
                    || status == 200 && method == "OPTIONS", $"{method} {address}: {head}");
                Assert.DoesNotContain("CANARY", head + body);
                Assert.DoesNotContain("Access-Control-Allow", head, StringComparison.OrdinalIgnoreCase);
            }
        }

        Assert.Equal(before, Standing());
    }

    void AssertOurs(
        string location) => Assert.True(
            new Uri(dashboard.Running.Http.BaseAddress!,
                location).Authority == dashboard.Running.Http.BaseAddress!.Authority && !location.StartsWith("//"),
                location);

    // What would differ if anything had been changed; a sign-in or a download is no change.
    string Standing() => string.Join(' ',
        new[]
        {
            "Accounts", "ApiTokens", "Scenarios", "SavedQueries", "StatementRuns", "Scenarios WHERE RetiredAt IS NULL",
                "SavedQueries WHERE RetiredAt IS NULL", "AccessEvents WHERE Kind NOT IN ('Exported', 'SignedIn')",
        }
        .Select(t => $"{SqliteChange.Ask(dashboard.Running.ApplicationDatabase, $"SELECT count(*) FROM {t}")}"))
            + $" {Directory.GetFiles(Path.Combine(dashboard.Running.Warehouse, "journal")).Length} {File.ReadAllText(Path.Combine(dashboard.Running.Warehouse, "current"))}";
}
