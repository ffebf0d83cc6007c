using System.Net;
using System.Text.RegularExpressions;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>
/// The rehearsal that every operator should make: people work, a backup is taken while they do, and a Dashboard
/// elsewhere shows the same of it: pages, history, accounts, scenarios, saved statements, logs.
/// </summary>
public sealed partial class BackupRehearsalTests
{
    const string Office = "Văn phòng Huyện ủy", Password = "một câu dài dễ nhớ";

    static readonly string[] Tables =
    [
        "Accounts", "Scenarios", "ScenarioRuns", "SavedQueries", "QueryRevisions", "StatementRuns", "AccessEvents",
            "ApiTokens",
    ];

    static readonly string[] Pages =
    [
        "/", "/?lang=en", "/?load=1", "/forecast", "/forecast/scenarios", "/communes", "/communes?load=2&lang=en",
            "/communes/1", "/poverty", "/criteria", "/loads", "/loads/2", "/api/v1/status", "/api/v1/scenarios",
            "/charts/cumulative.csv", "/sql/saved",
    ];

    [Fact]
    public async Task What_was_backed_up_while_people_worked_is_what_another_Dashboard_shows()
    {
        await using var first = await RunningDashboard.StartSecured();
        using var office = await FirstAccount(first);
        await Work(first, office);
        var file = Path.Combine(first.Folder, "rehearsal.tar");
        var backup = await ProgramRun.LoaderProcess(first.Warehouse, "backup", file, "--json", "--app-database",
            first.ApplicationDatabase);
        Assert.Equal((0, ""), (backup.ExitCode, backup.Errors));

        var place = Directory.CreateTempSubdirectory("analytics-").FullName;
        var (warehouse, app) = (Path.Combine(place, "warehouse"), Path.Combine(place, "app.db"));
        var restore = await ProgramRun.LoaderProcess(warehouse, "restore", file, "--json", "--app-database", app);
        Assert.Equal((0, "", 3), (restore.ExitCode, restore.Errors, restore.Json.GetProperty("load").GetInt32()));

        foreach (var command in new[] { new[] { "loads", "--json" }, ["diff", "1", "3"] })
        {
            Assert.Equal((await ProgramRun.LoaderProcess(first.Warehouse, command)).Output,
                (await ProgramRun.LoaderProcess(warehouse, command)).Output);
        }

        foreach (var table in Tables) RequireSameRows(first.ApplicationDatabase, app, table);

        await using var second = await RunningDashboard.StartIn(place, RunningDashboard.SourceOf(place));
        // The keys of sessions stay behind, accounts do not: the same password opens the same account.
        var (again, answer) = await OfficeDashboard.Try(second, Office, Password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        using (again)
        {
            foreach (var page in Pages)
                Assert.Equal(WithoutTraces(await office.Html(page)), WithoutTraces(await again.Html(page)));
        }

        Assert.DoesNotContain("There is no account yet", second.Log);
        Assert.Equal(0, (await ProgramRun.LoaderProcess(warehouse, "verify")).ExitCode);
    }

    static async Task<SignedIn> FirstAccount(RunningDashboard dashboard)
    {
        var browser = SignedIn.Anonymous(dashboard);
        using var made = await browser.Post("/sign-in", "/sign-in", ("code", OfficeDashboard.Code(dashboard)),
            ("name", Office), ("password", Password), ("again", Password));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        return browser;
    }

    static async Task Work(RunningDashboard dashboard, SignedIn office)
    {
        using var scenario = await office.Post("/forecast/scenarios", ("name", "Diễn tập"), ("author", Office),
            ("reason", "Thử sao lưu"), ("question", "target=65"));
        using var saved = await office.Post("/sql", ("keep", "new"), ("sql", "SELECT 42 AS n"), ("name", "Diễn tập"),
            ("description", "Một số"));
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (scenario.StatusCode, saved.StatusCode));
        using var asked = new HttpRequestMessage(HttpMethod.Post,
            "/api/v1/sql")
        {
            Content = new StringContent("{\"sql\":\"FROM marts.commune\"}", System.Text.Encoding.UTF8,
                    "application/json"),
        };
        asked.Headers.Authorization = new("Bearer", await Tokens.Make(dashboard, "analyst"));
        using var answer = await dashboard.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    static void RequireSameRows(string first, string second, string table)
    {
        var all = $"SELECT count(*) || ' ' || coalesce(max(rowid), 0) FROM \"{table}\"";
        var rows = SqliteChange.Ask(first, all);
        Assert.NotEqual("0 0", rows);
        Assert.Equal(rows, SqliteChange.Ask(second, all));
    }

    // A page of Blazor carries the moment and a token of each request; neither is a figure.
    static string WithoutTraces(string body) => OfTheRequest().Replace(body, "");

    [GeneratedRegex(@"<!--Blazor.*?-->|name=""__RequestVerificationToken"" value=""[^""]*""|""generatedAt"":""[^""]*""",
        RegexOptions.Singleline)]
    private static partial Regex OfTheRequest();
}
