using System.Net;
using System.Text.RegularExpressions;
using Analytics.TestSupport;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests;

/// <summary>A Dashboard with a source, and in it the administrator that the code of the console makes.</summary>
public sealed partial class OfficeDashboard : IAsyncLifetime
{
    public const string Administrator = "Văn phòng Huyện ủy", Password = "một câu dài dễ nhớ";

    public RunningDashboard Running { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Running = await RunningDashboard.StartSecured();
        using var first = SignedIn.Anonymous(Running);
        using var made = await first.Post("/sign-in", "/sign-in", ("code", Code(Running)), ("name", Administrator),
            ("password", Password), ("again", Password));
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (made.StatusCode, made.Headers.Location?.ToString()));
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();

    /// <summary>The code of the first account, as the console printed it.</summary>
    public static string Code(RunningDashboard dashboard) => Told().Match(dashboard.Log).Groups[1].Value;

    /// <summary>Signs in with a password.</summary>
    public static async Task<(SignedIn Browser, HttpResponseMessage Answer)> Try(RunningDashboard dashboard,
        string name, string password, string returnUrl = "/")
    {
        var browser = SignedIn.Anonymous(dashboard);
        return (browser,
            await browser.Post("/sign-in", "/sign-in", ("name", name), ("password", password),
                ("returnUrl", returnUrl)));
    }

