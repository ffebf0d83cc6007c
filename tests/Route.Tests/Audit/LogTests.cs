using System.Net;
using System.Text.Json;
using Analytics.TestSupport;
using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests.Audit;

/// <summary>One log of who did what, which administrators search, and a console that gives nothing away.</summary>
[Collection(LogCollection.Name)]
public sealed class LogTests(LogDashboard dashboard)
{
    [Fact]
    public async Task Files_that_leave_are_written_down_with_who_took_them()
    {
        using var analyst = dashboard.As("analyst");
        foreach (var address in new[]
        {
            "/communes/table.csv?lang=en", "/forecast/scenarios/table.xlsx?lang=en", "/charts/poverty.csv",
                "/api/v1/snapshots/current",
        })
        {
            Assert.Equal(HttpStatusCode.OK, await dashboard.Get("analyst", address));
        }

        using var file = await analyst.Post("/sql", "/sql", ("format", "csv"), ("sql", "SELECT 1 AS n"));
        Assert.Equal("n\r\n1",
            (await file.Content.ReadAsStringAsync()).Trim('\uFEFF', '\r', '\n').ReplaceLineEndings("\r\n"));
        const string Of =
            "Kind = 'Exported' AND ActorName = 'analyst của thử nghiệm' AND Address IS NOT NULL AND Subject";
        foreach (var name in new[]
        {
            "LIKE 'communes%.csv (3)'", "LIKE 'scenarios%.xlsx (3)'", "= 'poverty.csv (3)'",
                "= 'analytics-load-3.duckdb'", "= 'SQL, csv'",
        })
        {
            Assert.True(dashboard.Count($"{Of} {name}") > 0, name);
        }
        // Pictures are part of pages, and a range of a file is not counted as a file each time.
        var before = dashboard.Count("Kind = 'Exported'");
        await dashboard.Get("analyst", "/charts/poverty.svg");
        analyst.Http.DefaultRequestHeaders.Range = new(0, 99);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.PartialContent,
                (await analyst.Http.GetAsync("/api/v1/snapshots/current")).StatusCode);
        }

        Assert.Equal(before, dashboard.Count("Kind = 'Exported'"));
    }

    [Fact]
    public async Task It_is_searched_in_both_languages_and_taken_away_without_a_formula_and_never_changed()
    {
        SqliteChange.Run(dashboard.Running.ApplicationDatabase,
            "INSERT INTO AccessEvents (At, Kind, ActorKey, ActorName, Subject, Reason) VALUES ('2022-08-04 17:00:00.000', 'RollBackOrdered', 'token:77', '=cmd', '2', '<img src=x>'), ('2022-08-04 16:59:59.999', 'RollBackOrdered', 'token:77', '=cmd', '1', '🙈 hôm trước')");
        using var chief = dashboard.As("administrator");
        // Midnight of the district is 17:00 of the day before in UTC.
        var page = await chief.Page(
            "/admin/log?kind=rollbackordered&who=token%3A77&from=2022-08-05&to=2022-08-05&lang=en");
        var row = Assert.Single(page.QuerySelectorAll("table.events tbody tr"));
        Assert.Equal(("ordered a roll-back", "<img src=x>"),
            (row.Children[1].TextContent, row.Children[4].TextContent));
        Assert.Empty(page.QuerySelectorAll("main img"));
        Assert.Equal(
            "The newest first, time of Viet Nam · ordered a roll-back · who: token:77 · from 5 Aug 2022 · to the end of 5 Aug 2022", page.QuerySelector("table.events caption")!.TextContent);
        Assert.Equal("lệnh quay về lần nạp cũ",
            (await chief.Page("/admin/log?text=h%C3%B4m%20tr%C6%B0%E1%BB%9Bc&lang=vi"))
                .QuerySelector("table.events tbody tr td")!.TextContent);
        Assert.Contains("cannot be read",
            (await chief.Page("/admin/log?from=5.8.2022&lang=en")).QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(HttpStatusCode.BadRequest, (await chief.Http.GetAsync("/admin/log.csv?from=5.8.2022")).StatusCode);
        var csv = await chief.Html("/admin/log.csv?who=token%3A77");
        Assert.Contains(",'=cmd,2,<img src=x>,", csv);
        Assert.Equal(3, csv.Trim().Split('\n').Length);
        Assert.True(dashboard.Count("Kind = 'Exported' AND Subject = 'log.csv'") > 0);
        Assert.Throws<SqliteException>(
            () => SqliteChange.Run(dashboard.Running.ApplicationDatabase,
                "UPDATE AccessEvents SET ActorName = 'x' WHERE ActorKey = 'token:77'"));
    }

    [Fact]
    public async Task It_is_read_page_by_page()
    {
        SqliteChange.Run(dashboard.Running.ApplicationDatabase,
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150) INSERT INTO AccessEvents (At, Kind, ActorKey, ActorName, Subject) SELECT '2022-01-01 00:00:00.000', 'Exported', 'token:78', 'x', i FROM n");
        using var chief = dashboard.As("administrator");
        var first = await chief.Page("/admin/log?who=token%3A78");
        var older = first.QuerySelectorAll(".files a").Last().GetAttribute("href")!;
        var second = await chief.Page(older);
        Assert.Equal(Enumerable.Range(1, 150).Reverse().Select(i => $"{i}"),
            first.QuerySelectorAll("table.events tbody tr").Concat(second.QuerySelectorAll("table.events tbody tr"))
                .Select(r => r.Children[3].TextContent));
        Assert.Single(second.QuerySelectorAll(".files a"));
    }

    [Fact]
    public async Task The_console_has_a_JSON_object_a_line_and_no_secret_no_SQL_no_value_and_no_path()
    {
        const string Password = "CANARY mật khẩu", Value = "CANARYVALUE", Reason = "CANARYREASON", Forged =
            "CANARY\r\n{\"level\":\"forged\"}";
        using var stranger = SignedIn.Anonymous(dashboard.Running);
        await stranger.Post("/sign-in", "/sign-in", ("name", Forged), ("password", Password));
        using var chief = await SignedIn.To(dashboard.Running);
        await chief.Post("/loads/2/release", ("reason", Reason));
        await chief.Http.GetAsync($"/sql?sql=SELECT%20'CANARYSQL'%20%2B%20%24x&p.x={Value}");
        await chief.Http.GetAsync($"/communes?asOf={Value}");
        await dashboard.Get(LogDashboard.Visitor, $"/charts/poverty.svg?load={Value}");
        // An unforeseen error within a page.
        SqliteChange.Do(dashboard.Running.ApplicationDatabase, "ALTER TABLE StatementRuns RENAME TO Away");
        try
        {
            Assert.Equal(HttpStatusCode.InternalServerError,
                (await chief.Http.GetAsync($"/admin/statements?who={Value}")).StatusCode);
        }
        finally
        {
            SqliteChange.Do(dashboard.Running.ApplicationDatabase, "ALTER TABLE Away RENAME TO StatementRuns");
        }

        await dashboard.Running.Until("the error is on the console",
            () => Task.FromResult(dashboard.Running.Log.Contains("SqliteException")));
        var lines = dashboard.Running.Log.Split('\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(line).ValueKind));
        Assert.All(lines, line => Assert.NotEqual("forged", JsonElement.Parse(line).GetProperty("level").GetString()));
        foreach (var secret in new[]
        {
            "CANARY", dashboard.Running.Folder, Repository.Root, "SELECT", dashboard.Tokens["administrator"]!,
        })
        {
            Assert.DoesNotContain(secret, dashboard.Running.Log);
        }
    }
}
