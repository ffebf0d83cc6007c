using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;

namespace Analytics.Route.Tests.Audit;

/// <summary>
/// Loads are started, released and rolled back to over HTTP, by those who may, with a reason, and logged before.
/// </summary>
[Collection(LogCollection.Name)]
public sealed class LoadOrderTests(LogDashboard dashboard)
{
    [Fact]
    public async Task A_program_starts_a_load_and_waits_for_its_end_releases_it_when_it_is_held_and_goes_back()
    {
        await using var copy = await RunningDashboard.StartOnSample();
        using var program = new HttpClient { BaseAddress = copy.Http.BaseAddress };
        program.DefaultRequestHeaders.Authorization = new("Bearer", await Tokens.Make(copy, "operator", "Tổ vận hành"));
        SqliteChange.Run(copy.Sample, "DELETE FROM household_review WHERE id % 3 = 0");

        using var started = await program.PostAsync("/api/v1/loads", null);
        var accepted = JsonElement.Parse(await started.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.Accepted, "load",
            $"/api/v1/loads?after={accepted.GetProperty("after").GetInt32()}"),
            (started.StatusCode, accepted.GetProperty("job").GetString(), started.Headers.Location!.ToString()));
        var ended = JsonElement.Parse(await program.GetStringAsync(started.Headers.Location + "&wait=60"));
        Assert.True(ended.GetProperty("isEnded").GetBoolean());
        Assert.Equal((4, "held"),
            (ended.GetProperty("loads")[0].GetProperty("load").GetInt32(),
                ended.GetProperty("loads")[0].GetProperty("outcome").GetString()));
        Assert.Equal(3, ended.GetProperty("load").GetInt32());

        async Task<HttpStatusCode> Ask(string address, object? body) =>
            (await program.PostAsJsonAsync(address, body)).StatusCode;
        foreach (var bad in new object?[]
        {
            null, new { }, new { reason = "  " }, new { reason = new string('x', 501) }, new { reason = 5 },
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await Ask("/api/v1/loads/4/release", bad));
        }

        Assert.Equal(HttpStatusCode.NotFound, await Ask("/api/v1/loads/99/release", new { reason = "x" }));
        Assert.Equal(HttpStatusCode.Conflict, await Ask("/api/v1/loads/2/release", new { reason = "x" }));
        Assert.Equal(HttpStatusCode.Conflict, await Ask("/api/v1/loads/3/rollback", new { reason = "x" }));
        Assert.Equal(HttpStatusCode.Conflict, await Ask("/api/v1/loads/4/rollback", new { reason = "x" }));

        // The loader's last steps, under its lock, may outlast the end that the journal records.
        await copy.Until("the lock is free",
            () => Task.FromResult(!WarehouseLock.IsHeld(new WarehouseFolder(copy.Warehouse))));
        using (WarehouseLock.Take(new WarehouseFolder(copy.Warehouse)))
        {
            using var busy = await program.PostAsJsonAsync("/api/v1/loads/4/release", new { reason = "x" });
            Assert.Equal((HttpStatusCode.ServiceUnavailable, true),
                (busy.StatusCode, busy.Headers.RetryAfter?.Delta > TimeSpan.Zero));
            Assert.DoesNotContain(copy.Folder, await busy.Content.ReadAsStringAsync());
        }