    public async Task<SignedIn> Enter(string name, string password)
    {
        var (browser, answer) = await Try(Running, name, password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    /// <summary>Has the administrator make an account, and gives it a password of its own.</summary>
    public async Task<SignedIn> Invite(string name, string role, string password)
    {
        var given = await Given("create", ("name", name), ("role", role));
        var browser = await Enter(name, given);
        using var changed = await browser.Post("/account", ("act", "password"), ("present", given),
            ("password", password), ("again", password));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        return browser;
    }

    /// <summary>Has the administrator do something that gives a password.</summary>
    public async Task<string> Given(string act, params (string, string)[] fields)
    {
        using var chief = await Enter(Administrator, Password);
        using var answer = await chief.Post("/admin", [("act", act), .. fields]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
            .QuerySelector(".given code")!.TextContent;
    }

    /// <summary>Number of an account.</summary>
    public string IdOf(string name) =>
        $"{SqliteChange.Ask(Running.ApplicationDatabase, $"SELECT Id FROM Accounts WHERE UserName = '{name}'")}";

    [GeneratedRegex("with this code: ([A-Z0-9-]+)")]
    private static partial Regex Told();
}

/// <summary>People sign in with a password of their own, and out so that nothing stays open.</summary>
public sealed class SignInTests(OfficeDashboard office) : IClassFixture<OfficeDashboard>
{
    const string Good = "mật khẩu của thử nghiệm";

    [Fact]
    public async Task The_first_account_is_made_with_the_code_of_the_console_and_no_second_one()
    {
        await using var dashboard = await RunningDashboard.StartSecured();
        var code = OfficeDashboard.Code(dashboard);
        async Task<(HttpStatusCode, string)> First(string typed, string password, string again)
        {
            using var browser = SignedIn.Anonymous(dashboard);
            using var answer = await browser.Post("/sign-in", "/sign-in", ("code", typed), ("name", "Văn phòng"),
                ("password", password), ("again", again));
            return (answer.StatusCode,
                new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
                    .QuerySelector(".fault")?.TextContent ?? "");
        }

        Assert.Equal((HttpStatusCode.BadRequest, "Mã không đúng hoặc đã hết hiệu lực."),
            await First("AAAA-AAAA-AAAA", Good, Good));
        Assert.Equal((HttpStatusCode.BadRequest, "Mã không đúng hoặc đã hết hiệu lực."), await First("", Good, Good));
        Assert.Equal((HttpStatusCode.BadRequest, "Hai lần nhập mật khẩu không giống nhau."),
            await First(code, Good, Good + "x"));
        Assert.Equal((HttpStatusCode.BadRequest, "Mật khẩu cần ít nhất 12 ký tự; một câu dài dễ nhớ là tốt nhất."),
            await First(code, "ngắn", "ngắn"));
        Assert.Equal(HttpStatusCode.SeeOther,
            (await First(code.ToLowerInvariant().Replace("-", " "), Good, Good)).Item1);
        Assert.Equal((HttpStatusCode.BadRequest, ""), await First(code, Good, Good));
        Assert.Equal(1L,
            SqliteChange.Ask(dashboard.ApplicationDatabase,
                "SELECT count(*) FROM Accounts WHERE Role = 'Administrator'"));
        Assert.DoesNotContain(Good, dashboard.Log);
    }

    [Fact]
    public async Task A_signed_in_user_is_recognised_and_a_copy_of_the_cookie_ends_with_the_session()
    {
        using var browser =
            await office.Enter(OfficeDashboard.Administrator.ToUpperInvariant(), OfficeDashboard.Password);
        Assert.Equal("Tài khoản", (await browser.Page("/")).QuerySelector(".who a")!.TextContent);
        Assert.Contains(OfficeDashboard.Administrator,
            (await browser.Page("/account")).QuerySelector("main")!.TextContent);
        Assert.Equal("/admin", (await browser.Page("/account")).QuerySelector("main p a")!.GetAttribute("href"));
        var copy = browser.Cookies.GetCookieHeader(office.Running.Http.BaseAddress!);

        using var left = await browser.Post("/sign-out");
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in"), (left.StatusCode, left.Headers.Location?.ToString()));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", copy } } };
        using var again = await office.Running.Http.SendAsync(request);
        Assert.Equal("/sign-in", again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_cookie_is_for_the_server_alone_and_no_page_of_a_person_is_kept_by_others()
    {
        var (browser, answer) =
            await OfficeDashboard.Try(office.Running, OfficeDashboard.Administrator, OfficeDashboard.Password);
        using var _ = browser;
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account="));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        foreach (var address in new[] { "/account", "/admin", "/sign-in" })
            Assert.True((await browser.Http.GetAsync(address)).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        var pages = new List<string>();
        foreach (var (name, password) in new[]
        {
            ("Không có", Good), (OfficeDashboard.Administrator, "sai mật khẩu rồi"), ("", ""),
                (OfficeDashboard.Administrator, new string('x', 129)),
        })
        {
            var (browser, answer) = await OfficeDashboard.Try(office.Running, name, password);
            using var _ = browser;
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            pages.Add(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
                .QuerySelector(".fault")!.TextContent);
        }

        Assert.Equal(["Tên hoặc mật khẩu không đúng, hoặc tài khoản không còn dùng."], pages.Distinct());
        var (huge, refused) = await OfficeDashboard.Try(office.Running, "x", new string('x', 40_000));
        using var __ = huge;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Theory]
    [InlineData("/communes?asOf=2021-12-31", "/communes?asOf=2021-12-31")]
    [InlineData("//evil.example", "/"), InlineData("/\\evil.example", "/"), InlineData("https://evil.example", "/"),
        InlineData("/\t/evil.example", "/"), InlineData("javascript:alert(1)", "/"), InlineData("/sign-out", "/"),
        InlineData("", "/")]
    public async Task After_signing_in_one_comes_to_where_one_wanted_and_never_elsewhere(string wanted, string arrives)
    {
        var (browser, answer) =
            await OfficeDashboard.Try(office.Running, OfficeDashboard.Administrator, OfficeDashboard.Password, wanted);
        using var _ = browser;
        Assert.Equal((HttpStatusCode.SeeOther, arrives), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_given_password_opens_nothing_but_its_change()
    {
        var given = await office.Given("create", ("name", "Ban Dân vận"), ("role", "analyst"));
        using var browser = await office.Enter("Ban Dân vận", given);
        Assert.Equal("/account", (await browser.Http.GetAsync("/")).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Http.GetAsync("/api/v1/status")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await browser.Post("/account", ("act", "token"), ("name", "x"), ("role", "viewer"),
                ("days", "9"))).StatusCode);
        foreach (var (present, wanted, again) in new[]
        {
            ("sai", Good, Good), (given, "ngắn", "ngắn"), (given, Good, Good + "x"), (given, given, given),
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest,
                (await browser.Post("/account", ("act", "password"), ("present", present), ("password", wanted),
                    ("again", again))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK,
            (await browser.Post("/account", ("act", "password"), ("present", given), ("password", Good),
                ("again", Good))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Http.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Http.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await OfficeDashboard.Try(office.Running, "Ban Dân vận", given)).Answer.StatusCode);
    }

    [Fact]
    public async Task A_given_password_is_used_once_also_by_several_at_once()
    {
        var given = await office.Given("create", ("name", "Ban Tuyên giáo"), ("role", "viewer"));
        var browsers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.Enter("Ban Tuyên giáo", given)));
        var answers = await Task.WhenAll(
            browsers.Select(
                (b, i) => b.Post("/account", ("act", "password"), ("present", given), ("password", $"{Good} {i}"),
                    ("again", $"{Good} {i}"))));
        var changed = Assert.Single(Enumerable.Range(0, 4), i => answers[i].StatusCode == HttpStatusCode.OK);
        using var _ = await office.Enter("Ban Tuyên giáo", $"{Good} {changed}");
        foreach (var browser in browsers) browser.Dispose();
    }

    [Theory, InlineData("disable", ""), InlineData("role", "viewer"), InlineData("reset", "")]
    public async Task What_an_administrator_changes_is_in_force_at_the_next_request(string act, string role)
    {
        var name = $"Đổi {act}";
        using var browser = await office.Invite(name, "operator", Good);
        Assert.Equal(HttpStatusCode.OK, (await browser.Http.GetAsync("/loads")).StatusCode);
        using (var chief = await office.Enter(OfficeDashboard.Administrator, OfficeDashboard.Password))
        {
            Assert.True(
                (await chief.Post("/admin", ("act", act), ("id", office.IdOf(name)),
                    ("role", role))).StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.OK);
        }

        Assert.Equal(HttpStatusCode.Found, (await browser.Http.GetAsync("/loads")).StatusCode);
        Assert.Equal(act == "role" ? HttpStatusCode.SeeOther : HttpStatusCode.Unauthorized,
            (await OfficeDashboard.Try(office.Running, name, Good)).Answer.StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var chief = await office.Enter(OfficeDashboard.Administrator, OfficeDashboard.Password);
        foreach (var (act, role) in new[] { ("disable", ""), ("role", "viewer") })
        {
            using var answer = await chief.Post("/admin", ("act", act),
                ("id", office.IdOf(OfficeDashboard.Administrator)), ("role", role));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("quản trị viên duy nhất", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_token_of_ones_own_gives_no_role_beyond_ones_own_and_falls_with_the_account()
    {
        using var browser = await office.Invite("Tổ phân tích", "analyst", Good);
        foreach (var beyond in new[] { "operator", "administrator", "boss", "" })
        {
            Assert.Equal(HttpStatusCode.BadRequest,
                (await browser.Post("/account", ("act", "token"), ("name", "x"), ("role", beyond),
                    ("days", "9"))).StatusCode);
        }

        using var made = await browser.Post("/account", ("act", "token"), ("name", "Báo cáo đêm"), ("role", "analyst"),
            ("days", "9"));
        var token = new HtmlParser().ParseDocument(await made.Content.ReadAsStringAsync())
            .QuerySelector(".given code")!.TextContent;
        async Task<HttpStatusCode> Asked()
        {
            using var answer = await Tokens.Send(office.Running, "GET", "/api/v1/snapshots/current", token);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await Asked());
        Assert.DoesNotContain(token, await browser.Html("/account"));

        using var other = await office.Invite("Tổ khác", "analyst", Good);
        var id = $"{SqliteChange.Ask(office.Running.ApplicationDatabase, "SELECT Id FROM ApiTokens WHERE Name = 'Báo cáo đêm'")}";
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post("/account", ("act", "revoke"), ("id", id))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await Asked());
        using (var chief = await office.Enter(OfficeDashboard.Administrator, OfficeDashboard.Password))
            await chief.Post("/admin", ("act", "role"), ("id", office.IdOf("Tổ phân tích")), ("role", "viewer"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Asked());
        Assert.DoesNotContain(token, office.Running.Log);
    }

    [Fact]
    public async Task A_form_that_does_not_come_from_the_page_is_refused()
    {
        using var chief = await office.Enter(OfficeDashboard.Administrator, OfficeDashboard.Password);
        foreach (var (address, act) in new[]
        {
            ("/admin", "create"), ("/account", "token"), ("/sign-out", ""), ("/sign-in", ""), ("/sign-in/sample", ""),
                ("/loads/run", ""),
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest,
                (await chief.PostWithout(address, ("act", act), ("name", "x"), ("role", "viewer"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound,
            (await chief.Post("/sign-in/sample", ("role", "administrator"))).StatusCode);
    }

    [Fact]
    public async Task Who_guesses_is_slowed_and_the_account_stays_open_to_known_addresses()
    {
        await using var dashboard = await RunningDashboard.StartSecured();
        using (var first = SignedIn.Anonymous(dashboard))
        {
            await first.Post("/sign-in", "/sign-in", ("code", OfficeDashboard.Code(dashboard)), ("name", "Văn phòng"),
                ("password", Good), ("again", Good));
        }

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 7; i++)
        {
            answers.Add(
                (await OfficeDashboard.Try(dashboard, i % 2 == 0 ? "Văn phòng" : "VĂN PHÒNG",
                    "sai mật khẩu rồi")).Answer.StatusCode);
        }

        Assert.Equal([
            .. Enumerable.Repeat(HttpStatusCode.Unauthorized, 5), HttpStatusCode.TooManyRequests,
                HttpStatusCode.TooManyRequests,
        ], answers);
        using var late = (await OfficeDashboard.Try(dashboard, "Văn phòng", Good)).Answer;
        Assert.Equal((HttpStatusCode.TooManyRequests, true),
            (late.StatusCode, late.Headers.RetryAfter?.Delta > TimeSpan.Zero));
        // Another account, of the same address, is not shut out with it.
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await OfficeDashboard.Try(dashboard, "Khác", Good)).Answer.StatusCode);
    }

    [Fact]
    public async Task A_session_outlives_a_restart_and_a_click_in_the_sample_does_not_outlive_the_sample()
    {
        var copy = await RunningDashboard.StartOnSample();
        var folder = copy.Folder;
        using var clicked = await SignedIn.To(copy);
        var cookie = clicked.Cookies.GetCookieHeader(copy.Http.BaseAddress!);
        using var made =
            await clicked.Post("/account", ("act", "token"), ("name", "x"), ("role", "administrator"), ("days", "9"));
        var token = new HtmlParser().ParseDocument(await made.Content.ReadAsStringAsync())
            .QuerySelector(".given code")!.TextContent;
        await copy.Stop();
        async Task<HttpStatusCode> Asked(RunningDashboard dashboard, string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", cookie } } };
            return (await dashboard.Http.SendAsync(request)).StatusCode;
        }

        var again = await RunningDashboard.StartIn(folder);
        async Task<HttpStatusCode> WithToken(RunningDashboard dashboard)
        {
            using var answer = await Tokens.Send(dashboard, "GET", "/admin", token);
            return answer.StatusCode;
        }

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await Asked(again, "/admin"), await WithToken(again)));
        await again.Stop();
        await using var secured = await RunningDashboard.StartIn(folder, RunningDashboard.SourceOf(folder));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Unauthorized),
            (await Asked(secured, "/admin"), await WithToken(secured)));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.Combine(folder, "keys")));
        foreach (var key in Directory.GetFiles(Path.Combine(folder, "keys")))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    [Fact]
    public async Task Administrators_see_who_did_what_and_find_and_take_away_the_statements()
    {
        SqliteChange.Run(office.Running.ApplicationDatabase,
            "INSERT INTO StatementRuns (At, AskerKey, AskerName, Channel, Sql, Parameters, Outcome, DurationMs, Format) VALUES ('2026-11-26 03:00:00.000', 'token:9', '=cmd', 'api', 'SELECT ''<img src=x>''', '{}', 'Refused', 7, 'json'), ('2026-11-26 03:00:01.000', 'token:9', 'x', 'api', 'SELECT ''answered''', '{}', 'Answered', 7, 'json')");
        using var chief = await office.Enter(OfficeDashboard.Administrator, OfficeDashboard.Password);
        var page = await chief.Page("/admin");
        Assert.Contains("đăng nhập", page.QuerySelector("#events")!.TextContent);
        Assert.Contains("Analytics:Sources:district:ConnectionString", page.QuerySelector("#settings")!.TextContent);
        using (await chief.Http.GetAsync("/sql?sql=SELECT%201"))
        {
            Assert.Contains((await chief.Page("/admin")).QuerySelector("#cage")!.GetAttribute("data-cage"),
                new[] { "landlock", "memory-copy" });
        }

        var found = await chief.Page("/admin/statements?outcome=refused&who=token%3A9&text=img");
        Assert.Equal(["SELECT '<img src=x>'"], found.QuerySelectorAll("tbody .sql-text").Select(c => c.TextContent));
        Assert.Empty(found.QuerySelectorAll("main img"));
        var csv = await chief.Html("/admin/statements.csv?outcome=refused");
        Assert.Contains(",'=cmd,", csv);
        Assert.DoesNotContain("'answered'", csv);
    }

    [Fact]
    public async Task A_lost_password_is_replaced_at_the_command_line_while_the_Dashboard_runs_and_that_is_in_the_log()
    {
        using var lost = await office.Invite("Ban bị mất mật khẩu", "operator", Good);
        var reset = await Tokens.Run(office.Running, "account", "reset", "--name", "ban bị mất MẬT KHẨU");
        Assert.Equal(0, reset.ExitCode);
        Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}\n$", reset.Output);
        Assert.Equal(HttpStatusCode.Found, (await lost.Http.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await OfficeDashboard.Try(office.Running, "Ban bị mất mật khẩu", Good)).Answer.StatusCode);
        using var again = await office.Enter("Ban bị mất mật khẩu", reset.Output.Trim());
        Assert.Equal("/account", (await again.Http.GetAsync("/admin")).Headers.Location?.ToString());
        Assert.Equal(1L,
            SqliteChange.Ask(office.Running.ApplicationDatabase,
                "SELECT count(*) FROM AccessEvents WHERE Kind = 'PasswordReset' AND ActorKey = 'console' AND Subject LIKE 'Ban bị mất mật khẩu%'"));

        var listed = await Tokens.Run(office.Running, "account", "list");
        Assert.Contains(listed.Output.Split('\n'),
            l => l.Contains("\toperator\t") && l.EndsWith("\tBan bị mất mật khẩu"));
        Assert.DoesNotContain(reset.Output.Trim(), listed.Output);
        foreach (var bad in new[]
        {
            new[] { "account", "reset", "--name", "Không có" }, ["account", "reset"], ["account", "delete"],
        })
        {
            var run = await Tokens.Run(office.Running, bad);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
        }
    }
}
