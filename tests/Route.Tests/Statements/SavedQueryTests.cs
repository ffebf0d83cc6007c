using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Analytics.TestSupport;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests.Statements;

/// <summary>Statements kept under a name: their revisions, who may see them, who may change them.</summary>
public sealed partial class SavedQueryTests(TokenDashboard dashboard) : IClassFixture<TokenDashboard>
{
    [Fact]
    public async Task A_statement_is_saved_revised_shared_and_retired_by_its_owner_alone()
    {
        using var owner = await Signed("analyst");
        using var other = await Signed("analyst");
        using var saved = await Post(owner, "/sql", ("keep", "new"), ("sql", "SELECT 41 AS n"), ("p.year", "2021"),
            ("name", "Số của tôi"), ("description", "Một số"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var address = saved.Headers.Location!.ToString();
        var id = address.Split('=')[^1];

        using var revised = await Post(owner, "/sql", ("keep", "revision"), ("saved", id), ("sql", "SELECT 42 AS n"),
            ("name", "Số của tôi"), ("description", "Một số"));
        Assert.Equal(HttpStatusCode.SeeOther, revised.StatusCode);
        Assert.Equal("SELECT 42 AS n", await Statement(owner, address));
        Assert.Equal("SELECT 41 AS n", await Statement(owner, address + "&revision=1"));

        Assert.Equal("", await Statement(other, address));
        Assert.Equal(HttpStatusCode.NotFound,
            (await Post(other, "/sql", ("keep", "revision"), ("saved", id), ("sql", "SELECT 0"),
                ("name", "x"))).StatusCode);
        foreach (var action in new[] { "share", "retire" })
        {
            Assert.Equal(HttpStatusCode.NotFound,
                (await Post(other, $"/sql/saved/{id}/{action}", ("shared", "yes"))).StatusCode);
        }

        await Post(owner, $"/sql/saved/{id}/share", ("shared", "yes"));
        Assert.Equal("SELECT 42 AS n", await Statement(other, address));
        Assert.Contains("Số của tôi", await other.GetStringAsync("/sql/saved"));
        Assert.Equal(HttpStatusCode.NotFound, (await Post(other, $"/sql/saved/{id}/retire")).StatusCode);

        await Post(owner, $"/sql/saved/{id}/retire");
        Assert.DoesNotContain("Số của tôi", await owner.GetStringAsync("/sql/saved"));
        Assert.Equal("", await Statement(owner, address));
    }

    [Fact]
    public async Task What_cannot_be_saved_comes_back_as_it_was_typed_with_the_reason()
    {
        using var owner = await Signed("analyst");
        using var answer =
            await Post(owner, "/sql", ("keep", "new"), ("sql", "SELECT 7 AS n"), ("name", " "), ("description", "d"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal("SELECT 7 AS n", page.QuerySelector("textarea#sql")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("#query-name-fault")!.TextContent);
        await Post(owner, "/sql", ("keep", "new"), ("sql", "SELECT 7 AS n"), ("name", "Trùng tên"),
            ("description", ""));
        Assert.Equal(HttpStatusCode.Conflict,
            (await Post(owner, "/sql", ("keep", "new"), ("sql", "SELECT 8 AS n"), ("name", "Trùng tên"),
                ("description", ""))).StatusCode);
    }

    [Fact]
    public async Task A_visitor_and_a_viewer_keep_nothing_and_a_viewer_runs_nothing()
    {
        using var visitor = SignedIn.Anonymous(dashboard.Running);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await visitor.Post("/sql", "/sql", ("keep", "new"), ("sql", "SELECT 1"), ("name", "x"))).StatusCode);
        using var viewer = await Signed("viewer");
        var page = new HtmlParser().ParseDocument(await viewer.GetStringAsync("/sql?sql=SELECT%201"));
        Assert.Equal("SELECT 1", page.QuerySelector("main pre")!.TextContent);
        Assert.Null(page.QuerySelector("#statement"));
        Assert.Equal(HttpStatusCode.Forbidden,
            (await viewer.PostAsync("/api/v1/sql",
                new StringContent("{\"sql\": \"SELECT 1\"}", System.Text.Encoding.UTF8,
                    "application/json"))).StatusCode);
    }

    async Task<HttpClient> Signed(string role)
    {
        var made = await ProgramRun.Of("Dashboard",
            ["token", "create", "--role", role, "--name", "Thử", $"--Analytics:AppDatabase:Path={dashboard.Running.ApplicationDatabase}"]);
        Assert.Equal(0, made.ExitCode);
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = dashboard.Running.Http.BaseAddress,
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Output.Trim());
        return client;
    }

    static async Task<string> Statement(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
            .QuerySelector("textarea#sql")!.TextContent;
    }

    static async Task<HttpResponseMessage> Post(HttpClient client, string address,
        params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await client.GetStringAsync("/sql")).Groups[1].Value);
        return await client.PostAsync(address,
            new FormUrlEncodedContent([
                .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token),
            ]));
    }

    [GeneratedRegex(@"name=""__RequestVerificationToken"" value=""([^""]+)""")]
    private static partial Regex Token();
}
