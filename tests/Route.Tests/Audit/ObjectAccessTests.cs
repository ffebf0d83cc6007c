using System.Net;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Audit;

/// <summary>Each kind of saved object, asked for by its owner and by others: one's own, shared, and another's.</summary>
[Collection(LogCollection.Name)]
public sealed class ObjectAccessTests(LogDashboard dashboard)
{
    static readonly string[] Askers = [LogDashboard.Visitor, "viewer", "planner", "analyst", "operator", "administrator"];

    public static TheoryData<string> Everybody => [.. Askers];

    [Theory, MemberData(nameof(Everybody))]
    public async Task A_saved_query_is_seen_by_its_owner_by_all_who_ask_in_SQL_when_it_is_shared_and_by_administrators(string asker)
    {
        using var owner = dashboard.As("owner");
        var (hidden, shared) = (await Save(owner, $"kín {asker}", "SELECT 4711"), await Save(owner, $"chung {asker}", "SELECT 4712"));
        await owner.Post($"/sql/saved/{shared}/share", "/sql", ("shared", "yes"));
        var mayAsk = asker is LogDashboard.Visitor or "analyst" or "operator" or "administrator";

        Assert.Equal(asker == "administrator", await Sees(asker, hidden, "4711"));
        Assert.Equal(mayAsk, await Sees(asker, shared, "4712"));
        Assert.Equal(asker == "administrator" ? HttpStatusCode.OK : HttpStatusCode.NotFound, await dashboard.Get(asker, $"/sql?saved={hidden}"));

        // What is another's is changed by administrators alone, and is otherwise not found, or not theirs at all.
        using var browser = dashboard.As(asker);
        var page = mayAsk ? "/sql" : "/sign-in";
        foreach (var id in new[] { hidden, shared })
        {
            foreach (var (address, fields) in new[] { ($"/sql/saved/{id}/share", new[] { ("shared", "no") }), ("/sql", [("keep", "revision"), ("saved", id), ("sql", "SELECT 0"), ("name", $"{asker} {id}")]), ($"/sql/saved/{id}/retire", [("x", "y")]) })
            {
                using var answer = await browser.Post(address, page, fields);
                Assert.Equal(asker switch
                {
                    "administrator" => [HttpStatusCode.SeeOther],
                    LogDashboard.Visitor => address == "/sql" ? [HttpStatusCode.Forbidden] : [HttpStatusCode.SeeOther],
                    "viewer" or "planner" => [HttpStatusCode.Forbidden],
                    _ => new[] { HttpStatusCode.NotFound },
                }, [answer.StatusCode]);
                if (asker == LogDashboard.Visitor && address != "/sql") Assert.StartsWith("/sign-in", answer.Headers.Location!.ToString());
            }
        }

        Assert.Equal(asker == "administrator" ? 2L : 0L, SqliteChange.Ask(dashboard.Running.ApplicationDatabase, $"SELECT count(*) FROM SavedQueries WHERE Id IN ({hidden}, {shared}) AND RetiredAt IS NOT NULL"));
    }

    [Theory, InlineData("analyst"), InlineData("operator"), InlineData("administrator")]
    public async Task Ones_own_is_ones_own(string asker)
    {
        using var browser = dashboard.As(asker);
        var id = await Save(browser, $"của {asker}", "SELECT 4713");
        Assert.True(await Sees(asker, id, "4713"));
        using var retired = await browser.Post($"/sql/saved/{id}/retire", "/sql", ("x", "y"));
        Assert.Equal(HttpStatusCode.NotFound, await dashboard.Get(asker, $"/sql?saved={id}"));
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task The_statements_of_others_are_seen_by_administrators_alone(string asker)
    {
        using var owner = dashboard.As("owner");
        await owner.Http.GetStringAsync("/sql?sql=SELECT%204714");
        Assert.Contains("4714", await owner.Html("/sql/history"));
        using var browser = dashboard.As(asker);
        Assert.DoesNotContain("4714", await browser.Html("/sql/history"));
        using var log = await browser.Http.GetAsync("/admin/statements?text=4714");
        Assert.Equal(asker == "administrator", (await log.Content.ReadAsStringAsync()).Contains("4714"));
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task A_scenario_is_read_by_all_and_retired_by_those_who_plan(string asker)
    {
        using var planner = dashboard.As("planner");
        await planner.Post("/forecast/scenarios", "/sign-in", ("name", $"Phương án {asker}"), ("author", "Ban Tổ chức"), ("reason", "Thử"), ("question", "pace=2"));
        var id = SqliteChange.Ask(dashboard.Running.ApplicationDatabase, $"SELECT Id FROM Scenarios WHERE Name = 'Phương án {asker}'");
        using var browser = dashboard.As(asker);
        Assert.Contains($"Phương án {asker}", await browser.Html("/forecast/scenarios"));
        using var answer = await browser.Post($"/forecast/scenarios/{id}/retire", "/sign-in", ("x", "y"));
        var mayPlan = asker is "planner" or "analyst" or "administrator";
        Assert.Equal(mayPlan || asker == LogDashboard.Visitor ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(mayPlan ? 1L : 0L, SqliteChange.Ask(dashboard.Running.ApplicationDatabase, $"SELECT count(*) FROM Scenarios WHERE Id = {id} AND RetiredAt IS NOT NULL"));
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task A_brief_is_for_every_reader_and_a_file_that_is_none_is_not_found(string asker)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dashboard.Running.Folder, "briefs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "brief-2022-08-load3-vi.html"), "<p>x</p>");
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.html"), "<p>private</p>");
        Assert.Equal(HttpStatusCode.OK, await dashboard.Get(asker, "/brief/files/brief-2022-08-load3-vi.html"));
        Assert.Equal(HttpStatusCode.NotFound, await dashboard.Get(asker, "/brief/files/notes.html"));
    }

    async Task<bool> Sees(string asker, string id, string text)
    {
        using var browser = dashboard.As(asker);
        using var page = await browser.Http.GetAsync($"/sql?saved={id}");
        return (await page.Content.ReadAsStringAsync()).Contains(text);
    }

    static async Task<string> Save(SignedIn browser, string name, string sql)
    {
        using var saved = await browser.Post("/sql", "/sql", ("keep", "new"), ("sql", sql), ("name", name), ("description", ""));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        return saved.Headers.Location!.ToString().Split('=')[^1];
    }
}
