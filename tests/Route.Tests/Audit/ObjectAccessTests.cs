using System.Net;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Audit;

/// <summary>
/// Each kind of saved object, asked for by its owner and by others: one's own, shared, and another's.
/// </summary>
[Collection(LogCollection.Name)]
public sealed class ObjectAccessTests(LogDashboard dashboard)
{
    static readonly string[] Askers =
    [
        LogDashboard.Visitor, "viewer", "planner", "analyst", "operator", "administrator",
    ];

    public static TheoryData<string> Everybody => [.. Askers];

    [Theory, MemberData(nameof(Everybody))]
    public async Task A_saved_query_is_seen_by_its_owner_by_all_who_ask_in_SQL_when_it_is_shared_and_by_administrators(
        string user)
    {
        using var owner = dashboard.As("owner");
        var (hidden, shared) =
            (await Save(owner, $"kín {user}", "SELECT 4711"), await Save(owner, $"chung {user}", "SELECT 4712"));
        await owner.Post($"/sql/saved/{shared}/share", "/sql", ("shared", "yes"));
        var mayAsk = user is LogDashboard.Visitor or "analyst" or "operator" or "administrator";

        Assert.Equal(user == "administrator", await Sees(user, hidden, "4711"));
        Assert.Equal(mayAsk, await Sees(user, shared, "4712"));
        Assert.Equal(user == "administrator" ? HttpStatusCode.OK : HttpStatusCode.NotFound,
            await dashboard.Get(user, $"/sql?saved={hidden}"));

        // What is another's is changed by administrators alone, and is otherwise not found, or not theirs at all.
        using var browser = dashboard.As(user);
        var page = mayAsk ? "/sql" : "/sign-in";
        foreach (var id in new[] { hidden, shared })
        {
            foreach (var (address, fields) in new[]
            {
                ($"/sql/saved/{id}/share", new[] { ("shared", "no") }),
                    ("/sql", [("keep", "revision"), ("saved", id), ("sql", "SELECT 0"), ("name", $"{user} {id}")]),
                    ($"/sql/saved/{id}/retire", [("x", "y")]),
            })
            {
                using var answer = await browser.Post(address, page, fields);
                Assert.Equal(user switch
                {
                    "administrator" => [HttpStatusCode.SeeOther],
                    LogDashboard.Visitor => address == "/sql" ? [HttpStatusCode.Forbidden] : [HttpStatusCode.SeeOther],
                    "viewer" or "planner" => [HttpStatusCode.Forbidden],
                    _ => new[] { HttpStatusCode.NotFound },
                }, [answer.StatusCode]);
                if (user == LogDashboard.Visitor && address != "/sql")
                    Assert.StartsWith("/sign-in", answer.Headers.Location!.ToString());
            }
        }

        Assert.Equal(user == "administrator" ? 2L : 0L,
            SqliteChange.Ask(dashboard.Running.ApplicationDatabase,
                $"SELECT count(*) FROM SavedQueries WHERE Id IN ({hidden}, {shared}) AND RetiredAt IS NOT NULL"));
    }

    [Theory, InlineData("analyst"), InlineData("operator"), InlineData("administrator")]
    public async Task Ones_own_is_ones_own(string user)
    {
        using var browser = dashboard.As(user);
        var id = await Save(browser, $"của {user}", "SELECT 4713");
        Assert.True(await Sees(user, id, "4713"));
        using var retired = await browser.Post($"/sql/saved/{id}/retire", "/sql", ("x", "y"));
        Assert.Equal(HttpStatusCode.NotFound, await dashboard.Get(user, $"/sql?saved={id}"));
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task The_statements_of_others_are_seen_by_administrators_alone(string user)
    {
        using var owner = dashboard.As("owner");
        await owner.Http.GetStringAsync("/sql?sql=SELECT%204714");
        Assert.Contains("4714", await owner.Html("/sql/history"));
        using var browser = dashboard.As(user);
        Assert.DoesNotContain("4714", await browser.Html("/sql/history"));
        using var log = await browser.Http.GetAsync("/admin/statements?text=4714");
        Assert.Equal(user == "administrator", (await log.Content.ReadAsStringAsync()).Contains("4714"));
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task A_scenario_is_read_by_all_and_retired_by_those_who_plan(string user)
    {
        using var planner = dashboard.As("planner");
        await planner.Post("/forecast/scenarios", "/sign-in", ("name", $"Phương án {user}"), ("author", "Ban Tổ chức"),
            ("reason", "Thử"), ("question", "pace=2"));
        var id = SqliteChange.Ask(dashboard.Running.ApplicationDatabase,
            $"SELECT Id FROM Scenarios WHERE Name = 'Phương án {user}'");
        using var browser = dashboard.As(user);
        Assert.Contains($"Phương án {user}", await browser.Html("/forecast/scenarios"));
        using var answer = await browser.Post($"/forecast/scenarios/{id}/retire", "/sign-in", ("x", "y"));
        var mayPlan = user is "planner" or "analyst" or "administrator";
        Assert.Equal(mayPlan || user == LogDashboard.Visitor ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden,
            answer.StatusCode);
        Assert.Equal(mayPlan ? 1L : 0L,
            SqliteChange.Ask(dashboard.Running.ApplicationDatabase,
                $"SELECT count(*) FROM Scenarios WHERE Id = {id} AND RetiredAt IS NOT NULL"));
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task A_brief_is_for_every_reader_and_a_file_that_is_none_is_not_found(string user)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dashboard.Running.Folder, "briefs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "brief-2022-08-load3-vi.html"), "<p>x</p>");
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.html"), "<p>private</p>");
        Assert.Equal(HttpStatusCode.OK, await dashboard.Get(user, "/brief/files/brief-2022-08-load3-vi.html"));
        Assert.Equal(HttpStatusCode.NotFound, await dashboard.Get(user, "/brief/files/notes.html"));
    }

    async Task<bool> Sees(string user, string id, string text)
    {
        using var browser = dashboard.As(user);
        using var page = await browser.Http.GetAsync($"/sql?saved={id}");
        return (await page.Content.ReadAsStringAsync()).Contains(text);
    }

    static async Task<string> Save(SignedIn browser, string name, string sql)
    {
        using var saved =
            await browser.Post("/sql", "/sql", ("keep", "new"), ("sql", sql), ("name", name), ("description", ""));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        return saved.Headers.Location!.ToString().Split('=')[^1];
    }
}
