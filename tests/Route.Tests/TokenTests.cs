using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Route.Tests;

/// <summary>A Dashboard of its own, for tokens are left in it.</summary>
public sealed class TokenDashboard : IAsyncLifetime
{
    public RunningDashboard Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await RunningDashboard.StartOnSample();

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}

/// <summary>
/// Programs are let in by a token: made at the command line while the Dashboard runs, refused everywhere when it is
/// wrong.
/// </summary>
public sealed class TokenTests(TokenDashboard dashboard) : IClassFixture<TokenDashboard>
{
    const string Current = "/api/v1/snapshots/current";

    [Fact]
    public async Task One_made_while_the_Dashboard_runs_opens_at_once_and_closes_when_it_is_revoked()
    {
        var token = await Made("analyst");
        Assert.Equal(HttpStatusCode.OK, await Asked("/api/v1/status", token));
        var listed = await Command("token", "list");
        Assert.DoesNotContain(token, listed.Output);
        var id = listed.Output.Split('\n').Last(l => l.EndsWith("\tTừ thử nghiệm")).Split('\t')[0];
        Assert.Equal((0, ""),
            ((await Command("token", "revoke", id)).ExitCode, (await Command("token", "revoke", id)).Output));
        Assert.Equal(HttpStatusCode.Unauthorized, await Asked("/api/v1/status", token));
    }

    [Fact]
    public async Task A_wrong_one_is_refused_on_every_address_but_the_health_also_where_a_stranger_would_be_answered()
    {
        foreach (var address in new[]
        {
            "/", "/api/v1/status", "/charts/poverty.svg", "/openapi/v1.json", "/communes/table.csv", "/nowhere",
                "/favicon.svg", "/events", "/API/v1/status", Current,
        })
        {
            foreach (var wrong in new[] { "act_" + new string('A', 43), "x", "" })
            {
                using var answer = await Ask(address, wrong);
                Assert.Equal((HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\"",
                    "application/problem+json"),
                    (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString(),
                        answer.Content.Headers.ContentType?.MediaType));
            }
        }

        Assert.Equal(HttpStatusCode.OK, await Asked("/health/ready", "x"));
    }

    [Fact]
    public async Task A_viewer_reads_and_does_not_take_the_snapshot_away()
    {
        var token = await Made("viewer");
        Assert.Equal(HttpStatusCode.OK, await Asked("/", token));
        using var answer = await Ask(Current, token);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("The role viewer may not do this; those that may: analyst, operator, administrator.",
            JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task The_snapshot_arrives_whole_or_in_ranges_and_opens_in_DuckDB()
    {
        using var answer = await Ask(Current, await Made("operator"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var manifest = Manifest.TryRead(Path.Combine(dashboard.Running.Warehouse, "snapshots", "3"))!;
        Assert.Equal(manifest.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal((manifest.Sha256, $"\"{manifest.Sha256}\"", "analytics-load-3.duckdb", "application/octet-stream"),
            (answer.Headers.GetValues("X-Content-SHA256").Single(), answer.Headers.ETag!.Tag,
                answer.Content.Headers.ContentDisposition!.FileName, answer.Content.Headers.ContentType!.MediaType));

        var file = Path.Combine(dashboard.Running.Folder, "fetched.duckdb");
        await File.WriteAllBytesAsync(file, bytes);
        using (var connection = DuckDbFile.OpenRead(file))
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT count(*) FROM core.recognition";
            Assert.Equal(28L, command.ExecuteScalar());
        }

        using var part =
            new HttpRequestMessage(HttpMethod.Get, Current) { Headers = { Range = new RangeHeaderValue(1000, 1999) } };
        using var partial = await dashboard.Running.Http.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal(bytes[1000..2000], await partial.Content.ReadAsByteArrayAsync());
        using var known = new HttpRequestMessage(HttpMethod.Get, Current);
        known.Headers.TryAddWithoutValidation("If-None-Match", $"\"{manifest.Sha256}\"");
        using var unchanged = await dashboard.Running.Http.SendAsync(known);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("There is no role 'boss': the roles are viewer, planner, analyst, operator, administrator.", "create",
        "--role", "boss", "--name", "x")]
    [InlineData("--name must have 1 to 120 characters.", "create", "--role", "viewer", "--name", " ")]
    [InlineData("--days must be a whole number from 1 to 3650.", "create", "--role", "viewer", "--name", "x", "--days",
        "0")]
    [InlineData("There is no token 99999: token list shows those that exist.", "revoke", "99999")]
    public async Task What_a_command_cannot_do_it_says_in_one_sentence(string says, params string[] arguments)
    {
        var run = await Command(["token", .. arguments]);
        Assert.Equal((2, "", says), (run.ExitCode, run.Output, run.Errors.Trim()));
    }

    [Fact]
    public async Task Before_any_Dashboard_ran_the_command_makes_the_database_where_the_settings_say()
    {
        var path = Path.Combine(dashboard.Running.Folder, "new", "app.db");
        var run = await ProgramRun.Of("Dashboard",
            ["token", "create", "--role", "planner", "--name", "x", $"--Analytics:AppDatabase:Path={path}"]);
        Assert.Equal((0, true), (run.ExitCode, File.Exists(path)));
        Assert.Matches("^act_[A-Za-z0-9_-]{43}\n$", run.Output);
        var taken = Path.Combine(dashboard.Running.Folder, "taken.db");
        await File.WriteAllTextAsync(taken, new string('x', 5000));
        Assert.Equal(6,
            (await ProgramRun.Of("Dashboard", ["token", "list", "--Analytics:AppDatabase:Path", taken])).ExitCode);
    }

    async Task<string> Made(string role)
    {
        var run = await Command("token", "create", "--role", role, "--name", "Từ thử nghiệm");
        Assert.Equal(0, run.ExitCode);
        return run.Output.TrimEnd('\n');
    }

    Task<ProgramRun> Command(
        params string[] arguments) => ProgramRun.Of("Dashboard",
            [.. arguments, "--Analytics:AppDatabase:Path", dashboard.Running.ApplicationDatabase]);

    async Task<HttpStatusCode> Asked(string address, string token)
    {
        using var answer = await Ask(address, token);
        return answer.StatusCode;
    }

    async Task<HttpResponseMessage> Ask(string address, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await dashboard.Running.Http.SendAsync(request);
    }
}
