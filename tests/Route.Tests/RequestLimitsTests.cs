using System.Net;
using System.Net.Sockets;
using System.Text;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>What is asked of a connection and a request before any page is.</summary>
public sealed class RequestLimitsTests(SampleDashboard sample)
{
    const string Name = "analytics.example";

    [Fact]
    public async Task Only_the_names_of_the_setting_are_answered_and_a_known_proxy_is_believed()
    {
        await using var dashboard =
            await Secured(("Analytics:Hosts", $"{Name}, 127.0.0.1"), ("Analytics:Proxies", "127.0.0.0/8"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(dashboard, "/sign-in", "elsewhere.example")).StatusCode);

        using var plain = await Ask(dashboard, "/sign-in", Name);
        Assert.Equal((HttpStatusCode.OK, false),
            (plain.StatusCode, plain.Headers.Contains("Strict-Transport-Security")));
        Assert.DoesNotContain(plain.Headers.GetValues("Set-Cookie"),
            c => c.Contains("secure", StringComparison.OrdinalIgnoreCase));

        using var tls = await Ask(dashboard, "/sign-in?lang=en", Name, ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal("max-age=31536000", Assert.Single(tls.Headers.GetValues("Strict-Transport-Security")));
        Assert.NotEmpty(tls.Headers.GetValues("Set-Cookie"));
        Assert.All(tls.Headers.GetValues("Set-Cookie"),
            c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_other_proxy_is_believed_and_no_answer_names_the_server()
    {
        await using var dashboard = await Secured(("Analytics:Proxies", "192.0.2.1"));
        using var answer = await Ask(dashboard, "/sign-in", Name, ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Host", "elsewhere.example"), ("X-Original-URL", "/admin"),
            ("X-HTTP-Method-Override", "DELETE"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Empty(answer.Headers.Server);
        Assert.DoesNotContain("elsewhere.example", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed_and_those_within_it_go_on()
    {
        await using var dashboard = await RunningDashboard.StartOnSample(("Analytics:Connections", "6"));
        var port = dashboard.Http.BaseAddress!.Port;
        var open = new List<TcpClient>();
        for (var i = 0; i < 12; i++) open.Add(new TcpClient("127.0.0.1", port));
        var answered = 0;
        foreach (var client in open)
        {
            var stream = client.GetStream();
            try
            {
                await stream.WriteAsync("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8.ToArray());
                if (await stream.ReadAsync(new byte[64]) > 0) answered++;
            }
            catch (IOException)
            {
                // Closed, as it should be.
            }
        }

        open.ForEach(c => c.Dispose());
        Assert.InRange(answered, 1, 6);
        await dashboard.Until("a new connection is answered again",
            async () => (await dashboard.Http.GetAsync("/health/live")).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("GET /?x={long} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 414)]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: {long}\r\n\r\n", 431)]
    [InlineData("POST /sign-in/sample HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n\r\n", 413)]
    [InlineData("POST /loads/run HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n\r\n", 413)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: b\r\n c\r\n\r\n", 400)]
    [InlineData("POST /api/v1/sql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n", 413)]
    public async Task What_is_too_large_or_not_HTTP_is_refused_by_its_status(string request, int status)
    {
        using var client = new TcpClient("127.0.0.1", sample.Running.Http.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request.Replace("{long}", new string('x', 40_000))));
        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadLineAsync());
    }

    [Theory]
    [InlineData("--Analytics:Proxies=gần đây",
        "Analytics:Proxies is \"gần đây\": give addresses such as 10.0.0.5, or networks such as 10.0.0.0/24, separated by commas.")]
    [InlineData("--Analytics:Connections=0", "Analytics:Connections is \"0\": give a whole number from 1 to 100000.")]
    public async Task A_setting_that_cannot_be_read_is_one_sentence_and_an_exit_code(string setting, string sentence)
    {
        var run = await ProgramRun.Of("Dashboard", [setting, $"--Analytics:Warehouse:Path={sample.Running.Warehouse}"]);
        Assert.Equal((6, sentence), (run.ExitCode, run.Errors.Trim()));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_one_sentence_and_an_exit_code()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-").FullName;
        var taken = sample.Running.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var run = await ProgramRun.Of("Dashboard",
            [$"--Analytics:Urls={taken}", $"--Analytics:Warehouse:Path={folder}/warehouse", $"--Analytics:AppDatabase:Path={folder}/app.db"]);
        Assert.Equal((5,
            $"Failed to bind to address {taken}: address already in use. Stop what listens there, or set Analytics:Urls to another address."), (run.ExitCode, run.Errors.Trim()));
        Assert.DoesNotContain("   at ", run.Output);
        Directory.Delete(folder, recursive: true);
    }

    Task<RunningDashboard> Secured(params (string, string)[] settings) => RunningDashboard.StartSecured(settings);

    static async Task<HttpResponseMessage> Ask(RunningDashboard dashboard, string address, string host,
        params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = dashboard.Http.BaseAddress,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await client.SendAsync(request);
    }
}