        using var released =
            await program.PostAsJsonAsync("/api/v1/loads/4/release", new { reason = "Hộ trùng\nđã được bỏ" });
        var state = JsonElement.Parse(await released.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.OK, 4, "published", "Hộ trùng đã được bỏ"),
            (released.StatusCode, state.GetProperty("current").GetInt32(), state.GetProperty("outcome").GetString(),
                state.GetProperty("decisions")[0].GetProperty("reason").GetString()));
        Assert.Equal(HttpStatusCode.Conflict, await Ask("/api/v1/loads/4/release", new { reason = "lần nữa" }));
        Assert.Equal(HttpStatusCode.OK, await Ask("/api/v1/loads/2/rollback", new { reason = "Nguồn sai" }));
        Assert.Equal(2,
            (JsonElement.Parse(await program.GetStringAsync("/api/v1/status"))).GetProperty("load").GetInt32());

        long Noted(string where) => (long)SqliteChange.Ask(copy.ApplicationDatabase,
            $"SELECT count(*) FROM AccessEvents WHERE ActorName = 'Tổ vận hành' AND {where}")!;
        Assert.Equal((1L, 1L, 1L),
            (Noted("Kind = 'LoadOrdered'"),
                Noted("Kind = 'ReleaseOrdered' AND Subject = '4' AND Reason = 'Hộ trùng đã được bỏ'"),
                Noted("Kind = 'RollBackOrdered' AND Subject = '2' AND Reason = 'Nguồn sai'")));
        Assert.Equal(1L, Noted("Kind = 'OrderFailed' AND Subject = '4' AND Reason LIKE '%not held%'"));
    }

    [Fact]
    public async Task A_session_needs_the_antiforgery_token_of_a_page_and_a_token_needs_none()
    {
        using var browser = await SignedIn.To(dashboard.Running, "operator");
        var page = await browser.Page("/account");
        async Task<HttpStatusCode> Post(string? proof)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post,
                "/api/v1/loads/99/rollback")
            { Content = JsonContent.Create(new { reason = "x" }) };
            if (proof is not null) request.Headers.Add("RequestVerificationToken", proof);
            return (await browser.Http.SendAsync(request)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Post(null));
        Assert.Equal(HttpStatusCode.BadRequest, await Post("CfDJ8wrong"));
        Assert.Equal(HttpStatusCode.NotFound,
            await Post(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task The_description_of_the_api_lists_the_orders()
    {
        var paths = (await dashboard.Running.Json("/openapi/v1.json")).GetProperty("paths");
        Assert.Equal(["202", "400", "401", "403", "409", "500", "503"],
            paths.GetProperty("/api/v1/loads").GetProperty("post").GetProperty("responses").EnumerateObject()
                .Select(r => r.Name).Order());
        foreach (var order in new[] { "release", "rollback" })
        {
            var post = paths.GetProperty($"/api/v1/loads/{{n}}/{order}").GetProperty("post");
            Assert.Contains("application/json",
                post.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(c => c.Name));
            Assert.Equal(["200", "400", "401", "403", "404", "409", "500", "503"],
                post.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order());
        }
    }

    [Fact]
    public async Task What_cannot_be_written_down_is_not_done()
    {
        await using var copy = await RunningDashboard.StartOnSample();
        SqliteChange.Do(copy.ApplicationDatabase,
            "CREATE TRIGGER full BEFORE INSERT ON AccessEvents WHEN NEW.Kind <> 'SignedIn' BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        using var chief = await SignedIn.To(copy);
        foreach (var (address, field) in new[]
        {
            ("/loads/2/rollback", ("reason", "x")), ("/loads/run", ("x", "y")), ("/brief/produce", ("x", "y")),
                ("/admin", ("act", "create")),
        })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable,
                (await chief.Post(address, field, ("name", "Ban mới"), ("role", "viewer"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable,
            (await chief.Post("/forecast/scenarios", ("name", "a"), ("author", "b"), ("reason", "c"),
                ("question", "pace=2"))).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable,
            (await chief.Post("/sql", ("keep", "new"), ("sql", "SELECT 1"), ("name", "x"))).StatusCode);
        foreach (var address in new[]
        {
            "/communes/table.csv", "/charts/poverty.csv", "/api/v1/snapshots/current", "/admin/log.csv",
        })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await chief.Http.GetAsync(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable,
            (await chief.Post("/sql", ("format", "csv"), ("sql", "SELECT 1"))).StatusCode);

        Assert.Equal(3, (await copy.Json("/api/v1/status")).GetProperty("load").GetInt32());
        Assert.Equal(0L,
            SqliteChange.Ask(copy.ApplicationDatabase,
                "SELECT (SELECT count(*) FROM Accounts) + (SELECT count(*) FROM Scenarios) + (SELECT count(*) FROM SavedQueries)"));
        Assert.Equal(HttpStatusCode.OK, (await chief.Http.GetAsync("/communes")).StatusCode);
    }
}
